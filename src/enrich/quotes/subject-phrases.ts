import type { LanguageCode } from '../../domain/index.ts'
import { findPhrases, type Phrase } from '../propositions/find-phrases.ts'
import type { ReadyGrammar } from '../propositions/grammar.ts'
import { has, type Word } from '../propositions/read-words.ts'

interface Place {
  readonly start: number
  readonly end: number
}

/** Words where somebody speaks: a verb of speech or "according to", and on which sides of it the speaker may stand. */
export interface SpeechPlace extends Place {
  readonly sides: 'subject' | 'behind' | 'before'
}

/** A phrase that may speak. `speaksFrom`: a body named by its place ("сообщили в полиции"). */
export interface SubjectPhrase extends Place {
  readonly speaksFrom: boolean
}

/** Longest phrase that still names a speaker, in UTF-16 units. */
const LONGEST = 80

/**
 * Phrases that stand where a speaker stands, whoever they name ("the rescuer", "une habitante"): in front of a verb of
 * speech, behind it where it follows what was said, behind "according to".
 */
export function subjectPhrases(
  words: readonly Word[],
  places: readonly SpeechPlace[],
  grammar: ReadyGrammar,
): SubjectPhrase[] {
  if (places.length === 0 || words.length === 0) return []
  const phrases = findPhrases(words, -1, grammar)
  const found = places.flatMap((place) => atPlace(words, phrases, place, grammar))
  return found.filter((phrase) => phrase !== null && isSpeakerLike(phrase)).map(spanOf)
}

function atPlace(
  words: readonly Word[],
  phrases: readonly Phrase[],
  place: SpeechPlace,
  { language, order }: ReadyGrammar,
): Phrase[] {
  const from = words.findIndex((word) => word.end > place.start)
  const behindAt = words.findIndex((word) => word.start >= place.end)
  const to = behindAt < 0 ? words.length : behindAt
  if (from < 0) return []
  const behind = phraseBehind(words, phrases, to, language)
  if (place.sides === 'behind') return behind === null ? [] : [behind]
  if (place.sides === 'before') return lastWords(phrases, from)
  if (order === 'verb-last') return openingPhrase(phrases, from)
  const before = phraseBefore(words, phrases, from)
  const follows = from > 0 && words[from]!.gap !== 'none'
  if (order === 'verb-subject') return listOf(before ?? behind)
  const closing = behind !== null && closes(words, behind) ? behind : null
  return listOf(follows && closing !== null ? closing : (before ?? closing))
}

/** Nothing that could be the verb of this phrase stands behind it: the phrase ends what the verb of speech says. */
function closes(words: readonly Word[], { to }: Phrase): boolean {
  const next = words[to]
  return next === undefined || next.gap !== 'none' || next.isDate || has(next, ...CLOSING)
}

const CLOSING = [
  'opens',
  'relative',
  'preposition',
  'locative',
  'onto',
  'about',
  'to',
  'adverb',
  'and',
] as const

function listOf(phrase: Phrase | null): Phrase[] {
  return phrase === null ? [] : [phrase]
}

/** Words that may stand between a subject and its verb. */
function isPassedOver(word: Word): boolean {
  return word.isDate || has(word, 'adverb', 'have', 'be', 'negation', 'hedge', 'future', 'possible')
}

/** The last bare phrase in front of a verb with nothing but adverbs, days and phrases of place between. */
function phraseBefore(words: readonly Word[], phrases: readonly Phrase[], at: number): Phrase | null {
  const relative = antecedent(words, phrases, at)
  if (relative !== null) return relative
  let edge = at
  for (const phrase of phrases.filter((entry) => entry.to <= at).reverse()) {
    const isJoined = words
      .slice(phrase.to, edge)
      .every((w) => isPassedOver(w) || w === phraseLead(phrases, w))
    const isParted = words.slice(phrase.to, edge + 1).some((word) => word.gap === 'strong')
    if (!isJoined || isParted) return null
    if (phrase.lead === null) return withName(words, phrases, phrase, at)
    edge = phrase.from - 1
  }
  return null
}

