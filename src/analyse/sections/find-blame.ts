import type { BlockId, EntityMention } from '../../domain/index.ts'
import type { Mark, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { threshold } from '../thresholds.ts'

const OUTLET = threshold('voiceOutlet')
const QUOTED = threshold('voiceQuoted')
const AGREE = threshold('dividedUnder')
const ORIGINS = threshold('narrativeOrigins')
/** Distances in UTF-16 units within which an entity belongs to the word of blame or harm. */
const BLAME_REACH = 70
const HARM_REACH = 26
const ACTOR_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym', 'org', 'person'])
/** Harm words that are as often nouns; before these only an adjective of a name ("Israeli strikes") is an agent. */
const HARM_NOUNS =
  /^(?:attacks?|strikes?|raids?|killing|bombings?|shelling|shells|storms?|hits?|shot|bombs|damages?|wounds|seizes?|detained|arrested)$/iu

/** Concepts that are acts of harm somebody does. */
const ACTS: ReadonlySet<string> = new Set([
  'airstrike',
  'assassination',
  'bomb',
  'cyberattack',
  'invasion',
  'massacre',
  'sabotage',
  'shelling',
  'ship-attack',
  'siege',
  'terror-attack',
])

/** One sentence that puts responsibility on an actor. */
export interface Blame {
  readonly sentence: PreparedSentence
  /** Who is said to have done it; states stand for their capitals and seats. */
  readonly actor: string
  /** Who says so; null is the outlet itself. */
  readonly accuser: string | null
  readonly weight: number
}

/** Where one column puts responsibility, when at least 70 % of its weight and two origins agree. */
export interface ColumnBlame {
  readonly column: BlockId
  readonly actor: string
  readonly origins: number
  /** Strongest first. */
  readonly blames: readonly Blame[]
  /** Blame the same column puts elsewhere. */
  readonly others: readonly Blame[]
}

/** Finds who is blamed for what in the sentences of an event. Denials of blame are no blame. */
export function findBlame(prepared: Prepared): Blame[] {
  return prepared.sentences.flatMap((sentence) => {
    if (!sentence.usable || readVoice(sentence).direction !== 1) return []
    const blame = readAccusation(prepared, sentence) ?? readHarm(prepared, sentence)
    return blame === null ? [] : [blame]
  })
}

/** True when the sentence puts an act of harm or blame on somebody, in whatever voice. */
export function blamesSomebody(prepared: Prepared, sentence: PreparedSentence): boolean {
  return (readAccusation(prepared, sentence) ?? readHarm(prepared, sentence)) !== null
}

function readAccusation(prepared: Prepared, sentence: PreparedSentence): Blame | null {
  const mark = sentence.marks.find((entry) => isBlame(entry, sentence))
  if (mark === undefined) return null
  const parties = findParties(prepared, sentence, mark)
  if (parties === null) return null
  const voice = readVoice(sentence)
  const accuser = parties.accuser ?? null
  const quoted = accuser !== null || voice.attribution !== null
  return { sentence, actor: parties.blamed, accuser, weight: quoted ? QUOTED : OUTLET }
}

/** A verb that accuses; "who was to blame" and plain condemnation accuse nobody of an act. */
function isBlame(mark: Mark, sentence: PreparedSentence): boolean {
  if (mark.list !== 'cue' || mark.id !== 'blame') return false
  if (/^(?:condemn|denounc|осуд|засуд|谴责|condamn|conden|verurteil)/iu.test(mark.surface)) return false
  const before = sentence.sentence.text.slice(0, mark.start - sentence.sentence.start)
  return !/(?:(?:to|as|for|trade|traded|without|any) )$/iu.test(before)
}

/** "at the UN", "in Moscow": where something was said, not who is meant. */
function isPlaceOnly(sentence: PreparedSentence, mention: EntityMention): boolean {
  const before = sentence.sentence.text.slice(0, mention.start - sentence.sentence.start)
  return /(?<!\p{L})(?:at|in|near|from|to|в|во|у|en|à|in der|em)(?: the| la| el| le)? $/iu.test(before)
}

interface Parties {
  readonly accuser: string | null
  readonly blamed: string
}

/** "X blames Y", "Y blamed by X", "Y is responsible for", verb-first "blamed X Y" and verb-last "X Y blamed". */
function findParties(prepared: Prepared, sentence: PreparedSentence, mark: Mark): Parties | null {
  const actors = sentence.entities.filter(
    (mention) => ACTOR_KINDS.has(mention.kind) && !isPlaceOnly(sentence, mention),
  )
  const before = actors.filter(
    (mention) => mention.end <= mark.start && mark.start - mention.end <= BLAME_REACH,
  )
  const after = actors.filter(
    (mention) => mention.start >= mark.end && mention.start - mark.end <= BLAME_REACH,
  )
  const id = (mention: EntityMention | undefined) =>
    mention === undefined ? null : prepared.names.actor(mention.id)
  const tail = sentence.sentence.text.slice(mark.end - sentence.sentence.start)
  if (/responsib|behind|ответственн|责任|مسؤول|отвеча/iu.test(mark.surface)) {
    const onto = ONTO.test(sentence.sentence.text.slice(mark.end - sentence.sentence.start))
    const blamed = onto ? (id(after[0]) ?? id(before.at(-1))) : (id(before.at(-1)) ?? id(after[0]))
    return blamed === null ? null : { accuser: null, blamed }
  }
  if (/^ by\b/u.test(tail)) return pair(id(after[0]), id(before.at(-1)))
  if (before.length === 0)
    return after.length > 1 ? pair(id(after[0]), id(after[1])) : pair(null, id(after[0]))
  if (after.length === 0) return before.length > 1 ? pair(id(before.at(-2)), id(before.at(-1))) : null
  return pair(id(before.at(-1)), id(after[0]))
}

/** "responsibility lies with", "ответственность лежит на": what follows is the one blamed. */
const ONTO = /^[^.;]{0,24}(?<!\p{L})(?:on|upon|with|на|sobre|recae en|sur|bei|على|عاتق)(?!\p{L})/iu

function pair(accuser: string | null, blamed: string | null): Parties | null {
  return blamed === null || blamed === accuser ? null : { accuser, blamed }
}

function readHarm(prepared: Prepared, sentence: PreparedSentence): Blame | null {
  const agent = findAgent(prepared, sentence)
  if (agent === null) return null
  const { attribution, hedged } = readVoice(sentence)
  const quoted = attribution !== null || hedged
  const actor = prepared.names.actor(agent.id)
  const accuser = attribution?.entity == null ? null : prepared.names.actor(attribution.entity)
  return {
    sentence,
    actor,
    accuser: accuser === actor ? null : accuser,
    weight: quoted ? QUOTED : OUTLET,
  }
}

function findAgent(prepared: Prepared, sentence: PreparedSentence): EntityMention | null {
  const actors = sentence.entities.filter(
    (mention) => (STATE_KINDS.has(mention.kind) || mention.kind === 'org') && !isPlaceOnly(sentence, mention),
  )
  const passive = sentence.marks.find(
    (mark) => mark.list === 'cue' && mark.id === 'passive-harm' && / by$/iu.test(mark.surface),
  )
  const doer = passive === undefined ? undefined : actors.find((mention) => isNextTo(passive, mention))
  if (doer !== undefined) return doer
  for (const mark of sentence.marks) {
    if (mark.list !== 'cue' || mark.id !== 'harm') continue
    const agent = actors.findLast(
      (mention) => mention.end <= mark.start && mark.start - mention.end <= HARM_REACH,
    )
    if (agent === undefined || !hasObject(sentence, mark)) continue
    if (HARM_NOUNS.test(mark.surface) && !prepared.names.isAdjective(agent.id, agent.surface)) continue
    return agent
  }
  return findAdjectiveAgent(prepared, sentence, actors) ?? findSaboteur(sentence)
}

/** Acts that always have somebody behind them, and never a victim beside them in the genitive. */
const COVERT_ACTS: ReadonlySet<string> = new Set(['sabotage', 'terror-attack'])
const STATE_KINDS: ReadonlySet<string> = new Set(['country', 'capital', 'metonym'])
const GENITIVE_REACH = 14

/** "диверсия Киева", "sabotaje deliberado de Kiev", "Kyiv had committed a deliberate sabotage". */
function findSaboteur(sentence: PreparedSentence): EntityMention | null {
  const acts = sentence.concepts.filter((concept) => COVERT_ACTS.has(concept.id))
  const states = sentence.entities.filter(
    (mention) => STATE_KINDS.has(mention.kind) && !isPlaceOnly(sentence, mention),
  )
  for (const act of acts) {
    const behind = states.find(
      (mention) => mention.start >= act.end && mention.start - act.end <= GENITIVE_REACH,
    )
    const before = states.findLast(
      (mention) => mention.end <= act.start && act.start - mention.end <= HARM_REACH + 6,
    )
    const agent = behind ?? before
    if (agent !== undefined) return agent
  }
  return null
}

/** "Israeli strikes", "ударов с украинской стороны": an adjective of a name beside a word or concept of harm. */
function findAdjectiveAgent(
  prepared: Prepared,
  sentence: PreparedSentence,
  actors: readonly EntityMention[],
): EntityMention | null {
  const harms = [
    ...sentence.marks.filter((mark) => mark.list === 'cue' && mark.id === 'harm'),
    ...sentence.concepts.filter((concept) => ACTS.has(concept.id)),
  ]
  const beside = (mention: EntityMention) =>
    harms.some((harm) => Math.max(harm.start - mention.end, mention.start - harm.end) <= HARM_REACH)
  return (
    actors.find((mention) => prepared.names.isAdjective(mention.id, mention.surface) && beside(mention)) ??
    null
  )
}

/** The mention follows the mark closely. */
function isNextTo(mark: Mark, mention: EntityMention): boolean {
  return mention.start >= mark.end && mention.start - mark.end <= HARM_REACH
}

/** Somebody or something stands behind the verb: a victim, a number, a place. */
function hasObject(sentence: PreparedSentence, mark: Mark): boolean {
  const behind = (span: { readonly start: number }) =>
    span.start >= mark.end && span.start - mark.end <= BLAME_REACH
  return sentence.entities.some(behind) || sentence.numbers.some(behind) || sentence.concepts.some(behind)
}

/** Where each column puts responsibility: one vote per origin and actor. */
export function sumBlame(prepared: Prepared, blames: readonly Blame[]): ColumnBlame[] {
  return [...prepared.columns.values()].flatMap((column) => {
    if (!column.speaks) return []
    const own = blames.filter((blame) => blame.sentence.in.column === column.id)
    const votes = votesByActor(own)
    const total = [...votes.values()].reduce((sum, origins) => sum + weigh(origins), 0)
    const [actor, origins] = [...votes].sort((a, b) => weigh(b[1]) - weigh(a[1]))[0] ?? ['', new Map()]
    if (origins.size < ORIGINS || weigh(origins) / total < AGREE) return []
    const ordered = [...own].sort((a, b) => b.weight - a.weight || a.sentence.key - b.sentence.key)
    return [
      {
        column: column.id,
        actor,
        origins: origins.size,
        blames: ordered.filter((blame) => blame.actor === actor),
        others: ordered.filter((blame) => blame.actor !== actor),
      },
    ]
  })
}

function votesByActor(blames: readonly Blame[]): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>()
  for (const blame of blames) {
    const origins = votes.get(blame.actor) ?? new Map<string, number>()
    const { origin } = blame.sentence.in
    origins.set(origin, Math.max(origins.get(origin) ?? 0, blame.weight))
    votes.set(blame.actor, origins)
  }
  return votes
}

