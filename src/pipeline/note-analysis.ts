import type { AnalysisInputs, ArticleRecord } from '../analyse/index.ts'
import { fingerprintCatalogue } from '../catalog/index.ts'
import type { Article, Catalogue, Placement } from '../domain/index.ts'
import { hashOf, NAMED_SHARES } from '../publish/index.ts'
import type { LoadedCoverage } from './cover-event.ts'

/** The record of an article: all of it but the text, which is named by its hash. */
export function recordArticle(article: Article): ArticleRecord {
  const body = { ...article, text: hashOf(article.text) }
  return { hash: hashOf(body), article: body }
}

/** What an analysis of this coverage was made of, so that its page can be made again. */
export function noteInputs(
  loaded: LoadedCoverage,
  records: readonly ArticleRecord[],
  catalogue: Catalogue,
): AnalysisInputs {
  const { proposals = [] } = loaded.coverage
  return {
    now: loaded.coverage.now,
    articles: records.map((record) => record.hash),
    blocks: loaded.coverage.blocks,
    placements: loaded.placements.map(shorten),
    catalogue: fingerprintCatalogue(catalogue),
    previousVersion: loaded.previousVersion,
    ...(proposals.length === 0 ? {} : { proposals }),
  }
}

/** A page names only the largest shares of a placement. */
function shorten(placement: Placement): Placement {
  const { features } = placement.reason
  return { ...placement, reason: { ...placement.reason, features: features.slice(0, NAMED_SHARES) } }
}
