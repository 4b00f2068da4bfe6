import { idRarity } from '../../claims/pairs/background.ts'
import { profileSentence, type SentenceProfile, toolsOf } from '../../claims/pairs/profile.ts'
import { buildPostings, mostShared } from '../../claims/pairs/propose-pairs.ts'
import { scorePair } from '../../claims/pairs/score-pair.ts'
import type { Senses } from '../../claims/pairs/senses.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { readVoice } from '../../claims/read-stance.ts'
import { clip } from '../../claims/split-units.ts'
import { threshold } from '../../thresholds.ts'
import { denies, isDenial } from './candidates.ts'
import { createContext, type EventContext } from './event-context.ts'
import type { Statement } from './statement-cuts.ts'

const SUPPORT = threshold('factSupport')
const SURE = threshold('factSure')
const NEAR = threshold('factNear')
const SAME = threshold('claimSame')
/** Share of a clause's words whose meaning must be known before another language can be asked for it. */
const KNOWN = threshold('factKnown')
/** What the act of a clause counts beside its other words: who shares parties and place but not the act says something else. */
const ACT = 2
/** Probability from which two sentences state one claim even where one names another doer (a body for its head). */
const VERY_NEAR = 0.6
/** Words beside its acts that another sentence must hold of a clause. */
const LEAST_SAID = 2
/** The same of a denial: who denies is enough, for what an event's articles deny is what they charge. */
const LEAST_DENIED = 1
/** What a word counts that only describes the doer. */
const ASIDE = 0.25

