import type { NeutralCounts, NeutralKey } from './neutral.ts'
import type { Story } from './story.ts'
import { LINK_TIME_SPREAD } from './thresholds.ts'
import { WEIGHTS } from './weights.ts'

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
] as const

/** Share of a story's members that hold each neutral key, with the lengths per kind that cosines need. */
export interface Profile {
  readonly shares: ReadonlyMap<NeutralKey, number>
  readonly lengths: Readonly<Record<string, number>>
}

/** A key held by a smaller share of a story than this is a detail of one article. */
const MIN_SHARE = 0.12
const KINDS = ['e', 'c', 'C', '#', 'd', 'k', 'u']
/** Articles a key needs in one language before its standing in one story says much. */
const SPECIFIC_PRIOR = 2
const FULL_IDF = 9
const FULL_SHARED = 6
const FULL_SIZE = Math.log(20)

/** Language-neutral profile of a story. */
export function profileOf(story: Story, counts: NeutralCounts): Profile {
  const shares = new Map<NeutralKey, number>()
  for (const item of story.items) for (const key of item.keys) shares.set(key, (shares.get(key) ?? 0) + 1)
  const lengths: Record<string, number> = Object.fromEntries(KINDS.map((kind) => [kind, 0]))
  for (const [key, held] of shares) {
    const share = held / story.items.length
    if (share < MIN_SHARE) shares.delete(key)
    else {
      shares.set(key, share)
      const value = share * counts.idf(key)
      lengths[key[0] as string] = (lengths[key[0] as string] as number) + value * value
    }
  }
  return { shares, lengths }
}

/** Features of two stories with their profiles. */
export function measureLink(
  left: Story,
  right: Story,
  of: (story: Story) => Profile,
  counts: NeutralCounts,
): Float64Array {
  const a = of(left)
  const b = of(right)
  const dots: Record<string, number> = { e: 0, c: 0, C: 0, '#': 0, d: 0, k: 0, u: 0 }
  let rarest = 0
  let second = 0
  let shared = 0
  let specific = 0
  const [small, large] = a.shares.size <= b.shares.size ? [a, b] : [b, a]
  for (const [key, share] of small.shares) {
    const other = large.shares.get(key)
    if (other === undefined) continue
    const kind = key[0] as string
    const idf = counts.idf(key)
    dots[kind] = (dots[kind] as number) + share * other * idf * idf
    if (kind === 'C' || kind === 'c' || kind === 'd') continue
    shared += 1
    specific = Math.max(specific, exclusivity(left, a, key, counts) * exclusivity(right, b, key, counts))
    if (idf > rarest) {
      second = rarest
      rarest = idf
    } else if (idf > second) second = idf
  }
  const cosineOf = (kind: string) => {
    const length = Math.sqrt((a.lengths[kind] as number) * (b.lengths[kind] as number))
    return length === 0 ? 0 : (dots[kind] as number) / length
  }
  const countries = cosineOf('C')
  const smaller = Math.min(left.items.length, right.items.length)
  return Float64Array.of(
    cosineOf('e'),
    cosineOf('c'),
    countries,
    cosineOf('#'),
    cosineOf('d'),
    cosineOf('k'),
    Math.min(1, rarest / FULL_IDF),
    Math.min(1, second / FULL_IDF),
    Math.sqrt(specific),
    Math.min(1, shared / FULL_SHARED),
    cosineOf('u'),
    timeCloseness(left, right),
    Math.min(1, Math.log(smaller) / FULL_SIZE),
    countries === 0 && (a.lengths.C as number) > 0 && (b.lengths.C as number) > 0 ? 1 : 0,
  )
}

/** Share of a language's use of a key that lies in one story, smoothed. */
function exclusivity(story: Story, profile: Profile, key: NeutralKey, counts: NeutralCounts): number {
  const held = (profile.shares.get(key) ?? 0) * story.items.length
  return held / (counts.of(story.language, key) + SPECIFIC_PRIOR)
}

/** Gaussian of the gap between the spans of two stories; 1 while they overlap. */
function timeCloseness(left: Story, right: Story): number {
  const gap = Math.max(0, left.oldest - right.newest, right.oldest - left.newest) / LINK_TIME_SPREAD
  return Math.exp(-0.5 * gap * gap)
}

/** Probability that two stories of two languages are one event. */
export function linkProbability(features: Float64Array, weights: readonly number[] = WEIGHTS.link): number {
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
