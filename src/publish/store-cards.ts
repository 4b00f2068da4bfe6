import type { Db } from '../db/index.ts'
import type { Badge } from '../domain/index.ts'
import type { StoredBadge } from './decide-badges.ts'
import type { Collision } from './find-collision.ts'
import type { RankParts } from './rank-events.ts'
import { searchQuery } from './search-words.ts'

/** One event as lists show it. */
export interface EventCard {
  readonly event: string
  readonly version: number
  readonly headline: string
  readonly summary: string
  readonly articles: number
  readonly origins: number
  readonly blocks: readonly string[]
  readonly blockOrigins: Readonly<Record<string, number>>
  readonly languages: readonly string[]
  readonly countries: readonly string[]
  readonly topics: readonly string[]
  readonly badges: readonly Badge[]
  readonly labels: readonly string[]
  readonly collision: Collision | null
  readonly score: number
  readonly scoreParts: Partial<RankParts>
  readonly radar: boolean
  readonly sparkline: readonly number[]
  readonly firstArticleAt: string
  readonly latestArticleAt: string
  readonly publishedAt: string
  readonly sample: boolean
}

export interface CardFilter {
  readonly order: 'score' | 'latest' | 'spotlight'
  /** Words of a reader, in any language. */
  readonly words?: string
  readonly radar?: boolean
  /** Any of these blocks covers it. */
  readonly blocks?: readonly string[]
  /** None of these blocks covers it. */
  readonly withoutBlocks?: readonly string[]
  /** These are the only blocks that cover it. */
  readonly onlyBlocks?: readonly string[]
  readonly language?: string
  readonly country?: string
  /** Entity id. */
  readonly topic?: string
  readonly badge?: string
  readonly source?: string
  /** ISO dates, inclusive; an event counts when its coverage touches the span. */
  readonly from?: string
  readonly to?: string
  readonly minimumBlocks?: number
  readonly limit?: number
  readonly offset?: number
}

const ORDERS = {
  score: 'score desc, latest_article_at desc, event_id',
  latest: 'latest_article_at desc, event_id',
  spotlight: 'spotlight desc, latest_article_at desc, event_id',
} as const

/** Most cards of one answer. */
export const MOST_CARDS = 100

/** Visible events that pass every given filter. One query. */
export async function listCards(db: Db, filter: CardFilter): Promise<EventCard[]> {
  const { where, values } = conditions(filter)
  const limit = Math.min(filter.limit ?? 30, MOST_CARDS)
  const rows = await db.query<CardRow>(
    `select event_id, version, headline, summary, articles, origins, blocks, block_origins, languages, countries, topics,
       badges, labels, collision, score, score_parts, radar, sparkline, first_article_at, latest_article_at,
       published_at, sample
     from event_card where ${where} order by ${ORDERS[filter.order]} limit ${limit} offset ${Math.max(0, filter.offset ?? 0)}`,
    values,
  )
  return rows.map(toCard)
}

/** Number of visible events that pass the filter. */
export async function countCards(db: Db, filter: Omit<CardFilter, 'order'>): Promise<number> {
  const { where, values } = conditions(filter)
  const [row] = await db.query<{ count: number }>(`select count(*) from event_card where ${where}`, values)
  return row?.count ?? 0
}

/** What visible events are about, most events first. */
export async function listTopics(db: Db, limit: number): Promise<{ id: string; events: number }[]> {
  return db.query<{ id: string; events: number }>(
    `select topic as id, count(*) as events from event_card, unnest(topics) as topic
     where not hidden group by topic order by events desc, topic limit $1`,
    [limit],
  )
}

function conditions(filter: Omit<CardFilter, 'order'>): { where: string; values: unknown[] } {
  const values: unknown[] = []
  const clauses = ['not hidden']
  const add = (value: unknown, clause: (place: string) => string): void => {
    if (value === undefined) return
    values.push(value)
    clauses.push(clause(`$${values.length}`))
  }
  if (filter.words !== undefined && filter.words.trim() !== '') {
    const query = searchQuery(filter.words)
    if (query === null) clauses.push('false')
    else add(query, (place) => `words @@ ${place}::tsquery`)
  }
  add(filter.radar, (place) => `radar = ${place}`)
  add(filter.blocks, (place) => `blocks && ${place}::text[]`)
  add(filter.withoutBlocks, (place) => `not blocks && ${place}::text[]`)
  add(filter.onlyBlocks, (place) => `blocks <@ ${place}::text[] and cardinality(blocks) > 0`)
  add(filter.language, (place) => `${place} = any(languages)`)
  add(filter.country, (place) => `${place} = any(countries)`)
  add(filter.topic, (place) => `${place} = any(topics)`)
  add(
    filter.badge === undefined ? undefined : JSON.stringify([{ id: filter.badge }]),
    (place) => `badges @> ${place}::jsonb`,
  )
  add(filter.source, (place) => `event_id in (select event_id from event_article where source_id = ${place})`)
  add(filter.from, (place) => `latest_article_at >= ${place}::date`)
  add(filter.to, (place) => `first_article_at < ${place}::date + 1`)
  add(filter.minimumBlocks, (place) => `cardinality(blocks) >= ${place}`)
  if ('order' in filter && filter.order === 'spotlight') clauses.push('spotlight > 0')
  return { where: clauses.join(' and '), values }
}

