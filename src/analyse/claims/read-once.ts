import type { SentenceProfile } from './pairs/profile.ts'
import type { PreparedSentence } from './prepared.ts'

/** What was found in sentences before, by what lives as long as a memory keeps the reading of each. */
export type Readings<Found> = WeakMap<SentenceProfile, Found>

/**
 * What `read` finds in a sentence, read once as long as a memory keeps the sentence: the next analysis of the event
 * reads only what is new. Only for what the sentence, its article and the catalogue tell, not other articles, blocks or
 * origins; and what is found holds no `PreparedSentence`, for that belongs to one analysis.
 */
export function readOnce<Found extends object | string | boolean | null>(
  known: Readings<Found>,
  { profile }: PreparedSentence,
  read: () => Found,
): Found {
  let found = known.get(profile)
  if (found === undefined) {
    found = read()
    known.set(profile, found)
  }
  return found
}
