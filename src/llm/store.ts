import type { Db } from '../db/index.ts'
import { type BudgetLimits, findStop, type Spending } from './budget.ts'

/** A call that is about to be made. */
export interface CallPlan {
  readonly event: string
  readonly model: string
  readonly at: Date
  readonly tokensIn: number
  readonly tokensOut: number
  readonly money: number
}

/** How a call ended. */
export interface CallEnd {
  readonly state: 'answered' | 'failed'
  readonly tokensIn: number
  readonly tokensOut: number
  readonly money: number
  readonly milliseconds: number
  readonly reason: string | null
}

/**
 * Reserves the most a call can cost, or says which stop it would pass. One lock for all workers, held for one statement
 * each, so that two calls never fit into one gap.
 */
export async function reserveCall(
  db: Db,
  plan: CallPlan,
  limits: BudgetLimits,
): Promise<{ readonly call: number } | { readonly stop: string }> {
  return db.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('model_call', 0))`)
    const day = plan.at.toISOString().slice(0, 10)
    const spent = { day: await sumCalls(tx, 'day', day), event: await sumCalls(tx, 'event_id', plan.event) }
    const stop = findStop(limits, spent, { tokens: plan.tokensIn + plan.tokensOut, money: plan.money })
    if (stop !== null) return { stop }
    const [row] = await tx.query<{ id: number }>(
      `insert into model_call (at, day, event_id, model, state, tokens_in, tokens_out, money)
       values ($1, $2, $3, $4, 'reserved', $5, $6, $7) returning id`,
      [plan.at, day, plan.event, plan.model, plan.tokensIn, plan.tokensOut, plan.money],
    )
    return { call: (row as { id: number }).id }
  })
}

async function sumCalls(db: Db, column: 'day' | 'event_id', value: string): Promise<Spending> {
  const [row] = await db.query<{ tokens: number; money: number }>(
    `select coalesce(sum(tokens_in + tokens_out), 0)::bigint as tokens, coalesce(sum(money), 0)::float8 as money
     from model_call where ${column} = $1`,
    [value],
  )
  return row ?? { tokens: 0, money: 0 }
}

/** Puts what a call really cost in place of what it had reserved. */
export async function settleCall(db: Db, call: number, end: CallEnd): Promise<void> {
  await db.query(
    `update model_call set state = $2, tokens_in = $3, tokens_out = $4, money = $5, milliseconds = $6, reason = $7
     where id = $1`,
    [call, end.state, end.tokensIn, end.tokensOut, end.money, Math.round(end.milliseconds), end.reason],
  )
}

/** Answers that are known by key. */
export async function findAnswers(db: Db, keys: readonly string[]): Promise<Map<string, unknown>> {
  if (keys.length === 0) return new Map()
  const rows = await db.query<{ key: string; answer: unknown }>(
    'select key, answer from model_answer where key = any($1)',
    [keys],
  )
  return new Map(rows.map((row) => [row.key, row.answer]))
}

/** One answer as it is kept. */
export interface KeptAnswer {
  readonly key: string
  readonly task: string
  readonly answer: unknown
}

/** Keeps answers; of two workers that asked the same the later one's answer stands. */
export async function keepAnswers(
  db: Db,
  model: string,
  answers: readonly KeptAnswer[],
  at: Date,
): Promise<void> {
  const rows = answers.map(({ key, task, answer }) => ({ key, task, answer }))
  await db.query(
    `insert into model_answer (key, model, task, answer, made_at)
     select key, $1, task, answer, $2 from jsonb_to_recordset($3::jsonb) as row(key text, task text, answer jsonb)
     on conflict (key) do update set answer = excluded.answer, made_at = excluded.made_at`,
    [model, at, JSON.stringify(rows)],
  )
}

/** Marks an event as waiting for the model, to be tried again at `nextAt`. */
export async function markWaiting(
  db: Db,
  event: string,
  wait: { readonly at: Date; readonly nextAt: Date; readonly reason: string },
): Promise<void> {
  await db.query(
    `insert into model_wait (event_id, since, tries, next_at, reason) values ($1, $2, 1, $3, $4)
     on conflict (event_id) do update set tries = model_wait.tries + 1, next_at = excluded.next_at, reason = excluded.reason`,
    [event, wait.at, wait.nextAt, wait.reason],
  )
}

/** Marks an event as waiting for its first try; one that waits already keeps its time. */
export async function markNew(db: Db, event: string, at: Date): Promise<void> {
  await db.query(
    `insert into model_wait (event_id, since, tries, next_at, reason) values ($1, $2, 0, $2, 'new')
     on conflict (event_id) do nothing`,
    [event, at],
  )
}

/** The event waits no longer. */
export async function clearWaiting(db: Db, event: string): Promise<void> {
  await db.query('delete from model_wait where event_id = $1', [event])
}

/** How often an event was tried in vain; 0 when it does not wait. */
export async function countTries(db: Db, event: string): Promise<number> {
  const [row] = await db.query<{ tries: number }>('select tries from model_wait where event_id = $1', [event])
  return row?.tries ?? 0
}

/** Events whose next try is due, longest waiting first. */
export async function listWaiting(db: Db, now: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ event_id: string }>(
    'select event_id from model_wait where next_at <= $1 order by since, event_id limit $2',
    [now, limit],
  )
  return rows.map((row) => row.event_id)
}

/** What was spent on a day, and what waits. */
export interface ModelUse {
  readonly calls: number
  readonly answered: number
  readonly tokens: number
  readonly money: number
  readonly waiting: number
}

/** Sums the calls of a day, ISO date. */
export async function readModelUse(db: Db, day: string): Promise<ModelUse> {
  const [row] = await db.query<ModelUse & Record<string, unknown>>(
    `select count(*) as calls, count(*) filter (where state = 'answered') as answered,
       coalesce(sum(tokens_in + tokens_out), 0)::bigint as tokens, coalesce(sum(money), 0)::float8 as money,
       (select count(*) from model_wait) as waiting
     from model_call where day = $1`,
    [day],
  )
  return row as ModelUse
}
