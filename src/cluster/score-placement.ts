import type { Story } from './story.ts'
import { DAY, TIME_SPREAD } from './thresholds.ts'
import { CONCEPT, DATE, ENTITY, type Item, NAME, NUMBER, type Vocabulary, WORD } from './vocabulary.ts'

/** Features of (article, story), in the order of the weights. All lie between 0 and about 1. */
export const FEATURES = [
  'words',
  'title',
  'specific',
  'core',
  'rarest',
  'second rarest',
  'shared words',
  'entities',
  'title entities',
  'entities missed',
  'names',
  'numbers',
  'numbers differ',
  'dates',
  'concepts',
  'time to newest',
  'time to oldest',
  'size',
  'words of a pair',
  'specific to a large story',
  'same outlet',
  'undated',
  'dates, undated',
  'dates differ, undated',
  'dates differ',
  'within half a day',
] as const

/** Value of each feature, in the order of `FEATURES`. */
export type FeatureVector = Float64Array

/** Articles that a rare term needs before "every one of them stands in this story" says much. */
const SPECIFIC_PRIOR = 2
/** idf in nats that counts as 1 in the features of rarity. */
const FULL_IDF = 9
/** Spread of the second feature of time: follow-ups of one development come fast, new ones after a pause. */
const HALF_DAY = 0.5 * DAY
/** Shared words from which more of them say little. */
const FULL_SHARED = 8

/** Sums over the terms of one article against one story, by kind of term. */
interface Sums {
  readonly dot: Float64Array
  readonly own: Float64Array
  titleShared: number
  titleAll: number
  titleEntityShared: number
  titleEntityAll: number
  specific: number
  specificAll: number
  shared: number
  rarest: number
  second: number
}

/** Features of an article against a story under the present frequencies of the window. */
export function measure(item: Item, story: Story, vocabulary: Vocabulary): FeatureVector {
  const sums = sumTerms(item, story, vocabulary)
  const cosineOf = (kind: number) => {
    const length = Math.sqrt(sums.own[kind] as number) * (story.norms[kind] as number)
    return length === 0 ? 0 : (sums.dot[kind] as number) / length
  }
  const size = story.items.length
  const words = cosineOf(WORD)
  const specific = sums.specificAll === 0 ? 0 : sums.specific / sums.specificAll
  const entities = cosineOf(ENTITY)
  const numbers = cosineOf(NUMBER)
  const large = Math.min(1, Math.log(size) / Math.log(50))
  const undated = item.undated || (story.items[0] as Item).undated
  const dates = cosineOf(DATE)
  const datesDiffer = dates === 0 && (sums.own[DATE] as number) > 0 && (story.norms[DATE] as number) > 0
  return Float64Array.of(
    words,
    sums.titleAll === 0 ? 0 : sums.titleShared / sums.titleAll,
    specific,
    coreCovered(item, story, vocabulary),
    Math.min(1, sums.rarest / FULL_IDF),
    Math.min(1, sums.second / FULL_IDF),
    Math.min(1, sums.shared / FULL_SHARED),
    entities,
    sums.titleEntityAll === 0 ? 0 : sums.titleEntityShared / sums.titleEntityAll,
    entities === 0 && (sums.own[ENTITY] as number) > 0 && (story.norms[ENTITY] as number) > 0 ? 1 : 0,
    cosineOf(NAME),
    numbers,
    numbers === 0 && (sums.own[NUMBER] as number) > 0 && (story.norms[NUMBER] as number) > 0 ? 1 : 0,
    dates,
    cosineOf(CONCEPT),
    undated ? 0 : closeness(item.at, story.newest),
    undated ? 0 : closeness(item.at, story.oldest),
    large,
    size === 1 ? words : 0,
    large * specific,
    sameOutlet(item, story),
    undated ? 1 : 0,
    undated ? dates : 0,
    undated && datesDiffer ? 1 : 0,
    !undated && datesDiffer ? 1 : 0,
    undated ? 0 : closeness(item.at, story.newest, HALF_DAY),
  )
}

/** Share of a story's members that the article's own outlet wrote: outlets seldom report one thing often. */
function sameOutlet(item: Item, story: Story): number {
  if (item.source === '') return 0
  return (story.outlets.get(item.source) ?? 0) / story.items.length
}

