import { chooseWording } from './choose-wording.ts'
import { type ClaimGroup, type ClaimUnit, unitsOf } from './claim-group.ts'
import { groupClaims } from './group-claims.ts'
import type { Prepared } from './prepared.ts'
import { findCandidates, type JoinCandidate } from './proposals/find-candidates.ts'
import { type JoinedGroup, joinProposed } from './proposals/join-proposed.ts'
import { readStance, readVoice } from './read-stance.ts'

/** Finds the claims of an event: groups of sentences that state the same, each with its wording and its stances. */
export function findClaims(prepared: Prepared): ClaimGroup[] {
  const groups = groupClaims(prepared, usableUnits(prepared))
  const joined = joinProposed(prepared, groups, prepared.coverage.proposals ?? [])
  return joined.map((group) => toClaim(prepared, group))
}

/** Pairs of claims that a model may be asked about, after what it has proposed already. */
export function findJoinCandidates(prepared: Prepared): JoinCandidate[] {
  const groups = groupClaims(prepared, usableUnits(prepared))
  const joined = joinProposed(prepared, groups, prepared.coverage.proposals ?? [])
  return findCandidates(
    prepared,
    joined.map((group) => group.units),
  )
}

function usableUnits(prepared: Prepared): ClaimUnit[] {
  return prepared.sentences.filter((sentence) => sentence.usable).flatMap(unitsOf)
}

function toClaim(prepared: Prepared, { units, joined }: JoinedGroup): ClaimGroup {
  const whole = units.filter((unit) => unit.part === null)
  const wording = chooseWording(
    prepared,
    (whole.length > 0 ? whole : units).map((unit) => unit.sentence),
  )
  const direction = readVoice(wording).direction
  const ordered = [...units].sort((a, b) => a.sentence.key - b.sentence.key)
  return { wording, direction, members: ordered.map((unit) => readStance(unit, direction)), joined }
}
