import { describe, expect, it } from 'vitest'
import type { FoundStatement } from './find-figures.ts'
import type { Quantity } from './quantity.ts'
import { settleScopes } from './settle-scopes.ts'

interface Sketch {
  readonly low: number
  readonly scope?: string
  readonly article: string
  readonly block?: string
  readonly state?: string
  readonly speaker?: string
}

const KILLED: Quantity = {
  slot: 'killed',
  unit: 'person',
  measure: null,
  of: null,
  scope: '',
  part: null,
}

function scopes(...sketches: Sketch[]): string[] {
  const statements = sketches.map((sketch) => ({
    kind: 'killed',
    quantity: KILLED,
    part: null,
    scope: sketch.scope ?? '',
    state: sketch.state ?? null,
    found: {
      statement: {
        low: sketch.low,
        high: sketch.low,
        article: sketch.article,
        block: sketch.block ?? 'b',
        speaker: sketch.speaker ?? null,
      },
      source: sketch.speaker ?? null,
    } as FoundStatement,
  }))
  return settleScopes(statements).map((entry) => `${entry.found.statement.low} ${entry.scope}`.trim())
}

describe('settleScopes', () => {
  it('gives a title the place its text gives the same count', () => {
    const settled = scopes(
      { low: 10, article: 'a' },
      { low: 10, scope: 'held country_ua', article: 'a' },
      { low: 3, article: 'b', block: 'c' },
    )
    expect(settled[0]).toBe('10 held country_ua')
  })
  it('takes two places with one telling count for one place', () => {
    expect(
      scopes(
        { low: 29, scope: 'left bank', article: 'a' },
        { low: 29, scope: 'held country_ru', article: 'b' },
      ),
    ).toEqual(['29 held country_ru', '29 held country_ru'])
  })
  it('keeps two places apart that share only a small count', () => {
    expect(
      scopes(
        { low: 3, scope: 'in country_tr', article: 'a' },
        { low: 3, scope: 'in country_sy', article: 'b' },
      ),
    ).toEqual(['3 in country_tr', '3 in country_sy'])
  })
  it('counts a sentence that names one state there, only where the event is counted by state', () => {
    const both: Sketch[] = [
      { low: 40, scope: 'in country_tr', article: 'a', block: 'x' },
      { low: 50, scope: 'in country_sy', article: 'b', block: 'x' },
    ]
    expect(scopes(...both, { low: 60, state: 'country_tr', article: 'c' }).at(-1)).toBe('60 in country_tr')
    expect(scopes({ low: 60, state: 'country_tr', article: 'c' })).toEqual(['60'])
  })
  it('leaves a count open in an article that places another count', () => {
    const settled = scopes(
      { low: 10, scope: 'held country_ua', article: 'a', block: 'ukrainian' },
      { low: 29, scope: 'held country_ru', article: 'b', block: 'russian' },
      { low: 3, article: 'a', block: 'ukrainian' },
      { low: 17, article: 'c', block: 'russian' },
    )
    expect(settled.slice(2)).toEqual(['3', '17 held country_ru'])
  })
})
