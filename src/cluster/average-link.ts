import { spread } from './merge-stories.ts'
import {
  FEATURES,
  type FeatureVector,
  measureInto,
  prepareQuery,
  probability,
  type Query,
} from './score-placement.ts'
import { addItems, createStory, type Story } from './story.ts'
import { isSeries } from './template-guard.ts'
import type { Item, Vocabulary } from './vocabulary.ts'
import type { Weights } from './weights.ts'
import type { LanguageWindow } from './window.ts'

/** An article made ready to be compared with others: as what is asked, and as a story of one. */
interface Single {
  readonly query: Query
  readonly story: Story
}

/** Two stories and the mean probability of the pairs between their members. */
export interface StoryPair {
  readonly left: Story
  readonly right: Story
  readonly score: number
}

/**
 * Compares articles with articles under the frequencies of one moment. What placement cannot see, it can: a group of
 * reports none of which is like the sum of the others.
 */
export class AverageLink {
  readonly #vocabulary: Vocabulary
  readonly #weights: Weights
  readonly #singles = new Map<Item, Single>()
  readonly #there: FeatureVector = new Float64Array(FEATURES.length)
  readonly #back: FeatureVector = new Float64Array(FEATURES.length)

  constructor(vocabulary: Vocabulary, weights: Weights) {
    this.#vocabulary = vocabulary
    this.#weights = weights
  }

  /** Mean of the features of each of two articles against the other. Good until the next call. */
  measure(left: Item, right: Item): FeatureVector {
    const [one, other] = [this.#singleOf(left), this.#singleOf(right)]
    measureInto(one.query, other.story, this.#vocabulary, this.#there)
    measureInto(other.query, one.story, this.#vocabulary, this.#back)
    for (let at = 0; at < FEATURES.length; at += 1)
      this.#there[at] = ((this.#there[at] as number) + (this.#back[at] as number)) / 2
    return this.#there
  }

  /** Mean probability of the pairs between the members of two stories; 0 when two of them are parts of one series. */
  between(left: Story, right: Story): number {
    const [ours, theirs] = [spread(left), spread(right)]
    let sum = 0
    for (const one of ours) {
      for (const other of theirs) {
        if (isSeries(one, other)) return 0
        sum += probability(this.measure(one, other), this.#weights.articlePair)
      }
    }
    return sum / (ours.length * theirs.length)
  }

  #singleOf(item: Item): Single {
    let single = this.#singles.get(item)
    if (single === undefined) {
      const story = createStory('', '', 0)
      addItems(story, [item], this.#vocabulary)
      single = { query: prepareQuery(item, this.#vocabulary), story }
      this.#singles.set(item, single)
    }
    return single
  }
}

/**
 * Merges stories pair by pair, the most alike first, as long as the mean over the pairs of their members reaches what
 * is required (average link). `merge` does it and gives the story that is left, null when it may not be done.
 */
export function mergeMostAlike(
  changed: readonly Story[],
  window: LanguageWindow,
  weights: Weights,
  merge: (pair: StoryPair) => Story | null,
): void {
  const link = new AverageLink(window.vocabulary, weights)
  const partnersOf = new Map<Story, Set<Story>>()
  const pairs: StoryPair[] = []
  const consider = (left: Story, right: Story) => {
    const score = link.between(left, right)
    if (score >= weights.articlePairRequired) pairs.push({ left, right, score })
  }
  for (const story of changed) {
    if (!story.live) continue
    for (const item of spread(story)) {
      for (const other of window.candidates(item)) {
        if (other === story || partnersOf.get(story)?.has(other)) continue
        addPartner(partnersOf, story, other)
        addPartner(partnersOf, other, story)
        consider(story, other)
      }
    }
  }
  for (let best = takeBest(pairs); best !== null; best = takeBest(pairs)) {
    const into = merge(best)
    if (into === null) continue
    const from = into === best.left ? best.right : best.left
    for (const other of partnersOf.get(from) ?? []) {
      if (other === into) continue
      addPartner(partnersOf, into, other)
      addPartner(partnersOf, other, into)
    }
    for (let at = pairs.length - 1; at >= 0; at -= 1) {
      const { left, right } = pairs[at] as StoryPair
      if (left === from || right === from || left === into || right === into) pairs.splice(at, 1)
    }
    for (const other of partnersOf.get(into) ?? []) if (other.live && other !== into) consider(into, other)
  }
}

function addPartner(partnersOf: Map<Story, Set<Story>>, story: Story, other: Story): void {
  const partners = partnersOf.get(story) ?? new Set()
  partnersOf.set(story, partners)
  partners.add(other)
}

/** Takes out the pair of the highest score, ties by founding. */
function takeBest(pairs: StoryPair[]): StoryPair | null {
  let best = -1
  for (let at = 0; at < pairs.length; at += 1) {
    if (best < 0 || isBefore(pairs[at] as StoryPair, pairs[best] as StoryPair)) best = at
  }
  return best < 0 ? null : (pairs.splice(best, 1)[0] as StoryPair)
}

function isBefore(left: StoryPair, right: StoryPair): boolean {
  if (left.score !== right.score) return left.score > right.score
  const [first, second] = [numbersOf(left), numbersOf(right)]
  return first[0] < second[0] || (first[0] === second[0] && first[1] < second[1])
}

function numbersOf({ left, right }: StoryPair): readonly [number, number] {
  return [Math.min(left.number, right.number), Math.max(left.number, right.number)]
}
