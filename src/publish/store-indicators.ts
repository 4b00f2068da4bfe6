import type { Db } from '../db/index.ts'
import type { EventView, Indicator } from '../domain/index.ts'

/** A watch item as the ledger shows it. */
export interface LedgerEntry {
  readonly id: string
  readonly event: string
  readonly headline: string
  readonly indicator: Indicator
  /** `due`: the deadline has passed and nothing resolved it. */
  readonly status: Indicator['status']
  readonly openedAt: string
  readonly resolvedAt: string | null
}

/** Writes the watch items of a view; one that the newest analysis no longer has stays in the ledger as it was. */
export async function saveIndicators(db: Db, view: EventView, now: string): Promise<void> {
  const rows = view.indicators.map((indicator) => ({
    id: `${view.event}/${indicator.id}`,
    body: indicator,
    deadline: indicator.deadline,
    status: indicator.status,
    resolution: indicator.resolution,
    resolved_at: indicator.status === 'open' || indicator.status === 'due' ? null : now,
  }))
  if (rows.length === 0) return
  await db.query(
    `insert into indicator (id, event_id, body, deadline, status, opened_at, resolved_at, resolution)
     select id, $1, body, deadline, status, $2, resolved_at, nullif(resolution, 'null'::jsonb) from jsonb_to_recordset($3::jsonb)
       as row(id text, body jsonb, deadline date, status text, resolved_at timestamptz, resolution jsonb)
     on conflict (id) do update set body = excluded.body, deadline = excluded.deadline, status = excluded.status,
       resolution = excluded.resolution, resolved_at = coalesce(indicator.resolved_at, excluded.resolved_at)`,
    [view.event, now, JSON.stringify(rows)],
  )
}

/** Watch items of all visible events, by status or all, next deadline first, then newest. `now` decides what is due. */
export async function listIndicators(
  db: Db,
  filter: { readonly now: string; readonly status?: Indicator['status']; readonly limit?: number },
): Promise<LedgerEntry[]> {
  const rows = await db.query<{
    id: string
    event_id: string
    headline: string
    body: Indicator
    shown: Indicator['status']
    opened_at: Date
    resolved_at: Date | null
  }>(
    `select * from (
       select i.id, i.event_id, c.headline, i.body, i.opened_at, i.resolved_at, i.deadline,
         case when i.status = 'open' and i.deadline < $1::timestamptz::date then 'due' else i.status end as shown
       from indicator i join event_card c using (event_id) where not c.hidden
     ) as ledger where $2::text is null or shown = $2
     order by array_position(array['due', 'open'], shown) nulls last, deadline nulls last, opened_at desc, id limit $3`,
    [filter.now, filter.status ?? null, filter.limit ?? 500],
  )
  return rows.map((row) => ({
    id: row.id,
    event: row.event_id,
    headline: row.headline,
    indicator: row.body,
    status: row.shown,
    openedAt: row.opened_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  }))
}
