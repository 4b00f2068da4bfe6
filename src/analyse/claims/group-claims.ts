import { threshold } from '../thresholds.ts'
import type { ClaimUnit } from './claim-group.ts'
import { probabilityOf } from './compare-sentences.ts'
import { proposePairs } from './pairs/propose-pairs.ts'
import type { Prepared } from './prepared.ts'

const SAME = threshold('claimSame')
/** Pairs under this probability never pull a group together. */
const LOWEST_PAIR = 0.02

interface Pair {
  readonly left: number
  readonly right: number
  readonly score: number
}

/**
 * Groups the units of an event into claims: an inverted index proposes pairs, pairs are compared, and groups merge in
 * order of similarity while their average over all pairs stays over the threshold.
 * @returns groups of units; a unit nothing resembles is a group of its own.
 */
export function groupClaims(prepared: Prepared, units: readonly ClaimUnit[]): ClaimUnit[][] {
  const pairs = comparePairs(prepared, units)
  const groups = linkPairs(units.length, pairs)
  return groups.map((members) => members.map((index) => units[index] as ClaimUnit))
}

function comparePairs(prepared: Prepared, units: readonly ClaimUnit[]): Pair[] {
  const pairs: Pair[] = []
  for (const [left, right] of proposePairs(units, prepared.memory.vocabulary.weightOf)) {
    const [a, b] = [units[left] as ClaimUnit, units[right] as ClaimUnit]
    // Two sides told in one sentence are two claims.
    const score = a.sentence === b.sentence ? 0 : probabilityOf(prepared, a, b)
    if (score >= LOWEST_PAIR) pairs.push({ left, right, score })
  }
  return pairs.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
}

/** Average link over the compared pairs; a pair that was not compared counts nothing. */
function linkPairs(count: number, pairs: readonly Pair[]): number[][] {
  const groupOf = Int32Array.from({ length: count }, (_, index) => index)
  const members = new Map<number, number[]>(Array.from({ length: count }, (_, index) => [index, [index]]))
  const sums = new Map<number, Map<number, number>>()
  const add = (a: number, b: number, score: number) => {
    const row = sums.get(a) ?? new Map<number, number>()
    row.set(b, (row.get(b) ?? 0) + score)
    sums.set(a, row)
  }
  for (const pair of pairs) {
    add(pair.left, pair.right, pair.score)
    add(pair.right, pair.left, pair.score)
  }
  for (const pair of pairs) {
    const left = groupOf[pair.left] as number
    const right = groupOf[pair.right] as number
    if (left === right || pair.score < SAME) continue
    const a = members.get(left) as number[]
    const b = members.get(right) as number[]
    const average = (sums.get(left)?.get(right) ?? 0) / (a.length * b.length)
    if (average < SAME) continue
    mergeGroups(left, right, { groupOf, members, sums })
  }
  return [...members.values()].map((list) => list.sort((a, b) => a - b))
}

interface Groups {
  readonly groupOf: Int32Array
  readonly members: Map<number, number[]>
  readonly sums: Map<number, Map<number, number>>
}

function mergeGroups(into: number, from: number, groups: Groups): void {
  const moved = groups.members.get(from) as number[]
  for (const index of moved) groups.groupOf[index] = into
  ;(groups.members.get(into) as number[]).push(...moved)
  groups.members.delete(from)
  const own = groups.sums.get(into) ?? new Map<number, number>()
  for (const [other, sum] of groups.sums.get(from) ?? []) {
    const row = groups.sums.get(other)
    row?.delete(from)
    if (other === into) continue
    own.set(other, (own.get(other) ?? 0) + sum)
    row?.set(into, (row.get(into) ?? 0) + sum)
  }
  own.delete(from)
  groups.sums.set(into, own)
  groups.sums.delete(from)
}
