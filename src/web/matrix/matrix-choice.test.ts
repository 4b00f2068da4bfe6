import { describe, expect, it } from 'vitest'
import { damView } from '../../publish/fixtures/dam-view.ts'
import { chooseClaims, readMatrixChoice, speaks, WHOLE_MATRIX, writeMatrixChoice } from './matrix-choice.ts'

const read = (text: string) => readMatrixChoice(new URLSearchParams(text))
const { claims } = damView()

describe('the address of a choice', () => {
  it('takes what a form sends and what a person types, and is one address for both', () => {
    const typed = read('blocks=western,russian&order=disagreement')
    expect(read('order=disagreement&blocks=russian&blocks=western&blocks=western')).toEqual(typed)
    expect(writeMatrixChoice(typed)).toBe('?blocks=russian,western&order=disagreement')
    expect(read(writeMatrixChoice(typed).slice(1))).toEqual(typed)
  })

  it('passes over what is no block and no order', () => {
    expect(read('order=worst&blocks=%3Cb%3E,,A&utm=1')).toEqual(WHOLE_MATRIX)
    expect(writeMatrixChoice(WHOLE_MATRIX)).toBe('')
  })

  it('takes no more blocks than a page can have', () => {
    const many = Array.from({ length: 500 }, (_, at) => `b${at}`).join(',')
    expect(read(`blocks=${many}`).blocks.length).toBe(40)
  })
})

describe('the chosen claims', () => {
  it('are all of them in the order of the page when nothing is chosen', () => {
    expect(chooseClaims(claims, WHOLE_MATRIX)).toEqual(claims)
  })

  it('are those that a chosen block carries', () => {
    const chosen = chooseClaims(claims, { ...WHOLE_MATRIX, blocks: ['latin-american'] })
    expect(chosen.length).toBeLessThan(claims.length)
    for (const claim of chosen)
      expect(claim.cells.some((cell) => cell.block === 'latin-american' && speaks(cell))).toBe(true)
  })

  it('start with the claim that is denied when the most disputed come first', () => {
    expect(claims[0]?.opposed).toBe(false)
    const ordered = chooseClaims(claims, { ...WHOLE_MATRIX, order: 'disagreement' })
    expect(ordered[0]?.opposed).toBe(true)
    expect(ordered).toHaveLength(claims.length)
  })

  it('keep undated claims for the end when ordered by time', () => {
    const undated = claims.map((claim, at) => ({ ...claim, firstAt: at === 0 ? null : claim.firstAt }))
    const times = chooseClaims(undated, { ...WHOLE_MATRIX, order: 'time' }).map((claim) => claim.firstAt)
    expect(times.at(-1)).toBeNull()
    expect(times.slice(0, -1)).toEqual([...times.slice(0, -1)].sort())
  })
})
