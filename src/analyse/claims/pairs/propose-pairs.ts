import { threshold } from '../../thresholds.ts'
import { type ClaimUnit, profileOf } from '../claim-group.ts'
import { numberKey } from '../read-article.ts'
import { RARE } from './background.ts'
import type { SentenceProfile } from './profile.ts'

const POSTINGS = threshold('claimPostings')
const CANDIDATES = threshold('claimCandidates')
/** Rarity two sentences must share before they are compared at all, in 64ths of a nat. */
const LEAST_SHARED = 4 * 64

/**
 * For each sentence the others it is worth comparing with, by place in the list: an inverted index over all it can be
 * recognised by, of which each key leads to its first sentences only, and of the sentences found the ones that share
 * the most. Linear in the number of sentences. A title and the first sentence of its text are always compared.
 */
export function proposePairs(
  units: readonly ClaimUnit[],
  weightOf: (key: number) => number,
): [left: number, right: number][] {
  const postings = buildPostings(units)
  const near = units.map((unit, at) => mostShared(profileOf(unit), { at, postings, weightOf }))
  const isNear = (at: number, other: number) => near[at]?.includes(other) === true
  const pairs: [number, number][] = []
  for (const [at, unit] of units.entries()) {
    for (const other of near[at] as readonly number[]) {
      if (at < other) pairs.push([at, other])
      else if (!isNear(other, at)) pairs.push([other, at])
    }
    const before = at - 1
    if (units[before]?.sentence.in !== unit.sentence.in || unit.sentence.sentence.index !== 1) continue
    if (!isNear(at, before) && !isNear(before, at)) pairs.push([before, at])
  }
  return pairs
}

/** Where each key of the units of an event stands, first units only. */
export interface Postings {
  readonly keys: ReadonlyMap<number, readonly number[]>
  readonly figures: ReadonlyMap<string, readonly number[]>
  /** What each unit shares with the profile that is looked for; all zero between two searches. */
  readonly shared: Int32Array
}

/** What `mostShared` looks with; `at` is the place of the profile's own unit, -1 when it is none. */
export interface Search {
  readonly at: number
  readonly postings: Postings
  readonly weightOf: (key: number) => number
}

/** Places of the units that share the most with a profile, most first. */
export function mostShared(profile: SentenceProfile, { at, postings, weightOf }: Search): number[] {
  const { shared } = postings
  const found: number[] = []
  const add = (others: readonly number[] | undefined, weight: number) => {
    if (others === undefined || weight === 0) return
    for (const other of others) {
      if (shared[other] === 0) found.push(other)
      shared[other] = (shared[other] as number) + weight
    }
  }
  for (const key of profile.keys) add(postings.keys.get(key), weightOf(key))
  for (const number of profile.numbers) add(postings.figures.get(numberKey(number)), RARE)
  const near = found.filter((other) => other !== at && (shared[other] as number) >= LEAST_SHARED)
  const ranked = rank(near, shared)
  for (const other of found) shared[other] = 0
  return ranked
}

/** Units of an event are fewer. */
const MOST_UNITS = 2 ** 24

/** Those that share the most, the first of equals. Both stand in one number, because numbers are sorted natively. */
function rank(near: readonly number[], shared: Int32Array): number[] {
  const keys = new Float64Array(near.length)
  for (let at = 0; at < near.length; at += 1) {
    const other = near[at] as number
    keys[at] = other - (shared[other] as number) * MOST_UNITS
  }
  keys.sort()
  const ranked: number[] = []
  for (let at = 0; at < Math.min(CANDIDATES, keys.length); at += 1) {
    const key = keys[at] as number
    ranked.push(key - Math.floor(key / MOST_UNITS) * MOST_UNITS)
  }
  return ranked
}

/** Builds the inverted index over all that units can be recognised by. Linear in the units. */
export function buildPostings(units: readonly ClaimUnit[]): Postings {
  const keys = new Map<number, number[]>()
  const figures = new Map<string, number[]>()
  units.forEach((unit, at) => {
    const profile = profileOf(unit)
    for (const key of profile.keys) post(keys, key, at)
    for (const number of profile.numbers) post(figures, numberKey(number), at)
  })
  return { keys, figures, shared: new Int32Array(units.length) }
}

function post<Key>(postings: Map<Key, number[]>, key: Key, at: number): void {
  const known = postings.get(key)
  if (known === undefined) postings.set(key, [at])
  else if (known.length < POSTINGS && known.at(-1) !== at) known.push(at)
}
