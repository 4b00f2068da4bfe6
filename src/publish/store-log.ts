import type { Db } from '../db/index.ts'

export interface Correction {
  readonly at: string
  readonly event: string | null
  readonly text: string
  readonly actor: string
}

/** The public log of corrections, newest first. */
export async function listCorrections(db: Db, limit = 200): Promise<Correction[]> {
  const rows = await db.query<{ at: Date; event_id: string | null; text: string; actor: string }>(
    'select at, event_id, text, actor from correction order by id desc limit $1',
    [limit],
  )
  return rows.map((row) => ({
    at: row.at.toISOString(),
    event: row.event_id,
    text: row.text,
    actor: row.actor,
  }))
}

/** Adds a line to the public log. Nothing is ever taken out of it. */
export async function addCorrection(db: Db, correction: Correction): Promise<void> {
  await db.query('insert into correction (at, event_id, text, actor) values ($1, $2, $3, $4)', [
    correction.at,
    correction.event,
    correction.text,
    correction.actor,
  ])
}

export interface Report {
  readonly at: string
  readonly event: string
  readonly article: string | null
  readonly kind: 'does-not-belong' | 'error' | 'other'
  readonly text: string
}

/** Longest report kept, in UTF-16 units. */
export const LONGEST_REPORT = 2_000
/** Reports taken on one event within an hour; more are refused, so that nobody floods the editors. Start value. */
export const REPORTS_PER_EVENT_AND_HOUR = 20

/** Files a reader's report for the editors; refused when the event had too many within the hour. */
export async function addReport(
  db: Db,
  report: Report,
): Promise<{ ok: true } | { ok: false; reason: 'too-many' }> {
  const rows = await db.query(
    `insert into report (at, event_id, article_id, kind, text)
     select $1, $2, $3, $4, $5 where (
       select count(*) from report where event_id = $2 and at > $1::timestamptz - interval '1 hour') < $6 returning id`,
    [
      report.at,
      report.event,
      report.article,
      report.kind,
      report.text.replaceAll('\u0000', '').slice(0, LONGEST_REPORT),
      REPORTS_PER_EVENT_AND_HOUR,
    ],
  )
  return rows.length > 0 ? { ok: true } : { ok: false, reason: 'too-many' }
}

/** How many reports stand on the way to an answer, by status. */
export async function countReports(db: Db): Promise<{ open: number; accepted: number; rejected: number }> {
  const [row] = await db.query<{ open: number; accepted: number; rejected: number }>(
    `select count(*) filter (where status = 'open') as open, count(*) filter (where status = 'accepted') as accepted,
       count(*) filter (where status = 'rejected') as rejected from report`,
  )
  return row ?? { open: 0, accepted: 0, rejected: 0 }
}

/** A report as the editors see it. */
export interface FiledReport extends Report {
  readonly id: number
  readonly status: 'open' | 'accepted' | 'rejected'
}

const REPORT_COLUMNS = 'id, at, event_id as event, article_id as article, kind, text, status'

/** Reports of one status, oldest first, at most `limit`. */
export async function listReports(
  db: Db,
  { status, limit }: { readonly status: FiledReport['status']; readonly limit: number },
): Promise<FiledReport[]> {
  const rows = await db.query<Omit<FiledReport, 'at' | 'id'> & { at: Date; id: string }>(
    `select ${REPORT_COLUMNS} from report where status = $1 order by id limit $2`,
    [status, limit],
  )
  return rows.map(filed)
}

/** One report; null when there is none of this number. */
export async function findReport(db: Db, id: number): Promise<FiledReport | null> {
  const [row] = await db.query<Omit<FiledReport, 'at' | 'id'> & { at: Date; id: string }>(
    `select ${REPORT_COLUMNS} from report where id = $1`,
    [id],
  )
  return row === undefined ? null : filed(row)
}

/** Decides an open report; false when somebody has decided it before. */
export async function decideReport(db: Db, id: number, status: 'accepted' | 'rejected'): Promise<boolean> {
  const rows = await db.query(
    `update report set status = $2 where id = $1 and status = 'open' returning id`,
    [id, status],
  )
  return rows.length > 0
}

function filed(row: Omit<FiledReport, 'at' | 'id'> & { at: Date; id: string }): FiledReport {
  return { ...row, id: Number(row.id), at: row.at.toISOString() }
}
