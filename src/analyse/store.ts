import type { Db } from '../db/index.ts'
import { RULES_VERSION } from '../domain/index.ts'

/** What one analysis was made of: enough to repeat it as long as the texts are kept. */
export interface AnalysisInputs {
  /** Clock of the analysis, ISO 8601 UTC. */
  readonly now: string
  readonly articles: readonly string[]
  /** Version of the page whose claims and indicators it went on from; null at the first. */
  readonly previousVersion: number | null
}

/** Notes an analysis. One that came to the same result as the last only moves the time it was checked. */
export async function saveAnalysis(
  db: Db,
  event: string,
  hash: string,
  inputs: AnalysisInputs,
): Promise<void> {
  await db.query(
    `with last as (
       select version, hash from analysis where event_id = $1 order by version desc limit 1
     ), touched as (
       update analysis a set checked_at = $4 from last
       where a.event_id = $1 and a.version = last.version and last.hash = $2 returning a.version
     )
     insert into analysis (event_id, version, hash, rules_version, analysed_at, checked_at, inputs)
     select $1, coalesce((select version from last), 0) + 1, $2, $3, $4, $4, $5
     where not exists (select 1 from touched) on conflict (event_id, version) do nothing`,
    [event, hash, RULES_VERSION, inputs.now, JSON.stringify(inputs)],
  )
}
