import type { Db } from '../db/index.ts'
import { type FeedRow, loadFeedRows } from './store-health.ts'

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
  const since = new Date(now.getTime() - RATE_DAYS * 86_400_000)
  const feeds = (await loadFeedRows(db, since)).map((row) => toHealth(row, now))
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
