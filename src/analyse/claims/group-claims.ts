import { threshold } from '../thresholds.ts'
import { compareSentences } from './compare-sentences.ts'
import type { Prepared, PreparedSentence } from './prepared.ts'

const POSTINGS = threshold('claimPostings')
const AVERAGE_LINK = threshold('claimAverageLink')
/** Shared keys before a pair is compared at all; one shared word proposes nothing. */
const SHARED_KEYS = 2
/** Pairs under this multiple of their threshold never pull a group together. */
const LOWEST_PAIR = 0.4

interface Pair {
  readonly left: number
  readonly right: number
  readonly score: number
}

/**
 * Groups the usable sentences of an event into claims: an inverted index proposes pairs, pairs are compared, and
 * groups merge in order of similarity while their average over all pairs stays over the link threshold.
 * @returns groups of sentences; a sentence nothing resembles is a group of its own.
 */
export function groupClaims(
  prepared: Prepared,
  sentences: readonly PreparedSentence[],
): PreparedSentence[][] {
  const pairs = comparePairs(prepared, sentences)
  const groups = linkPairs(sentences.length, pairs)
  return groups.map((members) => members.map((index) => sentences[index] as PreparedSentence))
}

function comparePairs(prepared: Prepared, sentences: readonly PreparedSentence[]): Pair[] {
  const pairs: Pair[] = []
  for (const [left, others] of proposePairs(sentences)) {
    for (const right of others) {
      const score = compareSentences(
        prepared,
        sentences[left] as PreparedSentence,
        sentences[right] as PreparedSentence,
      )
      if (score >= LOWEST_PAIR) pairs.push({ left, right, score })
    }
  }
  return pairs.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right)
}

/** For each sentence the later ones that share at least two keys that are not everywhere. */
function* proposePairs(sentences: readonly PreparedSentence[]): Generator<[number, number[]]> {
  const postings = buildPostings(sentences)
  for (let left = 0; left < sentences.length; left += 1) {
    const shared = new Map<number, number>()
    for (const key of keysOf(sentences[left] as PreparedSentence)) {
      const posting = postings.get(key)
      if (posting === undefined || posting.length > POSTINGS) continue
      for (const right of posting) if (right > left) shared.set(right, (shared.get(right) ?? 0) + 1)
    }
    yield [left, [...shared].filter(([, count]) => count >= SHARED_KEYS).map(([right]) => right)]
  }
}

function buildPostings(sentences: readonly PreparedSentence[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  sentences.forEach((sentence, index) => {
    for (const key of keysOf(sentence)) {
      const posting = postings.get(key)
      if (posting === undefined) postings.set(key, [index])
      else posting.push(index)
    }
  })
  return postings
}

function* keysOf(sentence: PreparedSentence): Generator<string> {
  yield* sentence.stems
  yield* sentence.entityIds
  yield* sentence.conceptIds
  for (const number of sentence.numberKeys) yield `#${number}`
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
    if (left === right || pair.score < 1) continue
    const a = members.get(left) as number[]
    const b = members.get(right) as number[]
    const average = (sums.get(left)?.get(right) ?? 0) / (a.length * b.length)
    if (average < AVERAGE_LINK) continue
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
