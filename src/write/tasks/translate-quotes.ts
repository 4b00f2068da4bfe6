import type { Analysis, Evidence, PublishedSentence } from '../../domain/index.ts'
import { mapEvidence } from '../map-evidence.ts'
import type { Slot, WriteInput } from '../slot.ts'
import { type Task, Wording } from './task.ts'

/** Quotations translated for one page: those of its leading sentences. */
const MOST = 8

/** Evidence of another language, translated beside the original. The original always stays. */
export const quotes: Task = {
  id: 'quotes',
  version: 1,
  says: 'quotes: a faithful translation of this one evidence.',
  schema: Wording,
  without: new Set(['loaded', 'universals']),
  plan: (input) =>
    leading(input)
      .slice(0, MOST)
      .map((evidence) => slotOfQuote(evidence, input.language)),
  apply: (analysis, slot, sentence) => {
    const [original] = slot.evidence
    return mapEvidence(analysis, (evidence) =>
      original !== undefined && isSame(evidence, original)
        ? { ...evidence, translation: sentence.text }
        : evidence,
    )
  },
}

function slotOfQuote(evidence: Evidence, language: string): Slot {
  const { article, field, start, end } = evidence
  return {
    path: `quotes/${article}/${field}/${start}-${end}`,
    task: 'quotes',
    place: { block: null, language, shape: 'translation' },
    evidence: [evidence],
    wanted: 'translation',
  }
}

function isSame(left: Evidence, right: Evidence): boolean {
  return (
    left.article === right.article &&
    left.field === right.field &&
    left.start === right.start &&
    left.end === right.end
  )
}

/** First evidence of headline, summary, narratives and disagreements that is in another language, each once. */
function leading({ analysis, coverage, language }: WriteInput): Evidence[] {
  const languages = new Map(
    coverage.articles.map((article, at) => [article.id, coverage.features[at]?.language]),
  )
  const found: Evidence[] = []
  for (const [evidence] of sentencesOf(analysis).map((sentence) => sentence.evidence)) {
    if (evidence === undefined || languages.get(evidence.article) === language) continue
    if (!found.some((other) => isSame(other, evidence))) found.push(evidence)
  }
  return found
}

function sentencesOf(analysis: Analysis): PublishedSentence[] {
  return [
    ...[analysis.headline, ...analysis.summary],
    ...analysis.narratives.flatMap((narrative) => narrative.sentences),
    ...analysis.disagreements.flatMap((entry) => entry.sides.map((side) => side.sentence)),
  ]
}
