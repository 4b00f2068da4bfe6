import { longerColumn } from './longer-column.ts'
import {
  KEY_ADDRESS,
  KEY_COGNATE,
  KEY_CONCEPT,
  KEY_COUNTRY,
  KEY_DAY,
  KEY_ENTITY,
  KEY_KINDS,
  KEY_NAME,
  KEY_NUMBER,
  KEY_PAIR,
  KEY_SCORE,
  type NeutralCounts,
} from './neutral.ts'
import type { Story } from './story.ts'
import { DAY, LINK_KEYS, LINK_TIME_SPREAD } from './thresholds.ts'

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
  'names',
  'scores',
  'scores differ',
  'pairs',
  'rarest pair',
  'all keys',
  'actors covered',
  'actors of the larger covered',
  'entities differ',
  'concepts differ',
  'numbers differ',
  'specific pair',
  'specific name',
  'began together',
] as const

/** What a story says in neutral keys. `keys` is sorted; the other arrays run beside it. */
export interface Profile {
  readonly keys: Int32Array
  /** Part of the members that hold the key. */
  readonly shares: Float32Array
  /** Share times idf at the time of making. */
  readonly weights: Float32Array
  /** Squared length of each kind of key. */
  readonly squares: Float64Array
  /** Keys that weigh most, under which the story can be found, heaviest first. */
  readonly telling: Int32Array
}

/** A key held by a smaller share of a story than this is a detail of one article. */
const MIN_SHARE = 0.12
/** Articles a key needs in one language before its standing in one story says much. */
const SPECIFIC_PRIOR = 2
/** Standard deviation of the gap between first articles (as the second feature of time of placement). */
const BEGIN_SPREAD = 0.5 * DAY
const FULL_SHARED = 6
const FULL_SIZE = Math.log(20)

const KINDS = KEY_KINDS

/** Language-neutral profile of a story, kept until the story changes. */
export function profileOf(story: Story, counts: NeutralCounts): Profile {
  story.profile ??= makeProfile(story, counts)
  return story.profile
}

function makeProfile(story: Story, counts: NeutralCounts): Profile {
  const size = story.items.length
  const [keys, held] = size === 1 ? single(story) : tally(story)
  const shares = new Float32Array(keys.length)
  const weights = new Float32Array(keys.length)
  const squares = new Float64Array(KINDS)
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number
    const share = (held[at] as number) / size
    const weight = share * counts.idf(key)
    shares[at] = share
    weights[at] = weight
    const kind = counts.kind[key] as number
    squares[kind] = (squares[kind] as number) + weight * weight
  }
  const telling = heaviest(keys, weights, counts)
  return { keys, shares, weights, squares, telling }
}

function single(story: Story): [Int32Array, Int32Array] {
  const keys = (story.items[0] as Story['items'][number]).keys
  return [keys, new Int32Array(keys.length).fill(1)]
}

/** Members that hold each key, by its number; only a tally uses it, and leaves zeros. */
let held = new Int32Array(1024)

function tally(story: Story): [Int32Array, Int32Array] {
  const met: number[] = []
  for (const { keys } of story.items) {
    const highest = keys[keys.length - 1] ?? 0
    if (highest >= held.length) held = longerColumn(held, highest)
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as number
      const count = held[key] as number
      if (count === 0) met.push(key)
      held[key] = count + 1
    }
  }
  const least = MIN_SHARE * story.items.length
  const keys = Int32Array.from(met.filter((key) => (held[key] as number) >= least)).sort()
  const counts = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at += 1) counts[at] = held[keys[at] as number] as number
  for (const key of met) held[key] = 0
  return [keys, counts]
}

/** Keys that weigh most. Concepts take part: a singleton may share one name and one concept only. */
function heaviest(keys: Int32Array, weights: Float32Array, counts: NeutralCounts): Int32Array {
  const best: number[] = []
  for (let at = 0; at < keys.length; at += 1) {
    const kind = counts.kind[keys[at] as number]
    if (kind === KEY_COUNTRY || kind === KEY_DAY || kind === KEY_ADDRESS) continue
    const weight = weights[at] as number
    // Keys come in order of number, so that an equal one never overtakes.
    if (best.length === LINK_KEYS && weight <= (weights[best[LINK_KEYS - 1] as number] as number)) continue
    let place = best.length < LINK_KEYS ? best.push(at) - 1 : LINK_KEYS - 1
    while (place > 0 && (weights[best[place - 1] as number] as number) < weight) {
      best[place] = best[place - 1] as number
      place -= 1
    }
    best[place] = at
  }
  const telling = new Int32Array(best.length)
  for (let at = 0; at < best.length; at += 1) telling[at] = keys[best[at] as number] as number
  return telling
}

