import { saveAnalysis } from '../analyse/index.ts'
import type { Analysis, Coverage } from '../domain/index.ts'
import { markNew } from '../llm/index.ts'
import { buildEventView, saveEventView } from '../publish/index.ts'
import type { Pipeline } from './context.ts'
import type { LoadedCoverage } from './cover-event.ts'
import { noteInputs, recordArticle } from './note-analysis.ts'
import { findUnasked } from './writing/propose-claims.ts'
import { wordPage } from './writing/word-page.ts'
import type { Writing } from './writing/writing.ts'

/**
 * Publishes an analysis, in the words of the model where kept answers pass and in computed words elsewhere. No model is asked
 * here: a page is out as soon as it is computed, and what a model may word waits in the tables.
 */
export async function publishAnalysis(
  pipeline: Pipeline,
  loaded: LoadedCoverage,
  { analysis, at }: { readonly analysis: Analysis; readonly at: string },
): Promise<number> {
  const { coverage, placements } = loaded
  const { writing, catalogue, db } = pipeline
  // The sample edition shows what rules can do, and costs nobody anything.
  const isSample = coverage.articles.every((article) => article.sample)
  const worded = writing === null || isSample ? null : await wordPage(pipeline, writing, coverage, analysis)
  const view = buildEventView({
    event: coverage.event,
    coverage,
    analysis: worded?.analysis ?? analysis,
    placements,
    catalogue,
    notes: worded?.record.notes ?? [],
  })
  const { version } = await saveEventView(db, view, at)
  if (writing !== null && worded !== null && (await isWaiting(pipeline, writing, coverage, worded.waiting)))
    await markNew(db, coverage.event, pipeline.now())
  const records = coverage.articles.map(recordArticle)
  const inputs = { ...noteInputs(loaded, records, catalogue), words: worded?.record ?? null }
  // Last, so that a process that dies before it analyses the event again.
  await saveAnalysis(db, coverage.event, { hash: view.hash, at }, { inputs, records })
  return version
}

/** Whether the model was never asked about a sentence or a pair of claims of this page. */
async function isWaiting(
  pipeline: Pipeline,
  writing: Writing,
  coverage: Coverage,
  waiting: readonly unknown[],
): Promise<boolean> {
  return waiting.length > 0 || (await findUnasked(pipeline, writing, coverage)).length > 0
}
