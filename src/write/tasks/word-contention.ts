import type { Analysis, Coverage, Evidence } from '../../domain/index.ts'
import { columnOfArticle } from '../read-evidence.ts'
import type { Slot, WriteInput } from '../slot.ts'
import { OFFERED, partsOf, type Task, Wording } from './task.ts'

/**
 * The two sides of the contention line, each from its own block's evidence. One side alone makes no line: the second that
 * passes is joined to the first.
 */
export const contention: Task = {
  id: 'contention',
  version: 1,
  says: 'contention: what the named outlets hold in this dispute; name them.',
  schema: Wording,
  plan: (input) => {
    const { contention } = input.analysis
    if (contention === null) return []
    const sides = (['left', 'right'] as const).map((side) =>
      planSide(input, side, contention.sentence.evidence),
    )
    return sides.every((slot) => slot.evidence.length > 0) ? sides : []
  },
  apply: (analysis, slot, sentence) => {
    const { contention } = analysis
    if (contention === null) return analysis
    const isLeft = partsOf(slot)[0] === 'left'
    const waiting = contention.sentence.made === 'model' ? contention.sentence : null
    if (isLeft) return { ...analysis, contention: { ...contention, sentence } }
    if (waiting === null) return analysis
    return {
      ...analysis,
      contention: {
        ...contention,
        sentence: {
          ...sentence,
          text: `${waiting.text} ${sentence.text}`,
          evidence: [...waiting.evidence, ...sentence.evidence],
        },
      },
    }
  },
}

function planSide(input: WriteInput, side: 'left' | 'right', evidence: readonly Evidence[]): Slot {
  const { analysis, coverage, language } = input
  const block = (analysis.contention as NonNullable<Analysis['contention']>)[side].block
  return {
    path: `contention/${side}`,
    task: 'contention',
    place: { block, language, shape: 'sentence' },
    evidence: evidence.filter((one) => columnOfArticle(input, one.article) === block).slice(0, OFFERED),
    wanted: `${nameOf(coverage, block)} outlets${side === 'right' ? ', after "However,"' : ''}`,
  }
}

function nameOf(coverage: Coverage, block: string): string {
  return coverage.blocks.find((one) => one.id === block)?.name ?? block
}
