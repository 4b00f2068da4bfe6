import type { Evidence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { threshold } from '../thresholds.ts'
import { citeSpan } from './cite.ts'
import { languageName } from './own-words.ts'
import { cleanSlice } from './sentence-form.ts'

const LONGEST = threshold('quoteLength')
/** Ends of a clause, by which a long quotation may be cut without breaking a thought in two. */
const CLAUSE_END = /[,;:，；：、،؛](?=\s|\p{Lo})|\s[—–-]\s/gu

/** A stretch of an article that carries what a sentence is told for. Offsets of the sentence's field. */
export interface Point {
  readonly start: number
  readonly end: number
}

/** An outlet's own words between quotation marks, and the span they were cut from. */
export interface Quotation {
  /** With the outlet and its language behind it: “…” (Sample agency, in Ukrainian). */
  readonly text: string
  /** The words alone, between quotation marks. */
  readonly words: string
  readonly evidence: Evidence
}

/**
 * The sentence in its own words, whole when a page may quote it whole, else the clauses around `point` (or its
 * beginning). Another language than English is named; nothing is translated here.
 */
export function asQuotation(prepared: Prepared, sentence: PreparedSentence, point?: Point): Quotation {
  const slice = cleanSlice(sentence)
  const { from, to } = cutAtClauses(slice, point ?? { start: slice.start, end: slice.start })
  const evidence = citeSpan(sentence.in.article, sentence.sentence.field, from, to)
  const before = from > slice.start ? '… ' : ''
  const after = evidence.end < slice.end ? ' …' : ''
  const words = quoteWords(`${before}${evidence.quote}${after}`)
  const outlet = prepared.names.outlet(sentence.in.article.source)
  const language = sentence.language === 'en' ? '' : `, in ${languageName(sentence.language)}`
  return { words, text: `${words} (${outlet}${language})`, evidence }
}

/** The whole slice, or the run of whole clauses around the point that is short enough to quote. */
function cutAtClauses(
  slice: { readonly text: string; readonly start: number; readonly end: number },
  point: Point,
) {
  if (slice.end - slice.start <= LONGEST) return { from: slice.start, to: slice.end }
  const ends = [...slice.text.matchAll(CLAUSE_END)].map((match) => slice.start + match.index)
  const from =
    point.end <= slice.start + LONGEST
      ? slice.start
      : (ends.findLast((end) => end < point.start && point.end - end <= LONGEST) ?? point.start - 1) + 1
  const to = ends.findLast((end) => end >= point.end && end <= from + LONGEST && end > from + LONGEST / 3)
  return { from, to: to ?? slice.end }
}

/** Words between quotation marks, of the kind that the words do not hold themselves. */
export function quoteWords(words: string): string {
  const [open, close] = /[“”]/u.test(words) ? ['«', '»'] : ['“', '”']
  return `${open}${words}${close}`
}
