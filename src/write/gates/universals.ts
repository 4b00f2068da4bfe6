import type { Mark } from '../../text/find-marks.ts'
import { normalise } from '../../text/normalise.ts'
import type { Reading } from '../reading.ts'
import type { Gate } from './gate.ts'

/** "all", "never", "the worst": only where a cited sentence says so. */
export const universals: Gate = {
  id: 'universals',
  says: 'It adds no "all", "never" or "the most" of its own.',
  find: ({ statement, cited }) => {
    const wrong = marksOf(statement).find((mark) => !cited.some((one) => holds(one, statement, mark)))
    return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence goes so far' }
  },
}

/** Two parties, not every one. */
const EACH_OTHER = /^each other(?!\p{L})/iu

function marksOf(reading: Reading): Mark[] {
  return reading.marks.filter(
    (mark) =>
      mark.list === 'cue' && mark.id === 'universals' && !EACH_OTHER.test(reading.text.slice(mark.start)),
  )
}

function holds(cited: Reading, statement: Reading, mark: Mark): boolean {
  if (cited.language !== statement.language) return marksOf(cited).length > 0
  return marksOf(cited).some((other) => normalise(other.surface) === normalise(mark.surface))
}
