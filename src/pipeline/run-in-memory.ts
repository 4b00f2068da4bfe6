import { analyseCoverage } from '../analyse/index.ts'
import { createBlockFinder } from '../catalog/index.ts'
import {
  clusterStream,
  createInputFromFeatures,
  explainPlacement,
  type StreamPlacement,
} from '../cluster/index.ts'
import {
  type Article,
  type ArticleFeatures,
  type Catalogue,
  type Coverage,
  type EventView,
  type Placement,
  RULES_VERSION,
} from '../domain/index.ts'
import { createDescriber, findOrigins } from '../enrich/index.ts'
import { buildEventView, coverBlocks } from '../publish/index.ts'
import { type ArticleRow, rowToArticle } from './read-row.ts'

/** What a run over a file needs besides its rows. */
export interface MemoryRun {
  readonly catalogue: Catalogue
  /** Clock of the analysis; the latest article's time when left out, so that the same file gives the same pages. */
  readonly now?: Date
}

interface Described {
  readonly article: Article
  readonly features: ArticleFeatures
  readonly placement: Placement | null
}

/** The whole journey without a database: rows in, one page for each event found out, largest events first. */
export function analyseRows(rows: readonly ArticleRow[], run: MemoryRun): EventView[] {
  return findEvents(rows, run.catalogue).map(([event, members]) => viewOf(event, members, run))
}

/** The coverage of each event found in the rows, largest events first. */
export function coverFoundEvents(rows: readonly ArticleRow[], catalogue: Catalogue): Coverage[] {
  return findEvents(rows, catalogue).map(([event, members]) =>
    coverMembers(event, inOrder(members), { catalogue }),
  )
}

function findEvents(rows: readonly ArticleRow[], catalogue: Catalogue): [string, Described[]][] {
  const described = describeRows(rows, catalogue)
  const placed = new Map(placeDescribed(described, catalogue).map((entry) => [entry.id, entry] as const))
  const events = new Map<string, Described[]>()
  for (const entry of described) {
    const placement = placed.get(entry.article.id) as StreamPlacement
    const members = events.get(placement.finalEvent) ?? []
    members.push({ ...entry, placement: toPlacement(placement) })
    events.set(placement.finalEvent, members)
  }
  return [...events].sort(([a, left], [b, right]) => right.length - left.length || compare(a, b))
}

function placeDescribed(described: readonly Described[], catalogue: Catalogue): StreamPlacement[] {
  const toInput = createInputFromFeatures(catalogue.gazetteer)
  // Articles without a date are taken to belong to the time of the file.
  const times = described
    .map(({ article }) => Date.parse(article.publishedAt ?? ''))
    .filter((time) => !Number.isNaN(time))
  const undated = times.length === 0 ? 0 : times.reduce((a, b) => Math.max(a, b))
  return clusterStream(
    described.map(({ article, features }) =>
      toInput(article, features, Date.parse(article.publishedAt ?? '') || undated),
    ),
  )
}

function toPlacement(placed: StreamPlacement): Placement {
  const { id, finalEvent, score } = placed
  return {
    article: id,
    event: finalEvent,
    score,
    reason: explainPlacement(placed),
    method: 'rules',
    version: RULES_VERSION,
  }
}

/** The same for rows that the caller says are one event. */
export function analyseAsOneEvent(rows: readonly ArticleRow[], event: string, run: MemoryRun): EventView {
  return viewOf(event, describeRows(rows, run.catalogue), run)
}

/** Every row as an article with its features, in the order of the file. */
export function describeRows(rows: readonly ArticleRow[], catalogue: Catalogue): Described[] {
  const findBlock = createBlockFinder(catalogue)
  const describer = createDescriber(catalogue)
  return rows.map((row) => {
    const features = describer.describe({ ...row, language: row.lang ?? '' })
    return { article: rowToArticle(row, findBlock, features.language), features, placement: null }
  })
}

/** The coverage of rows that are one event. */
export function coverRows(rows: readonly ArticleRow[], event: string, catalogue: Catalogue): Coverage {
  return coverMembers(event, inOrder(describeRows(rows, catalogue)), { catalogue })
}

function viewOf(event: string, members: readonly Described[], run: MemoryRun): EventView {
  const ordered = inOrder(members)
  const coverage = coverMembers(event, ordered, run)
  const placements = ordered.flatMap((member) => member.placement ?? [])
  const analysis = analyseCoverage(coverage, run.catalogue)
  return buildEventView({ event, coverage, analysis, placements, catalogue: run.catalogue })
}

function inOrder(members: readonly Described[]): Described[] {
  return [...members].sort(
    (a, b) => compare(timeOf(a.article), timeOf(b.article)) || compare(a.article.id, b.article.id),
  )
}

function coverMembers(event: string, ordered: readonly Described[], run: MemoryRun): Coverage {
  const articles = ordered.map((member) => member.article)
  const features = ordered.map((member) => member.features)
  const origins = findOrigins(articles, features)
  const blocks = coverBlocks({ articles, origins, catalogue: run.catalogue, listening: null })
  const now = run.now?.toISOString() ?? articles.map(timeOf).sort().at(-1) ?? ''
  return { event, articles, features, origins, blocks, now: now || EPOCH, previous: null }
}

/** Clock of a file without a single date. */
const EPOCH = '1970-01-01T00:00:00.000Z'

function timeOf(article: Article): string {
  return article.publishedAt ?? ''
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
