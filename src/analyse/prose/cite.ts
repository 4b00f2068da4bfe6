import type { Article, Evidence } from '../../domain/index.ts'
import type { PreparedSentence } from '../claims/prepared.ts'
import { threshold } from '../thresholds.ts'

const LONGEST = threshold('quoteLength')

/** Evidence for a stretch of an article, cut at a word when it is longer than a page may quote. */
export function citeSpan(article: Article, field: 'title' | 'text', start: number, end: number): Evidence {
  const source = article[field]
  const from = skipSpace(source, start, end)
  const to = cutAtWord(source, from, end)
  return { article: article.id, field, start: from, end: to, quote: source.slice(from, to) }
}

/** Evidence for a whole sentence. */
export function cite(sentence: PreparedSentence): Evidence {
  const { field, start, end } = sentence.sentence
  return citeSpan(sentence.in.article, field, start, end)
}

/** Evidence that surely holds a place inside a long sentence, for example a figure. */
export function citeAround(sentence: PreparedSentence, place: { start: number; end: number }): Evidence {
  const { field, start, end } = sentence.sentence
  if (end - start <= LONGEST) return cite(sentence)
  const source = sentence.in.article[field]
  const half = Math.floor((LONGEST - (place.end - place.start)) / 2)
  const first = Math.max(start, Math.min(place.start - half, end - LONGEST))
  const from = first === start ? start : nextWord(source, first, place.start)
  return citeSpan(sentence.in.article, field, from, Math.min(end, from + LONGEST))
}

function nextWord(source: string, from: number, limit: number): number {
  const space = source.indexOf(' ', from)
  return space < 0 || space >= limit ? from : space + 1
}

function skipSpace(source: string, start: number, end: number): number {
  let at = start
  while (at < end - 1 && /\s/u.test(source[at] as string)) at += 1
  return at
}

function cutAtWord(source: string, start: number, end: number): number {
  let to = end
  while (to > start + 1 && /\s/u.test(source[to - 1] as string)) to -= 1
  if (to - start <= LONGEST) return to
  const limit = start + LONGEST
  const space = source.lastIndexOf(' ', limit)
  if (space > start + LONGEST / 2) return space
  // No space in sight (Chinese, Japanese): any place will do that does not split a pair of surrogates.
  return /[\ud800-\udbff]/u.test(source[limit - 1] as string) ? limit - 1 : limit
}
