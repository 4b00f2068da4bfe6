import { partsOf, slotOf, type Task, Wording } from './task.ts'

/** Claims of other languages that are worded for one page: those that most origins carry. */
const MOST = 6

/** Shared facts in one plain sentence each. */
export const facts: Task = {
  id: 'facts',
  version: 1,
  says: 'facts: the one fact that all this evidence states.',
  schema: Wording,
  plan: ({ analysis, language }) =>
    analysis.facts.map(({ claim, sentence }) =>
      slotOf('facts', claim, sentence, {
        place: { block: null, language, shape: 'sentence' },
        wanted: 'fact',
      }),
    ),
  apply: (analysis, slot, sentence) => ({
    ...analysis,
    facts: analysis.facts.map((fact) => (fact.claim === partsOf(slot)[0] ? { ...fact, sentence } : fact)),
  }),
}

/** Rows of the matrix whose words stand in another language, in the language of the page. */
export const claims: Task = {
  id: 'claims',
  version: 1,
  says: 'claims: what this evidence states, in one sentence, with whoever says it.',
  schema: Wording,
  plan: ({ analysis, language }) =>
    analysis.claims
      .filter((claim) => claim.language !== language)
      .slice(0, MOST)
      .map(({ id, sentence }) =>
        slotOf('claims', id, sentence, {
          place: { block: null, language, shape: 'sentence' },
          wanted: 'claim',
        }),
      ),
  apply: (analysis, slot, sentence) => ({
    ...analysis,
    claims: analysis.claims.map((claim) =>
      claim.id === partsOf(slot)[0] ? { ...claim, sentence, language: slot.place.language } : claim,
    ),
  }),
}