/** "Trump, who was in Georgia that day, said": what a clause between commas is about. */
function antecedent(words: readonly Word[], phrases: readonly Phrase[], at: number): Phrase | null {
  if (words[at]?.gap !== 'comma') return null
  const opener = words.slice(0, at).findLastIndex((word) => has(word, 'relative') && word.gap === 'comma')
  return opener < 0 ? null : (phrases.find((phrase) => phrase.to === opener && phrase.lead === null) ?? null)
}

/** "Stoltenberg, the secretary general, warned": an office between commas belongs to the name in front of it. */
function withName(words: readonly Word[], phrases: readonly Phrase[], phrase: Phrase, at: number): Phrase {
  const isBetween = words[phrase.from]!.gap === 'comma' && words[at]?.gap === 'comma'
  const name = isBetween
    ? phrases.find((entry) => entry.to === phrase.from && entry.lead === null)
    : undefined
  return name === undefined ? phrase : { ...name, words: [...name.words, ...phrase.words], to: phrase.to }
}

function phraseLead(phrases: readonly Phrase[], word: Word): Word | null {
  return phrases.some((phrase) => phrase.lead === word) ? word : null
}

/** Russian and Ukrainian name a body that speaks by its place: "сообщили в полиции". */
const SPEAKS_FROM: ReadonlySet<LanguageCode> = new Set(['ru', 'uk'])
const SPEAKING_PLACE = /^[вву]$/iu

function phraseBehind(
  words: readonly Word[],
  phrases: readonly Phrase[],
  at: number,
  language: LanguageCode,
): Phrase | null {
  const phrase = phrases.find((entry) => entry.from >= at)
  if (phrase === undefined) return null
  const between = words.slice(at, phrase.from)
  const isPlace = SPEAKS_FROM.has(language) && SPEAKING_PLACE.test(phrase.lead?.text ?? '')
  const isCue = phrase.lead !== null && phrase.lead === words[at - 1]
  if (phrase.lead !== null && !isPlace && !isCue) return null
  const isJoined = between.every((word) => isPassedOver(word) || word === phrase.lead)
  return isJoined && words[at]?.gap === 'none' && phrase.words[0]!.gap === 'none' ? phrase : null
}

/** A sentence whose verb comes last begins with its subject, mostly closed by a comma. */
function openingPhrase(phrases: readonly Phrase[], verb: number): Phrase[] {
  const [first, second] = phrases
  if (first === undefined || first.to > verb) return []
  const isClosed =
    second === undefined || second.words[0]!.gap === 'comma' || second.words[0]!.gap === 'strong'
  return isClosed ? [first] : []
}

/** "yetkililere göre": the last word in front, with the one it belongs to ("Sağlık Bakanlığına"). */
function lastWords(phrases: readonly Phrase[], at: number): Phrase[] {
  const phrase = phrases.find((entry) => entry.to === at)
  const last = phrase?.words.at(-1)
  if (phrase === undefined || last === undefined) return []
  const count = /(?:[ıiuü]n[ae]|s[ıiuü]n[ae])$/iu.test(last.text) ? 2 : 1
  return [{ ...phrase, words: phrase.words.slice(-count) }]
}

function isSpeakerLike(phrase: Phrase): boolean {
  const [first] = phrase.words
  const last = phrase.words.at(-1)
  if (first === undefined || last === undefined) return false
  return (
    !first.isNumber &&
    !phrase.words.every((word) => has(word, 'pronoun', 'article')) &&
    last.end - first.start <= LONGEST
  )
}

/** The phrase without its article. */
function spanOf({ words, lead }: Phrase): SubjectPhrase {
  const first = words.find((word) => !has(word, 'article')) ?? words[0]!
  return { start: first.start, end: words.at(-1)!.end, speaksFrom: SPEAKING_PLACE.test(lead?.text ?? '') }
}
