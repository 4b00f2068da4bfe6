import type { Analysis } from '../domain/index.ts'
import type { Defect } from './gates/gate.ts'
import { type Court, judgeDraft } from './judge-draft.ts'
import { type KeptDraft, slotKey } from './plan-slots.ts'
import type { Slot } from './slot.ts'
import { taskOf } from './tasks/index.ts'

/** A page with what a model has worded so far. */
export interface Worded {
  readonly analysis: Analysis
  /** Slots whose sentence passed and stands on the page. */
  readonly passed: readonly Slot[]
  /** Slots whose sentence did not pass: the computed one stands. */
  readonly refused: readonly { readonly slot: Slot; readonly defect: Defect }[]
  /** Slots that the model was never asked about. */
  readonly waiting: readonly Slot[]
}

/**
 * Words a page from kept answers. Every answer is judged again here, by the gates of today and on the evidence of today;
 * nothing else ever reaches a page.
 */
export function applyAnswers(
  court: Court,
  slots: readonly Slot[],
  answers: ReadonlyMap<string, KeptDraft>,
  model: string,
): Worded {
  let { analysis } = court.input
  const passed: Slot[] = []
  const refused: { slot: Slot; defect: Defect }[] = []
  const waiting: Slot[] = []
  for (const slot of slots) {
    const draft = answers.get(slotKey(slot, model))
    if (draft === undefined) waiting.push(slot)
    if (draft == null) continue
    const verdict = judgeDraft(court, slot, draft)
    if (!verdict.ok) {
      refused.push({ slot, defect: verdict.defect })
      continue
    }
    analysis = taskOf(slot.task).apply(analysis, slot, verdict.sentence)
    passed.push(slot)
  }
  return { analysis: dropHalfLine(court.input.analysis, analysis, passed), passed, refused, waiting }
}

/** A contention line of which only one side passed is none: the computed one stands. */
function dropHalfLine(computed: Analysis, worded: Analysis, passed: readonly Slot[]): Analysis {
  const sides = passed.filter((slot) => slot.task === 'contention').length
  return sides === 1 ? { ...worded, contention: computed.contention } : worded
}
