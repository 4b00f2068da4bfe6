import { threshold } from '../thresholds.ts'
import { type ClaimUnit, profileOf, uidOf } from './claim-group.ts'
import { scorePair } from './pairs/score-pair.ts'
import type { Prepared, PreparedSentence, SentenceReading } from './prepared.ts'

const SAME = threshold('claimSame')

/**
 * How near two sentences come to stating one claim, as a multiple of the probability from which they are one: 1 and
 * more means the same claim. Symmetric, and independent of every other sentence.
 */
export function compareSentences(
  prepared: Prepared,
  left: PreparedSentence,
  right: PreparedSentence,
): number {
  return probabilityOf(prepared, { sentence: left, part: null }, { sentence: right, part: null }) / SAME
}

/** Probability that two units state one claim, remembered between analyses. */
export function probabilityOf(prepared: Prepared, left: ClaimUnit, right: ClaimUnit): number {
  const { memory } = prepared
  return memory.pair(uidOf(left), uidOf(right), () =>
    scorePair(profileOf(left), profileOf(right), memory.vocabulary),
  )
}

/** Offices and bodies: they say who somebody is, not what happened. */
const OFFICES: ReadonlySet<string> = new Set([
  'ambassador',
  'foreign-minister',
  'government',
  'parliament',
  'president',
  'president-office',
  'prime-minister',
  'soldiers',
])

/** True for a concept of the sentence that is an act or a matter, not an office. */
export function isMatter(sentence: SentenceReading, concept: string): boolean {
  return sentence.conceptIds.has(concept) && !OFFICES.has(concept)
}
