import { findProposals } from '../analyse/index.ts'
import {
  type Article,
  type ArticleFeatures,
  type Coverage,
  type Placement,
  RULES_VERSION,
} from '../domain/index.ts'
import { findOrigins, loadFeatures, saveFeatures } from '../enrich/index.ts'
import { coverBlocks, findEventView } from '../publish/index.ts'
import { countListening } from '../sources/index.ts'
import type { Pipeline } from './context.ts'
import { loadEventArticles } from './store.ts'

/** Coverage of one event as it stands in the tables. */
export interface LoadedCoverage {
  readonly coverage: Coverage
  readonly placements: readonly Placement[]
  /** Version of the page that analysis goes on from; null at the first. */
  readonly previousVersion: number | null
}

/** Loads all that analysis may look at, or null when the event has no described article. */
export async function coverEvent(pipeline: Pipeline, event: string): Promise<LoadedCoverage | null> {
  const { db, catalogue, findBlock, writing } = pipeline
  const loaded = await loadEventArticles(db, event, findBlock)
  const described = await loadFresh(pipeline, loaded.articles)
  const articles = loaded.articles.filter((article) => described.has(article.id))
  if (articles.length === 0) return null
  const features = articles.map((article) => described.get(article.id) as ArticleFeatures)
  const origins = findOrigins(articles, features)
  const sample = articles.every((article) => article.sample)
  const now = clockOf(articles, pipeline.now(), sample)
  const [listening, last] = await Promise.all([
    sample ? null : countListening(db, now),
    findEventView(db, event),
  ])
  const previous = last && { claims: last.view.claims, indicators: last.view.indicators }
  const blocks = coverBlocks({ articles, origins, catalogue, listening })
  const proposals =
    writing === null || sample
      ? []
      : await findProposals(
          db,
          writing.model.id,
          articles.map((article) => article.id),
        )
  return {
    coverage: { event, articles, features, origins, blocks, now, previous, proposals },
    placements: loaded.placements.filter((placement) => described.has(placement.article)),
    previousVersion: last?.view.version ?? null,
  }
}

/**
 * Features of the articles that have any. Those of older rules, or of a title that the publisher has changed since, are
 * made anew, so that an analysis never mixes two readings.
 */
async function loadFresh(
  pipeline: Pipeline,
  articles: readonly Article[],
): Promise<Map<string, ArticleFeatures>> {
  const features = await loadFeatures(
    pipeline.db,
    articles.map((article) => article.id),
  )
  const fresh = articles.flatMap((article) => {
    const known = features.get(article.id)
    const isStale =
      known !== undefined && (known.version !== RULES_VERSION || known.sentences[0]?.text !== article.title)
    return isStale ? [pipeline.describer.describe(article)] : []
  })
  if (fresh.length > 0) await saveFeatures(pipeline.db, fresh, pipeline.now())
  for (const made of fresh) features.set(made.article, made)
  return features
}

/** The sample edition lives at its own time: its clock stands at the last article. */
function clockOf(articles: Coverage['articles'], now: Date, sample: boolean): string {
  const last = articles
    .map((article) => article.publishedAt ?? '')
    .sort()
    .at(-1)
  return sample && last ? last : now.toISOString()
}
