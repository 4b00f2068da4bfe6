import type { ZodType } from 'zod'
import { z } from 'zod'
import type { Analysis, PublishedSentence } from '../../domain/index.ts'
import type { GateId } from '../gates/gate.ts'
import type { Slot, TaskId, WriteInput } from '../slot.ts'

/** The answer of most tasks: for one slot one sentence and the ids it rests on. */
export const Wording = z.object({
  slot: z.string().max(12),
  text: z.string().max(600),
  evidence: z.array(z.string().max(12)).max(6),
})
export type Wording = z.infer<typeof Wording>

/** One kind of thing that a model may word. Pure: what is planned and applied follows from the arguments. */
export interface Task {
  readonly id: TaskId
  /** Raised when instruction, schema or gates change, so that kept answers are asked again. */
  readonly version: number
  /** Instruction, in few words: every token of it is paid with each call. */
  readonly says: string
  /** Schema of one answer. */
  readonly schema: ZodType<Wording>
  /** Gates that do not apply to what this task writes. */
  readonly without?: ReadonlySet<GateId>
  /** Places to be worded, in order of the page. */
  plan(input: WriteInput): Slot[]
  /** The sentence as it is published, around what the model wrote. */
  frame?(text: string, slot: Slot): string
  /** The analysis with a verified sentence in its place; the analysis itself when the place is gone. */
  apply(analysis: Analysis, slot: Slot, sentence: PublishedSentence): Analysis
}

/** Sentences of evidence that one slot offers at most: more costs tokens and proves no more. */
export const OFFERED = 2

/** The slot of one computed sentence. */
export function slotOf(
  task: TaskId,
  path: string,
  sentence: PublishedSentence,
  more: Pick<Slot, 'place' | 'wanted'>,
): Slot {
  return { path: `${task}/${path}`, task, evidence: sentence.evidence.slice(0, OFFERED), ...more }
}

/** Part of a path behind the task: "narratives/russian/0" gives ["russian", "0"]. */
export function partsOf(slot: Slot): string[] {
  return slot.path.split('/').slice(1)
}
