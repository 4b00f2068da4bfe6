import type { GateId } from '../gates/gate.ts'
import { partsOf, slotOf, type Task, Wording } from './task.ts'

const CONDITION: ReadonlySet<GateId> = new Set(['modality', 'hedge'])

/** Watch items: "If <observable act> by <date>, that would bear out <reading>." Deadline, test and status stay computed. */
export const watch: Task = {
  id: 'watch',
  version: 1,
  says: 'watch: "If <the act in this evidence, with its day>, that would bear out what <who> says."',
  schema: Wording,
  without: CONDITION,
  plan: ({ analysis, language }) =>
    analysis.indicators
      .filter((one) => one.status === 'open' || one.status === 'due')
      .map(({ id, sentence }) =>
        slotOf('watch', id, sentence, {
          place: { block: null, language, shape: 'condition' },
          wanted: 'watch item',
        }),
      ),
  apply: (analysis, slot, sentence) => ({
    ...analysis,
    indicators: analysis.indicators.map((one) => (one.id === partsOf(slot)[0] ? { ...one, sentence } : one)),
  }),
}
