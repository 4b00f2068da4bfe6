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
  /** Every term of the members, sorted. A story of one article shares the arrays of that article. */
  terms: Int32Array
  /** Weight of each term summed over the members, beside `terms`. */
  mass: Float32Array | Float64Array
  /** Members by outlet, once there are enough of them to be worth counting. */
  outlets: Map<string, number> | null
  /** Length of the centroid by kind of term, under the idf of the last update. */
  readonly norms: Float64Array
  /** Terms in at least half of the members, words and names only; sorted. */
  core: number[]
  /** Top terms of now. */
  indexed: readonly number[]
  /** Every term under which the inverted index holds the story. */
  posted: ReadonlySet<number> | readonly number[]
  /** Place of the story in the window's columns. */
  slot: number
  /** Language-neutral profile, made when first asked for; null after a change. */
  profile: Profile | null
  newest: number
  oldest: number
  live: boolean
  /** Probability with which the founder came nearest to another story; 1 where it is not known. */
  nearest: number
  /** Size at the last check for a split. */
  checkedSize: number
  /** Size at the last look for a story to merge with. */
  mergedSize: number
  /** Changed since the last pass over stories. */
  changed: boolean
}

const KINDS = 6
/** Terms that enter the length of a centroid; the tail beyond adds under 1 %. */
const MAX_CENTROID_TERMS = 400
/** Share of members that must hold a term of the core. */
export const CORE_SHARE = 0.5
/** Members from which outlets are counted instead of looked through. */
const COUNT_OUTLETS_FROM = 12

const NO_TERMS = new Int32Array(0)
const NO_MASS = new Float64Array(0)

export function createStory(id: string, language: string, number: number): Story {
  return {
    id,
    language,
    number,
    items: [],
    terms: NO_TERMS,
    mass: NO_MASS,
    outlets: null,
    norms: new Float64Array(KINDS),
    core: [],
    indexed: [],
    posted: [],
    slot: -1,
    profile: null,
    newest: Number.NEGATIVE_INFINITY,
    oldest: Number.POSITIVE_INFINITY,
    live: true,
    nearest: 1,
    checkedSize: 0,
    mergedSize: 0,
    changed: false,
  }
}

/** Adds members and brings the story's summary up to date. */
export function addItems(story: Story, items: readonly Item[], vocabulary: Vocabulary): void {
  for (const item of items) {
    story.items.push(item)
    countOutlet(story, item.source)
    addMass(story, item)
    if (item.at > story.newest) story.newest = item.at
    if (item.at < story.oldest) story.oldest = item.at
  }
  story.changed = true
  story.profile = null
  summarise(story, vocabulary)
}

/** Replaces the members, after a split or a move. */
export function setItems(story: Story, items: readonly Item[], vocabulary: Vocabulary): void {
  story.items = []
  story.terms = NO_TERMS
  story.mass = NO_MASS
  story.outlets = null
  story.newest = Number.NEGATIVE_INFINITY
  story.oldest = Number.POSITIVE_INFINITY
  addItems(story, items, vocabulary)
}

/** Share of a story's members that one outlet wrote, 0 to 1. */
export function shareOfOutlet(story: Story, source: string): number {
  if (story.outlets !== null) return (story.outlets.get(source) ?? 0) / story.items.length
  let own = 0
  for (const item of story.items) if (item.source === source) own += 1
  return own / story.items.length
}

function countOutlet(story: Story, source: string): void {
  if (story.outlets !== null) story.outlets.set(source, (story.outlets.get(source) ?? 0) + 1)
  else if (story.items.length >= COUNT_OUTLETS_FROM) {
    story.outlets = new Map()
    for (const item of story.items) story.outlets.set(item.source, (story.outlets.get(item.source) ?? 0) + 1)
  }
}

/** Merges the sorted terms of an article into those of the story. */
function addMass(story: Story, item: Item): void {
  if (story.terms.length === 0) {
    story.terms = item.terms
    story.mass = item.weights
    return
  }
  const { terms: own, mass } = story
  const { terms: more, weights } = item
  const terms = new Int32Array(own.length + more.length)
  const sums = new Float64Array(terms.length)
  let a = 0
  let b = 0
  let length = 0
  while (a < own.length || b < more.length) {
    const one = a < own.length ? (own[a] as number) : Number.MAX_SAFE_INTEGER
    const other = b < more.length ? (more[b] as number) : Number.MAX_SAFE_INTEGER
    terms[length] = Math.min(one, other)
    sums[length] = (one <= other ? (mass[a] as number) : 0) + (other <= one ? (weights[b] as number) : 0)
    if (one <= other) a += 1
    if (other <= one) b += 1
    length += 1
  }
  story.terms = terms.slice(0, length)
  story.mass = sums.slice(0, length)
}

/** Weights of the terms of one story while it is summarised, used again for the next. */
let weightOf = new Float64Array(1024)

function summarise(story: Story, vocabulary: Vocabulary): void {
  const { terms, mass } = story
  const size = story.items.length
  if (weightOf.length < terms.length) weightOf = new Float64Array(terms.length * 2)
  story.norms.fill(0)
  const core: number[] = []
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] as number
    const share = (mass[at] as number) / size
    const kind = vocabulary.kind[term] as number
    const weight = share * vocabulary.idf(term)
    weightOf[at] = weight
    story.norms[kind] = (story.norms[kind] as number) + weight * weight
    if (share >= CORE_SHARE && (kind === WORD || kind === NAME)) core.push(term)
  }
  for (let kind = 0; kind < KINDS; kind += 1) story.norms[kind] = Math.sqrt(story.norms[kind] as number)
  story.core = core
  story.indexed = heaviest(terms, INDEXED_TERMS)
  if (terms.length > MAX_CENTROID_TERMS * 2) keepHeaviest(story, MAX_CENTROID_TERMS)
}

/** The `count` terms of most weight, heaviest first, ties by number; all of them when there are no more. */
function heaviest(terms: Int32Array, count: number): number[] {
  const best: number[] = []
  for (let at = 0; at < terms.length; at += 1) {
    const weight = weightOf[at] as number
    // Terms come in order of number, so that an equal one never overtakes.
    if (best.length === count && weight <= (weightOf[best[count - 1] as number] as number)) continue
    let place = best.length < count ? best.push(at) - 1 : count - 1
    while (place > 0 && (weightOf[best[place - 1] as number] as number) < weight) {
      best[place] = best[place - 1] as number
      place -= 1
    }
    best[place] = at
  }
  return best.map((at) => terms[at] as number)
}

function keepHeaviest(story: Story, count: number): void {
  const kept = new Set(heaviest(story.terms, count))
  const at = [...story.terms.keys()].filter((place) => kept.has(story.terms[place] as number))
  story.mass = Float64Array.from(at, (place) => story.mass[place] as number)
  story.terms = Int32Array.from(at, (place) => story.terms[place] as number)
}

/** Members spread evenly over the story's life, at most `QUORUM_SAMPLE`. */
export function sampleItems(story: Story): readonly Item[] {
  const { items } = story
  if (items.length <= QUORUM_SAMPLE) return items
  const step = (items.length - 1) / (QUORUM_SAMPLE - 1)
  const sample: Item[] = []
  for (let index = 0; index < QUORUM_SAMPLE; index += 1) sample.push(items[Math.round(index * step)] as Item)
  return sample
}
