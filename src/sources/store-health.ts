import type { Db } from '../db/index.ts'

/** One feed with its outlet, its state, and what it brought lately. */
export interface FeedRow {
  readonly id: number
  readonly url: string
  readonly source: string
  readonly sourceName: string
  readonly block: string
  readonly subBlock: string
  readonly language: string
  readonly gone: boolean
  readonly lastStatus: number | null
  readonly lastError: string | null
  readonly failures: number
  readonly lastPolledAt: Date | null
  readonly lastOkAt: Date | null
  readonly lastNewAt: Date | null
  readonly nextPollAt: Date
  readonly newItems: number
  readonly firstPollAt: Date | null
}

/** Active feeds of real outlets by block and name; `newItems` counts from `since` on. */
export async function loadFeedRows(db: Db, since: Date): Promise<FeedRow[]> {
  return db.query<FeedRow & Record<string, unknown>>(
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
}
