import { describe, expect, it } from 'vitest'
import type { FoundStatement } from './find-figures.ts'
import { isPrintable } from './is-printable.ts'
import type { Quantity } from './quantity.ts'

interface Sketch {
  readonly slot?: Quantity['slot']
  readonly low?: number
  readonly high?: number
  readonly index?: number
  readonly source?: string | null
}

function prints({ slot = 'killed', low = 12, high = low, index = 9, source = null }: Sketch): boolean {
  const found = { statement: { low, high }, source, sentence: { sentence: { field: 'text', index } } }
  return isPrintable({ slot } as Quantity, [found as unknown as FoundStatement])
}

describe('isPrintable', () => {
  it('prints a lone figure near the head of an article, or of a named source', () => {
    expect(prints({ index: 1 })).toBe(true)
    expect(prints({ source: 'police' })).toBe(true)
    expect(prints({})).toBe(false)
  })
  it('prints a vague word only of a named source', () => {
    expect(prints({ low: 24, high: 99, index: 1 })).toBe(false)
    expect(prints({ low: 24, high: 99, source: 'police' })).toBe(true)
  })
  it('prints no count of the one thing that the event is about', () => {
    expect(prints({ slot: 'destroyed', low: 1, source: 'police' })).toBe(false)
  })
})
