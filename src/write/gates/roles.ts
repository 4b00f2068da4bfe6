import type { Gate, GateInput } from './gate.ts'
import { findAgents, type Pair, pairsOf } from './read-roles.ts'

/** Who does it and to whom stays as the cited sentences have it. */
export const roles: Gate = {
  id: 'roles',
  says: 'Who does something, and to whom, is as the cited sentences have it.',
  find: (input) => findTurned(input) ?? findOtherAgent(input) ?? findByProposition(input),
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
    if (known !== undefined && own.isNear && !own.agents.some((agent) => known.has(agent)))
      return { word: own.surface, why: 'in the cited sentences somebody else does this' }
  }
  return null
}

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
