import { buildPostings, mostShared } from '../../claims/pairs/propose-pairs.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { readVoice } from '../../claims/read-stance.ts'
import { threshold } from '../../thresholds.ts'
import { denies, isDenial } from './candidates.ts'
import { type Clause, clauseOf } from './clause.ts'
import { createContext, type EventContext } from './event-context.ts'
import type { Statement } from './statement-cuts.ts'
import {
  askIn,
  type Held,
  holdsAct,
  holdsDoers,
  holdsFigures,
  measureHeld,
  supportFeatures,
} from './support-features.ts'
import { SUPPORT_WEIGHTS } from './support-weights.ts'

const SUPPORT = threshold('factSupport')
const SURE = threshold('factSurely')
/** Words beside its acts that another sentence must hold of a statement, and share of all it asks for. */
const LEAST_SAID = 2
const LEAST_HELD = 0.2
/** Words, the act among them, that another sentence must hold of a denial. */
const LEAST_DENIED = 2

/** A statement, with the sentences of other origins that state it too. */
export interface Supported {
  readonly sentence: PreparedSentence
  /** The statement: the sentence, or a part of it. */
  readonly slice: Statement
  /** Surest first. */
  readonly supporters: readonly PreparedSentence[]
  /** Those of the supporters that surely say the same. */
  readonly sure: readonly PreparedSentence[]
  /** Some sentence denies it. */
  readonly denied: boolean
}

/** Finds the sentences that state what a stretch of one sentence states. */
export type FindSupport = (sentence: PreparedSentence, slice: Statement) => Supported

/**
 * A short statement against the long sentences that contain it: a sentence of another origin states it too when it holds
 * its figures and the learned probability says so. Compared are sentences that hold its acts and those that share most.
 */
export function createSupportFinder(prepared: Prepared): FindSupport {
  const sentences = prepared.sentences.filter(
    (sentence) => sentence.usable && prepared.columns.get(sentence.in.column)?.speaks === true,
  )
  const context = createContext(sentences)
  const { vocabulary } = prepared.memory
  const units = sentences.map((sentence) => ({ sentence, part: null }))
  const search = { at: -1, postings: buildPostings(units), weightOf: vocabulary.weightOf }
  return (sentence, slice) => {
    const clause = clauseOf(prepared, sentence, slice)
    const asked = askIn(context, clause)
    // That somebody denies something is told by those who tell of the denial.
    const denial = isDenial(sentence, slice)
    const places = new Set(placesWithActs(clause, sentences, context))
    for (const place of mostShared(clause.profile, search)) places.add(place)
    const found = new Map<PreparedSentence, number>()
    for (const place of places) {
      const other = sentences[place] as PreparedSentence
      if (!couldState(clause, sentence, other) || !holdsDoers(clause, other, context)) continue
      const held = measureHeld(asked, other, context)
      if (!denial && (held.said < LEAST_SAID || held.weight < LEAST_HELD * held.asked)) continue
      const chance = denial
        ? denialChance(held)
        : supportChance(supportFeatures(asked, other, context, vocabulary))
      if (chance >= SUPPORT) found.set(other, chance)
    }
    const all = [...found].sort((a, b) => b[1] - a[1] || a[0].key - b[0].key).map(([other]) => other)
    // A part of a two-sided sentence is one side's word.
    const supporters = all.filter(
      (other) =>
        denies(other) === denial &&
        (denial || (readVoice(other).direction !== 0 && other.parts.length === 0)),
    )
    return {
      sentence,
      slice,
      supporters,
      sure: supporters.filter((other) => (found.get(other) as number) >= SURE),
      denied: !denial && all.some(denies),
    }
  }
}

/** Another origin's sentence that holds the figures, and the negation where there is one. */
export function couldState(clause: Clause, sentence: PreparedSentence, other: PreparedSentence): boolean {
  return (
    other.in.origin !== sentence.in.origin &&
    (!clause.negated || other.cues.has('negation')) &&
    holdsFigures(clause, other)
  )
}

/** Probability that a sentence states a statement, by the weights that `eval/analysis/facts/fit.ts` learned. */
function supportChance(features: readonly number[]): number {
  let sum = SUPPORT_WEIGHTS[features.length] as number
  features.forEach((feature, at) => {
    sum += feature * (SUPPORT_WEIGHTS[at] as number)
  })
  return 1 / (1 + Math.exp(-sum))
}

/** Who denies is enough with most of what is denied, for what an event's articles deny is what they charge. */
function denialChance({ weight, asked, words }: Held): number {
  return words < LEAST_DENIED || asked === 0 ? 0 : weight / asked
}

/** Places of the sentences that hold every act of a clause, in its words or in others that may tell the same. */
function placesWithActs(
  clause: Clause,
  sentences: readonly PreparedSentence[],
  context: EventContext,
): number[] {
  const [first] = clause.acts
  if (first === undefined) return []
  const places = new Set<number>()
  for (const act of [...first, ...(clause.kindred[0] ?? [])])
    for (const place of context.placesOf(act)) places.add(place)
  return [...places].filter((place) =>
    clause.acts.every((_, at) => at === 0 || holdsAct(clause, at, sentences[place] as PreparedSentence)),
  )
}
