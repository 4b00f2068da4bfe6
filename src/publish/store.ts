import type { Db } from '../db/index.ts'
import type { Badge, EventView } from '../domain/index.ts'
import { badgeView } from './badge-view.ts'
import { type ChangeNote, describeChange } from './changes/describe-change.ts'
import type { StoredBadge } from './decide-badges.ts'
import { makeCard } from './make-card.ts'
import { saveIndicators } from './store-indicators.ts'

/** One published version with what belongs to it but not to the page itself. */
export interface StoredView {
  readonly view: EventView
  readonly publishedAt: string
  readonly change: ChangeNote
}

/** Newest version of an event without its body: enough to answer from a cache. */
export interface EventHead {
  readonly event: string
  readonly version: number
  readonly publishedAt: string
  /** Badges as they stand now, with those that depend on the clock. */
  readonly badges: readonly Badge[]
}

export type EventState =
  | { readonly state: 'live'; readonly head: EventHead }
  /** Absorbed by another event, whose id is given; the end of the chain of merges. */
  | { readonly state: 'merged'; readonly into: string }
  | { readonly state: 'gone' }
  | { readonly state: 'unknown' }

/**
 * Publishes a view as the next version of its event, with card, articles and watch items, in one transaction. A view
 * whose hash equals that of the newest version changes nothing. `now` is ISO 8601 UTC.
 */
