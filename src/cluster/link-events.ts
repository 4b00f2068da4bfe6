import { decisionProbability, logOddsOf, measureDecision, NO_RIVAL } from './decide-link.ts'
import type { EmbeddingChannel } from './embedding-channel.ts'
import type { EventGroup, Events } from './events.ts'
import type { NeutralCounts } from './neutral.ts'
import { hasLinkEvidence, linkProbability, measureLink, type Profile, profileOf } from './score-link.ts'
import type { Story } from './story.ts'
import { JOIN_WITHIN, LINK_QUORUM, MAX_LINK_CANDIDATES } from './thresholds.ts'
import type { Weights } from './weights.ts'

/** Two events that should be one. */
export interface Link {
  readonly left: Story
  readonly right: Story
  readonly score: number
  readonly features: Float64Array
}

/** Probability that two stories of one language are one, by the weights of placement. */
export type Inside = (one: Story, other: Story) => number

/** What stands around a link when it is decided. */
interface Field {
  readonly events: Events
  readonly inside: Inside
}

/** Stories one key may bring; a key of more is everywhere. */
const MAX_KEY_STORIES = 60
/** Stories that one search looks at, under its heaviest keys first. */
const MAX_SEEN = 300
/** Pairs of stories between two events that are asked at most. */
const MAX_PAIRS = 24
/** Probability from which a pair is worth asking for its rivals. */
const MIN_PAIR = 0.5
/** Probability at which a pair agrees with a link that another pair proposes. */
const AGREEING = 0.5
/** The same inside a language, where the weights of placement speak. */
const AGREEING_INSIDE = 0.3

/** Finds stories of other languages that tell the same event. Its index follows the live stories. */
export class Linker {
  readonly #counts: NeutralCounts
  readonly #weights: Weights
  readonly #channel: EmbeddingChannel | null
  /** Stories under each key, by its number. */
  readonly #postings: (Story[] | undefined)[] = []
  readonly #looked = new Map<Story, readonly Link[]>()
  #searches = 0

  constructor(counts: NeutralCounts, weights: Weights, channel: EmbeddingChannel | null = null) {
    this.#counts = counts
    this.#weights = weights
    this.#channel = channel
  }

  /** Puts a story under its present telling keys. */
  index(story: Story): void {
    this.#looked.clear()
    for (const key of profileOf(story, this.#counts).telling) {
      if (story.linkedBy.has(key)) continue
      story.linkedBy.add(key)
      const posting = this.#postings[key]
      if (posting === undefined) this.#postings[key] = [story]
      else posting.push(story)
    }
  }

  /** Takes out a story that has left its window. */
  forget(story: Story): void {
    for (const key of story.linkedBy) {
      const posting = this.#postings[key]
      const at = posting?.indexOf(story) ?? -1
      if (posting === undefined || at < 0) continue
      posting[at] = posting[posting.length - 1] as Story
      posting.length -= 1
    }
    story.linkedBy.clear()
  }

  /** Best story of another language and another event; null when none passes. */
  best(story: Story, events: Events, inside: Inside): Link | null {
    const links = this.#linksOf(story)
    let best: Link | null = null
    for (const link of links) {
      if (link.score < MIN_PAIR || !hasLinkEvidence(link.features)) continue
      if (events.of(link.right) === events.of(story)) continue
      const score = this.#decide(link, links, { events, inside })
      if (score < this.#weights.linkRequired) continue
      if (best === null || score > best.score || (score === best.score && link.right.id < best.right.id))
        best = { ...link, score }
    }
    return best
  }

  /** Probability of a link in the light of what either side could be linked with instead. */
  #decide(link: Link, links: readonly Link[], field: Field): number {
    const { left, right } = link
    const back = this.#linksOf(right)
    const features = measureDecision(
      logOddsOf(link.score),
      bestRival(links, link, field),
      bestRival(back, { ...link, right: left }, field),
    )
    return decisionProbability(features, this.#weights.decideLink)
  }

  /** Scored pairs of a story with its candidates, kept until stories are indexed again. */
  #linksOf(story: Story): readonly Link[] {
    let links = this.#looked.get(story)
    if (links === undefined) {
      links = this.candidates(story).map((other) => this.compare(story, other))
      this.#looked.set(story, links)
    }
    return links
  }

  compare(left: Story, right: Story): Link {
    const features = measureLink(left, right, this.#counts)
    const score = linkProbability(features, this.#weights.link)
    return { left, right, features, score: this.#channel?.linked(left, right, score) ?? score }
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
        if (same ? inside(one, other) >= AGREEING_INSIDE : this.compare(one, other).score >= AGREEING)
          agreeing += 1
      }
    }
    return agreeing >= LINK_QUORUM * asked
  }

  /** Stories of other languages that share telling keys, best shared idf first. */
  candidates(story: Story): Story[] {
    this.#searches += 1
    const found: Story[] = []
    let seen = 0
    for (const key of profileOf(story, this.#counts).telling) {
      const posting = this.#postings[key]
      if (posting === undefined || posting.length > MAX_KEY_STORIES) continue
      seen += posting.length
      if (seen > MAX_SEEN) break
      const idf = this.#counts.idf(key)
      for (const other of posting) {
        if (other.language === story.language || !other.live || !inReach(story, other)) continue
        const profile = profileOf(other, this.#counts)
        if (profile.stamp !== this.#searches) {
          profile.stamp = this.#searches
          profile.shared = 0
          found.push(other)
        }
        profile.shared += idf
      }
    }
    const shared = (other: Story) => (other.profile as Profile).shared
    found.sort((left, right) => shared(right) - shared(left) || (left.id < right.id ? -1 : 1))
    if (found.length > MAX_LINK_CANDIDATES) found.length = MAX_LINK_CANDIDATES
    return found
  }
}

/**
 * Log-odds of the best link to a story that speaks the language of the chosen one and tells another event. A piece of the
 * same event, which a later merge will join, is no rival.
 */
function bestRival(links: readonly Link[], chosen: Link, { events, inside }: Field): number {
  const { right } = chosen
  let best = NO_RIVAL
  for (const rival of links) {
    if (rival.right === right || rival.right.language !== right.language) continue
    const odds = logOddsOf(rival.score)
    if (odds <= best || events.of(rival.right) === events.of(right)) continue
    if (inside(rival.right, right) < AGREEING_INSIDE) best = odds
  }
  return best
}

function inReach(left: Story, right: Story): boolean {
  return left.oldest - right.newest <= JOIN_WITHIN && right.oldest - left.newest <= JOIN_WITHIN
}
