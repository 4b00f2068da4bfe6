import type { Editing } from '../cluster/index.ts'
import type { Result } from '../domain/index.ts'
import { addCorrection, decideReport, findReport } from '../publish/index.ts'
import type { Pipeline } from './context.ts'
import { applyEdit, type EditOutcome } from './edit-event.ts'

/** An editor's answer to a report. */
export interface ReportDecision {
  readonly report: number
  readonly accepted: boolean
  /** Event the article belongs to; null: it gets one of its own. */
  readonly into: string | null
}

const NOTHING: EditOutcome = { changedEvents: [], created: null }

/**
 * Decides a reader's report. An accepted "does not belong" takes the article out of its event; an accepted report of
 * an error leaves a line in the public log of corrections, the mending itself is an edit or a change of rules.
 */
export async function answerReport(
  pipeline: Pipeline,
  decision: ReportDecision,
  by: Omit<Editing, 'now'>,
): Promise<Result<EditOutcome>> {
  const { db } = pipeline
  const report = await findReport(db, decision.report)
  if (report === null) return failed('unknown-report', `There is no report ${decision.report}.`)
  if (report.status !== 'open') return failed('decided', `Report ${report.id} was ${report.status} before.`)
  if (!decision.accepted) return close(pipeline, report.id, 'rejected', NOTHING)
  if (report.kind === 'does-not-belong' && report.article !== null) {
    const { article, event } = report
    const edited = await applyEdit(
      pipeline,
      decision.into === null
        ? { action: 'split', event, articles: [article] }
        : { action: 'move', article, into: decision.into },
      by,
    )
    return edited.ok ? close(pipeline, report.id, 'accepted', edited.value) : edited
  }
  const at = pipeline.now().toISOString()
  const text = `A reader's report of an error was accepted: ${by.reason}`
  await addCorrection(db, { at, event: report.event, text, actor: by.actor })
  return close(pipeline, report.id, 'accepted', NOTHING)
}

async function close(
  { db }: Pipeline,
  report: number,
  status: 'accepted' | 'rejected',
  outcome: EditOutcome,
): Promise<Result<EditOutcome>> {
  await decideReport(db, report, status)
  return { ok: true, value: outcome }
}

function failed(reason: string, message: string): Result<EditOutcome> {
  return { ok: false, reason, message }
}
