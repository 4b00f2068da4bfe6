import { analyseCoverage, findProposals } from '../../analyse/index.ts'
import type { Analysis, Coverage } from '../../domain/index.ts'
import { clearWaiting, countTries, type ModelFault, markWaiting } from '../../llm/index.ts'
import { planSlots } from '../../write/index.ts'
import type { Pipeline } from '../context.ts'
import { coverEvent, type LoadedCoverage } from '../cover-event.ts'
import { publishAnalysis } from '../publish-analysis.ts'
import { type Asking, askModel } from './ask-model.ts'
import { nextTry } from './next-try.ts'
import { proposeClaims } from './propose-claims.ts'
import { openCourt, wordPage } from './word-page.ts'
import type { Writing } from './writing.ts'

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
  const { coverage, proposing } = await withProposals(pipeline, writing, loaded)
  const analysis = analyseCoverage(coverage, pipeline.catalogue, pipeline.claimMemories(event))
  const isLost = proposing.fault !== null && !OF_THE_ANSWER.has(proposing.fault.reason)
  const worded = isLost ? null : await askWaiting(pipeline, writing, coverage, analysis)
  if (worded === null && proposing.calls === 0 && proposing.fault === null) {
    await clearWaiting(db, event)
    return null
  }
  const asking = sum(proposing, worded ?? NOTHING_ASKED)
  await publishAnalysis(pipeline, { ...loaded, coverage }, { analysis, at })
  await noteWait(pipeline, event, asking)
  return asking
}

/** Faults of one answer; the next call may go well. */
const OF_THE_ANSWER: ReadonlySet<ModelFault> = new Set(['malformed', 'too-long'])
const NOTHING_ASKED: Asking = { calls: 0, repairs: 0, used: { input: 0, output: 0 }, fault: null }

/** The coverage with what the model proposes about its claims, asked for where it never was. */
async function withProposals(
  pipeline: Pipeline,
  writing: Writing,
  { coverage }: LoadedCoverage,
): Promise<{ readonly coverage: Coverage; readonly proposing: Asking }> {
  const { proposed, ...proposing } = await proposeClaims(pipeline, writing, coverage)
  if (proposed === 0) return { coverage, proposing }
  const articles = coverage.articles.map((article) => article.id)
  const proposals = await findProposals(pipeline.db, writing.model.id, articles)
  return { coverage: { ...coverage, proposals }, proposing }
}

/** Asks for the sentences that wait; null when none does. */
async function askWaiting(
  pipeline: Pipeline,
  writing: Writing,
  coverage: Coverage,
  analysis: Analysis,
): Promise<Asking | null> {
  const before = await wordPage(pipeline, writing, coverage, analysis)
  const court = openCourt(pipeline, writing, coverage, analysis)
  const waiting = new Set(before.waiting.map((slot) => slot.path))
  const slots = planSlots(court.input).filter((slot) => waiting.has(slot.path))
  if (slots.length === 0) return null
  return askModel(pipeline, writing, court, { event: coverage.event, slots })
}

function sum(left: Asking, right: Asking): Asking {
  return {
    calls: left.calls + right.calls,
    repairs: left.repairs + right.repairs,
    used: { input: left.used.input + right.used.input, output: left.used.output + right.used.output },
    fault: left.fault ?? right.fault,
  }
}

/** An event whose page is not fully worded waits, longer each time; one that met the day's budget waits for the next day. */
async function noteWait(pipeline: Pipeline, event: string, { fault }: Asking): Promise<void> {
  if (fault === null) return clearWaiting(pipeline.db, event)
  pipeline.log.warn({ event, reason: fault.reason }, fault.message)
  const at = pipeline.now()
  const nextAt = nextTry(at, fault.reason, await countTries(pipeline.db, event))
  await markWaiting(pipeline.db, event, { at, nextAt, reason: fault.reason })
}
