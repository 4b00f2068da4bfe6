import type { Db } from '../db/index.ts'
import type { PollReport, Source } from '../domain/index.ts'
import { FIRST_WAIT, scheduleNext } from './schedule.ts'

/** Polls that must agree before a permanent redirect is believed, so that a broken server cannot hijack a feed. */
const CONFIRMATIONS = 3
/** Failures in a row after which a feed that moved is tried at its old address again. */
const MOVE_FAILURES = 5
const GONE = 410
/** Kind of an outlet that no catalogue has. */
const IMPORTED = 'imported'

/**
 * Brings the tables in line with the catalogue, in one transaction: new outlets and feeds are added, known ones
 * updated without touching their polling state, those that left the catalogue switched off and kept. A list of sample
 * outlets changes nothing about real ones, and the other way round.
 * @returns how many sources and feeds are active afterwards
 */
export async function loadSources(
  db: Db,
  sources: readonly Source[],
  now: Date,
): Promise<{ sources: number; feeds: number }> {
  return db.transaction(async (inside) => {
    await upsertSources(inside, sources, now)
    await upsertFeeds(inside, sources, now)
    await switchOff(inside, sources, now)
    const [counts] = await inside.query<{ sources: number; feeds: number }>(
      `select (select count(*) from source where active) as sources, (select count(*) from feed where active) as feeds`,
    )
    return counts!
  })
}

/**
 * Adds outlets that came with imported articles or feed lists; they stay whatever the catalogue says. Of an outlet that
 * is known only the feeds are taken.
 */
export async function addSources(db: Db, sources: readonly Source[], now: Date): Promise<void> {
  const ids = sources.map((source) => source.id)
  const known = await db.query<{ id: string }>('select id from source where id = any($1)', [ids])
  const isKnown = new Set(known.map((row) => row.id))
  const fresh = sources.filter((source) => !isKnown.has(source.id))
  await upsertSources(
    db,
    fresh.map((source) => ({ ...source, kind: IMPORTED })),
    now,
  )
  await upsertFeeds(db, sources, now)
}

async function upsertSources(db: Db, sources: readonly Source[], now: Date): Promise<void> {
  await db.query(
    `insert into source (id, name, homepage, country, language, block, sub_block, ownership, owner, state_affiliated, state_basis,
       kind, tier, notes, sample, active, updated_at)
     select r.id, r.name, r.homepage, r.country, r.language, r.block, coalesce(r."subBlock", ''), r.ownership, r.owner,
       r."stateAffiliated", r."stateBasis", r.kind, r.tier, r.notes, r.sample, true, $2
     from jsonb_to_recordset($1::jsonb) as r(id text, name text, homepage text, country text, language text, block text,
       "subBlock" text, ownership text, owner text, "stateAffiliated" boolean, "stateBasis" text, kind text, tier integer,
       notes text, sample boolean)
     order by r.id
     on conflict (id) do update set name = excluded.name, homepage = excluded.homepage, country = excluded.country,
       language = excluded.language, block = excluded.block, sub_block = excluded.sub_block, ownership = excluded.ownership,
       owner = excluded.owner, state_affiliated = excluded.state_affiliated, state_basis = excluded.state_basis,
       kind = excluded.kind, tier = excluded.tier, notes = excluded.notes, sample = excluded.sample, active = true,
       updated_at = excluded.updated_at`,
    [JSON.stringify(sources), now],
  )
}

/** New feeds become due at once. An address that two outlets name belongs to the first. */
async function upsertFeeds(db: Db, sources: readonly Source[], now: Date): Promise<void> {
  const rows = new Map<string, object>()
  for (const source of sources) {
    for (const feed of source.feeds)
      if (!rows.has(feed.url)) rows.set(feed.url, { ...feed, source: source.id })
  }
  await db.query(
    `insert into feed (source_id, url, language, recorded_status, next_poll_at, interval_seconds)
     select r.source, r.url, r.language, r."recordedStatus", $2, $3
     from jsonb_to_recordset($1::jsonb) as r(source text, url text, language text, "recordedStatus" text)
     order by r.url
     on conflict (url) do update set source_id = excluded.source_id, language = excluded.language,
       recorded_status = excluded.recorded_status, active = true`,
    [JSON.stringify([...rows.values()]), now, FIRST_WAIT],
  )
}

async function switchOff(db: Db, sources: readonly Source[], now: Date): Promise<void> {
  const ids = sources.map((source) => source.id)
  const urls = sources.flatMap((source) => source.feeds.map((feed) => feed.url))
  const samples = sources.length > 0 && sources.every((source) => source.sample)
  await db.query(
    `update source set active = false, updated_at = $2 where active and sample = $3 and kind <> $4 and id <> all($1)`,
    [ids, now, samples, IMPORTED],
  )
  await db.query(
    `update feed f set active = false from source s where s.id = f.source_id and f.active and s.sample = $2 and s.kind <> $3 and f.url <> all($1)`,
    [urls, samples, IMPORTED],
  )
}

/** Ids of the feeds whose time has come, longest waiting first. */
export async function dueFeeds(db: Db, now: Date, limit: number): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    `select id from feed where active and next_poll_at <= $1 order by next_poll_at, id limit $2`,
    [now, limit],
  )
  return rows.map((row) => row.id)
}

