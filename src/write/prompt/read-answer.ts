import { z } from 'zod'
import type { Draft, Slot } from '../slot.ts'
import { taskOf } from '../tasks/index.ts'
import type { BuiltPrompt } from './build-prompt.ts'
import { unmark } from './clean-evidence.ts'

/** The outer shape; entries are checked one by one, so that one bad entry costs only itself. */
const Answer = z.object({ answers: z.array(z.unknown()).max(200) })

/** What an answer holds for each slot that was asked; slots that it does not answer, or not in their shape, are missing. */
export function readAnswer(value: unknown, built: BuiltPrompt): Map<Slot, Draft> {
  const drafts = new Map<Slot, Draft>()
  const outer = Answer.safeParse(value)
  if (!outer.success) return drafts
  for (const entry of outer.data.answers) {
    const id = (entry as { slot?: unknown } | null)?.slot
    const slot = typeof id === 'string' ? built.slots.get(id) : undefined
    if (slot === undefined || drafts.has(slot)) continue
    const read = taskOf(slot.task).schema.safeParse(entry)
    if (read.success) drafts.set(slot, draftOf(read.data, slot, built))
  }
  return drafts
}

function draftOf(
  answer: { text: string; evidence: readonly string[] },
  slot: Slot,
  built: BuiltPrompt,
): Draft {
  const cites: number[] = []
  const foreign: string[] = []
  for (const id of new Set(answer.evidence)) {
    const evidence = built.evidence.get(id)
    const at = evidence === undefined ? -1 : slot.evidence.indexOf(evidence)
    const same =
      at >= 0 || evidence === undefined
        ? at
        : slot.evidence.findIndex(
            (one) =>
              one.article === evidence.article &&
              one.field === evidence.field &&
              one.start === evidence.start,
          )
    if (same >= 0) cites.push(same)
    else foreign.push(id)
  }
  return { text: unmark(answer.text), cites, foreign }
}
