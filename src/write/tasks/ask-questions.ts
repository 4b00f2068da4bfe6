import { partsOf, slotOf, type Task, Wording } from './task.ts'
import { OPEN } from './word-consequences.ts'

/**
 * Questions of this kind of event that no article answers. The model only words them: whether an answer stands anywhere was
 * searched by rules, in every language of the event.
 */
export const questions: Task = {
  id: 'questions',
  version: 1,
  says: 'questions: what no article tells about this, as "what ..." or "whether ..." without a question mark.',
  schema: Wording,
  without: OPEN,
  plan: ({ analysis, language }) =>
    analysis.blindSpots
      .filter((spot) => spot.kind === 'common')
      .map(({ id, sentence }) =>
        slotOf('questions', id, sentence, {
          place: { block: null, language, shape: 'question' },
          wanted: sentence.text.replace(/^.* says /u, '').replace(/\.$/u, ''),
        }),
      ),
  frame: (text) => `No article held says ${text.replace(/[.?]$/u, '')}.`,
  apply: (analysis, slot, sentence) => ({
    ...analysis,
    blindSpots: analysis.blindSpots.map((spot) =>
      spot.id === partsOf(slot)[0] ? { ...spot, sentence } : spot,
    ),
  }),
}
