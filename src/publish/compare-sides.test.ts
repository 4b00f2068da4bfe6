import { expect, it } from 'vitest'
import { compareSides } from './compare-sides.ts'
import { damView } from './fixtures/dam-view.ts'

const view = damView()
const block = (id: string) => ({ kind: 'block', id }) as const

it('puts what one block asserts and the other denies under opposed', () => {
  const { left: one, right: other } = view.contention!
  const found = compareSides(view, block(one.block), block(other.block))
  const opposed = found.opposed.map(({ claim }) => claim.id)
  expect(opposed.length).toBeGreaterThan(0)
  for (const { left, right } of found.opposed)
    expect([left.stance, right.stance].sort()).toEqual(['asserts', 'denies'])
})

it('places every claim at most once, and none that both leave out', () => {
  const { opposed, both, onlyLeft, onlyRight } = compareSides(view, block('western'), block('russian'))
  const ids = [...opposed, ...both, ...onlyLeft, ...onlyRight].map(({ claim }) => claim.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { right } of onlyLeft) expect(right.outlets).toEqual([])
})

it('turns with its sides', () => {
  const there = compareSides(view, block('western'), block('russian'))
  const back = compareSides(view, block('russian'), block('western'))
  expect(back.onlyLeft.map(({ claim }) => claim.id)).toEqual(there.onlyRight.map(({ claim }) => claim.id))
})

it('compares single outlets by their own words', () => {
  const source = view.articles[0]!.source
  const { both, opposed, onlyLeft } = compareSides(view, { kind: 'outlet', id: source }, block('russian'))
  for (const { left } of [...both, ...opposed, ...onlyLeft])
    expect(new Set(left.outlets.map((outlet) => outlet.source))).toEqual(new Set([source]))
})
