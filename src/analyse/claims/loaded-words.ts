import type { Prepared, PreparedSentence } from './prepared.ts'

/**
 * True when a sentence, or the part of it between two offsets of its field, holds a word that judges what it names: such
 * words stand on a page only with their owner.
 */
export function isLoaded(
  prepared: Prepared,
  sentence: PreparedSentence,
  part: { readonly start: number; readonly end: number } = sentence.sentence,
): boolean {
  return sentence.marks.some(
    (mark) =>
      mark.list === 'naming' &&
      mark.start < part.end &&
      mark.end > part.start &&
      isMeant(sentence, prepared.names.loadedContext(mark.id)),
  )
}

/** Ids of which at least one must stand in the article, so that a word means the referent of its naming set. */
export function inContext(sentence: PreparedSentence, context: readonly string[]): boolean {
  if (context.length === 0) return true
  const { features } = sentence.in
  return (
    features.entities.some((mention) => context.includes(mention.id)) ||
    features.concepts.some((mention) => context.includes(mention.id))
  )
}

function isMeant(sentence: PreparedSentence, context: readonly string[] | null): boolean {
  return context !== null && inContext(sentence, context)
}
