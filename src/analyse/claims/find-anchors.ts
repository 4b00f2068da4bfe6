import type { Prepared, PreparedSentence } from './prepared.ts'
import { numberKey } from './read-article.ts'

/** Letters of a consonant skeleton from which two names in two scripts are taken for one. */
const SKELETON_LETTERS = 3

/** A stretch of a field, in UTF-16 units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * What a sentence, or the part of it that is `inside`, can be recognised by in any language: entities (a seat or a capital stands for its
 * state), concepts, names by consonant skeleton, figures and single days.
 */
export function findAnchors(
  prepared: Prepared,
  sentence: PreparedSentence,
  inside: (span: Stretch) => boolean = () => true,
): Set<string> {
  const anchors = new Set<string>()
  for (const mention of sentence.entities) if (inside(mention)) anchors.add(prepared.names.actor(mention.id))
  for (const mention of sentence.concepts) if (inside(mention)) anchors.add(mention.id)
  for (const mention of sentence.numbers)
    if (mention.unit !== 'year' && inside(mention)) anchors.add(`#${numberKey(mention)}`)
  for (const mention of sentence.dates)
    if (mention.from === mention.to && inside(mention)) anchors.add(`@${mention.from}`)
  for (const mention of sentence.names) {
    const letters = mention.skeleton.replaceAll(' ', '')
    if (letters.length >= SKELETON_LETTERS && inside(mention)) anchors.add(`~${mention.skeleton}`)
  }
  return anchors
}
