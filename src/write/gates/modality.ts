import type { Mark } from '../../text/find-marks.ts'
import { differInMark } from './agree-in-mark.ts'
import type { Gate } from './gate.ts'
import { findProposition } from './match-propositions.ts'

const KINDS = [
  { cue: 'future', says: 'what is to come' },
  { cue: 'conditional', says: 'a condition' },
] as const

/** What is announced is not told as done, nor what depends on a condition as settled; and not the other way round. */
export const modality: Gate = {
  id: 'modality',
  says: 'What is announced or conditional is not told as done, and the reverse.',
  find: ({ statement, cited, place, event }) => {
    // A watch item is a condition by its shape.
    if (place.shape === 'condition' || place.shape === 'question') return null
    for (const { cue, says } of KINDS) {
      const difference = differInMark(
        statement,
        cited,
        (mark: Mark) => mark.list === 'cue' && mark.id === cue,
      )
      if (difference !== null)
        return difference.kind === 'added'
          ? { word: difference.word, why: `the cited sentences do not speak of ${says}` }
          : { word: difference.word, why: `the cited sentences speak of ${says}` }
    }
    const shifted = findProposition(
      statement,
      cited,
      event.actor,
      (own, other) => own.modality === 'actual' && other.modality !== 'actual',
    )
    return shifted === null
      ? null
      : { word: shifted.act?.surface ?? '', why: 'the cited sentence does not tell this as done' }
  },
}
