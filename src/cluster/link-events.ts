import { decisionProbability, FULL_MARGIN, logOddsOf, measureDecision, NO_RIVAL } from './decide-link.ts'
import type { EmbeddingChannel } from './embedding-channel.ts'
import type { EventGroup, Events } from './events.ts'
import { LinkIndex } from './link-index.ts'
import type { NeutralCounts } from './neutral.ts'
import {
  hasLinkEvidence,
  LINK_FEATURES,
  linkProbability,
  measureLink,
  measureLinkInto,
  profileOf,
} from './score-link.ts'
import type { Story } from './story.ts'
import { LINK_QUORUM, MAX_LINK_CANDIDATES } from './thresholds.ts'
import type { Weights } from './weights.ts'

/** Two events that should be one. */
export interface Link {
  readonly left: Story
  readonly right: Story
  readonly score: number
  readonly features: Float64Array
}

/** Two stories and what the weights say of them. */
interface ScoredPair {
  readonly left: Story
  readonly right: Story
  readonly score: number
  /** Whether enough stands behind it to link them. */
  readonly hasEvidence: boolean
}

/** Features of the pair that is being scored. */
const features = new Float64Array(LINK_FEATURES.length)

/** Probability that two stories of one language are one, by the weights of placement. */
export type Inside = (one: Story, other: Story) => number

/** What stands around a link when it is decided. */
interface Field {
  readonly events: Events
  readonly inside: Inside
  /** Probability that a link must reach to be of any use. */
  readonly least: number
}

/** Pairs of stories between two events that are asked at most. */
const MAX_PAIRS = 24
/** Probability from which a pair is worth asking for its rivals. */
const MIN_PAIR = 0.5
/** Probability at which a pair agrees with a link that another pair proposes. */
const AGREEING = 0.5
/** The same inside a language, where the weights of placement speak. */
const AGREEING_INSIDE = 0.3

/** More than rounding moves a probability by. */
const ROUNDING = 1e-9

/** Finds stories of other languages that tell the same event. Its index follows the live stories. */
export class Linker {
  readonly #counts: NeutralCounts
  readonly #weights: Weights
  readonly #channel: EmbeddingChannel | null
  readonly #index = new LinkIndex()
  readonly #looked = new Map<Story, readonly ScoredPair[]>()
  readonly #idf: (key: number) => number

  constructor(counts: NeutralCounts, weights: Weights, channel: EmbeddingChannel | null = null) {
    this.#counts = counts
    this.#weights = weights
    this.#channel = channel
    this.#idf = (key) => counts.idf(key)
  }

  /** Puts a story under its present telling keys. */
  index(story: Story): void {
    this.lookAnew()
    this.#index.put(story, profileOf(story, this.#counts).telling)
  }

  /** Forgets what was found before stories changed. */
  lookAnew(): void {
    if (this.#looked.size > 0) this.#looked.clear()
  }

  /** Takes out a story that has left its window. */
  forget(story: Story): void {
    this.#index.remove(story)
  }

  /** Best story of another language and another event; null when none passes. */
  best(story: Story, events: Events, inside: Inside): Link | null {
    const links = this.#linksOf(story)
    let best: ScoredPair | null = null
    for (const link of links) {
      if (link.score < MIN_PAIR) break
      if (!link.hasEvidence) continue
      if (events.of(link.right) === events.of(story)) continue
      const least = Math.max(this.#weights.linkRequired, best?.score ?? 0)
      const score = this.#decide(link, links, { events, inside, least })
      if (score < this.#weights.linkRequired) continue
      if (best === null || score > best.score || (score === best.score && link.right.id < best.right.id))
        best = { ...link, score }
    }
    return best === null ? null : { features: measureLink(story, best.right, this.#counts), ...best }
  }

  /**
   * Probability of a link in the light of what either side could be linked with instead; some number under `least` when
   * it cannot reach that even without rivals.
   */
  #decide(link: ScoredPair, links: readonly ScoredPair[], field: Field): number {
    const { left, right } = link
    const weights = this.#weights.decideLink
    const odds = logOddsOf(link.score)
    const alone = decisionProbability(measureDecision(odds, NO_RIVAL, NO_RIVAL), weights)
    if (alone < field.least - ROUNDING) return alone
    const rival = bestRival(links, link, right, field)
    const here = decisionProbability(measureDecision(odds, rival, NO_RIVAL), weights)
    if (here < field.least - ROUNDING) return here
    const back = bestRival(this.#linksOf(right), link, left, field)
    return decisionProbability(measureDecision(odds, rival, back), weights)
  }

  /** Scored pairs of a story with its candidates, best first, kept until stories are indexed again. */
  #linksOf(story: Story): readonly ScoredPair[] {
    let links = this.#looked.get(story)
    if (links === undefined) {
      links = this.candidates(story)
        .map((other) => this.#compare(story, other))
        .sort((left, right) => right.score - left.score)
      this.#looked.set(story, links)
    }
    return links
  }

  #compare(left: Story, right: Story): ScoredPair {
    measureLinkInto(left, right, this.#counts, features)
    const score = linkProbability(features, this.#weights.link)
    const hasEvidence = hasLinkEvidence(features)
    return { left, right, hasEvidence, score: this.#channel?.linked(left, right, score) ?? score }
  }

  /**
   * Whether enough pairs of stories between two events agree that they are one: never a chain through one pair. Stories
   * of one language are asked by `inside`, which gives the probability that they are one story.
   */
  agrees(left: EventGroup, right: EventGroup, inside: Inside): boolean {
    let asked = 0
    let agreeing = 0
    for (const one of left.stories) {
      for (const other of right.stories) {
        if (asked >= MAX_PAIRS) break
        asked += 1
        const same = one.language === other.language
        if (same ? inside(one, other) >= AGREEING_INSIDE : this.#compare(one, other).score >= AGREEING)
          agreeing += 1
      }
    }
    return agreeing >= LINK_QUORUM * asked
  }

  /** Stories of other languages that share telling keys, best shared idf first. */
  candidates(story: Story): Story[] {
    return this.#index.search(story, profileOf(story, this.#counts).telling, this.#idf, MAX_LINK_CANDIDATES)
  }
}

/**
 * Log-odds of the best link to a story that speaks the language of the chosen one and tells another event. A piece of the
 * same event, which a later merge will join, is no rival; one too far behind the link to matter is not looked for.
 */
function bestRival(
  links: readonly ScoredPair[],
  link: ScoredPair,
  chosen: Story,
  { events, inside }: Field,
): number {
  const event = events.of(chosen)
  const least = logOddsOf(link.score) - FULL_MARGIN
  for (const rival of links) {
    if (rival.right === chosen || rival.right.language !== chosen.language) continue
    const odds = logOddsOf(rival.score)
    if (odds <= least) break
    if (events.of(rival.right) !== event && inside(rival.right, chosen) < AGREEING_INSIDE) return odds
  }
  return NO_RIVAL
}
