import type { Analysis, Coverage, Evidence } from '../domain/index.ts'
import type { Place } from './gates/gate.ts'

export type TaskId =
  | 'headline'
  | 'summary'
  | 'facts'
  | 'claims'
  | 'narratives'
  | 'contention'
  | 'consequences'
  | 'watch'
  | 'questions'
  | 'quotes'

/** One place on a page that a model may word, with all it may rest on. */
export interface Slot {
  /** Where it stands: "narratives/russian/0". Unique on a page. */
  readonly path: string
  readonly task: TaskId
  readonly place: Place
  readonly evidence: readonly Evidence[]
  /** A few words of our own that say what is wanted here: "responsibility", "the frame is security". */
  readonly wanted: string
}

/** What tasks plan from and apply to. */
export interface WriteInput {
  readonly analysis: Analysis
  readonly coverage: Coverage
  /** Language the page is read in. */
  readonly language: string
}

/** A sentence as a model gave it, its evidence as positions in `Slot.evidence`. */
export interface Draft {
  readonly text: string
  readonly cites: readonly number[]
  /** Ids that it cited and that were not offered. */
  readonly foreign: readonly string[]
}
