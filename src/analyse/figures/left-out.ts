import { type NumberMention, PEOPLE_SLOTS } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { nameFigureSpeaker } from './name-figure-speaker.ts'
import { isStatedPart } from './part-of.ts'
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
  const part = before === undefined ? null : partOfBefore(sentence, mention, before)
  if (part !== null) return part
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

/** Said of people whose noun is left out: "12,000 were to be sent", "up to 8,000 of them", "above the 3,000 to 4,000". */
const BARE =
  /^[\s\u00a0](?:were|was|are|had|have|has|will|more|others?|in all|altogether|autres?|otros|otras|más|weitere|andere|mais|outros|daha|آخرين|آخرون|آخر|دیگر|других|ещё|еще|інших|ще)(?!\p{L})/iu
const COMPARED =
  /(?:(?:than|above|below|against|compared with|compared to|instead of|over) (?:the )?|(?:supérieur|inférieur)\p{L}* (?:aux?|à) |contre |frente a (?:los |las )?|que (?:los|las|os|as) |gegenüber |als die |(?:чем|против|проти|ніж) |高于|低于|多于|مقارنة ب|أكثر من ال)$/iu
const OF_PEOPLE: ReadonlySet<string> = new Set([...PEOPLE_SLOTS, 'troops'])

/** A bare number that counts some of those of the number before it, or others of their kind. */
function partOfBefore(
  sentence: PreparedSentence,
  mention: NumberMention,
  before: NumberMention,
): NumberMention | null {
  if (before.slot === null || !OF_PEOPLE.has(before.slot)) return null
  const { text, start } = sentence.sentence
  const [from, to] = [mention.start - start, mention.end - start]
  const isCompared = COMPARED.test(text.slice(Math.max(0, from - 24), from))
  // A toll has a verb for each of its counts; soldiers are sent, moved and posted.
  const isOfTroops = before.slot === 'troops' && mention.unit === null
  const isPart = isOfTroops && isStatedPart(sentence, mention)
  const isBare = isOfTroops && BARE.test(text.slice(to, to + 16))
  return isCompared || isPart || isBare ? { ...mention, slot: before.slot, unit: 'person' } : null
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
