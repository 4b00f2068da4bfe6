import { analyseCoverage } from '../../analyse/index.ts'
import { clearWaiting, countTries, markWaiting } from '../../llm/index.ts'
import { planSlots } from '../../write/index.ts'
import type { Pipeline } from '../context.ts'
import { coverEvent } from '../cover-event.ts'
import { publishAnalysis } from '../publish-analysis.ts'
import { type Asking, askModel } from './ask-model.ts'
import { openCourt, wordPage } from './word-page.ts'

/** Longest wait between two tries, in minutes; the first is one minute, each further one doubles it. */
const LONGEST_WAIT = 60
const MINUTE = 60_000
const DAY = 86_400_000
/** Tries whose wait still doubles. */
const DOUBLINGS = 6

/**
 * Asks the model for what waits on one event's page and publishes the result as a later version. Whatever the model does,
 * the page stands; what could not be asked waits for its next try. null when there is nothing to do.
 */
export async function writeEvent(pipeline: Pipeline, event: string): Promise<Asking | null> {
  const { writing, db } = pipeline
  if (writing === null) return null
  const at = pipeline.now().toISOString()
  const loaded = await coverEvent(pipeline, event)
  if (loaded === null) {
    await clearWaiting(db, event)
    return null
  }
  const analysis = analyseCoverage(loaded.coverage, pipeline.catalogue)
  const before = await wordPage(pipeline, writing, loaded.coverage, analysis)
  const court = openCourt(pipeline, writing, loaded.coverage, analysis)
  const waiting = new Set(before.waiting.map((slot) => slot.path))
  const slots = planSlots(court.input).filter((slot) => waiting.has(slot.path))
  if (slots.length === 0) {
    await clearWaiting(db, event)
    return null
  }
  const asking = await askModel(pipeline, writing, court, { event, slots })
  await publishAnalysis(pipeline, loaded, { analysis, at })
  await noteWait(pipeline, event, asking)
  return asking
}

/** An event whose page is not fully worded waits, longer each time; one that met the day's budget waits for the next day. */
async function noteWait(pipeline: Pipeline, event: string, { fault }: Asking): Promise<void> {
  if (fault === null) return clearWaiting(pipeline.db, event)
  pipeline.log.warn({ event, reason: fault.reason }, fault.message)
  const now = pipeline.now()
  const tries = await countTries(pipeline.db, event)
  const minutes = Math.min(LONGEST_WAIT, 2 ** Math.min(tries, DOUBLINGS))
  const tomorrow = (Math.floor(now.getTime() / DAY) + 1) * DAY
  const nextAt = fault.reason === 'budget' ? new Date(tomorrow) : new Date(now.getTime() + minutes * MINUTE)
  await markWaiting(pipeline.db, event, { at: now, nextAt, reason: fault.reason })
}
