import type { NumberMention } from '../../../domain/index.ts'
import type { SentenceProfile } from './profile.ts'
import { sharedDeeds, sharedSenses } from './senses.ts'
import { diceOf, overlap, type Vocabulary } from './vocabulary.ts'

/** Names of the features of a pair, in the order of its vector and of the weights. */
export const PAIR_FEATURES = [
  'wordsDice',
  'wordsContained',
  'wordsShared',
  'neighboursDice',
  'actorsDice',
  'actorsContained',
  'conceptsDice',
  'conceptsContained',
  'conceptsShared',
  'conceptsTwo',
  'sensesDice',
  'sensesContained',
  'sensesShared',
  'deedAct',
  'deedActor',
  'deedObject',
  'figuresShared',
  'figuresDiffer',
  'figuresOneSide',
  'daysShared',
  'daysDiffer',
  'namesShared',
  'consonantsDice',
  'consonantsShared',
  'bothLead',
  'oneLead',
  'bothBackground',
  'oneTitle',
  'lengthRatio',
  'shorterLength',
  'speakerShared',
  'speakerDiffers',
  'doerShared',
  'doerDiffers',
  'aheadDiffers',
  'directionDiffers',
  'noActor',
  'noConcept',
  'kindsShared',
  'allShared',
  'sameArticle',
  'titleAndLead',
  'hours',
  'manyHours',
] as const

const PARTS = 64
const HOUR = 3_600_000
/** Hours taken for two articles of which one has no time. */
const UNKNOWN_HOURS = 24
const MANY_HOURS = 36
/** Weight of an equal figure among all that is shared, in nats. */
const FIGURE = 5
/** Nats added to lengths, so that very short sentences are not infinitely different. */
const SHORTEST = 5
/** First sentence of a text; sentences up to it lead, sentences behind the next are background. */
const LEAD = 1

/** Features of a pair of sentences; symmetric, and a function of the two alone. */
export function pairFeatures(
  left: SentenceProfile,
  right: SentenceProfile,
  vocabulary: Vocabulary,
): number[] {
  const hours = hoursBetween(left, right)
  const words = overlap(left.stems, right.stems, vocabulary)
  const actors = overlap(left.actors, right.actors, vocabulary)
  const concepts = overlap(left.concepts, right.concepts, vocabulary)
  const deeds = sharedDeeds(left.senses, right.senses)
  const senses = sharedSenses(left.senses, right.senses)
  const names = overlap(left.names, right.names, vocabulary)
  const consonants = overlap(left.consonants, right.consonants, vocabulary)
  const days = overlap(left.days, right.days, vocabulary)
  const speakers = overlap(left.speakers, right.speakers, vocabulary)
  const doers = overlap(left.doers, right.doers, vocabulary)
  const figures = sharedFigures(left, right)
  const [a, b] = [left.stems.total / PARTS, right.stems.total / PARTS]
  return [
    words.dice,
    words.contained,
    log(words.shared),
    diceOf(left.neighbours, right.neighbours),
    actors.dice,
    actors.contained,
    concepts.dice,
    concepts.contained,
    log(concepts.shared),
    bit(concepts.count >= 2),
    senses.dice,
    senses.contained,
    log(senses.shared),
    deeds.act,
    deeds.actor,
    deeds.object,
    Math.min(2, figures),
    bit(figures === 0 && left.numbers.length > 0 && right.numbers.length > 0),
    bit(left.numbers.length > 0 !== right.numbers.length > 0),
    bit(days.count > 0),
    bit(days.count === 0 && left.days.numbers.length > 0 && right.days.numbers.length > 0),
    log(names.shared),
    consonants.dice,
    log(consonants.shared),
    bit(left.index <= LEAD && right.index <= LEAD),
    bit(left.index <= LEAD !== right.index <= LEAD),
    bit(left.index > LEAD + 1 && right.index > LEAD + 1),
    bit(left.index === 0 || right.index === 0),
    Math.abs(Math.log((a + SHORTEST) / (b + SHORTEST))),
    Math.log(SHORTEST + Math.min(a, b)),
    bit(speakers.count > 0),
    bit(speakers.count === 0 && left.speakers.total > 0 && right.speakers.total > 0),
    bit(doers.count > 0),
    bit(doers.count === 0 && left.doers.total > 0 && right.doers.total > 0),
    bit(left.ahead !== right.ahead),
    bit(left.direction * right.direction < 0),
    bit(left.actors.total === 0 || right.actors.total === 0),
    bit(left.concepts.total === 0 || right.concepts.total === 0),
    bit(actors.count > 0) + bit(concepts.count > 0),
    log(actors.shared + concepts.shared + names.shared + figures * FIGURE * PARTS),
    bit(left.article === right.article),
    bit(left.article === right.article && left.index + right.index === LEAD),
    Math.log1p(hours),
    bit(hours > MANY_HOURS),
  ]
}

function log(parts: number): number {
  return Math.log1p(parts / PARTS)
}

function bit(holds: boolean): number {
  return holds ? 1 : 0
}

function hoursBetween(left: SentenceProfile, right: SentenceProfile): number {
  if (left.at === null || right.at === null) return UNKNOWN_HOURS
  return Math.abs(left.at - right.at) / HOUR
}

function sharedFigures(left: SentenceProfile, right: SentenceProfile): number {
  if (left.numbers.length === 0 || right.numbers.length === 0) return 0
  let shared = 0
  for (const number of left.numbers)
    if (right.numbers.some((other) => isOneFigure(number, other))) shared += 1
  let back = 0
  for (const number of right.numbers) if (left.numbers.some((other) => isOneFigure(other, number))) back += 1
  return Math.min(shared, back)
}

function isOneFigure(left: NumberMention, right: NumberMention): boolean {
  return (left.unit === right.unit || left.unit === null || right.unit === null) && isSameFigure(left, right)
}

/** Values of one figure in two texts differ by rounding up to this ratio, from this size. */
const ROUNDING = { ratio: 1.12, from: 20 }

/** Figures that one rounding apart may be the same. */
export function isSameFigure(left: NumberMention, right: NumberMention): boolean {
  if (left.low > right.high || right.low > left.high) {
    const [small, large] = [Math.min(left.high, right.high), Math.max(left.low, right.low)]
    return small > ROUNDING.from && large / small <= ROUNDING.ratio
  }
  // Two open intervals always meet; they are one figure only when they start together.
  return Number.isFinite(left.high) && Number.isFinite(right.high) ? true : left.low === right.low
}
