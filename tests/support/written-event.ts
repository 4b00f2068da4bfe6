import { loadCatalogue } from '../../src/catalog/index.ts'
import type { Db } from '../../src/db/index.ts'
import type { EventView } from '../../src/domain/index.ts'
import type { BudgetLimits, TextModel } from '../../src/llm/index.ts'
import { silentLogger } from '../../src/log/index.ts'
import type { Pipeline } from '../../src/pipeline/context.ts'
import { createPipeline } from '../../src/pipeline/create-pipeline.ts'
import { drainOutstanding } from '../../src/pipeline/drain-outstanding.ts'
import { importRows } from '../../src/pipeline/import-rows.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import type { ArticleRow } from '../../src/pipeline/read-row.ts'
import { findEventView } from '../../src/publish/index.ts'
import { checkout } from './run-command.ts'

/** The catalogue without placeholder outlets: their rows come in as those of unknown outlets, and are no sample. */
export const catalogue = loadCatalogue(`${checkout}catalog`)

export const NO_LIMITS: BudgetLimits = {
  tokensPerDay: null,
  tokensPerEvent: null,
  moneyPerDay: null,
  moneyPerEvent: null,
}

/** Rows of one event of the sample edition, as if they came from the net. */
export function rowsOf(event: string): ArticleRow[] {
  return readSampleRows(checkout).filter((row) => row.event === event)
}

/** A pipeline with a model over a database. Ids of evidence follow from a seed. */
export function pipelineWith(
  db: Db,
  model: TextModel | null,
  more: { readonly limits?: BudgetLimits; readonly now?: () => Date } = {},
): Pipeline {
  let seed = 7
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const { limits = NO_LIMITS, now = () => new Date('2023-06-20T12:00:00Z') } = more
  return createPipeline({
    ...{ db, catalogue, now, fetchPage: null, textDays: 3650, log: silentLogger },
    writing: model === null ? null : { model, limits, prices: null, random },
  })
}

/** Takes rows to their pages and returns the id of the largest event. */
export async function publishRows(pipeline: Pipeline, rows: readonly ArticleRow[]): Promise<string> {
  const { db, findBlock, now } = pipeline
  await importRows(db, rows, { catalogue, findBlock, now: now() })
  await drainOutstanding(pipeline, () => {})
  const [row] = await db.query<{ event: string }>(
    'select event_id as event from placement group by 1 order by count(*) desc, 1 limit 1',
  )
  if (row === undefined) throw new Error('no event')
  return row.event
}

/** The newest page of an event. */
export async function pageOf(db: Db, event: string): Promise<EventView> {
  const stored = await findEventView(db, event)
  if (stored === null) throw new Error('no page')
  return stored.view
}

/** Every sentence of a page with how it was made. */
export function sentencesOf(view: unknown): { readonly text: string; readonly made: string }[] {
  if (Array.isArray(view)) return view.flatMap(sentencesOf)
  if (view === null || typeof view !== 'object') return []
  const own = 'made' in view && 'text' in view ? [view as { text: string; made: string }] : []
  return [...own, ...Object.values(view).flatMap(sentencesOf)]
}
