import { analyseCoverage } from '../../analyse/index.ts'
import type { Analysis, Article, ArticleFeatures, Catalogue, Coverage } from '../../domain/index.ts'
import { type Describer, findOrigins } from '../../enrich/index.ts'
import { coverBlocks } from '../../publish/index.ts'

/** One event with its page, as the audits look at it. */
export interface AuditedEvent {
  readonly coverage: Coverage
  readonly analysis: Analysis
}

/** What audits need to analyse changed inputs. */
export interface AuditWorld {
  readonly catalogue: Catalogue
  readonly describer: Describer
}

/** The same event with other articles: features, origins, columns and analysis are all worked out anew. */
export function reanalyse(
  world: AuditWorld,
  event: AuditedEvent,
  articles: readonly Article[],
  features: readonly ArticleFeatures[] = articles.map((article) => world.describer.describe(article)),
): AuditedEvent {
  const { catalogue } = world
  const origins = findOrigins(articles, features)
  const blocks = coverBlocks({ articles, origins, catalogue, listening: null })
  const coverage = { ...event.coverage, articles, features, origins, blocks, previous: null }
  return { coverage, analysis: analyseCoverage(coverage, catalogue) }
}
