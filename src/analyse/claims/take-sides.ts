import type { BlockId } from '../../domain/index.ts'
import { threshold } from '../thresholds.ts'
import type { ClaimGroup, ClaimMember } from './claim-group.ts'
import { followsBlocks, votesOn } from './permute-labels.ts'
import type { Prepared } from './prepared.ts'

const AGREE = threshold('dividedUnder')
const OPPOSED_ORIGINS = threshold('opposedOrigins')

/** The columns that carry one reading and not the other, with the sentences they carry it in. */
export interface Side {
  readonly columns: readonly BlockId[]
  readonly origins: number
  readonly members: readonly ClaimMember[]
}

export interface Sides {
  readonly left: Side
  readonly right: Side
}

/**
 * Splits columns between two opposed readings. A column takes a side when at least 70 % of its origins that carry
 * either reading carry only that one; a column that carries both stands between and is on no side.
 * @returns null unless both sides have at least two origins and the split follows the blocks beyond chance.
 */
export function takeSides(
  prepared: Prepared,
  left: readonly ClaimMember[],
  right: readonly ClaimMember[],
): Sides | null {
  const sides = { left: gather(prepared, left, right), right: gather(prepared, right, left) }
  if (sides.left.origins < OPPOSED_ORIGINS || sides.right.origins < OPPOSED_ORIGINS) return null
  const sentences = [left, right].map((side) => side.map((member) => member.sentence))
  return followsBlocks(prepared, votesOn(sentences[0] ?? [], sentences[1] ?? [])) ? sides : null
}

function gather(prepared: Prepared, own: readonly ClaimMember[], other: readonly ClaimMember[]): Side {
  const columns: BlockId[] = []
  const members: ClaimMember[] = []
  const origins = new Set<string>()
  for (const column of prepared.columns.values()) {
    if (!column.speaks) continue
    const mine = originsOf(own, column.id)
    const theirs = originsOf(other, column.id)
    const only = [...mine].filter((origin) => !theirs.has(origin))
    const all = new Set([...mine, ...theirs]).size
    if (only.length === 0 || only.length / all < AGREE) continue
    columns.push(column.id)
    for (const origin of only) origins.add(origin)
    members.push(
      ...own.filter(
        (member) => member.sentence.in.column === column.id && only.includes(member.sentence.in.origin),
      ),
    )
  }
  return { columns, origins: origins.size, members }
}

function originsOf(members: readonly ClaimMember[], column: BlockId): Set<string> {
  return new Set(
    members
      .filter((member) => member.sentence.in.column === column)
      .map((member) => member.sentence.in.origin),
  )
}

/** True when two sides carry one claim in opposed directions, two origins each at least. */
export function isOpposed(prepared: Prepared, group: ClaimGroup): boolean {
  const { holds, fails } = splitByLean(group)
  return holds.length > 0 && fails.length > 0 && takeSides(prepared, holds, fails) !== null
}

/** Members that carry the claim and members that carry its denial. */
export function splitByLean(group: ClaimGroup): { holds: ClaimMember[]; fails: ClaimMember[] } {
  return {
    holds: group.members.filter((member) => member.lean === 1),
    fails: group.members.filter((member) => member.lean === -1),
  }
}
