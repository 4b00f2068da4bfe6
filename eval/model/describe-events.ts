import { fileURLToPath } from 'node:url'
import type { Article, ArticleFeatures, Coverage } from '../../src/domain/index.ts'
import { createDescriber, findOrigins } from '../../src/enrich/index.ts'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import { createEventWords, type EventWords } from '../../src/write/index.ts'
import { readBundles } from '../sample/bundles.ts'

export const checkout = fileURLToPath(new URL('../..', import.meta.url))
export const catalogue = loadFullCatalogue(checkout)
export const describer = createDescriber(catalogue)

/** An article with what enrich found in it, and what the gates know of its event. */
export interface Described {
  readonly article: Article
  readonly features: ArticleFeatures
  readonly event: EventWords
}

/** Blocks whose names mutants may use; every article votes in the first unless told otherwise. */
export const BLOCKS = new Map([
  ['western', 'Western'],
  ['russian', 'Russian'],
  ['chinese', 'Chinese'],
])

type Row = ReturnType<typeof readSampleRows>[number]

/** Every article of the sample edition by its id. */
export function describeSample(): Map<string, Described> {
  const rows = readSampleRows(checkout)
  const events = new Set(rows.map((row) => row.event))
  return new Map([...events].flatMap((event) => describeEvent(rows.filter((row) => row.event === event))))
}

/** Articles of the gold bundles, of the events that the given articles belong to. */
export function describeBundles(wanted: ReadonlySet<string>): Map<string, Described> {
  const bundles = (['dev', 'second', 'third', 'test'] as const).flatMap((split) =>
    readBundles(checkout, split),
  )
  const meant = bundles.filter(({ rows }) => rows.some((row) => wanted.has(row.id)))
  return new Map(meant.flatMap(({ rows }) => describeEvent(rows)))
}

function describeEvent(rows: readonly Row[]): [string, Described][] {
  const articles = rows.map((row) => toArticle(row as unknown as Article & { readonly lang: string }))
  const features = articles.map((article) => describer.describe(article))
  const origins = findOrigins(articles, features)
  const event = rows[0]?.event ?? ''
  const coverage: Coverage = { event, articles, features, origins, blocks: [], now: '', previous: null }
  const words = { ...createEventWords(coverage, catalogue), blocks: BLOCKS }
  return articles.map((article, at) => [
    article.id,
    { article, features: features[at] as ArticleFeatures, event: words },
  ])
}

function toArticle(row: Article & { readonly lang: string }): Article {
  return { ...row, language: row.lang, sourceName: row.source, block: 'western' }
}
