import type { Db } from '../db/index.ts'
import type { Listening } from './cover-blocks.ts'

/** Hours in which a feed must have answered to count as healthy. Same window as the denominators on event pages. */
export const HEALTHY_HOURS = 24

export interface FeedHealth {
  readonly url: string
  readonly language: string
  readonly active: boolean
  readonly state: 'healthy' | 'failing' | 'waiting'
  readonly recordedStatus: string
  readonly lastPolledAt: string | null
  readonly lastOkAt: string | null
  readonly lastNewAt: string | null
  readonly failures: number
  readonly lastStatus: number | null
  readonly lastError: string | null
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

/** Every followed outlet with the state of its feeds; of one outlet when `source` is given. One query. */
export async function listCoverage(db: Db, now: string, source?: string): Promise<SourceHealth[]> {
  return db.query<SourceHealth & Record<string, unknown>>(
    `select s.id, s.name, s.block, s.sub_block as "subBlock", s.country, s.sample,
       coalesce(jsonb_agg(jsonb_build_object(
         'url', f.url, 'language', f.language, 'active', f.active, 'recordedStatus', f.recorded_status,
         'state', case when f.last_ok_at > $1::timestamptz - make_interval(hours => $2) then 'healthy'
           when f.last_polled_at is null then 'waiting' else 'failing' end,
         'lastPolledAt', f.last_polled_at, 'lastOkAt', f.last_ok_at, 'lastNewAt', f.last_new_at, 'failures', f.failures,
         'lastStatus', f.last_status, 'lastError', f.last_error) order by f.url) filter (where f.id is not null), '[]') as feeds
     from source s left join feed f on f.source_id = s.id
     where s.active and ($3::text is null or s.id = $3)
     group by s.id order by s.block, s.sub_block, s.name, s.id`,
    [now, HEALTHY_HOURS, source ?? null],
  )
}

/**
 * For each block and each part of a block: outlets we follow and outlets with a feed that answered in the last 24 h.
 * Sample outlets count as healthy, since their edition is complete.
 */
export async function countListening(db: Db, now: string): Promise<Map<string, Listening>> {
  const rows = await db.query<{ id: string; sources: number; healthy: number }>(
    `with heard as (
       select s.block, s.sub_block, s.sample or exists (
         select 1 from feed f where f.source_id = s.id and f.last_ok_at > $1::timestamptz - make_interval(hours => $2)) as healthy
       from source s where s.active
     )
     select block as id, count(*) as sources, count(*) filter (where healthy) as healthy from heard group by block
     union all
     select sub_block, count(*), count(*) filter (where healthy) from heard where sub_block <> block group by sub_block`,
    [now, HEALTHY_HOURS],
  )
  return new Map(rows.map(({ id, sources, healthy }) => [id, { sources, healthy }] as const))
}