function sumTerms(item: Item, story: Story, vocabulary: Vocabulary): Sums {
  const size = story.items.length
  const sums: Sums = {
    dot: new Float64Array(6),
    own: new Float64Array(6),
    titleShared: 0,
    titleAll: 0,
    titleEntityShared: 0,
    titleEntityAll: 0,
    specific: 0,
    specificAll: 0,
    shared: 0,
    rarest: 0,
    second: 0,
  }
  for (let at = 0; at < item.terms.length; at += 1) {
    const term = item.terms[at] as number
    const weight = item.weights[at] as number
    const kind = vocabulary.kind[term] as number
    const idf = vocabulary.idf(term)
    const mass = story.mass.get(term) ?? 0
    const value = weight * idf
    sums.own[kind] = (sums.own[kind] as number) + value * value
    if (mass > 0) sums.dot[kind] = (sums.dot[kind] as number) + (value * mass * idf) / size
    addTitle(sums, kind, weight, idf, mass / size)
    if (kind === WORD) addSpecific(sums, value, mass, idf, vocabulary.frequency[term] as number)
  }
  return sums
}

function addTitle(sums: Sums, kind: number, weight: number, idf: number, share: number): void {
  if (weight < 1) return
  // A word of a third of the members counts in full: no headline holds every word of its story.
  const held = Math.min(1, share * 3)
  if (kind === WORD) {
    sums.titleAll += idf
    sums.titleShared += idf * held
  } else if (kind === ENTITY) {
    sums.titleEntityAll += idf
    sums.titleEntityShared += idf * held
  }
}

/** How exclusively the window's use of a term lies in this story: P(story | term), smoothed, weighted by idf. */
function addSpecific(sums: Sums, value: number, mass: number, idf: number, frequency: number): void {
  sums.specificAll += value
  if (mass === 0) return
  sums.specific += value * Math.min(1, mass / (frequency + SPECIFIC_PRIOR))
  sums.shared += 1
  if (idf > sums.rarest) {
    sums.second = sums.rarest
    sums.rarest = idf
  } else if (idf > sums.second) sums.second = idf
}

function coreCovered(item: Item, story: Story, vocabulary: Vocabulary): number {
  let all = 0
  let covered = 0
  for (const term of story.core) {
    const idf = vocabulary.idf(term)
    all += idf
    if (holds(item, term)) covered += idf
  }
  return all === 0 ? 0 : covered / all
}

/** Whether an article holds a term (binary search). */
export function holds(item: Item, term: number): boolean {
  let low = 0
  let high = item.terms.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = item.terms[middle] as number
    if (found === term) return true
    if (found < term) low = middle + 1
    else high = middle - 1
  }
  return false
}

function closeness(left: number, right: number, spread = TIME_SPREAD): number {
  const distance = (left - right) / spread
  return Math.exp(-0.5 * distance * distance)
}

/** Probability that the article belongs to the story, under the learned weights. */
export function probability(features: FeatureVector, weights: readonly number[]): number {
  let sum = weights[FEATURES.length] as number
  for (let at = 0; at < FEATURES.length; at += 1) sum += (features[at] as number) * (weights[at] as number)
  return 1 / (1 + Math.exp(-sum))
}

/** Values from which a feature speaks for a placement by itself (start values, checked by eye on the development data). */
const SPEAKS = {
  words: 0.2,
  title: 0.4,
  core: 0.5,
  specific: 0.1,
  rarest: 0.7,
  second: 0.35,
  mark: 0.3,
  concepts: 0.5,
}

/**
 * Kinds of evidence that speak for a placement: at least two must. None is counted when nothing but one word is
 * shared: one lucky word, however rare, places nothing.
 */
export function kindsOfEvidence(features: FeatureVector): number {
  const value = (name: (typeof FEATURES)[number]) => features[FEATURES.indexOf(name)] as number
  const marks = [value('entities'), value('names'), value('numbers'), value('dates')]
  const secondWord = value('second rarest') >= SPEAKS.second
  if (!secondWord && !marks.some((mark) => mark >= SPEAKS.mark)) return 0
  const evidence = [
    value('words') >= SPEAKS.words,
    value('title') >= SPEAKS.title || value('core') >= SPEAKS.core,
    value('specific') >= SPEAKS.specific,
    value('rarest') >= SPEAKS.rarest && secondWord,
    value('entities') >= SPEAKS.mark || value('names') >= SPEAKS.mark,
    value('numbers') >= SPEAKS.mark || value('dates') >= SPEAKS.mark,
    value('concepts') >= SPEAKS.concepts,
  ]
  return evidence.filter(Boolean).length
}

/** Age of a story in days when an article arrives. */
export function ageInDays(item: Item, story: Story): number {
  return Math.max(0, item.at - story.oldest) / DAY
}