/** A statement, with the sentences of other origins that state it too. */
export interface Supported {
  readonly sentence: PreparedSentence
  /** The statement: the sentence, or a beginning of it. */
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
 * the clause's act, its figures and most of what its words mean. What all the event's articles speak of need not be
 * repeated in the sentence when its article says it.
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
    // That somebody denies something is told by those who tell of the denial.
    const denial = isDenial(sentence, slice)
    const found = new Map<PreparedSentence, number>()
    const add = (other: PreparedSentence, share: number) => {
      if (share >= SUPPORT) found.set(other, Math.max(share, found.get(other) ?? 0))
    }
    const isOther = (other: PreparedSentence) =>
      other.in.origin !== sentence.in.origin &&
      holdsFigures(clause, other) &&
      (!clause.negated || other.cues.has('negation'))
    for (const other of sentencesWithActs(clause, context))
      if (isOther(other) && holdsDoers(clause, other, context))
        add(other, shareHeld(clause, other, context, denial ? LEAST_DENIED : LEAST_SAID))
    for (const at of mostShared(clause.profile, search)) {
      const other = sentences[at] as PreparedSentence
      if (!isOther(other) || shareHeld(clause, other, context, 0) < NEAR) continue
      const same = scorePair(clause.profile, other.profile, vocabulary)
      // Claims that oppose each other are near too: only a very near one may leave out who did it.
      if (same >= VERY_NEAR || holdsDoers(clause, other, context)) add(other, (same / SAME) * SUPPORT)
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

interface Clause {
  readonly language: string
  readonly profile: SentenceProfile
  readonly senses: Senses
  /** What each of its acts means, with the act itself in its language. */
  readonly acts: readonly ReadonlySet<number>[]
  /** Known parties that stand before the act. */
  readonly doers: readonly number[]
  /** Names that no gazetteer knows. */
  readonly names: ReadonlySet<number>
  /** What each word counts. */
  readonly weights: readonly number[]
  readonly numbers: PreparedSentence['numbers']
  readonly negated: boolean
}

/** By statement, which lives as long as the reading of its sentence. */
const clauses = new WeakMap<Statement, Clause>()

function clauseOf(prepared: Prepared, sentence: PreparedSentence, statement: Statement): Clause {
  let clause = clauses.get(statement)
  if (clause === undefined) {
    clause = readClause(prepared, sentence, statement)
    clauses.set(statement, clause)
  }
  return clause
}

function readClause(prepared: Prepared, sentence: PreparedSentence, statement: Statement): Clause {
  const { start, end, acts, aside } = statement
  const clipped = clip(sentence, { start, end, propositions: [] })
  const profile = profileSentence(clipped, toolsOf(prepared))
  const { told: senses, numbers } = profile
  const isIn = (place: { readonly start: number; readonly end: number } | null, at: number) => {
    const from = start + (senses.starts[at] as number)
    return place !== null && from >= place.start && from < place.end
  }
  const words = [...senses.meant.keys()]
  const isAct = (at: number) => acts.some((act) => isIn(act, at))
  const [first] = acts
  const doers = clipped.entities.filter((mention) => first !== undefined && mention.end <= first.start)
  return {
    language: sentence.language,
    profile,
    senses,
    acts: acts.flatMap((act) => {
      const meant = words
        .filter((at) => isIn(act, at))
        .flatMap((at) => [...(senses.meant[at] ?? []), senses.keys[at] as number])
      return meant.length === 0 ? [] : [new Set(meant)]
    }),
    doers: doers
      .filter((mention) => !isInside(mention, aside))
      .map(({ id }) => prepared.memory.vocabulary.numberOf('entity', prepared.names.actor(id), idRarity)),
    names: new Set(profile.names.numbers),
    weights: words.map(
      (at) => (senses.weights[at] as number) * (isAct(at) ? ACT : isIn(aside, at) ? ASIDE : 1),
    ),
    numbers: numbers.filter((number) => !isInside(number, aside)),
    negated: clipped.marks.some((mark) => mark.list === 'cue' && mark.id === 'negation'),
  }
}

function isInside(
  span: { readonly start: number; readonly end: number },
  place: Statement['aside'],
): boolean {
  return place !== null && span.start >= place.start && span.end <= place.end
}

/** Sentences that hold every act of a clause. */
function sentencesWithActs({ acts }: Clause, context: EventContext): PreparedSentence[] {
  const [first, ...others] = acts
  if (first === undefined) return []
  const bearing = new Set([...first].flatMap((act) => context.sentencesWith(act)))
  return [...bearing].filter(({ profile: { told } }) =>
    others.every((meant) => [...meant].some((act) => told.all.has(act) || told.words.has(act))),
  )
}

/** The figures of a clause stand in the other sentence, within the same bounds: a later toll is another fact. */
function holdsFigures({ numbers }: Clause, other: PreparedSentence): boolean {
  return numbers.every((number) =>
    other.profile.numbers.some((value) => value.low <= number.high && number.low <= value.high),
  )
}

/** Every known doer of a clause is named, or nobody else is and the article speaks of him. */
function holdsDoers(clause: Clause, other: PreparedSentence, context: EventContext): boolean {
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

/**
 * Share of what the words of a clause mean that another sentence holds, 0 to 1. 0 when too little of it is
 * known, or when little but the act is there: what was done to something else says another thing.
 */
function shareHeld(
  clause: Clause,
  other: PreparedSentence,
  context: EventContext,
  leastSaid: number,
): number {
  const { senses, acts } = clause
  const { all: meant, words } = other.profile.told
  const isSameLanguage = other.language === clause.language
  let [held, asked, total, said] = [0, 0, 0, 0]
  for (const [at, numbers] of senses.meant.entries()) {
    const weight = clause.weights[at] as number
    total += weight
    if (numbers.length === 0 && !isSameLanguage) continue
    const key = senses.keys[at] as number
    const isSaid = (isSameLanguage && words.has(key)) || numbers.some((number) => meant.has(number))
    if (!isSaid && numbers.some((number) => context.isUnderstood(number, other))) continue
    asked += weight
    if (!isSaid) continue
    held += weight
    if (!acts.some((act) => act.has(key))) said += 1
  }
  return said < leastSaid || asked < KNOWN * total ? 0 : held / asked
}
