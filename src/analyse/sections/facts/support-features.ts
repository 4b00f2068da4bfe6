import type { NumberMention } from '../../../domain/index.ts'
import type { Vocabulary } from '../../claims/pairs/vocabulary.ts'
import type { PreparedSentence } from '../../claims/prepared.ts'
import { type Clause, type Figure, scoreOf } from './clause.ts'
import type { EventContext } from './event-context.ts'

/** Names of the features of a statement and a sentence, in the order of the weights. */
export const SUPPORT_FEATURES = [
  'samePair',
  'actsHeld',
  'figuresHeld',
  'dayShared',
  'rarityHeld',
  'rarityMissing',
  'wordsHeld',
  'sameLanguage',
  'negationDiffers',
] as const

const PARTS = 64
/** Share of its weight that a word loses which all articles of the event hold: it tells no sentence apart. */
const COMMON = 0.8
/** Words counted at most. */
const MOST_HELD = 6
/** Probabilities nearer to certainty than this are taken for it. */
const CERTAIN = 1e-4
/** A figure from here on tells a statement apart. */
const TELLING = 20
/** UTF-16 units from a number to the word it counts. */
const COUNTED_REACH = 24

/** A statement among the articles of its event. */
export interface Asked {
  readonly clause: Clause
  /** What each word counts here, less the more articles hold it. */
  readonly weights: readonly number[]
}

/** Weighs the words of a statement by how many articles of the event hold them. */
export function askIn(context: EventContext, clause: Clause): Asked {
  const { senses } = clause
  const weights = clause.weights.map((weight, at) => {
    const numbers = [...(senses.meant[at] ?? []), senses.keys[at] as number]
    return weight * (1 - COMMON * Math.max(...numbers.map(context.shareOf)))
  })
  return { clause, weights }
}

/** How far a sentence states what a statement states. A function of the two and of what the event's articles speak of. */
export function supportFeatures(
  asked: Asked,
  other: PreparedSentence,
  context: EventContext,
  vocabulary: Vocabulary,
): number[] {
  const { clause } = asked
  const isSameLanguage = other.language === clause.language
  const held = measureHeld(asked, other, context)
  const acts = clause.acts.filter((_, at) => holdsAct(clause, at, other)).length
  const { days } = clause.profile
  return [
    logOdds(scoreOf(clause, other.profile, vocabulary)),
    clause.acts.length === 0 ? 1 : acts / clause.acts.length,
    bit(clause.numbers.length > 0),
    bit(days.numbers.some((day) => other.profile.days.numbers.includes(day))),
    Math.log1p(held.weight / PARTS),
    Math.log1p((held.asked - held.weight) / PARTS),
    Math.min(held.words, MOST_HELD),
    bit(isSameLanguage),
    bit(clause.negated !== other.cues.has('negation')),
  ]
}

/** The sentence tells the act, or one of its kind. */
export function holdsAct(
  { acts, kindred }: Clause,
  at: number,
  { profile: { told } }: PreparedSentence,
): boolean {
  for (const act of acts[at] ?? NOTHING) if (told.all.has(act) || told.words.has(act)) return true
  for (const act of kindred[at] ?? NOTHING) if (told.all.has(act)) return true
  return false
}

const NOTHING: readonly number[] = []

/** What of a statement another sentence holds. */
export interface Held {
  readonly weight: number
  /** Weight of what could be asked for: known in the other language, and not understood from its article. */
  readonly asked: number
  readonly words: number
  /** Words held that are none of its acts. */
  readonly said: number
}

/** Measures what of a statement another sentence holds. */
export function measureHeld(
  { clause, weights }: Asked,
  other: PreparedSentence,
  context: EventContext,
): Held {
  const { senses } = clause
  const { all, words: spoken } = other.profile.told
  const isSameLanguage = other.language === clause.language
  let [weight, asked, words, said] = [0, 0, 0, 0]
  for (const [at, numbers] of senses.meant.entries()) {
    if (numbers.length === 0 && !isSameLanguage) continue
    const key = senses.keys[at] as number
    const isSaid = (isSameLanguage && spoken.has(key)) || numbers.some((number) => all.has(number))
    if (!isSaid && numbers.some((number) => context.isUnderstood(number, other))) continue
    asked += weights[at] as number
    if (!isSaid) continue
    weight += weights[at] as number
    words += 1
    if (!clause.acts.some((act) => act.has(key))) said += 1
  }
  return { weight, asked, words, said }
}

/** The figures of a clause stand in the other sentence, within its bounds: a later toll is another fact. */
export function holdsFigures(clause: Clause, other: PreparedSentence): boolean {
  return clause.numbers.every((number) =>
    other.profile.numbers.some((value) => isWithin(value, number) && countsAlike(clause, number, other)),
  )
}

/** "102" says "more than a hundred"; "at least 700" does not say "at least 2,900", nor do "dozens" say "40". */
function isWithin(value: NumberMention, number: Figure): boolean {
  return value.low === number.low || (value.low >= number.low && value.high <= number.high)
}

/** A small number is in every text: what it counts must be there too. */
function countsAlike({ senses, from }: Clause, number: Figure, other: PreparedSentence): boolean {
  if (number.low >= TELLING) return true
  const at = senses.starts.findIndex((start) => from + start >= number.end)
  if (at < 0 || from + (senses.starts[at] as number) - number.end > COUNTED_REACH) return true
  const { all, words } = other.profile.told
  return words.has(senses.keys[at] as number) || (senses.meant[at] ?? []).some((meant) => all.has(meant))
}

/** Every known doer of a clause is named, or nobody else is and the article speaks of him. */
export function holdsDoers(clause: Clause, other: PreparedSentence, context: EventContext): boolean {
  const { names } = other.profile
  // A name that no gazetteer knows is read alike in most scripts; none in common is somebody else.
  if (
    clause.names.size > 0 &&
    names.numbers.length > 0 &&
    !names.numbers.some((name) => clause.names.has(name))
  )
    return false
  const { all } = other.profile.told
  return clause.doers.every((doer) => all.has(doer) || isMeant(doer, clause, other, context))
}

/** The article speaks of the doer, and the sentence of no other party that could have done it. */
function isMeant(doer: number, clause: Clause, other: PreparedSentence, context: EventContext): boolean {
  return (
    context.isUnderstood(doer, other) &&
    other.profile.actors.numbers.every((actor) => clause.senses.all.has(actor))
  )
}

function logOdds(probability: number): number {
  const bounded = Math.min(1 - CERTAIN, Math.max(CERTAIN, probability))
  return Math.log(bounded / (1 - bounded))
}

function bit(holds: boolean): number {
  return holds ? 1 : 0
}
