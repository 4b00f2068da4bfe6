import { expect, it } from 'vitest'
import { assignmentOf, measureAgreement } from './agreement.ts'

const first = [
  { event: 'quake', ids: ['a', 'b', 'c'] },
  { event: 'vote', ids: ['d', 'e'] },
]

it('finds full agreement whatever the events are called', () => {
  const second = [
    { event: 'one', ids: ['b', 'a', 'c'] },
    { event: 'two', ids: ['e', 'd'] },
  ]
  expect(measureAgreement(first, second)).toMatchObject({
    articles: 5,
    bcubedF1: 1,
    adjustedRand: 1,
    pairsBoth: 4,
    pairsFirstOnly: 0,
    pairsSecondOnly: 0,
  })
})

it('counts pairs that one reading alone puts together', () => {
  const second = [
    { event: 'one', ids: ['a', 'b'] },
    { event: 'two', ids: ['c', 'd', 'e'] },
  ]
  const agreement = measureAgreement(first, second)
  expect(agreement).toMatchObject({ pairsBoth: 2, pairsFirstOnly: 2, pairsSecondOnly: 2 })
  expect(agreement.adjustedRand).toBeCloseTo((2 - 1.6) / (4 - 1.6))
})

it('looks only at articles that were read again, and leaves one not labelled before alone', () => {
  const second = [
    { event: 'one', ids: ['a', 'b'] },
    { event: 'two', ids: ['x', 'y'] },
  ]
  expect(measureAgreement(first, second)).toMatchObject({ articles: 4, pairsBoth: 1, pairsSecondOnly: 1 })
})

it('refuses an article that stands in two events', () => {
  expect(() => assignmentOf([...first, { event: 'again', ids: ['a'] }])).toThrow('labelled twice')
})
