import { type NumberMention, PEOPLE_SLOTS } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { nameFigureSpeaker } from './name-figure-speaker.ts'
import { MANY_VOTES } from './whose-share.ts'

/** Written with a fraction; the bounds of "about 15" have one that nobody wrote. */
export function isFraction({ low, approximate }: NumberMention): boolean {
  return !approximate && !Number.isInteger(low)
}

/** "51.2 percent for one, 44.2 for the other": a fraction without a unit is of the unit before it. */
export function asShare(sentence: PreparedSentence, mention: NumberMention): NumberMention {
  if (mention.unit !== null || !isFraction(mention) || mention.low >= 100) return mention
  const before = sentence.numbers.findLast((other) => other.end <= mention.start)
  return before?.unit === 'percent' ? { ...mention, unit: 'percent', slot: 'share' } : mention
}

/** "The ministry spoke of 471 dead; intelligence services put it at 100 to 300": another source, the same count. */
export function elliptical(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
): NumberMention {
  if (mention.slot !== null || (mention.unit !== null && mention.unit !== 'person')) return mention
  const before = sentence.numbers.findLast((other) => other.end <= mention.start && other.slot !== null)
  if (isVotesToo(sentence, mention)) return { ...mention, slot: 'votes', unit: 'vote' }
  const earlier = before ?? lastBefore(prepared, sentence)
  if (earlier?.slot == null || !PEOPLE_SLOTS.has(earlier.slot)) return mention
  const putsIt = PUT_IT.test(sentence.sentence.text)
  if (before === undefined && !putsIt) return mention
  if (before !== undefined && !putsIt) {
    const [a, b] = [before, mention].map((number) => nameFigureSpeaker(prepared, sentence, number).speaker)
    if (a === null || b === null || a === b) return mention
  }
  return { ...mention, slot: earlier.slot, unit: 'person' }
}

/** "6,275,182 votes against 2,759,256 for the other": a large count behind a large count of votes. */
function isVotesToo(sentence: PreparedSentence, mention: NumberMention): boolean {
  return (
    mention.unit === null &&
    mention.low >= MANY_VOTES &&
    sentence.numbers.some(
      (other) => other.end <= mention.start && other.slot === 'votes' && other.low >= MANY_VOTES,
    )
  )
}

/** "Officials put it at 12": the count of the sentence before. */
const PUT_IT =
  /(?<!\p{L})(?:(?:put|puts|estimate[sd]?|said|says) (?:it|the (?:figure|number|toll|count)) (?:at|was|is)|en (?:compte|dénombre|recense)|ce (?:chiffre|bilan)|est?a cifra|diese Zahl|ess[ea] número|(?:эт[оу]|это) (?:число|цифру)|цю цифру)(?!\p{L})|这一数字|هذا الرقم/iu

function lastBefore(prepared: Prepared, sentence: PreparedSentence): NumberMention | undefined {
  const earlier = prepared.sentences[sentence.key - 1]
  if (earlier?.in !== sentence.in) return undefined
  return earlier.numbers.findLast((number) => number.slot !== null && PEOPLE_SLOTS.has(number.slot))
}
