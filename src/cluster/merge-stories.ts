import { FEATURES, measureInto, prepareQuery, probability } from './score-placement.ts'
import { type Story, sampleItems } from './story.ts'
import { isSeries } from './template-guard.ts'
import { JOIN_WITHIN, MERGE_UNDATED } from './thresholds.ts'
import type { Item, Vocabulary } from './vocabulary.ts'
import type { Weights } from './weights.ts'
import type { LanguageWindow } from './window.ts'

/** Members of each story that must speak for a merge; more change no decision on the development data. */
const MEMBERS_ASKED = 6
/** Share of them that must pass on their own. */
const MEMBERS_AGREEING = 0.5
/** Part of the requirement that the other direction must reach: a small story may be one side of a large one. */
const OTHER_DIRECTION = 0.6

/** The story that `story` should be merged with, and the score; null when none is close enough. */
export function findMerge(
  story: Story,
  window: LanguageWindow,
  weights: Weights,
): { readonly other: Story; readonly score: number } | null {
  const asked = spread(story)
  const partners = new Map<Story, number>()
  for (const item of asked) {
    for (const other of window.candidates(item)) {
      if (other !== story && other.items.length >= story.items.length)
        partners.set(other, (partners.get(other) ?? 0) + 1)
    }
  }
  let best: { other: Story; score: number } | null = null
  for (const [other, votes] of partners) {
    if (votes * 2 < asked.length || outOfReach(story, other)) continue
    const score = mergeScore(story, other, window.vocabulary, weights)
    if (score === null) continue
    if (best === null || score > best.score || (score === best.score && other.number < best.other.number))
      best = { other, score }
  }
  return best
}

/** Mean probability of the smaller story's members against the larger, null when any rule speaks against a merge. */
export function mergeScore(
  small: Story,
  large: Story,
  vocabulary: Vocabulary,
  weights: Weights,
): number | null {
  const own = spread(small)
  const undated = own[0]?.undated ? MERGE_UNDATED : 0
  const required = weights.mergeRequired + undated
  const rules = { weights, agreeing: weights.required + undated }
  const there = average(own, large, vocabulary, { least: required, ...rules })
  if (there.mean < required || there.agreeing < MEMBERS_AGREEING * own.length) return null
  const others = spread(large)
  const least = weights.mergeRequired * OTHER_DIRECTION
  if (average(others, small, vocabulary, { least, ...rules }).mean < least) return null
  return own.some((item) => others.some((other) => isSeries(item, other))) ? null : there.mean
}

/** Mean probability of the smaller story's members against the larger, with no rule applied. */
export function likeness(one: Story, other: Story, vocabulary: Vocabulary, weights: Weights): number {
  const [small, large] = one.items.length <= other.items.length ? [one, other] : [other, one]
  return average(spread(small), large, vocabulary, { weights, least: 0, agreeing: 0 }).mean
}

const features = new Float64Array(FEATURES.length)

/** What is asked of the members of a story. */
interface Asked {
  readonly weights: Weights
  /** Mean below which it does not matter how low it is. */
  readonly least: number
  /** Probability from which a member agrees. */
  readonly agreeing: number
}

/** More than rounding moves a sum by. */
const ROUNDING = 1e-9

/** Mean probability of articles against a story, and how many agree; some mean under `least` once that is out of reach. */
function average(
  items: readonly Item[],
  story: Story,
  vocabulary: Vocabulary,
  { weights, least, agreeing }: Asked,
): { readonly mean: number; readonly agreeing: number } {
  let sum = 0
  let agreed = 0
  for (let at = 0; at < items.length; at += 1) {
    measureInto(prepareQuery(items[at] as Item, vocabulary), story, vocabulary, features)
    const score = probability(features, weights.place)
    sum += score
    if (score >= agreeing) agreed += 1
    const possible = sum + items.length - 1 - at
    if (possible < least * items.length - ROUNDING) return { mean: possible / items.length, agreeing: agreed }
  }
  return { mean: sum / items.length, agreeing: agreed }
}

function outOfReach(left: Story, right: Story): boolean {
  return left.oldest - right.newest > JOIN_WITHIN || right.oldest - left.newest > JOIN_WITHIN
}

/** Members that speak for a story, spread over its life. */
export function spread(story: Story): readonly Item[] {
  const sample = sampleItems(story)
  if (sample.length <= MEMBERS_ASKED) return sample
  const step = (sample.length - 1) / (MEMBERS_ASKED - 1)
  return Array.from({ length: MEMBERS_ASKED }, (_, index) => sample[Math.round(index * step)] as Item)
}
