import type { Db } from '../db/index.ts'
import {
  type EventView,
  INDICATOR_GRACE_DAYS,
  INDICATOR_WINDOW_DAYS,
  type Indicator,
} from '../domain/index.ts'

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

/** A change of a watch item's status, as the versions of its event have it. */
export interface StatusChange {
  readonly version: number
  readonly at: string
  readonly status: Indicator['status']
}

interface LedgerRow {
  readonly id: string
  readonly event_id: string
  readonly headline: string
  readonly body: Indicator
  readonly shown: Indicator['status']
  readonly opened_at: Date
  readonly resolved_at: Date | null
}

/**
 * The ledger with the status of the moment: due once the deadline has passed, expired (cannot tell) when the days of
 * grace have too, or when an item without a date is too old; so an item that no analysis looks at again is still closed.
 */
const LEDGER = `select i.id, i.event_id, c.headline, i.body, i.opened_at, i.resolved_at, i.deadline,
    case when i.status not in ('open', 'due') then i.status
      when coalesce(i.deadline + ${INDICATOR_GRACE_DAYS}, (i.opened_at + interval '${INDICATOR_WINDOW_DAYS} days')::date)
        < $1::timestamptz::date then 'cannot-tell'
      when i.deadline < $1::timestamptz::date then 'due' else 'open' end as shown
  from indicator i join event_card c using (event_id) where not c.hidden`

/** Watch items of all visible events, by status or all, next deadline first, then newest. `now` decides what is due. */
export async function listIndicators(
  db: Db,
  filter: { readonly now: string; readonly status?: Indicator['status']; readonly limit?: number },
): Promise<LedgerEntry[]> {
  const rows = await db.query<LedgerRow>(
    `select * from (${LEDGER}) as ledger where $2::text is null or shown = $2
     order by array_position(array['due', 'open'], shown) nulls last, deadline nulls last, opened_at desc, id limit $3`,
    [filter.now, filter.status ?? null, filter.limit ?? 500],
  )
  return rows.map(toEntry)
}

/** One watch item by its own id ("watch-1a2b3c4d5e6f"); null when no visible event has it. */
export async function findIndicator(db: Db, id: string, now: string): Promise<LedgerEntry | null> {
  const [row] = await db.query<LedgerRow>(
    `select * from (${LEDGER}) as ledger where body ->> 'id' = $2 order by opened_at limit 1`,
    [now, id],
  )
  return row === undefined ? null : toEntry(row)
}

/** Changes of status of a watch item, oldest first, read from the versions of its event, which are never changed. */
export async function listStatusChanges(db: Db, entry: LedgerEntry): Promise<StatusChange[]> {
  const rows = await db.query<{ version: number; published_at: Date; status: Indicator['status'] }>(
    `select v.version, v.published_at, item ->> 'status' as status
     from event_view v, jsonb_array_elements(v.view -> 'indicators') as item
     where v.event_id = $1 and item ->> 'id' = $2 order by v.version`,
    [entry.event, entry.indicator.id],
  )
  return rows
    .filter((row, at) => row.status !== rows[at - 1]?.status)
    .map(({ version, published_at, status }) => ({ version, at: published_at.toISOString(), status }))
}

function toEntry(row: LedgerRow): LedgerEntry {
  return {
    id: row.id,
    event: row.event_id,
    headline: row.headline,
    indicator: row.body,
    status: row.shown,
    openedAt: row.opened_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  }
}
