import type { Modality, Proposition, Speaker } from '../../domain/index.ts'
import { profileSentence, type SentenceProfile, toolsOf } from './pairs/profile.ts'
import type { Labels, Prepared, PreparedSentence, SentenceReading } from './prepared.ts'
import { type Readings, readOnce } from './read-once.ts'
import { AT_LEAST, readVoice } from './read-stance.ts'
import { clip } from './split-units.ts'

/** A clause that says something is not so: "did not hit", "denies having hit", "there is no blockade". */
export interface Denial {
  /** What is denied, to be compared with what others state. */
  readonly profile: SentenceProfile
  /** Introduced by a verb of denial: somebody answers a charge. */
  readonly explicit: boolean
  /** Who denies, as keys: states with their forces and seats, others, bodies by concept. */
  readonly deniers: ReadonlySet<string>
  /** Whom the denied clause names. */
  readonly named: ReadonlySet<string>
  /** What is negated: the act, else the matters right behind the negation, else all of the clause. */
  readonly concepts: ReadonlySet<string>
}

/** What should, must or would be is neither stated nor denied. */
export const STANDS: ReadonlySet<Modality> = new Set<Modality>(['actual', 'future', 'possible'])

/** The denials of a sentence. Read once for each; in languages without clause rules the whole sentence is one. */
export function readDenials(prepared: Prepared, sentence: PreparedSentence): readonly Denial[] {
  return readOnce(known, sentence, () => read(prepared, sentence))
}

const known: Readings<readonly Denial[]> = new WeakMap()

function read(prepared: Prepared, sentence: SentenceReading): Denial[] {
  const clauses = sentence.propositions.filter(
    (clause) => clause.polarity === -1 && STANDS.has(clause.modality) && !isAtLeast(sentence, clause),
  )
  if (clauses.length === 0) return readWhole(prepared, sentence)
  return clauses.map((clause) => ({
    profile: profileOf(prepared, sentence, { start: clause.start, end: clause.end, propositions: [clause] }),
    explicit: clause.verb === 'deny',
    deniers: clause.speaker === null ? new Set() : partiesIn(sentence, clause.speaker, prepared.names),
    named: new Set(statesIn(sentence, clause, prepared.names)),
    concepts: negatedIn(sentence, clause),
  }))
}

/** UTF-16 units behind a negation in which a word belongs to it. */
const NEGATED = 24

function negatedIn(sentence: SentenceReading, clause: Proposition): Set<string> {
  const inside = sentence.concepts.filter(
    (mention) => mention.start >= clause.start && mention.end <= clause.end,
  )
  if (clause.verb === 'deny') return new Set(inside.map((mention) => mention.id))
  if (clause.act?.concept != null) return new Set([clause.act.concept])
  const negations = sentence.marks.filter(
    (mark) =>
      mark.list === 'cue' && mark.id === 'negation' && mark.start >= clause.start && mark.end <= clause.end,
  )
  const near = inside.filter((mention) =>
    negations.some((mark) => mention.end > mark.start && mention.start - mark.end <= NEGATED),
  )
  return new Set((negations.length > 0 ? near : inside).map((mention) => mention.id))
}

const NOBODY = {
  explicit: false,
  deniers: new Set<string>(),
  named: new Set<string>(),
} as const

/** A sentence with a word of denial whose reach no clause tells, in any language. */
function readWhole(prepared: Prepared, sentence: SentenceReading): Denial[] {
  if (readVoice(sentence).direction !== -1) return []
  const part = { propositions: sentence.propositions, ...sentence.extent }
  return [{ profile: profileOf(prepared, sentence, part), ...NOBODY, concepts: sentence.conceptIds }]
}

function isAtLeast({ sentence }: SentenceReading, clause: Proposition): boolean {
  return AT_LEAST.test(sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start))
}

function profileOf(prepared: Prepared, sentence: SentenceReading, part: Parameters<typeof clip>[1]) {
  return profileSentence(clip(sentence, part), toolsOf(prepared))
}

/** Parties named between two offsets of a sentence. */
export function partiesIn(
  { entities, concepts }: SentenceReading,
  span: Pick<Speaker, 'start' | 'end'>,
  names: Labels,
): Set<string> {
  const inside = (mention: { readonly start: number; readonly end: number }) =>
    mention.start < span.end && mention.end > span.start
  return new Set([
    ...entities.filter(inside).map((mention) => partyOf(mention.id, names)),
    ...concepts.filter(inside).map((mention) => mention.id),
  ])
}

/** States, bodies and persons, without places and concepts. */
export function statesIn(
  { entities }: SentenceReading,
  span: Pick<Speaker, 'start' | 'end'>,
  names: Labels,
): string[] {
  return entities
    .filter((mention) => mention.kind !== 'place' && mention.start < span.end && mention.end > span.start)
    .map((mention) => partyOf(mention.id, names))
}

/** A state for its capital, its seat and its bodies; a person for himself. */
export function partyOf(entity: string, names: Labels): string {
  const actor = names.actor(entity)
  return actor.startsWith('person_') ? actor : (names.country(actor) ?? actor)
}

/** Parties that clauses of a sentence put an act of harm or blame on. */
export function accusedIn(sentence: SentenceReading, names: Labels): Set<string> {
  return new Set(
    sentence.propositions.flatMap((clause) => accusedBy(clause)).map((entity) => partyOf(entity, names)),
  )
}

function accusedBy({ act, actor, object }: Proposition): string[] {
  if (act?.kind === 'blame') return object?.entity == null ? [] : [object.entity]
  return act?.kind !== 'harm' || actor?.entity == null ? [] : [actor.entity]
}
