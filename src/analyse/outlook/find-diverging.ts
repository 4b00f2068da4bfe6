import type { Prepared } from '../claims/prepared.ts'
import { findOutlooks, type Outlook } from './find-outlooks.ts'
import { actorIds } from './merge-outlooks.ts'

/** Two sources that expect different things of one condition or of one day. */
export interface DivergingOutlooks {
  readonly left: Outlook
  readonly right: Outlook
}

/**
 * Expectations of two blocks for one trigger that cannot both come about: an outcome disagreement. Same party and
 * matter, and concepts that exclude each other.
 */
export function findDiverging(prepared: Prepared): DivergingOutlooks[] {
  const outlooks = findOutlooks(prepared)
  return outlooks.flatMap((left, at) =>
    outlooks.slice(at + 1).flatMap((right) => (diverge(prepared, left, right) ? [{ left, right }] : [])),
  )
}

function diverge(prepared: Prepared, left: Outlook, right: Outlook): boolean {
  if (left.sentence.in.column === right.sentence.in.column || left.kind !== right.kind) return false
  const ids = actorIds(prepared, left)
  const shared = [...actorIds(prepared, right)].filter((id) => ids.has(id))
  if (shared.length < 2) return false
  return [...left.sentence.conceptIds].some((id) =>
    [...prepared.names.opposes(id)].some((other) => right.sentence.conceptIds.has(other)),
  )
}
