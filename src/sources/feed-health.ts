import type { Db } from '../db/index.ts'

/** Hours within which a feed must have answered to count as healthy. */
export const HEALTHY_HOURS = 24
/** Days over which articles per day are counted. */
const RATE_DAYS = 7

export interface FeedHealth {
  readonly id: number
  readonly url: string
  readonly source: string
  readonly sourceName: string
  readonly block: string
  readonly subBlock: string
  readonly language: string
  /** waiting: never polled yet. */
  readonly state: 'healthy' | 'failing' | 'waiting'
  readonly gone: boolean
  readonly lastPolledAt: string | null
  readonly lastOkAt: string | null
  readonly lastNewAt: string | null
  readonly nextPollAt: string
  readonly lastStatus: number | null
  /** In words; null while the last poll went well. */
  readonly lastError: string | null
  readonly failures: number
  /** New articles per day over the last 7 days, or over the days since its first poll if that is less. */
  readonly itemsPerDay: number
}

/** What "silent" may be said of: a block most of whose feeds answer. */
export interface BlockHealth {
  readonly block: string
  readonly sources: number
  /** Sources with at least one healthy feed. */
  readonly healthySources: number
  readonly feeds: number
  readonly healthyFeeds: number
  readonly itemsPerDay: number
}

export interface CoverageHealth {
  readonly feeds: readonly FeedHealth[]
  readonly blocks: readonly BlockHealth[]
}

/** State of every active feed and every block with one, sample outlets left out. */
export async function feedHealth(db: Db, now: Date): Promise<CoverageHealth> {
  const feeds = await loadFeeds(db, now)
  const blocks = [...new Set(feeds.map((feed) => feed.block))].sort()
  return {
    feeds,
    blocks: blocks.map((block) =>
      summarise(
        block,
        feeds.filter((feed) => feed.block === block),
      ),
    ),
  }
}

function summarise(block: string, feeds: readonly FeedHealth[]): BlockHealth {
  const healthy = feeds.filter((feed) => feed.state === 'healthy')
  return {
    block,
    sources: new Set(feeds.map((feed) => feed.source)).size,
    healthySources: new Set(healthy.map((feed) => feed.source)).size,
    feeds: feeds.length,
    healthyFeeds: healthy.length,
    itemsPerDay: round(feeds.reduce((sum, feed) => sum + feed.itemsPerDay, 0)),
  }
}

interface FeedRow
  extends Omit<FeedHealth, 'state' | 'lastPolledAt' | 'lastOkAt' | 'lastNewAt' | 'nextPollAt'> {
  readonly lastPolledAt: Date | null
  readonly lastOkAt: Date | null
  readonly lastNewAt: Date | null
  readonly nextPollAt: Date
  readonly newItems: number
  readonly firstPollAt: Date | null
}

async function loadFeeds(db: Db, now: Date): Promise<FeedHealth[]> {
  const since = new Date(now.getTime() - RATE_DAYS * 86_400_000)
  const rows = await db.query<FeedRow & Record<string, unknown>>(
    `select f.id, coalesce(f.moved_url, f.url) as url, s.id as source, s.name as "sourceName", s.block, s.sub_block as "subBlock",
       f.language, f.gone, f.last_polled_at as "lastPolledAt", f.last_ok_at as "lastOkAt", f.last_new_at as "lastNewAt",
       f.next_poll_at as "nextPollAt", f.last_status as "lastStatus", f.last_error as "lastError", f.failures,
       coalesce(p.new_items, 0)::integer as "newItems", p.first_at as "firstPollAt"
     from feed f join source s on s.id = f.source_id
       left join (select feed_id, sum(new_items) as new_items, min(at) as first_at from feed_poll where at >= $1 group by feed_id) p
         on p.feed_id = f.id
     where f.active and s.active and not s.sample order by s.block, s.name, f.url`,
    [since],
  )
  return rows.map((row) => toHealth(row, now))
}

function toHealth({ newItems, firstPollAt, ...row }: FeedRow, now: Date): FeedHealth {
  const days = firstPollAt === null ? 1 : Math.max(1, (now.getTime() - firstPollAt.getTime()) / 86_400_000)
  const isHealthy =
    row.lastOkAt !== null && now.getTime() - row.lastOkAt.getTime() <= HEALTHY_HOURS * 3_600_000
  return {
    ...row,
    state: isHealthy ? 'healthy' : row.lastPolledAt === null ? 'waiting' : 'failing',
    lastPolledAt: row.lastPolledAt?.toISOString() ?? null,
    lastOkAt: row.lastOkAt?.toISOString() ?? null,
    lastNewAt: row.lastNewAt?.toISOString() ?? null,
    nextPollAt: row.nextPollAt.toISOString(),
    itemsPerDay: round(newItems / days),
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
