import type { BlockId } from '../../../../domain/index.ts'
import { followsBlocks, votesOn } from '../../../claims/permute-labels.ts'
import type { Prepared } from '../../../claims/prepared.ts'
import { threshold } from '../../../thresholds.ts'
import type { Dispute } from '../find-disputes.ts'
import type { ColumnCharge } from './sum-charges.ts'

const LEAST = threshold('disputeOrigins')
const CHANCE = threshold('quarrelChance')

/** Columns that charge one party. */
export interface ChargeSide {
  readonly actor: string
  readonly columns: readonly BlockId[]
  readonly origins: number
  readonly readings: readonly ColumnCharge[]
}

/** Blocks that charge a party, and blocks of that party's own home that charge another. */
export interface RivalCharges {
  readonly charged: ChargeSide
  readonly returned: ChargeSide
}

/**
 * Where responsibility is put on a party and its own side puts it on another: two readings that cannot both be the whole
 * truth. Two acts of harm are no such pair, so that readings of harm are left out; a party that a quarrel over who did it
 * is about is left to that one, and who charges whom must follow the blocks beyond chance.
 */
export function findRivalCharges(
  prepared: Prepared,
  charges: readonly ColumnCharge[],
  disputes: readonly Dispute[],
): RivalCharges[] {
  const sides = sidesOf(charges)
  const isDisputed = (actor: string) => disputes.some(({ accused }) => accused === actor)
  const found = sides.flatMap((charged) => {
    const country = prepared.names.country(charged.actor)
    if (country === null || isDisputed(charged.actor)) return []
    const isHome = (column: BlockId) => prepared.names.home(column).has(country)
    const against = only(charged, (column) => !isHome(column))
    const returned = sides
      .filter(({ actor }) => prepared.names.country(actor) !== country && !isDisputed(actor))
      .map((side) => only(side, isHome))
      .sort((a, b) => b.origins - a.origins || a.actor.localeCompare(b.actor))[0]
    if (against.origins === 0 || returned === undefined || returned.origins === 0) return []
    if (against.origins + returned.origins < LEAST) return []
    return isBeyondChance(prepared, against, returned) ? [{ charged: against, returned }] : []
  })
  return found.filter(
    ({ charged, returned }, at) =>
      !found
        .slice(0, at)
        .some((other) => other.charged.actor === returned.actor && other.returned.actor === charged.actor),
  )
}

function sidesOf(readings: readonly ColumnCharge[]): ChargeSide[] {
  const actors = [...new Set(readings.map(({ actor }) => actor))].sort()
  return actors.map((actor) =>
    gather(
      actor,
      readings.filter((one) => one.actor === actor),
    ),
  )
}

function gather(actor: string, readings: readonly ColumnCharge[]): ChargeSide {
  const origins = readings.reduce((sum, one) => sum + one.origins, 0)
  return { actor, columns: readings.map(({ column }) => column), origins, readings }
}

function only({ actor, readings }: ChargeSide, isMeant: (column: BlockId) => boolean): ChargeSide {
  return gather(
    actor,
    readings.filter(({ column }) => isMeant(column)),
  )
}

function isBeyondChance(prepared: Prepared, charged: ChargeSide, returned: ChargeSide): boolean {
  const [left, right] = [charged, returned].map(({ readings }) =>
    readings.flatMap(({ charges }) => charges.map(({ sentence }) => sentence)),
  )
  const countries = (actor: string) => {
    const country = prepared.names.country(actor)
    return new Set(country === null ? [] : [country])
  }
  // Each side is that of the party the other one charges.
  const parties = new Map([
    ['left', countries(returned.actor)],
    ['right', countries(charged.actor)],
  ])
  return followsBlocks(prepared, votesOn(left ?? [], right ?? []), parties, CHANCE)
}
