import { chooseWording } from './choose-wording.ts'
import { type ClaimGroup, type ClaimUnit, unitsOf } from './claim-group.ts'
import { groupClaims } from './group-claims.ts'
import type { Prepared } from './prepared.ts'
import { readStance, readVoice } from './read-stance.ts'

/** Finds the claims of an event: groups of sentences that state the same, each with its wording and its stances. */
export function findClaims(prepared: Prepared): ClaimGroup[] {
  const units = prepared.sentences.filter((sentence) => sentence.usable).flatMap(unitsOf)
  return groupClaims(prepared, units).map((members) => toClaim(prepared, members))
}

function toClaim(prepared: Prepared, units: readonly ClaimUnit[]): ClaimGroup {
  const whole = units.filter((unit) => unit.part === null)
  const wording = chooseWording(
    prepared,
    (whole.length > 0 ? whole : units).map((unit) => unit.sentence),
  )
  const direction = readVoice(wording).direction
  const ordered = [...units].sort((a, b) => a.sentence.key - b.sentence.key)
  return { wording, direction, members: ordered.map((unit) => readStance(unit, direction)) }
}
