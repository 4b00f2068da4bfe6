import type { Profile } from './score-link.ts'
import { INDEXED_TERMS, QUORUM_SAMPLE } from './thresholds.ts'
import { type Item, NAME, type Vocabulary, WORD } from './vocabulary.ts'

/** The articles of one event in one language, as the window keeps them. */
export interface Story {
  readonly id: string
  readonly language: string
  /** Order of founding inside the engine; breaks ties. */
  readonly number: number
  items: Item[]
  /** Weight of each term summed over the members. */
  readonly mass: Map<number, number>
  /** Members by outlet. */
  readonly outlets: Map<string, number>
  /** Length of the centroid by kind of term, under the idf of the last update. */
  readonly norms: Float64Array
  /** Terms in at least half of the members, words and names only. */
  core: number[]
  /** Top terms of now, and every term under which the inverted index holds the story. */
  indexed: number[]
  readonly everIndexed: Set<number>
  /** Language-neutral profile, made when first asked for; null after a change. */
  profile: Profile | null
  /** Neutral keys under which the link's index holds the story. */
  readonly linkedBy: Set<number>
  newest: number
  oldest: number
  live: boolean
  /** Size at the last check for a split. */
  checkedSize: number
  /** Changed since the last pass over stories. */
  changed: boolean
  /** Scratch of candidate search. */
  stamp: number
  shared: number
  hits: number
}

const KINDS = 6
/** Terms that enter the length of a centroid; the tail beyond adds under 1 %. */
const MAX_CENTROID_TERMS = 400
/** Share of members that must hold a term of the core. */
const CORE_SHARE = 0.5

export function createStory(id: string, language: string, number: number): Story {
  return {
    id,
    language,
    number,
    items: [],
    mass: new Map(),
    outlets: new Map(),
    norms: new Float64Array(KINDS),
    core: [],
    indexed: [],
    everIndexed: new Set(),
    profile: null,
    linkedBy: new Set(),
    newest: Number.NEGATIVE_INFINITY,
    oldest: Number.POSITIVE_INFINITY,
    live: true,
    checkedSize: 0,
    changed: true,
    stamp: -1,
    shared: 0,
    hits: 0,
  }
}

/** Adds members and brings the story's summary up to date. */
export function addItems(story: Story, items: readonly Item[], vocabulary: Vocabulary): void {
  for (const item of items) {
    story.items.push(item)
    story.outlets.set(item.source, (story.outlets.get(item.source) ?? 0) + 1)
    item.terms.forEach((term, at) => {
      story.mass.set(term, (story.mass.get(term) ?? 0) + (item.weights[at] as number))
    })
    story.newest = Math.max(story.newest, item.at)
    story.oldest = Math.min(story.oldest, item.at)
  }
  story.changed = true
  story.profile = null
  summarise(story, vocabulary)
}

/** Replaces the members, after a split or a move. */
export function setItems(story: Story, items: readonly Item[], vocabulary: Vocabulary): void {
  story.items = []
  story.mass.clear()
  story.outlets.clear()
  story.newest = Number.NEGATIVE_INFINITY
  story.oldest = Number.POSITIVE_INFINITY
  addItems(story, items, vocabulary)
}

function summarise(story: Story, vocabulary: Vocabulary): void {
  const size = story.items.length
  const weighted: { term: number; weight: number }[] = []
  story.norms.fill(0)
  story.core = []
  for (const [term, mass] of story.mass) {
    const share = mass / size
    const kind = vocabulary.kind[term] as number
    const weight = share * vocabulary.idf(term)
    weighted.push({ term, weight })
    story.norms[kind] = (story.norms[kind] as number) + weight * weight
    if (share >= CORE_SHARE && (kind === WORD || kind === NAME)) story.core.push(term)
  }
  for (let kind = 0; kind < KINDS; kind += 1) story.norms[kind] = Math.sqrt(story.norms[kind] as number)
  weighted.sort((left, right) => right.weight - left.weight || left.term - right.term)
  if (weighted.length > MAX_CENTROID_TERMS * 2) {
    for (const { term } of weighted.slice(MAX_CENTROID_TERMS)) story.mass.delete(term)
  }
  story.indexed = weighted.slice(0, INDEXED_TERMS).map((entry) => entry.term)
}

/** Members spread evenly over the story's life, at most `QUORUM_SAMPLE`. */
export function sampleItems(story: Story): Item[] {
  const { items } = story
  if (items.length <= QUORUM_SAMPLE) return items
  const step = (items.length - 1) / (QUORUM_SAMPLE - 1)
  return Array.from({ length: QUORUM_SAMPLE }, (_, index) => items[Math.round(index * step)] as Item)
}
