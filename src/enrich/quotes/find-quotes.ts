import type { QuoteMention } from '../../domain/index.ts'
import { toSpeaker } from './choose-speaker.ts'
import { directQuotes } from './direct-quotes.ts'
import { materialOf, type QuoteField, type Scene, sceneOf } from './quote-scene.ts'
import { quoteWordsOf } from './quote-words.ts'
import { reportedSpeech } from './reported-speech.ts'
import { emptyMemory, type Memory } from './speaker-memory.ts'

/** Longest sentence read for speakers, in UTF-16 units: what is longer was never split, and its speakers guesses. */
const LONGEST_SENTENCE = 4000
/** Candidates up to this rank are persons, names and offices, which pronouns may mean. */
const PERSONAL = 6
/** Where the subject of a sentence begins at most, in UTF-16 units. */
const OPENING = 30

/**
 * Words somebody is said to have said in one field of an article: quotations of at least four words with their speaker,
 * and reported speech behind a verb of speech or "according to". The speaker is the nearest fitting person, body,
 * office or phrase by its place to the verb; a pronoun is the last named speaker; null when nobody fits.
 */
export function findQuotes(part: QuoteField): QuoteMention[] {
  const words = quoteWordsOf(part.language)
  if (words === null || part.text === '') return []
  const material = materialOf(part)
  const memory = emptyMemory()
  const found: QuoteMention[] = []
  for (const sentence of part.sentences) {
    if (sentence.field !== part.field || sentence.end - sentence.start > LONGEST_SENTENCE) continue
    const scene = sceneOf(part, words, sentence, material)
    const direct = directQuotes(scene, memory)
    found.push(...(direct.length > 0 ? direct : reportedSpeech(scene, memory)))
    rememberSubject(scene, memory)
  }
  return found
}

/** Keeps whom a sentence begins with, for a pronoun in the next one. */
function rememberSubject({ part, sentence, candidates, words }: Scene, memory: Memory): void {
  const first = candidates.find((entry) => !entry.isPronoun)
  if (first === undefined || first.rank > PERSONAL || first.start - sentence.start > OPENING) return
  if (words.prepositionAtEnd.test(part.text.slice(sentence.start, first.start))) return
  memory.subject = toSpeaker(part.field, part.text, first, words)
  memory.subjectSentence = sentence.index
}
