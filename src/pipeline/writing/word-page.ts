import type { Analysis, Coverage } from '../../domain/index.ts'
import { findAnswers } from '../../llm/index.ts'
import {
  applyAnswers,
  type Court,
  createEventWords,
  planSlots,
  readKept,
  type Slot,
  slotKey,
  type Worded,
} from '../../write/index.ts'
import type { Pipeline } from '../context.ts'
import type { Writing } from './writing.ts'

/** What a page was worded with: enough to word it again in the same way. */
export interface WordsRecord {
  readonly model: string
  /** Keys of the answers that stand on the page. */
  readonly answers: readonly string[]
  readonly notes: readonly string[]
}

/** A page with everything a model has answered so far. */
export interface WordedPage extends Worded {
  readonly record: WordsRecord
}

/** The court of one event. */
export function openCourt(
  pipeline: Pipeline,
  writing: Writing,
  coverage: Coverage,
  analysis: Analysis,
): Court {
  const { reader, gates, language } = writing
  return {
    input: { analysis, coverage, language },
    reader,
    gates,
    event: createEventWords(coverage, pipeline.catalogue),
  }
}

/** Words a page from answers that are kept; asks nobody. */
export async function wordPage(
  pipeline: Pipeline,
  writing: Writing,
  coverage: Coverage,
  analysis: Analysis,
): Promise<WordedPage> {
  const court = openCourt(pipeline, writing, coverage, analysis)
  const slots = planSlots(court.input)
  const keys = slots.map((slot) => slotKey(slot, writing.model.id))
  const kept = await findAnswers(pipeline.db, keys)
  const answers = new Map([...kept].map(([key, value]) => [key, readKept(value)]))
  const worded = applyAnswers(court, slots, answers, writing.model.id)
  const passed = worded.passed.map((slot: Slot) => slotKey(slot, writing.model.id))
  return {
    ...worded,
    record: { model: writing.model.id, answers: passed, notes: notesOf(worded, writing.model.id) },
  }
}

/** What a reader should know of the model on this page, true at the time of this version. */
function notesOf({ passed, refused, waiting }: Worded, model: string): string[] {
  const notes: string[] = []
  if (passed.length > 0)
    notes.push(
      `${plural(passed.length)} written by the language model ${model} and verified against the evidence.`,
    )
  if (passed.length > 0 && refused.length > 0)
    notes.push(
      `${plural(refused.length)} computed because what the language model wrote did not pass the gates.`,
    )
  if (waiting.length > 0)
    notes.push(
      `${plural(waiting.length)} computed by rules; the language model ${model} may word them in a later version.`,
    )
  return notes
}

function plural(count: number): string {
  return count === 1 ? '1 sentence is' : `${count} sentences are`
}