interface FeedState {
  readonly intervalSeconds: number
  readonly ttlSeconds: number | null
  readonly failures: number
  readonly movedTo: string | null
  readonly movedSeen: number
  readonly movedUrl: string | null
}

/**
 * Records one poll: the feed's state, when it is due again, and a row for coverage health. A feed that left meanwhile
 * records nothing.
 * @param random from 0 up to 1, for jitter
 */
export async function recordPoll(db: Db, report: PollReport, random: number): Promise<void> {
  await db.transaction(async (inside) => {
    const [state] = await inside.query<FeedState & Record<string, unknown>>(
      `select interval_seconds as "intervalSeconds", ttl_seconds as "ttlSeconds", failures, moved_to as "movedTo",
         moved_seen as "movedSeen", moved_url as "movedUrl" from feed where id = $1 for update`,
      [report.feed],
    )
    if (state === undefined) return
    await updateFeed(inside, report, state, random)
    await insertPoll(inside, report)
  })
}

async function updateFeed(db: Db, report: PollReport, state: FeedState, random: number): Promise<void> {
  const { outcome, status } = report
  const now = new Date(report.at)
  const next = scheduleNext(state, status, outcome, now, random)
  const read = outcome.kind === 'read' ? outcome : null
  const move = nextMove(state, report, next.failures)
  await db.query(
    `update feed set interval_seconds = $2, ttl_seconds = $3, failures = $4, next_poll_at = $5, last_polled_at = $6, last_status = $7,
       last_error = $8, last_ok_at = case when $9 then $6 else last_ok_at end, last_new_at = case when $10 then $6 else last_new_at end,
       etag = case when $11 then $12 else etag end, last_modified = case when $11 then $13 else last_modified end,
       moved_to = $14, moved_seen = $15, moved_url = $16, gone = $17
     where id = $1`,
    [
      ...[report.feed, next.intervalSeconds, next.ttlSeconds, next.failures, next.at, now, status],
      ...[
        outcome.kind === 'failed' ? outcome.message : null,
        outcome.kind !== 'failed',
        (read?.newArticles.length ?? 0) > 0,
      ],
      ...[read !== null || move.reset, read?.etag ?? null, read?.lastModified ?? null],
      ...[move.movedTo, move.movedSeen, move.movedUrl, status === GONE],
    ],
  )
}

/** Follows permanent redirects once they are confirmed, and gives the old address another chance when the new one dies. */
function nextMove(
  state: FeedState,
  report: PollReport,
  failures: number,
): { movedTo: string | null; movedSeen: number; movedUrl: string | null; reset: boolean } {
  const { movedTo } = report
  if (report.outcome.kind === 'failed') {
    const dead = state.movedUrl !== null && failures >= MOVE_FAILURES
    return dead ? { movedTo: null, movedSeen: 0, movedUrl: null, reset: true } : { ...state, reset: false }
  }
  if (movedTo === null) return { movedTo: null, movedSeen: 0, movedUrl: state.movedUrl, reset: false }
  const movedSeen = movedTo === state.movedTo ? state.movedSeen + 1 : 1
  if (movedSeen < CONFIRMATIONS) return { movedTo, movedSeen, movedUrl: state.movedUrl, reset: false }
  return { movedTo: null, movedSeen: 0, movedUrl: movedTo, reset: false }
}

async function insertPoll(db: Db, report: PollReport): Promise<void> {
  const { outcome } = report
  const read = outcome.kind === 'read' ? outcome : null
  await db.query(
    `insert into feed_poll (feed_id, at, ok, status, items, new_items, ms, error) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[
        report.feed,
        report.at,
        outcome.kind !== 'failed',
        report.status,
        read?.items ?? 0,
        read?.newArticles.length ?? 0,
      ],
      ...[report.milliseconds, outcome.kind === 'failed' ? outcome.message : null],
    ],
  )
}

/** Days for which single polls are kept. */
const POLL_DAYS = 14

/** Drops polls that coverage health no longer looks at. */
export async function sweepPolls(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - POLL_DAYS * 86_400_000)
  await db.query('delete from feed_poll where at < $1', [before])
}

export interface ListedSource {
  readonly id: string
  readonly name: string
  readonly homepage: string
  readonly country: string
  readonly language: string
  readonly block: string
  readonly subBlock: string
  readonly active: boolean
  readonly sample: boolean
  readonly feeds: readonly {
    readonly id: number
    readonly url: string
    readonly language: string
    readonly active: boolean
  }[]
}

/** All outlets with their feeds, by name. */
export async function listSources(db: Db): Promise<ListedSource[]> {
  return db.query<ListedSource & Record<string, unknown>>(
    `select s.id, s.name, s.homepage, s.country, s.language, s.block, s.sub_block as "subBlock", s.active, s.sample,
       coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'url', f.url, 'language', f.language, 'active', f.active) order by f.url)
         filter (where f.id is not null), '[]') as feeds
     from source s left join feed f on f.source_id = s.id group by s.id order by s.name, s.id`,
  )
}

/** Feeds of one outlet that are switched on. */
export async function feedsOfSource(db: Db, source: string): Promise<number[]> {
  const rows = await db.query<{ id: number }>(
    'select id from feed where source_id = $1 and active order by id',
    [source],
  )
  return rows.map((row) => row.id)
}
