/**
 * Level 3: what a configured model may word. From an analysis to what is asked, and from an answer to sentences that passed
 * every gate. Nothing here is needed: without a model the analysis stands as it is.
 */

export { applyAnswers, type Worded } from './apply-answers.ts'
export { createReader, type Reader } from './create-reader.ts'
export { createEventWords } from './event-words.ts'
export type { Defect, EventWords, Gate, GateId, GateInput, Place } from './gates/gate.ts'
export { createGates, type Gates } from './gates/run-gates.ts'
export {
  buildGrouping,
  type GroupingPair,
  groupingKey,
  mayAsk,
  type Relation,
  readGrouping,
} from './grouping/build-grouping.ts'
export { type Court, judgeDraft } from './judge-draft.ts'
export { type KeptDraft, planSlots, readKept, slotKey } from './plan-slots.ts'
export { type BuiltPrompt, buildPrompt, type Refusal } from './prompt/build-prompt.ts'
export { readAnswer } from './prompt/read-answer.ts'
export { splitBatches } from './prompt/split-batches.ts'
export type { CitedReading, Describe, Reading } from './reading.ts'
export type { Draft, Slot, TaskId, WriteInput } from './slot.ts'
export {
  buildTranslation,
  readTranslation,
  splitTranslation,
  type TranslationRefusal,
} from './translation/build-translation.ts'
export { judgeTranslation, type TranslationCourt } from './translation/judge-translation.ts'
export {
  type PlannedSentence,
  planTranslation,
  type TranslationSlot,
} from './translation/plan-translation.ts'
export { type TranslatedView, translateView } from './translation/translate-view.ts'
