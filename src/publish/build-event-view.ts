import { columnOf } from '../catalog/index.ts'
import type {
  Analysis,
  Article,
  ArticleEntry,
  Catalogue,
  Coverage,
  EventView,
  Placement,
} from '../domain/index.ts'
import { RULES_VERSION, UNASSIGNED } from '../domain/index.ts'
import { contentBadges } from './content-badges.ts'
import { hashOf } from './hash-view.ts'
import { writeNotes } from './write-notes.ts'

/** How many of the largest shares of a placement are named on the page. */
export const NAMED_SHARES = 3

/** What one version of an event page is made from. */
export interface EventViewParts {
  readonly event: string
  /** 1 when left out; `saveEventView` sets the real one. */
  readonly version?: number
  readonly coverage: Coverage
  readonly analysis: Analysis
  /** Empty when the caller said that every article belongs here. */
  readonly placements?: readonly Placement[]
  /** Columns and known languages come from it; without it each article's own block is its column. */
  readonly catalogue?: Pick<Catalogue, 'blocks' | 'lexicon'>
  /** Sentences for the foot of the page beyond those that follow from the coverage. */
  readonly notes?: readonly string[]
}

/**
 * Puts one version of an event page together. Pure: equal parts give an equal view, but for `times.analysed`, which
 * is the coverage's clock. The hash covers articles, origins, placements, analysis and rules, not the clock and not
 * the momentary state of feeds, so that a page that says nothing new makes no new version.
 */
export function buildEventView(parts: EventViewParts): EventView {
  const { coverage, analysis, catalogue } = parts
  const articles = coverage.articles
  const times = articles
    .flatMap((article) => (article.publishedAt === null ? [] : [article.publishedAt]))
    .sort()
  const view: EventView = {
    ...analysis,
    schema: 'parallax/event-view/1',
    event: parts.event,
    version: parts.version ?? 1,
    rulesVersion: RULES_VERSION,
    hash: hashOf(hashedParts(parts)),
    sample: articles.some((article) => article.sample),
    counts: {
      articles: articles.length,
      origins: coverage.origins.length,
      owners: distinct(articles.map((article) => article.owner ?? article.source)),
      sources: distinct(articles.map((article) => article.source)),
      blocks: coverage.blocks.filter((block) => block.articles > 0 && block.id !== UNASSIGNED).length,
      languages: distinct(articles.map((article) => article.language)),
    },
    times: { firstArticle: times[0] ?? null, latestArticle: times.at(-1) ?? null, analysed: coverage.now },
    badges: [],
    blocks: [...coverage.blocks],
    origins: coverage.origins.map((origin) => ({
      id: origin.id,
      agency: origin.agency,
      articles: origin.members.map((member) => member.article),
    })),
    articles: articleEntries(parts),
    notes: [...writeNotes(coverage, catalogue), ...(parts.notes ?? [])],
  }
  return { ...view, badges: contentBadges(view).map(({ id, label, trigger }) => ({ id, label, trigger })) }
}

function articleEntries(parts: EventViewParts): ArticleEntry[] {
  const member = new Map(
    parts.coverage.origins.flatMap((origin) =>
      origin.members.map((m) => [m.article, { origin: origin.id, relation: m.relation }] as const),
    ),
  )
  const placement = new Map((parts.placements ?? []).map((placed) => [placed.article, placed] as const))
  return parts.coverage.articles.map((article) => {
    const place = placement.get(article.id)
    const { origin, relation } = member.get(article.id) ?? { origin: article.id, relation: 'first' as const }
    return {
      id: article.id,
      title: article.title,
      url: article.url,
      source: article.source,
      sourceName: article.sourceName,
      country: article.country,
      language: article.language,
      block: columnOf(article, parts.catalogue?.blocks ?? []),
      subBlock: article.subBlock,
      blockBasis: article.blockBasis,
      stateAffiliated: article.stateAffiliated,
      publishedAt: article.publishedAt,
      how: article.how,
      origin,
      relation,
      placement: place === undefined ? null : { score: place.score, why: explainPlacement(place) },
    }
  })
}

/** "joined: shared entities 0.62, title words 0.41 (score 0.93, required 0.60)". */
function explainPlacement(placement: Placement): string {
  const { decision, features, required } = placement.reason
  if (decision === 'create') return 'first article of this event'
  const shares = features
    .slice(0, NAMED_SHARES)
    .map((feature) => `${feature.name.replaceAll(/[_-]/g, ' ')} ${feature.value.toFixed(2)}`)
  const named = shares.length > 0 ? `: ${shares.join(', ')}` : ''
  return `${DECISIONS[decision]}${named} (score ${placement.score.toFixed(2)}, required ${required.toFixed(2)})`
}

const DECISIONS = {
  create: 'first article',
  join: 'joined',
  link: 'linked across languages',
  merge: 'came with a merged event',
  split: 'came with a split',
  move: 'moved here by an editor',
} as const

function hashedParts(parts: EventViewParts): unknown {
  const { coverage, analysis } = parts
  return {
    rules: RULES_VERSION,
    event: parts.event,
    articles: coverage.articles.map(hashedArticle),
    origins: coverage.origins,
    blocks: coverage.blocks.map(({ listening, ...block }) => block),
    placements: (parts.placements ?? []).map(({ article, score }) => ({ article, score })),
    // A label's trigger tells the age of the event; only its coming and going is news.
    analysis: { ...analysis, labels: analysis.labels.map((label) => label.id) },
  }
}

function hashedArticle(article: Article): unknown {
  return { ...article, text: hashOf(article.text) }
}

function distinct(values: readonly string[]): number {
  return new Set(values).size
}
