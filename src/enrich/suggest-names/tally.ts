import type { ArticleFeatures, CountryCode, LanguageCode } from '../../domain/index.ts'
import { ENOUGH_IDS } from '../measure-coverage.ts'

/** One article as the miner reads it. */
export interface SeenArticle {
  readonly id: string
  readonly language: LanguageCode
  /** ISO day of publication; null when unknown. */
  readonly day: string | null
  readonly source: string | null
  /** Country of the outlet. */
  readonly country: CountryCode | null
  readonly title: string
  readonly text: string
  readonly features: Pick<ArticleFeatures, 'language' | 'entities' | 'concepts' | 'names'>
}

/** What the stream says about one unknown name in one language, all its inflected forms together. */
export interface Tally {
  readonly language: LanguageCode
  /** Its written forms with the articles that hold each. */
  readonly forms: Map<string, number>
  articles: number
  readonly days: Map<string, number>
  readonly samples: string[]
  /** Known entities and concepts of its articles, with the articles they share. */
  readonly companions: Map<string, number>
  readonly outletCountries: Map<CountryCode, number>
  readonly sources: Map<string, number>
  /** Articles that lack two known ids: a new entry would lift their coverage. */
  uncovered: number
  /** Times it stands behind a preposition of place, and behind the title of a person. */
  located: number
  titled: number
  quoted: number
  /** Found by statistics alone, without a capital, title or quotation mark: needs another language to speak for it. */
  isWeak: boolean
}

/** Ids of articles kept for the reviewer. */
const SAMPLES = 5
/** A tally that has seen nothing yet. */
export function newTally(language: LanguageCode): Tally {
  return {
    language,
    forms: new Map(),
    articles: 0,
    days: new Map(),
    samples: [],
    companions: new Map(),
    outletCountries: new Map(),
    sources: new Map(),
    uncovered: 0,
    located: 0,
    titled: 0,
    quoted: 0,
    isWeak: false,
  }
}

/** Adds one to the count of a key. */
export function countOne<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/** Counts one article that holds a name in the given forms. */
export function addArticle(
  tally: Tally,
  article: Pick<SeenArticle, 'id' | 'day' | 'country' | 'source'>,
  ids: ReadonlySet<string>,
  forms: Iterable<string>,
): void {
  tally.articles += 1
  for (const form of forms) countOne(tally.forms, form)
  if (article.day !== null) countOne(tally.days, article.day)
  if (tally.samples.length < SAMPLES) tally.samples.push(article.id)
  if (article.country !== null) countOne(tally.outletCountries, article.country)
  if (article.source !== null) countOne(tally.sources, article.source)
  for (const id of ids) countOne(tally.companions, id)
  if (ids.size < ENOUGH_IDS) tally.uncovered += 1
}

/** The most frequent key; of equals the first in order of text. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  return ranked(counts)[0]?.[0] ?? null
}

/** Keys by count, then by text. */
export function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
