import { detectLanguage } from '../../text/language.ts'
import type { Gate, GateInput } from './gate.ts'

/** Longest sentence in UTF-16 units; a page's own rule is 12 to 25 words. */
const LONGEST = 340
const LONGEST_HEADLINE = 130
const SHORTEST = 12
/** Letters from which the language of a sentence can be told. */
const TELLING = 40
/** Languages written in Latin letters alone. */
const LATIN: ReadonlySet<string> = new Set(['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'tr', 'pl'])
const OPENS = /^(?:whether|who|whose|what|which|when|where|why|how|on what|at what|in what|to what) /iu
const TERMINATOR = /[.!?。！？؟…]["”»'）)]*$/u
/** Addresses, handles, markup, our own ids, JSON, and signs that nobody sees. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [
    /(?:https?:|www\.|:\/\/|\b[\w-]+\.(?:com|org|net|ru|cn|io|info|invalid|example|link|site)\b)/iu,
    'it holds an address',
  ],
  [/[<>{}[\]|\\`*_#^~]/u, 'it holds markup'],
  [/[@][\p{L}\d]/u, 'it holds a handle'],
  [/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u, 'it holds a sign that nobody sees'],
  [/(?<![\p{L}\d])(?:country|person|org|place|metonym|capital|financial)_[a-z]/u, 'it holds a raw id'],
  // "EE. UU., dijo" and "Jr., said" end in the stop of a short form.
  [/\.\.(?!\.)|[!?][,;]|(?<!\p{Lu}|(?<!\p{L})(?:Jr|Sr|St|etc|Inc|Ltd|Co))\.[,;]/u, 'it has a doubled stop'],
  [
    /(?<!\p{L})(?:this block|as an ai|language model|evidence id|system prompt)(?!\p{L})/iu,
    'it speaks of itself',
  ],
]

/** One plain sentence of the page's language: no address, no markup, nothing unseen. */
export const form: Gate = {
  id: 'form',
  says: 'It is one plain sentence in the language of the page, without addresses or markup.',
  find: (input) => {
    const { text } = input.statement
    for (const [pattern, why] of FOREIGN) {
      const match = pattern.exec(text)
      if (match !== null) return { word: match[0], why }
    }
    return findMeasure(input) ?? findLanguage(input)
  },
}

/** A full stop behind a word, and more behind it: a second sentence. Months are cut short before a day. */
const SECOND_SENTENCE = /\p{Ll}{3}[.!?]["”’)]?\s+(?!\d)\S/u

function findMeasure({ statement: { text }, place }: GateInput) {
  const longest = place.shape === 'headline' ? LONGEST_HEADLINE : LONGEST
  if (text.length > longest) return { word: `${text.length} characters`, why: `it is longer than ${longest}` }
  if (text.trim().length < SHORTEST) return { word: text, why: 'it is no sentence' }
  if (text !== text.trim() || /\s{2,}|\n/u.test(text))
    return { word: text.slice(0, 20), why: 'it is not one line' }
  const second = place.shape === 'translation' ? null : SECOND_SENTENCE.exec(text)
  if (second !== null) return { word: second[0], why: 'it is more than one sentence' }
  const ends = TERMINATOR.test(text)
  if (place.shape === 'headline')
    return /[.。]$/u.test(text) ? { word: '.', why: 'a headline has no full stop' } : null
  if (place.shape === 'translation') return null
  if (place.shape === 'question') {
    const opens = place.language !== 'en' || OPENS.test(text)
    return opens
      ? null
      : { word: text.slice(0, 12), why: 'an open point begins with "whether", "who" or the like' }
  }
  if (place.shape === 'condition' && !/^if /iu.test(text) && place.language === 'en')
    return { word: text.slice(0, 12), why: 'a watch item begins with "If"' }
  return ends ? null : { word: text.slice(-12), why: 'it does not end as a sentence' }
}

function findLanguage({ statement: { text }, place }: GateInput) {
  const letters = text.replace(/["“«][^"”»]*["”»]/gu, '')
  const other = LATIN.has(place.language) ? /\p{L}/u.exec(letters.replace(/\p{sc=Latin}/gu, '')) : null
  if (other !== null) return { word: other[0], why: 'it mixes scripts outside a quotation' }
  if (letters.length < TELLING) return null
  const found = detectLanguage(letters, place.language)
  return found === place.language
    ? null
    : { word: text.slice(0, 30), why: `it is not in the language of the page (${place.language})` }
}
