import { analyseCoverage, findAnalysis, type StoredAnalysis } from '../analyse/index.ts'
import { fingerprintCatalogue } from '../catalog/index.ts'
import { type Article, type Coverage, type EventView, type Result, RULES_VERSION } from '../domain/index.ts'
import { findOrigins } from '../enrich/index.ts'
import {
  badgeView,
  buildEventView,
  canonicalJson,
  findBadgesBefore,
  findEventView,
  hashOf,
} from '../publish/index.ts'
import type { Pipeline } from './context.ts'
import { loadTexts } from './store.ts'
import { wordAgain } from './writing/word-again.ts'

/** A version made again from its noted inputs. */
export interface RebuiltView {
  readonly published: EventView
  readonly rebuilt: EventView
  /** True when both are the same to the last byte, as JSON with sorted keys. */
  readonly identical: boolean
}

/** Why a version cannot be made again; the message says what to do. */
export type RebuildRefusal =
  | 'unknown-version'
  | 'not-noted'
  | 'other-rules'
  | 'other-catalogue'
  | 'texts-gone'

/**
 * Makes one published version again, from the articles, the clock, the listening, the placements and the badges that
 * were noted with it, and holds the result against what was published. Nothing is written.
 */
export async function rebuildView(
  pipeline: Pipeline,
  event: string,
  version: number,
): Promise<Result<RebuiltView, RebuildRefusal>> {
  const stored = await findEventView(pipeline.db, event, version)
  if (stored === null)
    return refuse(
      'unknown-version',
      `Event ${event} has no version ${version}. "parallax show ${event}" shows the newest.`,
    )
  const noted = await findAnalysis(pipeline.db, event, stored.view.hash)
  if (noted === null || noted.articles.length !== noted.inputs.articles?.length)
    return refuse(
      'not-noted',
      `What version ${version} was made of was not noted; it is older than that record.`,
    )
  const foreign = findForeignRules(pipeline, noted, version)
  if (foreign !== null) return foreign
  const articles = await restoreTexts(pipeline, noted.articles)
  if (!articles.ok) return articles
  const coverage = await restoreCoverage(pipeline, { event, inputs: noted.inputs, articles: articles.value })
  const computed = analyseCoverage(coverage, pipeline.catalogue)
  const { placements, words = null } = noted.inputs
  const analysis = words === null ? computed : await wordAgain(pipeline, words, coverage, computed)
  const view = buildEventView({
    event,
    version,
    coverage,
    analysis,
    placements,
    catalogue: pipeline.catalogue,
    notes: words?.notes ?? [],
  })
  const before = (await findBadgesBefore(pipeline.db, event, version)) ?? []
  const rebuilt = badgeView(view, before).view
  const identical = canonicalJson(rebuilt) === canonicalJson(stored.view)
  return { ok: true, value: { published: stored.view, rebuilt, identical } }
}

function refuse(reason: RebuildRefusal, message: string): Result<never, RebuildRefusal> {
  return { ok: false, reason, message }
}

function findForeignRules(
  pipeline: Pipeline,
  noted: StoredAnalysis,
  version: number,
): Result<never, RebuildRefusal> | null {
  if (noted.rulesVersion !== RULES_VERSION)
    return refuse(
      'other-rules',
      `Version ${version} was made by rules ${noted.rulesVersion}, this program has rules ${RULES_VERSION}. Use the release it was made with.`,
    )
  if (noted.inputs.catalogue !== fingerprintCatalogue(pipeline.catalogue))
    return refuse(
      'other-catalogue',
      `Version ${version} was made with another catalogue (fingerprint ${noted.inputs.catalogue.slice(0, 12)}). Use the checkout it was made with.`,
    )
  return null
}

async function restoreTexts(
  { db }: Pipeline,
  records: readonly Article[],
): Promise<Result<Article[], RebuildRefusal>> {
  const texts = await loadTexts(
    db,
    records.map((record) => record.id),
  )
  const articles = records.map((record) => ({ ...record, text: texts.get(record.id) ?? '' }))
  const gone = articles.filter((article, at) => hashOf(article.text) !== records[at]?.text)
  if (gone.length === 0) return { ok: true, value: articles }
  return refuse(
    'texts-gone',
    `${gone.length} of ${records.length} texts are no longer kept (texts are dropped after a time), first of ${gone[0]?.id}. The page itself is kept and can be shown.`,
  )
}

async function restoreCoverage(
  pipeline: Pipeline,
  noted: {
    readonly event: string
    readonly inputs: StoredAnalysis['inputs']
    readonly articles: readonly Article[]
  },
): Promise<Coverage> {
  const { event, inputs, articles } = noted
  const features = articles.map((article) => pipeline.describer.describe(article))
  const last =
    inputs.previousVersion === null ? null : await findEventView(pipeline.db, event, inputs.previousVersion)
  const previous = last && { claims: last.view.claims, indicators: last.view.indicators }
  const origins = findOrigins(articles, features)
  const { blocks, now, proposals = [] } = inputs
  return { event, articles, features, origins, blocks, now, previous, proposals }
}
