import {
  KEY_ADDRESS,
  KEY_COGNATE,
  KEY_CONCEPT,
  KEY_COUNTRY,
  KEY_DAY,
  KEY_ENTITY,
  KEY_KINDS,
  KEY_NUMBER,
  type NeutralCounts,
} from './neutral.ts'
import type { Story } from './story.ts'
import { LINK_TIME_SPREAD } from './thresholds.ts'

/** Features of two stories of two languages, in the order of the weights. */
export const LINK_FEATURES = [
  'entities',
  'concepts',
  'countries',
  'numbers',
  'dates',
  'cognates',
  'rarest',
  'second rarest',
  'specific',
  'shared keys',
  'addresses',
  'time',
  'smaller size',
  'countries differ',
  'undated',
  'dates, undated',
  'dates differ, undated',
  'dates differ',
] as const

/** What a story says in neutral keys. `keys` is sorted; `shares` runs beside it: part of the members that hold the key. */
export interface Profile {
  readonly keys: Int32Array
  readonly shares: Float32Array
  /** Squared length of each kind of key, under the idf of the time of making. */
  readonly squares: Float64Array
}

/** A key held by a smaller share of a story than this is a detail of one article. */
const MIN_SHARE = 0.12
/** Articles a key needs in one language before its standing in one story says much. */
const SPECIFIC_PRIOR = 2
const FULL_IDF = 9
const FULL_SHARED = 6
const FULL_SIZE = Math.log(20)

/** Language-neutral profile of a story, kept until the story changes. */
export function profileOf(story: Story, counts: NeutralCounts): Profile {
  if (story.profile !== null) return story.profile
  const held = new Map<number, number>()
  for (const item of story.items) for (const key of item.keys) held.set(key, (held.get(key) ?? 0) + 1)
  const least = MIN_SHARE * story.items.length
  const keys = Int32Array.from([...held.keys()].filter((key) => (held.get(key) as number) >= least)).sort()
  const shares = Float32Array.from(keys, (key) => (held.get(key) as number) / story.items.length)
  const squares = new Float64Array(KEY_KINDS.length)
  keys.forEach((key, at) => {
    const kind = counts.kind[key] as number
    squares[kind] = (squares[kind] as number) + ((shares[at] as number) * counts.idf(key)) ** 2
  })
  story.profile = { keys, shares, squares }
  return story.profile
}

/** Sums over the keys that two stories share. */
interface SharedKeys {
  readonly dots: Float64Array
  rarest: number
  second: number
  count: number
  specific: number
}

/** Features of two stories. */
export function measureLink(left: Story, right: Story, counts: NeutralCounts): Float64Array {
  const a = profileOf(left, counts)
  const b = profileOf(right, counts)
  const shared = sumShared(left, right, counts)
  const cosineOf = (kind: number) => {
    const length = Math.sqrt((a.squares[kind] as number) * (b.squares[kind] as number))
    return length === 0 ? 0 : (shared.dots[kind] as number) / length
  }
  const countries = cosineOf(KEY_COUNTRY)
  const bothHaveCountries = (a.squares[KEY_COUNTRY] as number) > 0 && (b.squares[KEY_COUNTRY] as number) > 0
  const smaller = Math.min(left.items.length, right.items.length)
  const undated = isUndated(left) || isUndated(right)
  const dates = cosineOf(KEY_DAY)
  const bothHaveDays = (a.squares[KEY_DAY] as number) > 0 && (b.squares[KEY_DAY] as number) > 0
  return Float64Array.of(
    cosineOf(KEY_ENTITY),
    cosineOf(KEY_CONCEPT),
    countries,
    cosineOf(KEY_NUMBER),
    dates,
    cosineOf(KEY_COGNATE),
    Math.min(1, shared.rarest / FULL_IDF),
    Math.min(1, shared.second / FULL_IDF),
    Math.sqrt(shared.specific),
    Math.min(1, shared.count / FULL_SHARED),
    cosineOf(KEY_ADDRESS),
    undated ? 0 : timeCloseness(left, right),
    Math.min(1, Math.log(smaller) / FULL_SIZE),
    countries === 0 && bothHaveCountries ? 1 : 0,
    undated ? 1 : 0,
    undated ? dates : 0,
    undated && dates === 0 && bothHaveDays ? 1 : 0,
    !undated && dates === 0 && bothHaveDays ? 1 : 0,
  )
}

function isUndated(story: Story): boolean {
  return story.items[0]?.undated ?? false
}

function sumShared(left: Story, right: Story, counts: NeutralCounts): SharedKeys {
  const one = profileOf(left, counts)
  const other = profileOf(right, counts)
  const sums: SharedKeys = {
    dots: new Float64Array(KEY_KINDS.length),
    rarest: 0,
    second: 0,
    count: 0,
    specific: 0,
  }
  let a = 0
  let b = 0
  while (a < one.keys.length && b < other.keys.length) {
    const key = one.keys[a] as number
    const difference = key - (other.keys[b] as number)
    if (difference === 0) {
      const [leftShare, rightShare] = [one.shares[a] as number, other.shares[b] as number]
      addShared(sums, { kind: counts.kind[key] as number, idf: counts.idf(key), leftShare, rightShare })
      const exclusive =
        exclusivity(left, leftShare, key, counts) * exclusivity(right, rightShare, key, counts)
      if (isTelling(counts.kind[key] as number)) sums.specific = Math.max(sums.specific, exclusive)
    }
    if (difference <= 0) a += 1
    if (difference >= 0) b += 1
  }
  return sums
}

/** Whether a kind of key can tell one event from another by itself; countries, concepts and days cannot. */
export function isTelling(kind: number): boolean {
  return kind !== KEY_COUNTRY && kind !== KEY_CONCEPT && kind !== KEY_DAY
}

function addShared(
  sums: SharedKeys,
  key: {
    readonly kind: number
    readonly idf: number
    readonly leftShare: number
    readonly rightShare: number
  },
): void {
  const { kind, idf } = key
  sums.dots[kind] = (sums.dots[kind] as number) + key.leftShare * key.rightShare * idf * idf
  if (!isTelling(kind)) return
  sums.count += 1
  if (idf > sums.rarest) {
    sums.second = sums.rarest
    sums.rarest = idf
  } else if (idf > sums.second) sums.second = idf
}

/** Share of a language's use of a key that lies in one story, smoothed. */
function exclusivity(story: Story, share: number, key: number, counts: NeutralCounts): number {
  return (share * story.items.length) / (counts.of(story.language, key) + SPECIFIC_PRIOR)
}

/** Gaussian of the gap between the spans of two stories; 1 while they overlap. */
function timeCloseness(left: Story, right: Story): number {
  const gap = Math.max(0, left.oldest - right.newest, right.oldest - left.newest) / LINK_TIME_SPREAD
  return Math.exp(-0.5 * gap * gap)
}

/** Probability that two stories of two languages are one event. */
export function linkProbability(features: Float64Array, weights: readonly number[]): number {
  let sum = weights[LINK_FEATURES.length] as number
  for (let at = 0; at < LINK_FEATURES.length; at += 1)
    sum += (features[at] as number) * (weights[at] as number)
  return 1 / (1 + Math.exp(-sum))
}

/** Whether enough stands behind a link: two telling keys, or one and a shared concept or number. */
export function hasLinkEvidence(features: Float64Array): boolean {
  const [, concepts, , numbers, , , rarest, second] = features as unknown as number[]
  if ((second as number) >= 0.45) return true
  return (rarest as number) >= 0.45 && ((concepts as number) > 0.1 || (numbers as number) > 0.1)
}
