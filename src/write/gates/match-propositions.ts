import type { Proposition } from '../../domain/index.ts'
import { normalise } from '../../text/normalise.ts'
import { stem } from '../../text/stem.ts'
import type { Reading } from '../reading.ts'

/**
 * The first clause of the statement whose act every matching cited clause tells otherwise. Silent where no clause could
 * be read: the other rules of each gate still hold.
 */
export function findProposition(
  statement: Reading,
  cited: readonly Reading[],
  actor: (entity: string) => string,
  isOtherwise: (own: Proposition, other: Proposition) => boolean,
): Proposition | null {
  for (const own of statement.propositions) {
    const same = cited.flatMap((reading) =>
      reading.propositions.filter(
        (other) => isSameAct(own, statement, other, reading) && sharesParty(own, other, actor),
      ),
    )
    if (same.length > 0 && same.every((other) => isOtherwise(own, other))) return own
  }
  return null
}

function isSameAct(own: Proposition, statement: Reading, other: Proposition, reading: Reading): boolean {
  if (own.act === null || other.act === null) return false
  if (own.act.concept !== null && own.act.concept === other.act.concept) return true
  if (statement.language !== reading.language) return own.act.kind !== null && own.act.kind === other.act.kind
  const shape = (surface: string) => stem(normalise(surface), reading.language)
  return shape(own.act.surface) === shape(other.act.surface)
}

function sharesParty(own: Proposition, other: Proposition, actor: (entity: string) => string): boolean {
  const parties = (one: Proposition) =>
    [one.actor, one.object].flatMap((party) =>
      party === null ? [] : [party.entity === null ? normalise(party.surface) : actor(party.entity)],
    )
  const theirs = new Set(parties(other))
  const ours = parties(own)
  return ours.length === 0 || ours.some((party) => theirs.has(party))
}
