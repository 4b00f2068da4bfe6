import { analyseCoverage } from '../analyse/index.ts'
import type { Pipeline } from './context.ts'
import { coverEvent } from './cover-event.ts'
import { publishAnalysis } from './publish-analysis.ts'

/**
 * Analyses one event and publishes the result; a result that says nothing new makes no new version. Returns the
 * version that stands now, or null when the event has nothing to analyse.
 */
export async function analyseEvent(pipeline: Pipeline, event: string): Promise<number | null> {
  // Before the articles are loaded: one that comes while this runs is newer, and has the event analysed again.
  const at = pipeline.now().toISOString()
  const loaded = await coverEvent(pipeline, event)
  if (loaded === null) return null
  const analysis = analyseCoverage(loaded.coverage, pipeline.catalogue, pipeline.claimMemories(event))
  return publishAnalysis(pipeline, loaded, { analysis, at })
}
