import type { Db } from '../db/index.ts'
import {
  type Article,
  type BlockCoverage,
  type ClaimProposal,
  type Placement,
  RULES_VERSION,
} from '../domain/index.ts'

/** An article as an analysis read it; `text` is the SHA-256 of its text, because texts are kept for a while only. */
export interface ArticleRecord {
  /** SHA-256 of `article`. */
  readonly hash: string
  readonly article: Article
}

/** What one analysis was made of: enough to make its page again, byte for byte, as long as the texts are kept. */
export interface AnalysisInputs {
  /** Clock of the analysis, ISO 8601 UTC. */
  readonly now: string
  /** Hashes of the articles' records, in their order. */
  readonly articles: readonly string[]
  /** Columns with what was listened to at that moment. */
  readonly blocks: readonly BlockCoverage[]
  readonly placements: readonly Placement[]
  /** Fingerprint of the catalogue's files. */
  readonly catalogue: string
  /** Version of the page whose claims and indicators it went on from; null at the first. */
  readonly previousVersion: number | null
  /** What a language model had proposed about these articles when they were analysed; absent: nothing. */
  readonly proposals?: readonly ClaimProposal[]
  /** Answers of a language model that stand on the page, by their keys, and its notes; null or absent: none. */
  readonly words?: {
    readonly model: string
    readonly answers: readonly string[]
    readonly notes: readonly string[]
  } | null
}

/** Notes an analysis. One that came to the same result as the last only moves the time it was checked. */
export async function saveAnalysis(
  db: Db,
  event: string,
  made: { readonly hash: string; readonly at: string },
  parts: { readonly inputs: AnalysisInputs; readonly records: readonly ArticleRecord[] },
): Promise<void> {
  await db.query(
    `with last as (
       select version, hash from analysis where event_id = $1 order by version desc limit 1
     ), touched as (
       update analysis a set checked_at = $4 from last
       where a.event_id = $1 and a.version = last.version and last.hash = $2 returning a.version
     ), records as (
       insert into analysed_article (hash, body)
       select hash, article from jsonb_to_recordset($6::jsonb) as r(hash text, article jsonb)
       where not exists (select 1 from touched) on conflict do nothing
     )
     insert into analysis (event_id, version, hash, rules_version, analysed_at, checked_at, inputs)
     select $1, coalesce((select version from last), 0) + 1, $2, $3, $4, $4, $5
     where not exists (select 1 from touched) on conflict (event_id, version) do nothing`,
    [event, made.hash, RULES_VERSION, made.at, JSON.stringify(parts.inputs), JSON.stringify(parts.records)],
  )
}

/** An analysis as it was noted. `articles` are its records, their texts as hashes. */
export interface StoredAnalysis {
  readonly rulesVersion: number
  readonly inputs: AnalysisInputs
  readonly articles: readonly Article[]
}

/** The newest analysis of an event that came to the result `hash`; null when none was noted. */
export async function findAnalysis(db: Db, event: string, hash: string): Promise<StoredAnalysis | null> {
  const [row] = await db.query<{ rules_version: number; inputs: AnalysisInputs }>(
    'select rules_version, inputs from analysis where event_id = $1 and hash = $2 order by version desc limit 1',
    [event, hash],
  )
  if (row === undefined) return null
  const records = await db.query<{ hash: string; body: Article }>(
    'select hash, body from analysed_article where hash = any($1)',
    [row.inputs.articles],
  )
  const byHash = new Map(records.map((record) => [record.hash, record.body] as const))
  const articles = row.inputs.articles.flatMap((record) => byHash.get(record) ?? [])
  return { rulesVersion: row.rules_version, inputs: row.inputs, articles }
}
