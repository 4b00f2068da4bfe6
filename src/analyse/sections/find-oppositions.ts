import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import type { ClaimMember } from '../claims/claim-group.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { type Sides, splitByLean, takeSides } from '../claims/take-sides.ts'
import { looksAhead } from './tell-outlook.ts'

/** Two readings of one proposition, each carried by columns that do not carry the other. */
export interface Opposition {
  readonly kind: 'facts' | 'outcome'
  readonly rows: readonly MatrixRow[]
  readonly sides: Sides
}

/** Share of the rarer ids of two claims that must be the same before opposed words in them oppose each other. */
const SAME_MATTER = 0.5
/** Claims looked at for opposed words: the best carried; pairs grow with the square. */
const LEADING = 120

/**
 * Finds opposed readings: a claim and its denial, a denial standing apart from the accusation it answers, and claims
 * about one matter whose concepts exclude each other.
 */
export function findOppositions(prepared: Prepared, matrix: Matrix): Opposition[] {
  const inside = matrix.rows.flatMap((row) => {
    const { holds, fails } = splitByLean(row.group)
    const sides = holds.length > 0 && fails.length > 0 ? takeSides(prepared, holds, fails) : null
    return sides === null ? [] : [{ kind: 'facts' as const, rows: [row], sides }]
  })
  return [...inside, ...betweenRows(prepared, matrix)].sort((a, b) => weight(b) - weight(a))
}

function weight(opposition: Opposition): number {
  return (
    Math.min(opposition.sides.left.origins, opposition.sides.right.origins) * 100 +
    opposition.sides.left.origins +
    opposition.sides.right.origins
  )
}

function betweenRows(prepared: Prepared, matrix: Matrix): Opposition[] {
  const rows = matrix.rows.slice(0, LEADING)
  const found: Opposition[] = []
  rows.forEach((left, index) => {
    for (const right of rows.slice(index + 1)) {
      if (!excludes(prepared, left, right)) continue
      const sides = takeSides(prepared, membersFor(left), membersFor(right))
      if (sides === null) continue
      const outcome = [left, right].every((row) => looksAhead(row.group.wording))
      found.push({ kind: outcome ? 'outcome' : 'facts', rows: [left, right], sides })
    }
  })
  return found
}

function membersFor(row: MatrixRow): readonly ClaimMember[] {
  return row.group.members.filter((member) => member.lean === 1)
}

/** One claim denies what the other states, or names an act that excludes it; both about the same matter. */
function excludes(prepared: Prepared, left: MatrixRow, right: MatrixRow): boolean {
  const [a, b] = [left.group.direction, right.group.direction]
  if (a === 0 || b === 0) return false
  if (a === b) {
    return a === 1 && opposedConcepts(prepared, left, right) && sameMatter(prepared, left, right, true)
  }
  const denial = a === -1 ? left : right
  const stated = a === -1 ? right : left
  return answers(prepared, denial, stated) && sameMatter(prepared, left, right, false)
}

function opposedConcepts(prepared: Prepared, left: MatrixRow, right: MatrixRow): boolean {
  return left.claim.concepts.some((concept) => {
    const opposite = prepared.names.opposes(concept)
    return (
      right.claim.concepts.some((other) => opposite.has(other)) && !right.claim.concepts.includes(concept)
    )
  })
}

/** A denial answers a claim that puts an act on the one who denies. */
function answers(prepared: Prepared, denial: MatrixRow, stated: MatrixRow): boolean {
  const { attribution } = readVoice(denial.group.wording)
  if (attribution?.entity == null) return false
  const denier = prepared.names.actor(attribution.entity)
  const named = stated.group.wording.entities.some((mention) => prepared.names.actor(mention.id) === denier)
  const accusing = ['blame', 'harm', 'passive-harm'].some((cue) => stated.group.wording.cues.has(cue))
  return named && accusing
}

/** Both claims speak of the same things: enough of their rarer entities and concepts are shared. */
function sameMatter(prepared: Prepared, left: MatrixRow, right: MatrixRow, strict: boolean): boolean {
  const a = idsOf(prepared, left.group.wording)
  const b = idsOf(prepared, right.group.wording)
  const shared = [...a].filter((id) => b.has(id))
  if (shared.length < 2) return false
  const sum = (ids: Iterable<string>) => [...ids].reduce((total, id) => total + prepared.idWeight(id), 0)
  const share = sum(shared) / Math.min(sum(a), sum(b))
  return share >= (strict ? SAME_MATTER : SAME_MATTER / 2)
}

function idsOf(prepared: Prepared, sentence: PreparedSentence): Set<string> {
  return new Set([...[...sentence.entityIds].map((id) => prepared.names.actor(id)), ...sentence.conceptIds])
}