interface CardRow {
  event_id: string
  block_origins: Record<string, number>
  badges: StoredBadge[]
  score_parts: Partial<RankParts>
  first_article_at: Date
  latest_article_at: Date
  published_at: Date
  version: number
  headline: string
  summary: string
  articles: number
  origins: number
  blocks: string[]
  languages: string[]
  countries: string[]
  topics: string[]
  labels: string[]
  collision: Collision | null
  score: number
  radar: boolean
  sparkline: number[]
  sample: boolean
}

function toCard(row: CardRow): EventCard {
  const {
    event_id,
    block_origins,
    badges,
    score_parts,
    first_article_at,
    latest_article_at,
    published_at,
    ...rest
  } = row
  return {
    ...rest,
    event: event_id,
    blockOrigins: block_origins,
    badges: badges.map(({ id, label, trigger }) => ({ id, label, trigger })),
    scoreParts: score_parts,
    firstArticleAt: first_article_at.toISOString(),
    latestArticleAt: latest_article_at.toISOString(),
    publishedAt: published_at.toISOString(),
  }
}

/** What ranking reads of one event. */
export interface RankRow {
  readonly event: string
  readonly headline: string
  readonly summary: string
  readonly topics: readonly string[]
  readonly contestation: number
  readonly firstAt: Date
  readonly latestAt: Date
  readonly sample: boolean
  readonly badges: readonly StoredBadge[]
  /** One entry per origin and block, when first seen. */
  readonly origins: readonly { readonly at: string; readonly block: string }[]
  /** Versions since `turnsSince` in which the direction of an instrument turned. */
  readonly marketTurns: number
}

/** Events whose latest article is at or after `since`, and every visible sample. Two queries' work in one. */
export async function loadRankRows(db: Db, since: string, turnsSince: string): Promise<RankRow[]> {
  return db.query<RankRow & Record<string, unknown>>(
    `select c.event_id as event, headline, summary, topics, contestation, first_article_at as "firstAt",
       latest_article_at as "latestAt", sample, badges, coalesce(o.origins, '[]') as origins, coalesce(t.turns, 0)::integer as "marketTurns"
     from event_card c
     left join (
       select event_id, jsonb_agg(jsonb_build_object('at', at, 'block', block)) as origins from (
         select event_id, origin, (array_agg(block order by published_at, article_id))[1] as block, min(published_at) as at
         from event_article where published_at is not null group by event_id, origin
       ) as first_seen group by event_id
     ) o on o.event_id = c.event_id
     left join (
       select event_id, count(*) as turns from event_view
       where published_at >= $2 and jsonb_array_length(change -> 'markets') > 0 group by event_id
     ) t on t.event_id = c.event_id
     where not hidden and (latest_article_at >= $1 or sample)`,
    [since, turnsSince],
  )
}

/** Writes scores and badges of ranked events, and takes every other visible event off Radar. */
export async function saveRanks(
  db: Db,
  ranks: readonly {
    event: string
    score: number
    parts: RankParts
    radar: boolean
    badges: readonly StoredBadge[]
  }[],
): Promise<void> {
  await db.query(
    `update event_card c set score = r.score, score_parts = r.parts, radar = r.radar, badges = r.badges
     from jsonb_to_recordset($1::jsonb) as r(event text, score real, parts jsonb, radar boolean, badges jsonb)
     where c.event_id = r.event`,
    [JSON.stringify(ranks)],
  )
  await db.query(
    `update event_card set radar = false, score = 0 where radar and not event_id = any($1::text[])`,
    [ranks.map((rank) => rank.event)],
  )
}

/** Visible sample events, and live events that at least two blocks cover. */
export async function countEditions(db: Db): Promise<{ sample: number; live: number }> {
  const [row] = await db.query<{ sample: number; live: number }>(
    `select count(*) filter (where sample) as sample, count(*) filter (where not sample and cardinality(blocks) >= 2) as live
     from event_card where not hidden`,
  )
  return row ?? { sample: 0, live: 0 }
}

/** Hides every sample event; returns how many were visible. */
export async function hideSample(db: Db): Promise<number> {
  const rows = await db.query(
    'update event_card set hidden = true, radar = false where sample and not hidden returning event_id',
  )
  return rows.length
}

/** Hides or shows one event, as when it was merged, split up or retracted. */
export async function hideEvent(db: Db, event: string, hidden = true): Promise<void> {
  await db.query('update event_card set hidden = $2 where event_id = $1', [event, hidden])
}
