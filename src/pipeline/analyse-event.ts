import { analyseCoverage, saveAnalysis } from '../analyse/index.ts'
import { buildEventView, saveEventView } from '../publish/index.ts'
import type { Pipeline } from './context.ts'
import { coverEvent } from './cover-event.ts'
import { noteInputs, recordArticle } from './note-analysis.ts'

/**
 * Analyses one event and publishes the result; a result that says nothing new makes no new version. Returns the
 * version that stands now, or null when the event has nothing to analyse.
 */
export async function analyseEvent(pipeline: Pipeline, event: string): Promise<number | null> {
  // Before the articles are loaded: one that comes while this runs is newer, and has the event analysed again.
  const at = pipeline.now().toISOString()
  const loaded = await coverEvent(pipeline, event)
  if (loaded === null) return null
  const { coverage, placements } = loaded
  const analysis = analyseCoverage(coverage, pipeline.catalogue)
  const view = buildEventView({ event, coverage, analysis, placements, catalogue: pipeline.catalogue })
  const { version } = await saveEventView(pipeline.db, view, at)
  const records = coverage.articles.map(recordArticle)
  const inputs = noteInputs(loaded, records, pipeline.catalogue)
  // Last, so that a process that dies before it analyses the event again.
  await saveAnalysis(pipeline.db, event, { hash: view.hash, at }, { inputs, records })
  return version
}
