import { keepAnswers, type ModelFault, type ModelRequest, type TokenUse } from '../../llm/index.ts'
import {
  buildPrompt,
  type Court,
  type Draft,
  judgeDraft,
  type Refusal,
  readAnswer,
  type Slot,
  slotKey,
  splitBatches,
} from '../../write/index.ts'
import type { Pipeline } from '../context.ts'
import type { Writing } from './writing.ts'

/** What a round of asking came to. */
export interface Asking {
  /** Calls made, repairs among them. */
  readonly calls: number
  readonly repairs: number
  readonly used: TokenUse
  /** Why it ended early; null when everything was asked. */
  readonly fault: { readonly reason: ModelFault; readonly message: string } | null
}

/** Tokens of answer for one sentence, and for the braces around them. */
const OUTPUT_PER_SLOT = 110
const OUTPUT_ENVELOPE = 120

/**
 * Asks the model for the slots of one event, call by call, and keeps each answer at once: what was answered before a
 * failure is not asked again. Sentences that do not pass are sent back once, with the reasons.
 */
export async function askModel(
  pipeline: Pipeline,
  writing: Writing,
  court: Court,
  { event, slots }: { readonly event: string; readonly slots: readonly Slot[] },
): Promise<Asking> {
  const total = { calls: 0, repairs: 0, input: 0, output: 0 }
  const ask = async (request: ModelRequest) => {
    const answered = await writing.model.ask(request, event)
    if (answered.ok || answered.used !== undefined) total.calls += 1
    total.input += (answered.ok ? answered.value.used : answered.used)?.input ?? 0
    total.output += (answered.ok ? answered.value.used : answered.used)?.output ?? 0
    return answered
  }
  const ended = (fault: Asking['fault']): Asking => ({
    calls: total.calls,
    repairs: total.repairs,
    used: { input: total.input, output: total.output },
    fault,
  })
  for (const batch of splitBatches(slots)) {
    const built = buildPrompt(court.input, batch, writing.random)
    const answered = await ask(requestOf(built, batch.length))
    if (!answered.ok) return ended(answered)
    const drafts = readAnswer(answered.value.value, built)
    if (drafts.size === 0)
      return ended({ reason: 'malformed', message: 'The answer has no sentence in the shape asked for.' })
    const refusals = refusalsOf(court, drafts)
    if (refusals.length > 0) {
      total.repairs += 1
      const again = buildPrompt(
        court.input,
        refusals.map((one) => one.slot),
        writing.random,
        refusals,
      )
      const repaired = await ask(requestOf(again, refusals.length))
      // A repair that fails costs nothing but itself: the refused sentence is kept as refused.
      if (repaired.ok) takeBetter(court, drafts, readAnswer(repaired.value.value, again))
    }
    await keep(pipeline, writing, batch, drafts)
  }
  return ended(null)
}

function requestOf(built: ReturnType<typeof buildPrompt>, slots: number): ModelRequest {
  const { system, prompt, schema } = built
  return { system, prompt, schema, maxOutputTokens: OUTPUT_ENVELOPE + slots * OUTPUT_PER_SLOT }
}

function refusalsOf(court: Court, drafts: ReadonlyMap<Slot, Draft>): Refusal[] {
  return [...drafts].flatMap(([slot, draft]) => {
    const verdict = judgeDraft(court, slot, draft)
    if (verdict.ok) return []
    const { word, why } = verdict.defect
    return { slot, text: draft.text, why: word === '' ? why : `"${word}": ${why}` }
  })
}

function takeBetter(court: Court, drafts: Map<Slot, Draft>, repaired: ReadonlyMap<Slot, Draft>): void {
  const byPath = new Map([...drafts.keys()].map((slot) => [slot.path, slot]))
  for (const [slot, draft] of repaired) {
    const own = byPath.get(slot.path)
    if (own !== undefined && judgeDraft(court, own, draft).ok) drafts.set(own, draft)
  }
}

/** Keeps what was answered; a slot that was asked and not answered is kept as empty, so that it is not asked again. */
async function keep(
  pipeline: Pipeline,
  writing: Writing,
  batch: readonly Slot[],
  drafts: ReadonlyMap<Slot, Draft>,
): Promise<void> {
  const rows = batch.map((slot) => ({
    key: slotKey(slot, writing.model.id),
    task: slot.task,
    answer: { draft: drafts.get(slot) ?? null },
  }))
  const unique = [...new Map(rows.map((row) => [row.key, row])).values()]
  await keepAnswers(pipeline.db, writing.model.id, unique, pipeline.now())
}