export async function saveEventView(
  db: Db,
  view: EventView,
  now: string,
): Promise<{ version: number; isNew: boolean }> {
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`event_view ${view.event}`])
    const [last] = await tx.query<{ version: number; hash: string; view: EventView }>(
      'select version, hash, view from event_view where event_id = $1 order by version desc limit 1',
      [view.event],
    )
    if (last?.hash === view.hash) return { version: last.version, isNew: false }
    const before = await badgesOf(tx, view.event)
    const next = badgeView({ ...view, version: (last?.version ?? 0) + 1 }, before)
    const { since, words } = describeChange(last?.view ?? null, next.view)
    await tx.query(
      `insert into event_view (event_id, version, hash, published_at, view, change, badges_before)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[view.event, next.view.version, view.hash, now],
        ...[next.view, { since, words }, before].map((value) => JSON.stringify(value)),
      ],
    )
    await saveCard(tx, next.view, next.stored, now)
    await saveEventArticles(tx, next.view)
    await saveIndicators(tx, next.view, now)
    return { version: next.view.version, isNew: true }
  })
}

async function badgesOf(db: Db, event: string): Promise<StoredBadge[]> {
  const [card] = await db.query<{ badges: StoredBadge[] }>(
    'select badges from event_card where event_id = $1',
    [event],
  )
  return card?.badges ?? []
}

async function saveCard(db: Db, view: EventView, badges: readonly StoredBadge[], now: string): Promise<void> {
  const card = makeCard(view)
  await db.query(
    `insert into event_card (event_id, version, headline, summary, articles, origins, blocks, block_origins, languages,
       countries, topics, badges, labels, disagreement, collision, contestation, spotlight, sparkline,
       first_article_at, latest_article_at, published_at, words, sample)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
       array_to_tsvector($22::text[]), $23)
     on conflict (event_id) do update set version = excluded.version, headline = excluded.headline,
       summary = excluded.summary, articles = excluded.articles, origins = excluded.origins, blocks = excluded.blocks,
       block_origins = excluded.block_origins, languages = excluded.languages, countries = excluded.countries,
       topics = excluded.topics, badges = excluded.badges, labels = excluded.labels,
       disagreement = excluded.disagreement, collision = excluded.collision, contestation = excluded.contestation,
       spotlight = excluded.spotlight, sparkline = excluded.sparkline, first_article_at = excluded.first_article_at,
       latest_article_at = excluded.latest_article_at, published_at = excluded.published_at, words = excluded.words,
       sample = excluded.sample`,
    [
      card.event,
      card.version,
      card.headline,
      card.summary,
      card.articles,
      card.origins,
      card.blocks,
      JSON.stringify(card.blockOrigins),
      card.languages,
      card.countries,
      card.topics,
      JSON.stringify(badges),
      card.labels,
      card.disagreement,
      card.collision === null ? null : JSON.stringify(card.collision),
      card.contestation,
      card.spotlight,
      card.sparkline,
      card.firstArticleAt,
      card.latestArticleAt,
      now,
      card.words,
      card.sample,
    ],
  )
}

async function saveEventArticles(db: Db, view: EventView): Promise<void> {
  await db.query('delete from event_article where event_id = $1', [view.event])
  const rows = view.articles.map((article) => ({
    article_id: article.id,
    source_id: article.source,
    block: article.block,
    origin: article.origin,
    relation: article.relation,
    published_at: article.publishedAt,
  }))
  await db.query(
    `insert into event_article (event_id, article_id, source_id, block, origin, relation, published_at)
     select $1, article_id, source_id, block, origin, relation, published_at from jsonb_to_recordset($2::jsonb)
       as row(article_id text, source_id text, block text, origin text, relation text, published_at timestamptz)
     on conflict do nothing`,
    [view.event, JSON.stringify(rows)],
  )
}

/** One version of an event page, the newest when `version` is left out; null when there is none. */
export async function findEventView(db: Db, event: string, version?: number): Promise<StoredView | null> {
  const [row] = await db.query<{ view: EventView; published_at: Date; change: ChangeNote }>(
    `select view, published_at, change from event_view
     where event_id = $1 and ($2::integer is null or version = $2) order by version desc limit 1`,
    [event, version ?? null],
  )
  return row === undefined
    ? null
    : { view: row.view, publishedAt: row.published_at.toISOString(), change: row.change }
}

/** The badges that stood before a version was published; null when there is no such version. */
export async function findBadgesBefore(
  db: Db,
  event: string,
  version: number,
): Promise<StoredBadge[] | null> {
  const [row] = await db.query<{ badges_before: StoredBadge[] }>(
    'select badges_before from event_view where event_id = $1 and version = $2',
    [event, version],
  )
  return row?.badges_before ?? null
}

/** Whether an event can be shown, where it went if not, and which version is the newest; one query unless it was merged. */
export async function findEventState(db: Db, event: string): Promise<EventState> {
  const [row] = await db.query<StateRow>(
    `select e.status, c.version, c.published_at, c.badges, c.hidden
     from event e left join event_card c on c.event_id = e.id where e.id = $1`,
    [event],
  )
  if (row === undefined) return { state: 'unknown' }
  if (row.status === 'merged') return followMerge(db, event)
  if (row.status === 'retracted' || row.hidden === true) return { state: 'gone' }
  if (row.version === null) return { state: 'unknown' }
  const { version, published_at, badges } = row
  return { state: 'live', head: { event, version, publishedAt: published_at.toISOString(), badges } }
}

type StateRow = { status: string; hidden: boolean | null } & (
  | { version: null }
  | { version: number; published_at: Date; badges: StoredBadge[] }
)

/** Longest chain of merges that is followed; editors merge by hand, so a real one is a few steps long. */
const LONGEST_CHAIN = 20

async function followMerge(db: Db, event: string): Promise<EventState> {
  const [end] = await db.query<{ id: string; status: string; hidden: boolean | null }>(
    `with recursive chain (id, merged_into, status, depth) as (
       select id, merged_into, status, 0 from event where id = $1
       union all
       select e.id, e.merged_into, e.status, depth + 1
       from event e join chain c on e.id = c.merged_into where depth < $2
     )
     select chain.id, chain.status, c.hidden
     from chain left join event_card c on c.event_id = chain.id order by depth desc limit 1`,
    [event, LONGEST_CHAIN],
  )
  if (end === undefined || end.status === 'merged') return { state: 'unknown' }
  return end.status === 'retracted' || end.hidden === true
    ? { state: 'gone' }
    : { state: 'merged', into: end.id }
}

/** Every version of an event, newest first, with what each changed. */
export async function listVersions(
  db: Db,
  event: string,
): Promise<{ version: number; publishedAt: string; hash: string; change: ChangeNote }[]> {
  const rows = await db.query<{ version: number; published_at: Date; hash: string; change: ChangeNote }>(
    'select version, published_at, hash, change from event_view where event_id = $1 order by version desc limit 500',
    [event],
  )
  return rows.map(({ published_at, ...row }) => ({ ...row, publishedAt: published_at.toISOString() }))
}
