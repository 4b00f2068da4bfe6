import type { GateId } from '../gates/gate.ts'
import { partsOf, slotOf, type Task, Wording } from './task.ts'

/** What asks nothing of the world denies and promises nothing: these gates would compare a question with statements. */
export const OPEN: ReadonlySet<GateId> = new Set(['negation', 'hedge', 'modality', 'speaker', 'roles'])

/** What the reader cannot tell because of a disagreement: "whether ...", put behind words of our own. */
export const consequences: Task = {
  id: 'consequences',
  version: 1,
  says: 'consequences: what stays open because this evidence disagrees, as "whether ..." or "who ..." without a full stop.',
  schema: Wording,
  without: OPEN,
  plan: ({ analysis, language }) =>
    analysis.disagreements.map(({ id, kind, unknown }) =>
      slotOf('consequences', id, unknown, {
        place: { block: null, language, shape: 'question' },
        wanted: `open point about ${kind}`,
      }),
    ),
  frame: (text) => `Readers cannot tell from these texts ${text.replace(/[.?]$/u, '')}.`,
  apply: (analysis, slot, sentence) => ({
    ...analysis,
    disagreements: analysis.disagreements.map((entry) =>
      entry.id === partsOf(slot)[0] ? { ...entry, unknown: sentence } : entry,
    ),
  }),
}
