import type { Evidence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { citeSpan } from './cite.ts'
import { unstop } from './lists.ts'
import { languageName } from './own-words.ts'
import { renderInEnglish } from './render-in-english.ts'
import {
  type CleanSlice,
  cleanSlice,
  isProse,
  isSelfContained,
  speaksInFirstPerson,
} from './sentence-form.ts'

/** First words that are lower case inside a sentence. Anything else must be proved to be no name. */
const LOWERABLE = new Set(
  (
    'a an the in on at of to by for from with without after before during since until under over between among ' +
    'amid despite following as when while if although though because once more less at least about around nearly ' +
    'almost some several many most all both each every no any dozens hundreds thousands one two three four five ' +
    'six seven eight nine ten there authorities officials rescuers residents people police troops'
  ).split(' '),
)
const FIRST_WORD = /^[\p{L}\p{M}'’]+/u

/** A clause that follows "that", with the span it was cut from. */
export interface Clause {
  readonly text: string
  readonly evidence: Evidence
}

/**
 * An English sentence as a clause behind "that"; null when that cannot be done without risk: another language, a
 * headline, a question, the first person, or a first word that may be a name or not.
 */
export function asClause(prepared: Prepared, sentence: PreparedSentence): Clause | null {
  if (sentence.language !== 'en' || !isProse(sentence) || !isSelfContained(sentence)) return null
  const slice = cleanSlice(sentence)
  if (speaksInFirstPerson(slice.text) || /[“”"«»!?;]/u.test(slice.text)) return null
  const opened = lowerFirst(prepared, sentence, slice)
  return opened === null ? null : { text: unstop(opened), evidence: evidenceOf(sentence, slice) }
}

function evidenceOf(sentence: PreparedSentence, slice: CleanSlice): Evidence {
  return citeSpan(sentence.in.article, sentence.sentence.field, slice.start, slice.end)
}

function lowerFirst(prepared: Prepared, sentence: PreparedSentence, slice: CleanSlice): string | null {
  const word = FIRST_WORD.exec(slice.text)?.[0]
  if (word === undefined) return /^\p{N}/u.test(slice.text) ? slice.text : null
  const lower = word.toLowerCase()
  if (LOWERABLE.has(lower)) return lower + slice.text.slice(word.length)
  if (isNamed(sentence, slice.start, word)) return slice.text
  const rest = slice.text.slice(word.length)
  if (/^ \p{Lu}/u.test(rest) || /^.\p{Lu}/u.test(word)) return slice.text
  if (prepared.lowerCase.get(sentence.language)?.has(lower)) return lower + rest
  return null
}

function isNamed(sentence: PreparedSentence, start: number, word: string): boolean {
  const end = start + word.length
  return [...sentence.entities, ...sentence.names].some(
    (mention) => mention.start < end && mention.end > start,
  )
}

/**
 * A statement that cannot be told as a clause. English: the sentence between quotation marks with its outlet. Another
 * language: what rules know of it in English, then its beginning in the original.
 */
export function asQuotation(prepared: Prepared, sentence: PreparedSentence): Clause {
  const slice = cleanSlice(sentence)
  const evidence = evidenceOf(sentence, slice)
  const outlet = prepared.names.outlet(sentence.in.article.source)
  if (sentence.language === 'en') {
    const words = evidence.end < slice.end ? `${evidence.quote} …` : evidence.quote
    return { text: `${quote(words)} (${outlet})`, evidence }
  }
  const words = shorten(evidence.quote)
  const language = languageName(sentence.language)
  const rendering = renderInEnglish(prepared, sentence, evidence)
  const text =
    rendering === null
      ? `${quote(words)} (${outlet}, in ${language})`
      : `${rendering}, as in ${quote(words)} (${outlet}, in ${language})`
  return { text, evidence }
}

function quote(words: string): string {
  const [open, close] = /[“”]/u.test(words) ? ['«', '»'] : ['“', '”']
  return `${open}${words}${close}`
}

/** UTF-16 units of a foreign original that a page shows beside its English rendering; the evidence holds the rest. */
const ORIGINAL_LENGTH = 120

function shorten(words: string): string {
  if (words.length <= ORIGINAL_LENGTH) return words
  const space = words.lastIndexOf(' ', ORIGINAL_LENGTH)
  const end = space > ORIGINAL_LENGTH / 2 ? space : ORIGINAL_LENGTH
  const cut = words.slice(0, end).replace(/[\ud800-\udbff\s,;:，、、،–—-]+$/u, '')
  return `${cut} …`
}
