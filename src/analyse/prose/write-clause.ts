import type { Evidence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { citeSpan } from './cite.ts'
import { joinWords, unstop } from './lists.ts'
import { languageName } from './own-words.ts'
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

/** A sentence between quotation marks with its outlet, and its language when that is not English. */
export function asQuotation(prepared: Prepared, sentence: PreparedSentence): Clause {
  const slice = cleanSlice(sentence)
  const evidence = evidenceOf(sentence, slice)
  const cut = evidence.end < slice.end
  const words = cut ? `${evidence.quote} …` : evidence.quote
  const [open, close] = /[“”]/u.test(words) ? ['«', '»'] : ['“', '”']
  const foreign =
    sentence.language === 'en'
      ? ''
      : `, in ${languageName(sentence.language)}${gloss(prepared, sentence, evidence)}`
  const outlet = prepared.names.outlet(sentence.in.article.source)
  return { text: `${open}${words}${close} (${outlet}${foreign})`, evidence }
}

/** Names and matters a gloss lists at most. */
const GLOSS_NAMES = 3
const GLOSS_MATTERS = 3

/** What an English reader can take from a quotation in another language: whom it names and what it speaks of. */
function gloss(prepared: Prepared, sentence: PreparedSentence, evidence: Evidence): string {
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start >= evidence.start && span.end <= evidence.end
  const names = labels(sentence.entities.filter(inside), prepared.names.entity).slice(0, GLOSS_NAMES)
  const matters = labels(
    sentence.concepts.filter((concept) => inside(concept) && prepared.commonConcepts.has(concept.id)),
    prepared.names.concept,
  )
    .filter((label) => label === label.toLowerCase())
    .slice(0, GLOSS_MATTERS)
  const parts = [
    names.length === 0 ? '' : `it names ${joinWords(names)}`,
    matters.length === 0 ? '' : `it speaks of ${joinWords(matters)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `; ${parts.join(', ')}`
}

function labels(
  mentions: readonly { readonly id: string }[],
  labelOf: (id: string) => string | null,
): string[] {
  return [...new Set(mentions.flatMap((mention) => labelOf(mention.id) ?? []))]
}
