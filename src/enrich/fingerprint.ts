import type { Article, Fingerprint } from '../domain/index.ts'
import { minhash } from '../text/minhash.ts'
import { leadOf, shingles } from '../text/shingles.ts'
import { withoutCredits } from './find-credits.ts'

/** Fewer distinct shingles than this say nothing about copying. */
const FEWEST_SHINGLES = 5

/** Text of an article as copies are compared: title and body without agency credits. */
export function comparableText(article: Pick<Article, 'title' | 'text'>): string {
  return `${article.title}\n${withoutCredits(article.text)}`
}

/** Lead of an article as copies are compared; the title when there is no text. */
export function comparableLead(article: Pick<Article, 'title' | 'text'>): string {
  return leadOf(withoutCredits(article.text) || article.title)
}

/** MinHash of an article and of its lead; empty lists when the text is too short to tell. */
export function fingerprint(article: Pick<Article, 'title' | 'text'>): Fingerprint {
  const all = shingles(comparableText(article))
  if (all.length < FEWEST_SHINGLES) return { minhash: [], lead: [], size: all.length }
  return {
    minhash: [...minhash(all)],
    lead: [...minhash(shingles(comparableLead(article)))],
    size: all.length,
  }
}
