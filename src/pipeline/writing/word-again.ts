import type { AnalysisInputs } from '../../analyse/index.ts'
import type { Analysis, Coverage } from '../../domain/index.ts'
import { findAnswers } from '../../llm/index.ts'
import {
  applyAnswers,
  createEventWords,
  createGates,
  createReader,
  planSlots,
  readKept,
} from '../../write/index.ts'
import type { Pipeline } from '../context.ts'

/** Words a page with the answers that stood on it when it was published; later answers are left out. */
export async function wordAgain(
  pipeline: Pipeline,
  words: NonNullable<AnalysisInputs['words']>,
  coverage: Coverage,
  analysis: Analysis,
): Promise<Analysis> {
  const kept = await findAnswers(pipeline.db, words.answers)
  const court = {
    input: { analysis, coverage, language: 'en' },
    reader: createReader((text) => pipeline.describer.describe(text), pipeline.catalogue),
    gates: createGates(pipeline.catalogue),
    event: createEventWords(coverage, pipeline.catalogue),
  }
  const answers = new Map([...kept].map(([key, value]) => [key, readKept(value)]))
  return applyAnswers(court, planSlots(court.input), answers, words.model).analysis
}
