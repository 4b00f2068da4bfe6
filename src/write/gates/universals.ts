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

/** Two parties, not every one; a span of time, not all of anything. */
const NO_UNIVERSAL = /^(?:each other|all (?:day|night|week|month|year))(?!\p{L})/iu
/** "any" under a denial only widens the denial: "denied any role". */
const ANY = /^any(?!\p{L})/iu
const DENIED =
  /(?<!\p{L})(?:not?|never|nor|neither|without|den(?:y|ies|ied|ying)|reject\p{L}*|refus\p{L}*|dismiss\p{L}*)(?!\p{L})|n't(?!\p{L})/iu

function marksOf(reading: Reading): Mark[] {
  return reading.marks.filter(
    (mark) =>
      mark.list === 'cue' &&
      mark.id === 'universals' &&
      !NO_UNIVERSAL.test(reading.text.slice(mark.start)) &&
      !(ANY.test(mark.surface) && DENIED.test(reading.text.slice(0, mark.start))),
  )
}

/** Forms of "only" and "the most" that the list of cues lacks, where another language needs a clause for them. */
const FURTHEST: Readonly<Record<string, RegExp>> = {
  fr: /(?<!\p{L})n(?:e |')[^.,;]{1,40}?(?<!\p{L})qu(?:e |')|(?<!\p{L})(?:le|la|les) (?:plus|moins) /iu,
  es: /(?<!\p{L})(?:el|la|los|las) (?:más|menos) |(?<!\p{L})(?:solo|sólo|apenas)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:сам(?:ый|ая|ое|ые|ого|ой|ых)|наибол\p{L}*|лишь|только)(?!\p{L})/iu,
  zh: /最|仅|只/u,
  ar: /(?<!\p{L})(?:فقط|الأكثر|الأكبر|سوى|إلا)(?!\p{L})/u,
}

const ONLY = /^(?:only|just|(?:the )?(?:most|least)|solely)(?!\p{L})/iu

function holds(cited: Reading, statement: Reading, mark: Mark): boolean {
  if (cited.language !== statement.language)
    return (
      marksOf(cited).length > 0 ||
      (ONLY.test(mark.surface) && FURTHEST[cited.language]?.test(cited.text) === true)
    )
  return marksOf(cited).some((other) => normalise(other.surface) === normalise(mark.surface))
}