/** Sums over the keys that two stories share; one object serves all comparisons, because they follow one another. */
const sums = {
  dots: new Float64Array(KINDS),
  rarest: 0,
  second: 0,
  rarestPair: 0,
  count: 0,
  specific: 0,
  specificPair: 0,
  specificName: 0,
  leftActors: 0,
  rightActors: 0,
}

/** Features of two stories. */
export function measureLink(left: Story, right: Story, counts: NeutralCounts): Float64Array {
  const features = new Float64Array(LINK_FEATURES.length)
  measureLinkInto(left, right, counts, features)
  return features
}

/** The same; writes into `features`. */
export function measureLinkInto(
  left: Story,
  right: Story,
  counts: NeutralCounts,
  features: Float64Array,
): void {
  const a = profileOf(left, counts)
  const b = profileOf(right, counts)
  sumShared(left, right, counts)
  const countries = cosine(a, b, KEY_COUNTRY)
  const dates = cosine(a, b, KEY_DAY)
  const scores = cosine(a, b, KEY_SCORE)
  const smaller = Math.min(left.items.length, right.items.length)
  const undated = isUndated(left) || isUndated(right)
  const daysDiffer = dates === 0 && bothHave(a, b, KEY_DAY)
  const full = counts.highestIdf
  const [one, other] = [covered(sums.leftActors, a), covered(sums.rightActors, b)]
  features[0] = cosine(a, b, KEY_ENTITY)
  features[1] = cosine(a, b, KEY_CONCEPT)
  features[2] = countries
  features[3] = cosine(a, b, KEY_NUMBER)
  features[4] = dates
  features[5] = cosine(a, b, KEY_COGNATE)
  features[6] = sums.rarest / full
  features[7] = sums.second / full
  features[8] = Math.sqrt(sums.specific)
  features[9] = Math.min(1, sums.count / FULL_SHARED)
  features[10] = cosine(a, b, KEY_ADDRESS)
  features[11] = undated ? 0 : timeCloseness(left, right)
  features[12] = Math.min(1, Math.log(smaller) / FULL_SIZE)
  features[13] = differ(a, b, KEY_COUNTRY)
  features[14] = undated ? 1 : 0
  features[15] = undated ? dates : 0
  features[16] = undated && daysDiffer ? 1 : 0
  features[17] = !undated && daysDiffer ? 1 : 0
  features[18] = cosine(a, b, KEY_NAME)
  features[19] = scores
  features[20] = differ(a, b, KEY_SCORE)
  features[21] = cosine(a, b, KEY_PAIR)
  features[22] = sums.rarestPair / full
  features[23] = overall(a, b)
  features[24] = Math.min(one, other)
  features[25] = Math.max(one, other)
  features[26] = differ(a, b, KEY_ENTITY)
  features[27] = differ(a, b, KEY_CONCEPT)
  features[28] = differ(a, b, KEY_NUMBER)
  features[29] = Math.sqrt(sums.specificPair)
  features[30] = Math.sqrt(sums.specificName)
  features[31] = undated ? 0 : beganTogether(left, right)
}

function cosine(a: Profile, b: Profile, kind: number): number {
  const length = Math.sqrt((a.squares[kind] as number) * (b.squares[kind] as number))
  return length === 0 ? 0 : (sums.dots[kind] as number) / length
}

function bothHave(a: Profile, b: Profile, kind: number): boolean {
  return (a.squares[kind] as number) > 0 && (b.squares[kind] as number) > 0
}

/** 1 when both stories hold keys of a kind and share none. */
function differ(a: Profile, b: Profile, kind: number): number {
  return (sums.dots[kind] as number) === 0 && bothHave(a, b, kind) ? 1 : 0
}

/** Cosine over the keys of every kind but addresses. */
function overall(a: Profile, b: Profile): number {
  let dot = 0
  let left = 0
  let right = 0
  for (let kind = 0; kind < KINDS; kind += 1) {
    if (kind === KEY_ADDRESS) continue
    dot += sums.dots[kind] as number
    left += a.squares[kind] as number
    right += b.squares[kind] as number
  }
  const length = Math.sqrt(left * right)
  return length === 0 ? 0 : dot / length
}

/** Part of a story's entities, by squared weight, that the other story shares; 0 when it has none. */
function covered(shared: number, profile: Profile): number {
  const all = profile.squares[KEY_ENTITY] as number
  return all === 0 ? 0 : Math.min(1, shared / all)
}

function isUndated(story: Story): boolean {
  return story.items[0]?.undated ?? false
}

