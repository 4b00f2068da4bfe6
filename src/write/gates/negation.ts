import type { Mark } from '../../text/find-marks.ts'
import type { Reading } from '../reading.ts'
import { differInMark } from './agree-in-mark.ts'
import type { Gate } from './gate.ts'
import { findProposition } from './match-propositions.ts'

/** What is denied stays denied, and nothing else is. */
export const negation: Gate = {
  id: 'negation',
  says: 'What the cited sentences deny stays denied, and nothing else is.',
  find: ({ statement, cited, event }) => {
    if (
      DENIALS.test(statement.text) &&
      cited.some((one) => one.language !== 'en' && one.marks.some((mark) => isNegation(mark, one)))
    )
      return null
    const difference = differInMark(statement, cited, isNegation)
    if (difference !== null)
      return difference.kind === 'added'
        ? { word: difference.word, why: 'the cited sentences do not deny this' }
        : { word: difference.word, why: 'the cited sentences deny this' }
    const turned = findProposition(
      statement,
      cited,
      event.actor,
      (own, other) => own.polarity !== other.polarity,
    )
    return turned === null
      ? null
      : { word: turned.act?.surface ?? '', why: 'the cited sentence says the opposite' }
  },
}

/** Forms of denial that the cue lists lack, in the language most pages are read in. */
const DENIALS =
  /(?<!\p{L})(?:refus(?:e|es|ing|al)|rejection|rejecting|rebuff(?:s|ed)?|without|unable)(?!\p{L})/iu

/** French "ne ... que" only limits. */
const LIMITS = /^(?:ne |n')[^.,;]{0,30}?(?<!\p{L})qu(?:e |')/iu

function isNegation(mark: Mark, reading: Reading): boolean {
  if (
    reading.language === 'fr' &&
    LIMITS.test(reading.text.slice(mark.start)) &&
    !/ pas /u.test(reading.text.slice(mark.start, mark.start + 40))
  )
    return false
  return (
    (mark.list === 'cue' && (mark.id === 'negation' || mark.id === 'deny')) ||
    (mark.list === 'speech' && mark.id === 'deny')
  )
}
