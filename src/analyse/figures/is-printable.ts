import { THING_SLOTS } from '../../domain/index.ts'
import type { FoundStatement } from './find-figures.ts'
import type { Quantity } from './quantity.ts'

/** Sentences of a text, its title before them, that tell what it is about; a lone figure further down is background. */
const LEAD = 4
/** "Dozens", "thousands": too wide for a row that no named source and nobody else bears out. */
const WIDE = 3

/**
 * Whether a careful editor prints a row that one origin alone gives: told by a named source or near the head of an
 * article, an amount and no vague word, and more than one thing.
 */
export function isPrintable({ slot }: Quantity, statements: readonly FoundStatement[]): boolean {
  return statements.some(({ statement, sentence, source }) => {
    const { low, high } = statement
    if (source === null && high !== null && low > 0 && high >= low * WIDE) return false
    // One lost aircraft is the event itself, no count of it.
    if (THING_SLOTS.has(slot) && low === 1 && high === 1) return false
    return source !== null || sentence.sentence.field === 'title' || sentence.sentence.index <= LEAD
  })
}
