import type { EventGroup, Events } from './events.ts'
import { KEY_COUNTRY, KEY_DAY, type NeutralCounts } from './neutral.ts'
import { hasLinkEvidence, linkProbability, measureLink, profileOf } from './score-link.ts'
import type { Story } from './story.ts'
import { JOIN_WITHIN, LINK_KEYS, LINK_QUORUM, MAX_LINK_CANDIDATES } from './thresholds.ts'
import type { Weights } from './weights.ts'

/** Two events that should be one. */
export interface Link {
  readonly left: Story
  readonly right: Story
  readonly score: number
  readonly features: Float64Array
}

/** Stories one key may bring; a key of more is everywhere. */
const MAX_KEY_STORIES = 120
/** Pairs of stories between two events that are asked at most. */
const MAX_PAIRS = 24
/** Probability at which a pair agrees with a link that another pair proposes. */
const AGREEING = 0.5
/** The same inside a language, where the weights of placement speak. */
const AGREEING_INSIDE = 0.3

/** Finds stories of other languages that tell the same event. Its index follows the live stories. */
export class Linker {
  readonly #counts: NeutralCounts
  readonly #weights: Weights
  readonly #postings = new Map<number, Story[]>()

  constructor(counts: NeutralCounts, weights: Weights) {
    this.#counts = counts
    this.#weights = weights
  }

  /** Puts a story under its present telling keys. */
  index(story: Story): void {
    for (const key of this.#tellingKeys(story)) {
      if (story.linkedBy.has(key)) continue
      story.linkedBy.add(key)
      const posting = this.#postings.get(key)
      if (posting === undefined) this.#postings.set(key, [story])
      else posting.push(story)
    }
  }

  /** Takes out a story that has left its window. */
  forget(story: Story): void {
    for (const key of story.linkedBy) {
      const rest = (this.#postings.get(key) ?? []).filter((other) => other !== story)
      if (rest.length === 0) this.#postings.delete(key)
      else this.#postings.set(key, rest)
    }
    story.linkedBy.clear()
  }

  /** Best story of another language and another event; null when none passes. */
  best(story: Story, events: Events): Link | null {
    let best: Link | null = null
    for (const other of this.candidates(story)) {
      if (events.of(other) === events.of(story)) continue
      const link = this.compare(story, other)
      if (link.score < this.#weights.linkRequired || !hasLinkEvidence(link.features)) continue
      if (best === null || link.score > best.score || (link.score === best.score && other.id < best.right.id))
        best = link
    }
    return best
  }

  compare(left: Story, right: Story): Link {
    const features = measureLink(left, right, this.#counts)
    return { left, right, features, score: linkProbability(features, this.#weights.link) }
  }

  /**
   * Whether enough pairs of stories between two events agree that they are one: never a chain through one pair. Stories
   * of one language are asked by `inside`, which gives the probability that they are one story.
   */
  agrees(left: EventGroup, right: EventGroup, inside: (one: Story, other: Story) => number): boolean {
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
    const shared = new Map<Story, number>()
    for (const key of this.#tellingKeys(story)) {
      const posting = this.#postings.get(key)
      if (posting === undefined || posting.length > MAX_KEY_STORIES) continue
      const idf = this.#counts.idf(key)
      for (const other of posting) {
        if (other.language === story.language || !other.live || !inReach(story, other)) continue
        shared.set(other, (shared.get(other) ?? 0) + idf)
      }
    }
    return [...shared]
      .sort((left, right) => right[1] - left[1] || (left[0].id < right[0].id ? -1 : 1))
      .slice(0, MAX_LINK_CANDIDATES)
      .map(([other]) => other)
  }

  /** Keys that weigh most in a story. Concepts take part: a singleton may share one name and one concept only. */
  #tellingKeys(story: Story): number[] {
    const { keys, shares } = profileOf(story, this.#counts)
    const weighted: { readonly key: number; readonly weight: number }[] = []
    keys.forEach((key, at) => {
      const kind = this.#counts.kind[key]
      if (kind === KEY_COUNTRY || kind === KEY_DAY) return
      weighted.push({ key, weight: (shares[at] as number) * this.#counts.idf(key) })
    })
    weighted.sort((left, right) => right.weight - left.weight || left.key - right.key)
    return weighted.slice(0, LINK_KEYS).map((entry) => entry.key)
  }
}

function inReach(left: Story, right: Story): boolean {
  return left.oldest - right.newest <= JOIN_WITHIN && right.oldest - left.newest <= JOIN_WITHIN
}
