import { analyseCoverage, saveAnalysis } from '../analyse/index.ts'
import { buildEventView, saveEventView } from '../publish/index.ts'
import type { Pipeline } from './context.ts'
import { coverEvent } from './cover-event.ts'

/**
 * Analyses one event and publishes the result; a result that says nothing new makes no new version. Returns the
 * version that stands now, or null when the event has nothing to analyse.
 */
export async function analyseEvent(pipeline: Pipeline, event: string): Promise<number | null> {
  const loaded = await coverEvent(pipeline, event)
  if (loaded === null) return null
  const { coverage, placements, previousVersion } = loaded
  const analysis = analyseCoverage(coverage, pipeline.catalogue)
  const view = buildEventView({ event, coverage, analysis, placements, catalogue: pipeline.catalogue })
  const now = pipeline.now().toISOString()
  const articles = coverage.articles.map((article) => article.id)
  const { version } = await saveEventView(pipeline.db, view, now)
  // Last, so that a process that dies before it analyses the event again.
  await saveAnalysis(pipeline.db, event, view.hash, { now, articles, previousVersion })
  return version
}
