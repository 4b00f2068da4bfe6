import type { BlockId } from '../../../../domain/index.ts'
import type { Prepared } from '../../../claims/prepared.ts'
import { threshold } from '../../../thresholds.ts'
import { firstTime, isOlder, isOwnSide, isOwnVoice } from '../../find-blame.ts'
import { type Charge, readCharges } from './read-charges.ts'

const AGREE = threshold('dividedUnder')
/** An accusation of somebody else in fewer of a column's origins than this share is news there, and no reading. */
const PASSING = threshold('chargeShare')

/** Whom the outlets of one column charge in so many words. */
export interface ColumnCharge {
  readonly column: BlockId
  readonly actor: string
  /** Origins that charge the party; one alone is told of its outlet. */
  readonly origins: number
  readonly charges: readonly Charge[]
}

/** Every explicit charge of an event. */
export function findCharges(prepared: Prepared): Charge[] {
  const first = firstTime(prepared)
  return prepared.sentences.flatMap((sentence) =>
    sentence.usable && !isOlder(sentence, first) ? readCharges(prepared, sentence) : [],
  )
}

/**
 * The party each column charges, one vote an origin and party: the one that most of its charging origins charge. What a
 * foreign or unknown voice holds against the outlet's own state is news of an accusation and no reading.
 */
export function sumCharges(prepared: Prepared, charges: readonly Charge[]): ColumnCharge[] {
  return [...prepared.columns.values()].flatMap((column) => {
    if (!column.speaks) return []
    const own = withStates(
      prepared,
      charges.filter((charge) => charge.sentence.in.column === column.id && !isAgainstHome(prepared, charge)),
    )
    const votes = countOrigins(own)
    const [first] = [...votes].sort((a, b) => b[1].size - a[1].size || a[0].localeCompare(b[0]))
    const all = new Set(own.map(({ sentence }) => sentence.in.origin))
    if (first === undefined || first[1].size < AGREE * all.size) return []
    if (isExchange(prepared, own, first[0])) return []
    const against = own.filter(({ actor }) => actor === first[0])
    const isPassing =
      first[1].size < PASSING * column.origins.size && !isOwnVoice(against) && !isOwnSide(prepared, against)
    if (isPassing) return []
    return { column: column.id, actor: first[0], origins: first[1].size, charges: against }
  })
}

/** A person or a body counts as its state where the column charges both. */
function withStates(prepared: Prepared, charges: readonly Charge[]): Charge[] {
  const charged = new Set(charges.map(({ actor }) => actor))
  return charges.map((charge) => {
    const country = prepared.names.country(charge.actor)
    const state = country === null ? null : `country_${country.toLowerCase()}`
    return state !== null && charged.has(state) ? { ...charge, actor: state } : charge
  })
}

function countOrigins(charges: readonly Charge[]): Map<string, Set<string>> {
  const votes = new Map<string, Set<string>>()
  for (const { actor, sentence } of charges)
    votes.set(actor, (votes.get(actor) ?? new Set()).add(sentence.in.origin))
  return votes
}

/** A charge against the state the outlet is at home in, in no voice of that state. */
export function isAgainstHome(prepared: Prepared, { actor, accuser, weight, sentence }: Charge): boolean {
  const { country } = sentence.in.article
  if (country === null || prepared.names.country(actor) !== country) return false
  if (weight === threshold('voiceOutlet')) return false
  return accuser === null || prepared.names.country(accuser) !== country
}

/** The accused accuses too, in the same column: half of an exchange would be told. */
function isExchange(prepared: Prepared, charges: readonly Charge[], actor: string): boolean {
  const home = prepared.names.country(actor)
  return charges.some(
    (charge) =>
      charge.actor !== actor &&
      charge.accuser !== null &&
      (charge.accuser === actor || (home !== null && prepared.names.country(charge.accuser) === home)),
  )
}
