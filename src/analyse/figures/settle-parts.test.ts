import { describe, expect, it } from 'vitest'
import type { FoundStatement } from './find-figures.ts'
import { settleParts } from './settle-parts.ts'
import type { ScopedStatement } from './settle-scopes.ts'

interface Sketch {
  readonly low: number
  readonly article: string
  readonly group?: string
  readonly isStated?: boolean
  readonly source?: string
}

function kinds(...sketches: Sketch[]): string[] {
  const statements = sketches.map(({ low, article, group, isStated = false, source = null }) => ({
    kind: 'killed',
    part: group === undefined ? null : { key: group, label: group, state: null, isStated },
    found: { statement: { low, high: low, article }, source } as unknown as FoundStatement,
  })) as unknown as ScopedStatement[]
  return settleParts(statements).map((entry) => entry.kind)
}

describe('settleParts', () => {
  it('takes one group and people at large for one count', () => {
    expect(kinds({ low: 400, article: 'a', group: 'soldiers' }, { low: 63, article: 'b' })).toEqual([
      'killed',
      'killed',
    ])
  })
  it('keeps a single one of a group out of the count of many', () => {
    expect(kinds({ low: 11, article: 'a' }, { low: 1, article: 'b', group: 'soldiers' })).toEqual([
      'killed',
      'killed | soldiers',
    ])
  })
  it('keeps two groups apart', () => {
    expect(
      kinds({ low: 15, article: 'a', group: 'police' }, { low: 4, article: 'b', group: 'civilians' }),
    ).toEqual(['killed | police', 'killed | civilians'])
  })
  it('keeps a stated part apart from the whole', () => {
    expect(
      kinds({ low: 12, article: 'a' }, { low: 2, article: 'a', group: 'children', isStated: true }),
    ).toEqual(['killed', 'killed | children'])
  })
  it('does not divide a count over which two sources of one article disagree', () => {
    expect(
      kinds(
        { low: 63, article: 'a', group: 'soldiers', source: 'moscow' },
        { low: 400, article: 'a', source: 'kyiv' },
      ),
    ).toEqual(['killed', 'killed'])
  })
})
