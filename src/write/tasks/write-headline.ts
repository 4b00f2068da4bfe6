import { slotOf, type Task, Wording } from './task.ts'

/** The headline: what happened, from the evidence of the computed one. */
export const headline: Task = {
  id: 'headline',
  version: 1,
  says: 'headline: what happened, 6 to 14 words, no full stop.',
  schema: Wording,
  plan: ({ analysis, language }) => [
    slotOf('headline', 'page', analysis.headline, {
      place: { block: null, language, shape: 'headline' },
      wanted: 'headline',
    }),
  ],
  apply: (analysis, _slot, sentence) => ({ ...analysis, headline: sentence }),
}
