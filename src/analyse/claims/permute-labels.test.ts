import { describe, expect, it } from 'vitest'
import { followsBlocks, measureShuffles, type SideVote } from './permute-labels.ts'
import type { Prepared } from './prepared.ts'

const COLUMNS = ['a', 'b', 'c', 'd']
/** Four blocks of four outlets: a0 to d3. */
const sources = COLUMNS.flatMap((column) => [0, 1, 2, 3].map((at) => ({ source: `${column}${at}`, column })))
const prepared = {
  articles: sources.map(({ source, column }) => ({ article: { source }, column })),
  columns: new Map(COLUMNS.map((column) => [column, { speaks: true }])),
  names: { home: (column: string) => new Set([column.toUpperCase()]) },
} as unknown as Prepared
const vote = (source: string, side: string, origin = source): SideVote => ({ source, origin, side })

describe('followsBlocks', () => {
  it('sees two blocks whose outlets take opposite sides', () => {
    const votes = [
      vote('a0', 'x'),
      vote('a1', 'x'),
      vote('a2', 'x'),
      vote('b0', 'y'),
      vote('b1', 'y'),
      vote('b2', 'y'),
    ]
    expect(followsBlocks(prepared, votes)).toBe(true)
  })
  it('sees nothing when outlets of one block take both sides', () => {
    const votes = [
      vote('a0', 'x'),
      vote('a1', 'y'),
      vote('b0', 'x'),
      vote('b1', 'y'),
      vote('c0', 'x'),
      vote('d0', 'y'),
    ]
    expect(followsBlocks(prepared, votes)).toBe(false)
  })
  it('counts copies of one report once', () => {
    const votes = [
      vote('a0', 'x'),
      vote('a1', 'x', 'a0'),
      vote('a2', 'x', 'a0'),
      vote('b0', 'y'),
      vote('b1', 'y', 'b0'),
    ]
    expect(followsBlocks(prepared, votes)).toBe(false)
  })
  it('sees one vote of each party on its own side, and not on the other', () => {
    const votes = [vote('a0', 'x'), vote('a1', 'x'), vote('b0', 'y')]
    const parties = (x: string, y: string) =>
      new Map([
        ['x', new Set([x])],
        ['y', new Set([y])],
      ])
    expect(followsBlocks(prepared, votes)).toBe(false)
    expect(followsBlocks(prepared, votes, parties('A', 'B'))).toBe(true)
    expect(followsBlocks(prepared, votes, parties('B', 'A'))).toBe(false)
  })
  it('sees nothing without votes', () => {
    expect(followsBlocks(prepared, [])).toBe(false)
  })
})

describe('measureShuffles', () => {
  it('gives the same for the same outlets', () => {
    const labels = new Map(sources.map(({ source, column }) => [source, column]))
    const measure = (drawn: ReadonlyMap<string, string>) => (drawn.get('a0') === 'a' ? 1 : 0)
    const drawn = measureShuffles(labels, measure)
    expect(drawn).toEqual(measureShuffles(labels, measure))
    expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(1 / COLUMNS.length, 1)
  })
})
