import type { Mark } from '../../text/find-marks.ts'
import type { Reading } from '../reading.ts'
import { differInMark } from './agree-in-mark.ts'
import type { Gate } from './gate.ts'
import { findProposition } from './match-propositions.ts'

const CUES: ReadonlySet<string> = new Set(['future', 'conditional'])
/** Arabic writes "if" and "that" alike, and "that" far more often. */
const PARTICLE = /^[إأا]ن$/u
/** Endings and beginnings that tell of what is to come, in languages whose verbs carry it. */
const FUTURE_FORMS: Readonly<Record<string, RegExp>> = {
  es: /(?<!\p{L})\p{L}{3,}(?:rá|rán|remos)(?!\p{L})/iu,
  pt: /(?<!\p{L})\p{L}{3,}(?:rá|rão|remos)(?!\p{L})/iu,
  fr: /(?<!\p{L})\p{L}{2,}(?:ra|ront|rait|raient)(?!\p{L})/iu,
  ar: /(?<!\p{L})[وف]?س[يتنأ]\p{L}{2,}/u,
}
/** Languages whose perfective verbs tell of the future without a word for it. */
const UNMARKED: ReadonlySet<string> = new Set(['ru', 'uk', 'pl', 'cs', 'zh', 'ja'])

/** What is announced or depends on a condition is not told as done; and not the other way round. */
export const modality: Gate = {
  id: 'modality',
  says: 'What is announced or conditional is not told as done, and the reverse.',
  find: ({ statement, cited, place, event }) => {
    // A watch item is a condition by its shape.
    if (place.shape === 'condition' || place.shape === 'question') return null
    const difference = differInMark(
      statement,
      cited,
      (mark: Mark) => mark.list === 'cue' && CUES.has(mark.id) && !PARTICLE.test(mark.surface),
    )
    if (difference?.kind === 'added' && !cited.some(maySpeakOfFuture(statement)))
      return {
        word: difference.word,
        why: 'the cited sentences do not tell this as to come or as a condition',
      }
    if (difference?.kind === 'dropped')
      return { word: difference.word, why: 'the cited sentences tell this as to come or as a condition' }
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

/** A sentence of another language whose verb may tell of the future by its form alone. */
function maySpeakOfFuture(statement: Reading): (one: Reading) => boolean {
  return (one) =>
    one.language !== statement.language &&
    (UNMARKED.has(one.language) || FUTURE_FORMS[one.language]?.test(one.text) === true)
}