function sumShared(left: Story, right: Story, counts: NeutralCounts): void {
  const one = profileOf(left, counts)
  const other = profileOf(right, counts)
  sums.dots.fill(0)
  sums.rarest = sums.second = sums.rarestPair = sums.count = 0
  sums.specific = sums.specificPair = sums.specificName = 0
  sums.leftActors = sums.rightActors = 0
  const [leftKeys, rightKeys] = [one.keys, other.keys]
  const [leftHeld, rightHeld] = [counts.heldIn(left.language), counts.heldIn(right.language)]
  const [leftSize, rightSize] = [left.items.length, right.items.length]
  let a = 0
  let b = 0
  while (a < leftKeys.length && b < rightKeys.length) {
    const key = leftKeys[a] as number
    const difference = key - (rightKeys[b] as number)
    if (difference === 0) {
      const kind = counts.kind[key] as number
      addShared(kind, one.weights[a] as number, other.weights[b] as number)
      if (isTelling(kind) || kind === KEY_PAIR || kind === KEY_NAME) {
        const exclusive =
          exclusivity((one.shares[a] as number) * leftSize, leftHeld[key] ?? 0) *
          exclusivity((other.shares[b] as number) * rightSize, rightHeld[key] ?? 0)
        addTelling(kind, counts.idf(key), exclusive)
      }
    }
    if (difference <= 0) a += 1
    if (difference >= 0) b += 1
  }
}

/** Whether a kind of key can tell one event from another by itself; countries, concepts, days and results cannot. */
export function isTelling(kind: number): boolean {
  return kind === KEY_ENTITY || kind === KEY_NUMBER || kind === KEY_COGNATE || kind === KEY_ADDRESS
}

function addShared(kind: number, leftWeight: number, rightWeight: number): void {
  sums.dots[kind] = (sums.dots[kind] as number) + leftWeight * rightWeight
  if (kind !== KEY_ENTITY) return
  sums.leftActors += leftWeight * leftWeight
  sums.rightActors += rightWeight * rightWeight
}

function addTelling(kind: number, idf: number, exclusive: number): void {
  if (kind === KEY_PAIR) {
    sums.rarestPair = Math.max(sums.rarestPair, idf)
    sums.specificPair = Math.max(sums.specificPair, exclusive)
    return
  }
  if (kind === KEY_NAME) {
    sums.specificName = Math.max(sums.specificName, exclusive)
    return
  }
  sums.specific = Math.max(sums.specific, exclusive)
  sums.count += 1
  if (idf > sums.rarest) {
    sums.second = sums.rarest
    sums.rarest = idf
  } else if (idf > sums.second) sums.second = idf
}

/** Share of a language's use of a key that lies in one story, smoothed: articles of the story against all that hold it. */
function exclusivity(inStory: number, inLanguage: number): number {
  return inStory / (inLanguage + SPECIFIC_PRIOR)
}

/** Gaussian of the gap between the spans of two stories; 1 while they overlap. */
function timeCloseness(left: Story, right: Story): number {
  const gap = Math.max(0, left.oldest - right.newest, right.oldest - left.newest) / LINK_TIME_SPREAD
  return Math.exp(-0.5 * gap * gap)
}

/** Gaussian of the gap between the first articles: reports of one act begin within hours of each other. */
function beganTogether(left: Story, right: Story): number {
  const gap = (left.oldest - right.oldest) / BEGIN_SPREAD
  return Math.exp(-0.5 * gap * gap)
}

/** Probability that two stories of two languages are one event. */
export function linkProbability(features: Float64Array, weights: readonly number[]): number {
  let sum = weights[LINK_FEATURES.length] as number
  for (let at = 0; at < LINK_FEATURES.length; at += 1)
    sum += (features[at] as number) * (weights[at] as number)
  return 1 / (1 + Math.exp(-sum))
}

/**
 * Whether enough stands behind a link: two telling keys, or one and a shared concept, number, name or result, or a name and
 * a concept. How rare they are is for the weights to say.
 */
export function hasLinkEvidence(features: Float64Array): boolean {
  const telling = features[SHARED_AT] as number
  const marks =
    Math.sign(features[CONCEPTS_AT] as number) +
    Math.sign(features[NUMBERS_AT] as number) +
    Math.sign(features[NAMES_AT] as number) +
    Math.sign(features[SCORES_AT] as number)
  return telling * FULL_SHARED >= 2 || (telling > 0 && marks >= 1) || marks >= 2
}

const [SHARED_AT, CONCEPTS_AT, NUMBERS_AT, NAMES_AT, SCORES_AT] = (
  ['shared keys', 'concepts', 'numbers', 'names', 'scores'] as const
).map((name) => LINK_FEATURES.indexOf(name)) as [number, number, number, number, number]
