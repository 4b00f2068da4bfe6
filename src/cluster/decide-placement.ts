import type { EmbeddingChannel } from './embedding-channel.ts'
import { ageInDays, type FeatureVector, kindsOfEvidence, measure, probability } from './score-placement.ts'
import { type Story, sampleItems } from './story.ts'
import { isSeries } from './template-guard.ts'
import {
  QUORUM_SHARE,
  REQUIRED_GROWTH_LIMIT,
  REQUIRED_GROWTH_PER_DAY,
  REQUIRED_UNDATED,
} from './thresholds.ts'
import type { Item, Vocabulary } from './vocabulary.ts'
import type { Weights } from './weights.ts'

/** One story an article was scored against. */
export interface ScoredStory {
  readonly story: Story
  readonly features: FeatureVector
  readonly score: number
}

/** The decision over one article. `chosen` null: it founds a story of its own. */
export interface Decision {
  readonly chosen: ScoredStory | null
  /** Best story that was not chosen. */
  readonly nearest: ScoredStory | null
  /** Probability that was required of the best story. */
  readonly required: number
}

/** Kinds of evidence that a placement needs (method note). */
const MIN_KINDS = 2
/** Stories that are tried in order of score before a new one is founded. */
const MAX_TRIES = 3
/** Words two members must share, weighted by idf against the shorter title, to count as agreeing. */
const AGREEING = 0.14

/** Chooses the story an article joins, or none: requirement by age, two kinds of evidence, template guard, quorum. */
export function decidePlacement(
  item: Item,
  candidates: readonly Story[],
  vocabulary: Vocabulary,
  rules: { readonly weights: Weights; readonly channel?: EmbeddingChannel | null },
): Decision {
  const { weights, channel = null } = rules
  const scored = candidates
    .map((story) => {
      const features = measure(item, story, vocabulary)
      const score = probability(features, weights.place)
      return { story, features, score: channel === null ? score : channel.placed(item, story, score) }
    })
    .sort((left, right) => right.score - left.score || left.story.number - right.story.number)
  for (const candidate of scored.slice(0, MAX_TRIES)) {
    const required = requiredFor(item, candidate.story, weights)
    if (candidate.score < required || !passes(item, candidate, vocabulary)) continue
    const nearest = scored.find((other) => other !== candidate) ?? null
    return { chosen: candidate, nearest, required }
  }
  const best = scored[0] ?? null
  return {
    chosen: null,
    nearest: best,
    required: best === null ? weights.required : requiredFor(item, best.story, weights),
  }
}

/** Probability an article needs to join a story: grows with the story's age. */
export function requiredFor(item: Item, story: Story, weights: Weights): number {
  const undated = item.undated ? REQUIRED_UNDATED : 0
  return (
    weights.required +
    undated +
    Math.min(REQUIRED_GROWTH_LIMIT, ageInDays(item, story) * REQUIRED_GROWTH_PER_DAY)
  )
}

function passes(item: Item, candidate: ScoredStory, vocabulary: Vocabulary): boolean {
  const { story, features } = candidate
  if (kindsOfEvidence(features) < MIN_KINDS) return false
  const sample = sampleItems(story)
  const agreeing = sample.filter((member) => agrees(item, member, vocabulary)).length
  if (agreeing < Math.ceil(QUORUM_SHARE * sample.length)) return false
  return !sample.some((member) => isSeries(item, member))
}

/** Whether two articles look alike at all: idf-weighted share of the shorter one's terms. */
function agrees(left: Item, right: Item, vocabulary: Vocabulary): boolean {
  let shared = 0
  let leftAll = 0
  let rightAll = 0
  let a = 0
  let b = 0
  while (a < left.terms.length || b < right.terms.length) {
    const one = left.terms[a] ?? Number.POSITIVE_INFINITY
    const other = right.terms[b] ?? Number.POSITIVE_INFINITY
    const idf = vocabulary.idf(Math.min(one, other))
    const heard = Math.min(
      one <= other ? (left.weights[a] as number) : 1,
      other <= one ? (right.weights[b] as number) : 1,
    )
    const value = heard > 0 ? idf : 0
    if (one <= other) {
      leftAll += value
      a += 1
    }
    if (other <= one) {
      rightAll += value
      b += 1
    }
    if (one === other) shared += value
  }
  return shared >= AGREEING * Math.min(leftAll, rightAll)
}
