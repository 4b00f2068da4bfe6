import { partsOf, slotOf, type Task, Wording } from './task.ts'

/** The summary, sentence by sentence: what happened, who disagrees about what. */
export const summary: Task = {
  id: 'summary',
  version: 1,
  says: 'summary: the sentence of the summary that this evidence carries; name the outlets who say it.',
  schema: Wording,
  plan: ({ analysis, language }) =>
    analysis.summary.map((sentence, at) =>
      slotOf('summary', String(at), sentence, {
        place: { block: null, language, shape: 'sentence' },
        wanted: at === 0 ? 'what happened' : 'who says what',
      }),
    ),
  apply: (analysis, slot, sentence) => ({
    ...analysis,
    summary: analysis.summary.map((other, at) => (String(at) === partsOf(slot)[0] ? sentence : other)),
  }),
}
