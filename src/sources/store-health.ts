import type { Db } from '../db/index.ts'

/** Hours within which a feed must have answered to count as healthy; the same window as the denominators on event pages. */
export const HEALTHY_HOURS = 24
/** Days over which new articles are counted. */
const RATE_DAYS = 7

/** The one rule of health, for feeds named `f` and the moment `$1`. */
const IS_HEALTHY = `coalesce(f.last_ok_at >= $1::timestamptz - interval '${HEALTHY_HOURS} hours', false)`

export interface FeedHealth {
  readonly id: number
  /** Where it is polled now. */
  readonly url: string
  readonly language: string
  readonly active: boolean
  readonly gone: boolean
  /** waiting: never polled yet. */
  readonly state: 'healthy' | 'failing' | 'waiting'
  readonly recordedStatus: string
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

export interface SourceHealth {
  readonly id: string
  readonly name: string
  readonly block: string
  readonly subBlock: string
  readonly country: string
  readonly sample: boolean
  readonly feeds: readonly FeedHealth[]
}

/** Every followed outlet with the state of its feeds, by block and name; one outlet when `source` is given. One query. */
export async function listCoverage(db: Db, now: string, source?: string): Promise<SourceHealth[]> {
  return db.query<SourceHealth & Record<string, unknown>>(
    `select s.id, s.name, s.block, s.sub_block as "subBlock", s.country, s.sample,
       coalesce(jsonb_agg(jsonb_build_object(
         'id', f.id, 'url', coalesce(f.moved_url, f.url), 'language', f.language, 'active', f.active, 'gone', f.gone,
         'state', case when ${IS_HEALTHY} then 'healthy' when f.last_polled_at is null then 'waiting' else 'failing' end,
         'recordedStatus', f.recorded_status, 'lastPolledAt', f.last_polled_at, 'lastOkAt', f.last_ok_at,
         'lastNewAt', f.last_new_at, 'nextPollAt', f.next_poll_at, 'lastStatus', f.last_status, 'lastError', f.last_error,
         'failures', f.failures, 'itemsPerDay', round((coalesce(p.new_items, 0)
           / greatest(1, coalesce(extract(epoch from $1::timestamptz - p.first_at) / 86400, 1)))::numeric, 1)
         ) order by f.url) filter (where f.id is not null), '[]') as feeds
     from source s left join feed f on f.source_id = s.id
       left join (select feed_id, sum(new_items) as new_items, min(at) as first_at from feed_poll
         where at >= $1::timestamptz - interval '${RATE_DAYS} days' group by feed_id) p on p.feed_id = f.id
     where s.active and ($2::text is null or s.id = $2)
     group by s.id order by s.block, s.sub_block, s.name, s.id`,
    [now, source ?? null],
  )
}

/**
 * For each block and each part of a block: outlets we follow and outlets with a healthy feed.
 * Sample outlets count as healthy, since their edition is complete.
 */
export async function countListening(
  db: Db,
  now: string,
): Promise<Map<string, { sources: number; healthy: number }>> {
  const rows = await db.query<{ id: string; sources: number; healthy: number }>(
    `with heard as (
       select s.block, s.sub_block, s.sample or exists (
         select 1 from feed f where f.source_id = s.id and ${IS_HEALTHY}) as healthy
       from source s where s.active
     )
     select block as id, count(*) as sources, count(*) filter (where healthy) as healthy from heard group by block
     union all
     select sub_block, count(*), count(*) filter (where healthy) from heard where sub_block <> block group by sub_block`,
    [now],
  )
  return new Map(rows.map(({ id, sources, healthy }) => [id, { sources, healthy }] as const))
}
