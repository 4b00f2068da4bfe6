import type { EventView } from '../domain/index.ts'
import { UNASSIGNED } from '../domain/index.ts'
import { compareText } from './cover-blocks.ts'
import { contestationOf, findCollision } from './find-collision.ts'
import { searchWords } from './search-words.ts'

/** Buckets of a card's sparkline, oldest first. */
const SPARKLINE_BUCKETS = 24

/** What lists, search and ranking keep of a page; pure. */
export function makeCard(view: EventView) {
  const collision = findCollision(view)
  const covered = view.blocks.filter((block) => block.articles > 0)
  const first = view.times.firstArticle ?? view.times.analysed
  const latest = view.times.latestArticle ?? view.times.analysed
  return {
    event: view.event,
    version: view.version,
    headline: view.headline.text,
    summary: view.summary.map((sentence) => sentence.text).join(' '),
    articles: view.counts.articles,
    origins: view.counts.origins,
    blocks: covered.map((block) => block.id).filter((id) => id !== UNASSIGNED),
    blockOrigins: Object.fromEntries(covered.map((block) => [block.id, block.origins])),
    languages: distinct(view.articles.map((article) => article.language)),
    countries: distinct(view.articles.flatMap((article) => article.country ?? [])),
    topics: view.topics.map((topic) => topic.id),
    labels: view.labels.map((label) => label.id),
    disagreement: collision?.kind ?? null,
    collision,
    contestation: contestationOf(view),
    spotlight: collision?.strength ?? 0,
    sparkline: sparkline(view, Date.parse(first), Date.parse(latest)),
    firstArticleAt: first,
    latestArticleAt: latest,
    words: searchWords(searchedTexts(view)),
    sample: view.sample,
  }
}

function searchedTexts(view: EventView): string[] {
  return [
    view.headline.text,
    ...view.summary.map((sentence) => sentence.text),
    ...view.topics.map((topic) => topic.label),
    ...view.facts.map((fact) => fact.sentence.text),
    ...view.articles.flatMap((article) => [article.title, article.sourceName]),
    ...view.claims.map((claim) => claim.sentence.text),
    ...view.claims.flatMap((claim) =>
      claim.cells.flatMap((cell) => cell.outlets.map((one) => one.evidence.quote)),
    ),
  ]
}

/** Articles per equal slice of time between first and latest. */
function sparkline(view: EventView, first: number, latest: number): number[] {
  const counts = Array<number>(SPARKLINE_BUCKETS).fill(0)
  const width = Math.max(1, latest - first) / SPARKLINE_BUCKETS
  for (const { publishedAt } of view.articles) {
    if (publishedAt === null) continue
    const at = Math.min(SPARKLINE_BUCKETS - 1, Math.floor((Date.parse(publishedAt) - first) / width))
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compareText)
}