function weigh(origins: ReadonlyMap<string, number>): number {
  return [...origins.values()].reduce((sum, weight) => sum + weight, 0)
}

/** True when most of the column's blaming origins speak in their own voice, not only carry an accusation. */
export function isOwnVoice(blames: readonly Blame[]): boolean {
  const all = new Set(blames.map((blame) => blame.sentence.in.origin))
  const own = blames.filter((blame) => blame.accuser === null && blame.weight === OUTLET)
  return new Set(own.map((blame) => blame.sentence.in.origin)).size * 2 > all.size
}

/** One sentence of each side that speak of the same matter. */
export interface BlamePair {
  readonly left: Blame
  readonly right: Blame
}

/**
 * The best pair of sentences in which two columns blame different actors for one matter: they share a concept or a
 * name that is no state. Without such a pair two accusations stand side by side and oppose nothing.
 */
export function pairBlames(left: readonly Blame[], right: readonly Blame[]): BlamePair | null {
  let best: BlamePair | null = null
  let bestShared = 0
  for (const a of left) {
    const matters = mattersOf(a.sentence)
    for (const b of right) {
      if (!isSelfContained(a.sentence) || !isSelfContained(b.sentence)) continue
      const shared = [...mattersOf(b.sentence)].filter((id) => matters.has(id)).length
      if (shared > bestShared) {
        best = { left: a, right: b }
        bestShared = shared
      }
    }
  }
  return best
}

function mattersOf(sentence: PreparedSentence): Set<string> {
  const names = sentence.entities.filter((mention) => mention.kind === 'place').map((mention) => mention.id)
  return new Set([...sentence.conceptIds, ...names])
}
