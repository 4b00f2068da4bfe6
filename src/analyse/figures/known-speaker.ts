import type { Speaker } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'

/** Kinds of entity that can state a figure. A place or a price states nothing. */
const SPEAKING: ReadonlySet<string> = new Set(['person', 'org'])
/** States, their capitals and seats speak for a government when the name stands as one, not as an adjective. */
const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])
/** A preposition in front of a name: it says where or of what, not who. */
const PREPOSITION =
  /(?:^|[\s(])(?:in|on|at|of|from|near|for|to|in the|of the|в|во|на|у|из|с|под|від|з|до|en|de|del|dans|à|du|des|em|no|na|da|do|im|bei|von|aus|في|من|در|از)\s$/iu
/** Case endings of places in Turkish behind an apostrophe ("Makiivka'daki"). */
const TURKISH_CASE = /['’](?:d[ae]|t[ae]|n[ıiuü]n|ya|ye|y[ıi])/u
/** Oblique cases of country names in Russian and Ukrainian ("Україні", "Сирии"): of whom or where, not who. */
const OBLIQUE = /\p{sc=Cyrillic}(?:и|ы|е|у|ю|ой|ей|ом|і|ї)$/u
/** A preposition at the end: the name of an office was cut before its place. */
const CUT = /\s(?:في|من|of|in|de|der|du)$/u
/** Two or more words of a name, each with a capital; particles between them may be small. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?: (?:de|da|di|al|el|bin|von|van|der))*(?: \p{Lu}[\p{L}.'’-]*)+$/u

/** True when a speaker that enrichment tied to a quotation can state a figure: a person, a body or a government. */
export function isKnownSpeaker(
  prepared: Prepared,
  sentence: PreparedSentence,
  speaker: Pick<Speaker, 'surface' | 'entity' | 'start' | 'title'>,
): boolean {
  const { surface, entity } = speaker
  if (TURKISH_CASE.test(surface) || CUT.test(surface)) return false
  if (entity === null && speaker.title !== null) return true
  const { text, start } = sentence.sentence
  const stands = PREPOSITION.test(text.slice(Math.max(0, speaker.start - start - 10), speaker.start - start))
  if (entity === null)
    return !stands && (FULL_NAME.test(surface) || /[\p{sc=Han}\p{sc=Arabic}]/u.test(surface))
  const kind = sentence.entities.find((known) => known.id === entity)?.kind
  if (kind === undefined) return true
  if (SPEAKING.has(kind)) return true
  return STATES.has(kind) && !stands && !OBLIQUE.test(surface) && !prepared.names.isAdjective(entity, surface)
}
