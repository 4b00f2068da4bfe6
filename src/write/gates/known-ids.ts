import type { Gate } from './gate.ts'

/** Evidence is cited by the random ids that were given out for this one call; nothing else is evidence. */
export const knownIds: Gate = {
  id: 'known-ids',
  says: 'Every id it cites was given to it with a sentence of evidence.',
  find: ({ cited, foreignIds }) => {
    const [foreign] = foreignIds
    if (foreign !== undefined) return { word: foreign, why: 'this id was not among the evidence' }
    return cited.length === 0 ? { word: '', why: 'no evidence is cited' } : null
  },
}
