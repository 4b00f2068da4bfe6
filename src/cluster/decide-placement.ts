import type { EmbeddingChannel } from './embedding-channel.ts'
import { repeatsStory } from './repetition.ts'
import {
  ageInDays,
  FEATURES,
  type FeatureVector,
  kindsOfEvidence,
  measureInto,
  prepareQuery,
  probability,
} from './score-placement.ts'
import { type Story, sampleItems } from './story.ts'
import { isSeries } from './template-guard.ts'
import {
  BARE_GROWTH_LIMIT,
  BARE_GROWTH_PER_DAY,
  QUORUM_SHARE,
  REQUIRED_GROWTH_LIMIT,
  REQUIRED_GROWTH_PER_DAY,
  REQUIRED_REPEATED,
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

/** What decides besides the article and the stories. */
export interface PlacementRules {
  readonly weights: Weights
  /** Feature of an embedding endpoint, null or absent without one. */
  readonly channel?: EmbeddingChannel | null
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
  rules: PlacementRules,
): Decision {
  const { weights } = rules
  const scored = bestOf(item, candidates, vocabulary, rules)
  for (const candidate of scored) {
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

/** Features of the story that is being scored. */
const features = new Float64Array(FEATURES.length)

/** The best `MAX_TRIES` of the candidates, best first, ties by founding. */
function bestOf(
  item: Item,
  candidates: readonly Story[],
  vocabulary: Vocabulary,
  rules: PlacementRules,
): ScoredStory[] {
  if (candidates.length === 0) return []
  const { weights, channel = null } = rules
  const query = prepareQuery(item, vocabulary)
  const best: ScoredStory[] = []
  for (const story of candidates) {
    measureInto(query, story, vocabulary, features)
    const byRules = probability(features, weights.place)
    const score = channel === null ? byRules : channel.placed(item, story, byRules)
    const last = best[MAX_TRIES - 1]
    if (last !== undefined && !isBefore(score, story, last)) continue
    let place = best.length < MAX_TRIES ? best.length : MAX_TRIES - 1
    while (place > 0 && isBefore(score, story, best[place - 1] as ScoredStory)) {
      best[place] = best[place - 1] as ScoredStory
      place -= 1
    }
    best[place] = { story, features: features.slice(), score }
  }
  return best
}

function isBefore(score: number, story: Story, other: ScoredStory): boolean {
  return score > other.score || (score === other.score && story.number < other.story.number)
}

/**
 * Probability an article needs to join a story: grows with the story's age, faster for a bare headline, and at once when the
 * article tells that something has happened again.
 */
export function requiredFor(item: Item, story: Story, weights: Weights): number {
  const undated = item.undated ? REQUIRED_UNDATED : 0
  const [pace, limit] = item.bare
    ? [BARE_GROWTH_PER_DAY, BARE_GROWTH_LIMIT]
    : [REQUIRED_GROWTH_PER_DAY, REQUIRED_GROWTH_LIMIT]
  const again = repeatsStory(item, story) ? REQUIRED_REPEATED : 0
  return again + weights.required + undated + Math.min(limit, ageInDays(item, story) * pace)
}

function passes(item: Item, candidate: ScoredStory, vocabulary: Vocabulary): boolean {
  const { story, features } = candidate
  if (kindsOfEvidence(features) < MIN_KINDS) return false
  const sample = sampleItems(story)
  let agreeing = 0
  for (const member of sample) {
    if (isSeries(item, member)) return false
    if (agrees(item, member, vocabulary)) agreeing += 1
  }
  return agreeing >= Math.ceil(QUORUM_SHARE * sample.length)
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
