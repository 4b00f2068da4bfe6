import type { Measurement } from '../../floors.ts'
import type { Split } from './gold.ts'
import { type GroupScore, scoreGroups } from './score-groups.ts'

/** Claim grouping on the gold events. The figures without a split in their name are of the test half. */
export async function measureClaims(): Promise<Measurement[]> {
  return [...measureGroups('test', 'analysis.claims'), ...measureGroups('dev', 'analysis.claims.dev')]
}

function measureGroups(split: Split, prefix: string): Measurement[] {
  const scores = [...scoreGroups(split).values()]
  const all = pool(scores, (score) => score)
  const shared = pool(scores, (score) => score.shared)
  const note = `${scores.length} events, ${all.sentences} sentences`
  return [
    { name: `${prefix}.bcubedF1`, value: all.f1, note: `${note}, ${told(all)}` },
    { name: `${prefix}.sharedF1`, value: shared.f1, note: `sentences with company, ${told(shared)}` },
  ]
}

interface Pooled {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly sentences: number
}

/** Mean over the sentences of all events. */
function pool(
  scores: readonly GroupScore[],
  part: (score: GroupScore) => { readonly precision: number; readonly recall: number },
): Pooled {
  const sentences = scores.reduce((sum, score) => sum + score.sentences, 0)
  const mean = (value: (score: GroupScore) => number) =>
    scores.reduce((sum, score) => sum + value(score) * score.sentences, 0) / sentences
  const precision = mean((score) => part(score).precision)
  const recall = mean((score) => part(score).recall)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), sentences }
}

function told({ precision, recall }: Pooled): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`
}
