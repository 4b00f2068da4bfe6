import { describe, expect, it } from 'vitest'
import { compareFigures } from './compare-figures.ts'
import type { FoundStatement } from './find-figures.ts'

interface Sketch {
  readonly value: number | readonly [number, number]
  readonly origin: string
  readonly block: string
  readonly hour: number
  readonly speaker?: string
  readonly article?: string
}

function found(sketch: Sketch): FoundStatement {
  const [low, high] = typeof sketch.value === 'number' ? [sketch.value, sketch.value] : sketch.value
  const asOf = new Date(Date.UTC(2023, 5, 6, sketch.hour)).toISOString()
  const { origin, block, speaker = null, article = origin } = sketch
  return {
    statement: { low, high: Number.isFinite(high) ? high : null, origin, block, speaker, article, asOf },
    source: speaker,
    mention: { slot: 'killed', start: 0 },
    sentence: { sentence: { text: '', start: 0 }, in: { at: null }, dates: [] },
  } as unknown as FoundStatement
}
const compare = (...sketches: Sketch[]) => compareFigures(sketches.map(found))?.status

describe('compareFigures', () => {
  it('calls a count that only one origin gives single', () => {
    expect(compare({ value: 5, origin: 'a', block: 'w', hour: 0 })).toBe('single')
  })
  it('calls counts that can all be true agreed', () => {
    expect(
      compare(
        { value: 12, origin: 'a', block: 'w', hour: 0 },
        { value: [10, Number.POSITIVE_INFINITY], origin: 'b', block: 'r', hour: 1 },
      ),
    ).toBe('agreed')
  })
  it('calls a growing count an update, not a dispute', () => {
    expect(
      compare(
        { value: 5, origin: 'a', block: 'w', hour: 0 },
        { value: 5, origin: 'b', block: 'r', hour: 1 },
        { value: 12, origin: 'c', block: 'w', hour: 9 },
        { value: 12, origin: 'd', block: 'r', hour: 10 },
      ),
    ).toBe('updated')
  })
  it('calls two values at one time, two origins each, from different blocks contested', () => {
    expect(
      compare(
        { value: 400, origin: 'a', block: 'u', hour: 0 },
        { value: 63, origin: 'b', block: 'r', hour: 1 },
        { value: 400, origin: 'c', block: 'u', hour: 2 },
        { value: 63, origin: 'd', block: 'r', hour: 3 },
      ),
    ).toBe('contested')
  })
  it('calls two values that one article gives to two named sources contested without a second origin', () => {
    const above: readonly [number, number] = [1000, Number.POSITIVE_INFINITY]
    const told = (article: string) =>
      compare(
        { value: 429, origin: 'a', block: 'w', hour: 0, speaker: 'rights group', article: 'one' },
        { value: above, origin: 'a', block: 'w', hour: 0, speaker: 'prosecutor', article },
      )
    expect(told('one')).toBe('contested')
    expect(told('two')).not.toBe('contested')
  })
  it('keeps counts ten times apart out of a dispute inside one article', () => {
    const beside = (high: number) =>
      compare(
        { value: 2, origin: 'a', block: 'w', hour: 0, speaker: 'army', article: 'one' },
        { value: high, origin: 'a', block: 'w', hour: 0, speaker: 'ministry', article: 'one' },
      )
    expect(beside(45)).not.toBe('contested')
    expect(beside(15)).toBe('contested')
  })
  it('lets the result of one vote be contested by another source at any time, but not grow into its value', () => {
    const results = [
      { value: 44.2, origin: 'a', block: 's', hour: 0, speaker: 'council' },
      { value: 67, origin: 'b', block: 'i', hour: 20, speaker: 'opposition' },
    ].map(found)
    expect(compareFigures(results, { isResult: true })?.status).toBe('contested')
    expect(compareFigures(results)?.status).toBe('updated')
  })
  it('takes a single one beside a count of many for an instance, not a rival total', () => {
    const course = (low: number) =>
      compare(
        { value: 11, origin: 'a', block: 'u', hour: 0 },
        { value: low, origin: 'b', block: 'r', hour: 1 },
        { value: 11, origin: 'c', block: 'u', hour: 2 },
        { value: low, origin: 'd', block: 'r', hour: 3 },
      )
    expect(course(1)).not.toBe('contested')
    expect(course(2)).toBe('contested')
  })
  it('does not call one outlier contested', () => {
    expect(
      compare(
        { value: 63, origin: 'a', block: 'r', hour: 0 },
        { value: 63, origin: 'b', block: 'r', hour: 1 },
        { value: 400, origin: 'c', block: 'u', hour: 2 },
      ),
    ).not.toBe('contested')
  })
  it('reads bounds that rise over hours as an update, though all could be true', () => {
    expect(
      compare(
        { value: [50, Number.POSITIVE_INFINITY], origin: 'a', block: 'w', hour: 0 },
        { value: 137, origin: 'b', block: 'r', hour: 20 },
      ),
    ).toBe('updated')
  })
  it('takes no toll down to a fraction and no step over a vague word', () => {
    expect(
      compareFigures(
        [
          { value: 299, origin: 'a', block: 'w', hour: 0 },
          { value: 74, origin: 'b', block: 'r', hour: 5 },
        ].map(found),
      ),
    ).toBeNull()
    expect(
      compareFigures(
        [
          { value: 1, origin: 'a', block: 'w', hour: 0 },
          { value: [2000, 9999] as const, origin: 'b', block: 'r', hour: 5 },
        ].map(found),
      ),
    ).toBeNull()
  })
  it('calls counts of two rival sources that go on beside each other contested', () => {
    expect(
      compare(
        { value: 11_300, origin: 'a', block: 'w', hour: 0, speaker: 'charity' },
        { value: 3_166, origin: 'b', block: 'c', hour: 9, speaker: 'ministry' },
        { value: 11_400, origin: 'c', block: 'g', hour: 12, speaker: 'charity' },
        { value: 3_351, origin: 'd', block: 'w', hour: 20, speaker: 'ministry' },
      ),
    ).toBe('contested')
  })
  it('calls a source that grew past another no rival of it', () => {
    expect(
      compare(
        { value: 30, origin: 'a', block: 'w', hour: 0, speaker: 'ministry' },
        { value: 35, origin: 'b', block: 'c', hour: 1, speaker: 'ministry' },
        { value: 60, origin: 'c', block: 'g', hour: 9, speaker: 'charity' },
        { value: 70, origin: 'd', block: 'w', hour: 12, speaker: 'charity' },
      ),
    ).toBe('updated')
  })
  it('follows a price that goes up and down, and no count that does', () => {
    const course = [
      { value: 85, origin: 'a', block: 'w', hour: 0 },
      { value: 87, origin: 'b', block: 'c', hour: 24 },
      { value: 82, origin: 'c', block: 'w', hour: 48 },
      { value: 86, origin: 'd', block: 'w', hour: 72 },
      { value: 79, origin: 'e', block: 'w', hour: 96 },
    ].map(found)
    expect(compareFigures(course, { fluctuates: true })?.status).toBe('updated')
    expect(compareFigures(course)).toBeNull()
  })
})
