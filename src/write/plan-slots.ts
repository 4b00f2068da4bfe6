import { createHash } from 'node:crypto'
import { speaksToMachine } from './prompt/clean-evidence.ts'
import type { Draft, Slot, WriteInput } from './slot.ts'
import { TASKS, taskOf } from './tasks/index.ts'

/** Everything on a page that a model may word, in the order of the page. Evidence that speaks to machines is none. */
export function planSlots(input: WriteInput): Slot[] {
  return TASKS.flatMap((task) => task.plan(input)).flatMap((slot) => {
    const evidence = slot.evidence.filter((one) => !speaksToMachine(one.quote))
    return evidence.length === 0 ? [] : [{ ...slot, evidence }]
  })
}

/**
 * What a slot's answer is kept under: task, model, place and the words of its evidence. The same words in the same place
 * are never asked twice, whatever else of the event changes.
 */
export function slotKey(slot: Slot, model: string): string {
  const content = {
    model,
    task: slot.task,
    version: taskOf(slot.task).version,
    place: slot.place,
    wanted: slot.wanted,
    evidence: slot.evidence.map(({ article, quote }) => [article, quote]),
  }
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** An answer as it is kept. null: the model gave nothing of use for this slot. */
export type KeptDraft = Draft | null

/** A kept value as a draft; null when it is none. */
export function readKept(value: unknown): KeptDraft {
  const draft = (value as { draft?: Partial<Draft> | null } | null)?.draft
  if (draft == null || typeof draft.text !== 'string' || !Array.isArray(draft.cites)) return null
  return {
    text: draft.text,
    cites: draft.cites.filter((at) => Number.isInteger(at)),
    foreign: draft.foreign ?? [],
  }
}
