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
  const proposed = new Set<number>()
  const pairs: [number, number][] = []
  const propose = (a: number, b: number) => {
    const [left, right] = a < b ? [a, b] : [b, a]
    const key = left * units.length + right
    if (proposed.has(key)) return
    proposed.add(key)
    pairs.push([left, right])
  }
  units.forEach((unit, at) => {
    for (const other of mostShared(profileOf(unit), { at, postings, weightOf })) propose(at, other)
    const before = units[at - 1]
    if (before?.sentence.in === unit.sentence.in && unit.sentence.sentence.index === 1) propose(at - 1, at)
  })
  return pairs
}

/** Where each key of the units of an event stands, first units only. */
export interface Postings {
  readonly keys: ReadonlyMap<number, readonly number[]>
  readonly figures: ReadonlyMap<string, readonly number[]>
}

/** What `mostShared` looks with; `at` is the place of the profile's own unit, -1 when it is none. */
export interface Search {
  readonly at: number
  readonly postings: Postings
  readonly weightOf: (key: number) => number
}

/** Places of the units that share the most with a profile, most first. */
export function mostShared(profile: SentenceProfile, { at, postings, weightOf }: Search): number[] {
  const shared = new Map<number, number>()
  const add = (found: readonly number[] | undefined, weight: number) => {
    for (const other of found ?? []) if (other !== at) shared.set(other, (shared.get(other) ?? 0) + weight)
  }
  for (const key of keysOf(profile)) add(postings.keys.get(key), weightOf(key))
  for (const number of profile.numbers) add(postings.figures.get(numberKey(number)), RARE)
  return [...shared]
    .filter(([, weight]) => weight >= LEAST_SHARED)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, CANDIDATES)
    .map(([other]) => other)
}

function* keysOf(profile: SentenceProfile): Generator<number> {
  const kinds = [
    profile.stems,
    profile.actors,
    profile.concepts,
    profile.names,
    profile.consonants,
    profile.days,
  ]
  const told = new Set<number>()
  for (const kind of kinds)
    for (const number of kind.numbers) {
      told.add(number)
      yield number
    }
  for (const number of profile.senses.all) if (!told.has(number)) yield number
}

/** Builds the inverted index over all that units can be recognised by. Linear in the units. */
export function buildPostings(units: readonly ClaimUnit[]): Postings {
  const keys = new Map<number, number[]>()
  const figures = new Map<string, number[]>()
  units.forEach((unit, at) => {
    const profile = profileOf(unit)
    for (const key of keysOf(profile)) post(keys, key, at)
    for (const number of profile.numbers) post(figures, numberKey(number), at)
  })
  return { keys, figures }
}

function post<Key>(postings: Map<Key, number[]>, key: Key, at: number): void {
  const known = postings.get(key)
  if (known === undefined) postings.set(key, [at])
  else if (known.length < POSTINGS && known.at(-1) !== at) known.push(at)
}
