import { idRarity } from '../../claims/pairs/background.ts'
import { profileSentence, type SentenceProfile, toolsOf } from '../../claims/pairs/profile.ts'
import { scorePair } from '../../claims/pairs/score-pair.ts'
import type { Senses } from '../../claims/pairs/senses.ts'
import type { Vocabulary } from '../../claims/pairs/vocabulary.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { clip } from '../../claims/split-units.ts'
import { kindredOf } from './kindred-acts.ts'
import type { Place, Statement } from './statement-cuts.ts'

/** What the act of a clause counts beside its other words: who shares parties and place but not the act says something else. */
const ACT = 2
/** What a word counts that only describes the doer. */
const ASIDE = 0.25

/** A statement as what its words mean. */
export interface Clause {
  readonly language: string
  readonly profile: SentenceProfile
  readonly senses: Senses
  /** What each of its acts means, with the act itself in its language. */
  readonly acts: readonly ReadonlySet<number>[]
  /** What may tell the same acts in other words. */
  readonly kindred: readonly ReadonlySet<number>[]
  /** Known parties that stand before the act, all of them where no act is read. */
  readonly doers: readonly number[]
  /** Names that no gazetteer knows. */
  readonly names: ReadonlySet<number>
  /** What each word counts. */
  readonly weights: readonly number[]
  /** Its figures, and its ordinals from "third" on: the fourteenth is not the thirteenth. */
  readonly numbers: readonly Figure[]
  /** Where it begins in its field. */
  readonly from: number
  readonly negated: boolean
  /** How near sentences come to stating it, by what they are compared by; filled when asked. */
  readonly scores: WeakMap<SentenceProfile, number>
}

/** Probability that a sentence states one claim with a statement, computed once as long as both are remembered. */
export function scoreOf({ profile, scores }: Clause, other: SentenceProfile, vocabulary: Vocabulary): number {
  let score = scores.get(other)
  if (score === undefined) {
    score = scorePair(profile, other, vocabulary)
    scores.set(other, score)
  }
  return score
}

/** A figure of a statement, as an interval; offsets of its field. */
export interface Figure extends Place {
  readonly low: number
  readonly high: number
}

/** English ordinals in words, from the third: "first" and "second" are said of anything. */
const ORDINALS =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const ORDINAL = new RegExp(`(?<![\\p{L}-])(?:${ORDINALS.join('|')})(?![\\p{L}-])`, 'giu')
/** What the first of them counts. */
const LOWEST = 3

/** By statement, which lives as long as the reading of its sentence. */
const clauses = new WeakMap<Statement, Clause>()

/** Reads a statement; a function of its article and the catalogue, read once. */
export function clauseOf(prepared: Prepared, sentence: PreparedSentence, statement: Statement): Clause {
  let clause = clauses.get(statement)
  if (clause === undefined) {
    clause = readClause(prepared, sentence, statement)
    clauses.set(statement, clause)
  }
  return clause
}

function readClause(prepared: Prepared, sentence: PreparedSentence, statement: Statement): Clause {
  const { start, end, acts, aside } = statement
  const { vocabulary } = prepared.memory
  const clipped = clip(sentence, { start, end, propositions: [] })
  const profile = profileSentence(clipped, toolsOf(prepared))
  const { told: senses, numbers } = profile
  const isIn = (place: Place | null, at: number) => {
    const from = start + (senses.starts[at] as number)
    return place !== null && from >= place.start && from < place.end
  }
  const words = [...senses.meant.keys()]
  const isAct = (at: number) => acts.some((act) => isIn(act, at))
  const [first] = acts
  // Where no act is read, whoever is named may be the doer.
  const doers = clipped.entities.filter((mention) => first === undefined || mention.end <= first.start)
  const told = acts.flatMap((act) => {
    const meant = words
      .filter((at) => isIn(act, at))
      .flatMap((at) => [...(senses.meant[at] ?? []), senses.keys[at] as number])
    return meant.length === 0 ? [] : [new Set(meant)]
  })
  return {
    language: sentence.language,
    profile,
    senses,
    acts: told,
    kindred: told.map((act) => kindredOf(vocabulary, act)),
    doers: doers
      .filter((mention) => !isInside(mention, aside))
      .map(({ id }) => vocabulary.numberOf('entity', prepared.names.actor(id), idRarity)),
    names: new Set(profile.names.numbers),
    weights: words.map(
      (at) => (senses.weights[at] as number) * (isAct(at) ? ACT : isIn(aside, at) ? ASIDE : 1),
    ),
    numbers: [...numbers, ...ordinalsIn(sentence, statement)].filter((number) => !isInside(number, aside)),
    from: start,
    negated: clipped.marks.some((mark) => mark.list === 'cue' && mark.id === 'negation'),
    scores: new WeakMap(),
  }
}

function isInside(span: Place, place: Place | null): boolean {
  return place !== null && span.start >= place.start && span.end <= place.end
}

function ordinalsIn({ language }: PreparedSentence, { text, start }: Statement): Figure[] {
  if (language !== 'en') return []
  return [...text.matchAll(ORDINAL)].map(({ 0: word, index }) => {
    const value = ORDINALS.indexOf(word.toLowerCase()) + LOWEST
    return { low: value, high: value, start: start + index, end: start + index + word.length }
  })
}
