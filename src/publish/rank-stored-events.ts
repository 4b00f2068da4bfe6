import type { Db } from '../db/index.ts'
import { words } from '../text/tokenise.ts'
import { decideBadges } from './decide-badges.ts'
import { RANK_WINDOW_DAYS, type RankInput, rankEvents } from './rank-events.ts'
import { countEditions, hideSample, loadRankRows, type RankRow, saveRanks } from './store-cards.ts'
import { MARKET_TURN_HOURS, TIME_BADGES, timeSignals } from './time-badges.ts'

/** Live events of at least two blocks from which the sample edition leaves by itself: a full Radar page. Start value. */
export const SAMPLE_LEAVES_AT_LIVE_EVENTS = 20

const HOUR = 3_600_000

/**
 * Scores all events of the window anew, decides the badges that depend on the clock, and lets the sample edition go
 * when live events suffice. Idempotent for one `now`, but for the misses of badges. Returns how many were ranked.
 */
export async function rankStoredEvents(db: Db, now: string): Promise<number> {
  await leaveSampleWhenLive(db)
  const clock = Date.parse(now)
  const since = new Date(clock - RANK_WINDOW_DAYS * 24 * HOUR).toISOString()
  const turnsSince = new Date(clock - MARKET_TURN_HOURS * HOUR).toISOString()
  const rows = await loadRankRows(db, since, turnsSince)
  const inputs = rows.map((row) => toRankInput(row, clock))
  const rowOf = new Map(rows.map((row, at) => [row.event, { row, input: inputs[at] as RankInput }] as const))
  const ranked = rankEvents(inputs).map((rank) => {
    const { row, input } = rowOf.get(rank.event)!
    const ofPage = row.badges.filter((badge) => !TIME_BADGES.includes(badge.id))
    const ofClock = row.badges.filter((badge) => TIME_BADGES.includes(badge.id))
    return { ...rank, badges: [...ofPage, ...decideBadges(ofClock, timeSignals(input, row.marketTurns))] }
  })
  await saveRanks(db, ranked)
  return ranked.length
}

/** A sample event is judged by the clock of its own edition: its latest article. */
function toRankInput(row: RankRow, now: number): RankInput {
  return {
    event: row.event,
    origins: row.origins.map((origin) => ({ at: Date.parse(origin.at), block: origin.block })),
    firstAt: row.firstAt.getTime(),
    latestAt: row.latestAt.getTime(),
    words: [...words(`${row.headline} ${row.summary}`), ...row.topics],
    contestation: row.contestation,
    now: row.sample ? row.latestAt.getTime() : now,
  }
}

/** Hides the sample edition once enough live events stand beside it; returns how many sample events left. */
export async function leaveSampleWhenLive(db: Db): Promise<number> {
  const { sample, live } = await countEditions(db)
  return sample > 0 && live >= SAMPLE_LEAVES_AT_LIVE_EVENTS ? hideSample(db) : 0
}
