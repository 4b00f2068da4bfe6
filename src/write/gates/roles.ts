import type { Reading } from '../reading.ts'
import type { Gate, GateInput } from './gate.ts'
import { findAgents, isPlace, type Pair, pairsOf } from './read-roles.ts'

/** Who does it and to whom stays as the cited sentences have it. */
export const roles: Gate = {
  id: 'roles',
  says: 'Who does something, and to whom, is as the cited sentences have it.',
  find: (input) =>
    findTurned(input) ?? findOtherAgent(input) ?? findByProposition(input) ?? findSelfAccused(input),
}

function findTurned({ statement, cited, event }: GateInput) {
  const theirs = cited.flatMap((one) => pairsOf(one, event.actor))
  for (const own of pairsOf(statement, event.actor)) {
    if (own.isSaid) continue
    const isSame = (other: Pair) => other.agent === own.agent && other.patient === own.patient
    const isTurned = (other: Pair) =>
      !other.isSaid && other.agent === own.patient && other.patient === own.agent
    if (nearest(own, theirs.filter(isTurned)) > nearest(own, theirs.filter(isSame)))
      return { word: own.surface, why: 'the cited sentences have agent and patient the other way round' }
  }
  return null
}

/** Most acts that a pair shares with one of the others. */
function nearest(own: Pair, others: readonly Pair[]): number {
  return others.reduce(
    (most, other) => Math.max(most, own.acts.filter((act) => other.acts.includes(act)).length),
    0,
  )
}

function findOtherAgent({ statement, cited, event }: GateInput) {
  const theirs = new Map<string, Set<string>>()
  for (const one of cited)
    for (const { act, agents } of findAgents(one, event.actor))
      for (const agent of agents) theirs.set(act, (theirs.get(act) ?? new Set()).add(agent))
  for (const own of findAgents(statement, event.actor)) {
    const known = theirs.get(own.act)
    if (known !== undefined && own.isNear && !known.has(own.agent))
      return { word: own.surface, why: 'in the cited sentences somebody else does this' }
  }
  return null
}

/** A state says that its own did harm, and no cited sentence has it so. */
function findSelfAccused({ statement, cited, event }: GateInput) {
  const stateOf = (id: string) => event.homeOf(event.countryOf(id)) ?? event.actor(id)
  const selfAccusations = (one: Reading) =>
    one.propositions.flatMap(({ actor, act, polarity, speaker }) => {
      if (act?.kind !== 'harm' || polarity < 0 || speaker?.entity == null || actor?.entity == null) return []
      return stateOf(speaker.entity) === stateOf(actor.entity) ? [actor.surface] : []
    })
  const all = (one: Reading) => [...selfAccusations(one), ...blamesItself(one, event.actor)]
  const [own] = all(statement)
  if (own === undefined || cited.some((one) => all(one).length > 0)) return null
  return { word: own, why: 'no cited sentence has a side accuse itself' }
}

/** "Russia blamed Russian forces": the same party right before and right behind a word of blame. */
function blamesItself(one: Reading, actor: (entity: string) => string): string[] {
  return one.marks
    .filter((mark) => mark.id === 'blame' || mark.id === 'accuse')
    .flatMap((mark) => {
      const before = one.entities.find(({ end }) => end <= mark.start && mark.start - end <= BESIDE)
      const behind = one.entities.find(({ start }) => start >= mark.end && start - mark.end <= BESIDE)
      if (before === undefined || behind === undefined || isPlace(one, before)) return []
      return actor(before.id) === actor(behind.id) ? [before.surface] : []
    })
}

/** UTF-16 units between a party and a word of blame: a space. */
const BESIDE = 2

function findByProposition({ statement, cited, event }: GateInput) {
  const id = (party: { entity: string | null; surface: string } | null) =>
    party === null ? null : party.entity === null ? null : event.actor(party.entity)
  const theirs = cited.flatMap((one) => one.propositions)
  for (const own of statement.propositions) {
    const [actor, object] = [id(own.actor), id(own.object)]
    if (actor === null || object === null || own.act === null) continue
    const isSameAct = (other: (typeof theirs)[number]) =>
      other.act !== null &&
      ((own.act?.concept !== null && own.act?.concept === other.act.concept) ||
        (own.act?.kind !== null && own.act?.kind === other.act.kind))
    const same = theirs.filter(isSameAct)
    if (same.some((other) => id(other.actor) === actor && id(other.object) === object)) continue
    if (same.some((other) => id(other.actor) === object && id(other.object) === actor))
      return { word: own.act.surface, why: 'the cited sentences have agent and patient the other way round' }
  }
  return null
}
