import { partsOf, slotOf, type Task, Wording } from './task.ts'

const WANTED = {
  frame: 'how they read it',
  responsibility: 'whom they hold responsible',
  evidence: 'what they put first',
  outcome: 'what they expect',
} as const

/** How each block reads the event: frame, responsibility or evidence, expected outcome. */
export const narratives: Task = {
  id: 'narratives',
  version: 1,
  says: 'narratives: what the outlets of the named block report; name them ("Western outlets report that ...").',
  schema: Wording,
  plan: ({ analysis, coverage, language }) => {
    const names = new Map(coverage.blocks.map((block) => [block.id, block.name]))
    return analysis.narratives.flatMap(({ block, sentences }) =>
      sentences.map((sentence, at) =>
        slotOf('narratives', `${block}/${at}`, sentence, {
          place: { block, language, shape: 'sentence' },
          wanted: `${names.get(block) ?? block} outlets: ${WANTED[sentence.role]}`,
        }),
      ),
    )
  },
  apply: (analysis, slot, sentence) => {
    const [block, at] = partsOf(slot)
    return {
      ...analysis,
      narratives: analysis.narratives.map((narrative) =>
        narrative.block === block
          ? {
              ...narrative,
              sentences: narrative.sentences.map((other, index) =>
                String(index) === at ? { ...sentence, role: other.role } : other,
              ),
            }
          : narrative,
      ),
    }
  },
}
