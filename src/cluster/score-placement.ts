import { CORE_SHARE, type Story, shareOfOutlet } from './story.ts'
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
/** Size of a story that counts as 1, as a logarithm. */
const FULL_SIZE = Math.log(50)
/** Shared words from which more of them say little. */
const FULL_SHARED = 8

const KINDS = 6

/** An article made ready to be measured against many stories: what does not depend on the story is summed once. */
export interface Query {
  readonly item: Item
  /** idf of each term, beside the terms of the article. */
  readonly idfs: Float64Array
  /** Length of the article by kind of term. */
  readonly lengths: Float64Array
  readonly titleAll: number
  readonly titleEntityAll: number
  readonly specificAll: number
}

/** Makes an article ready under the present frequencies of the window; kept until those change. */
export function prepareQuery(item: Item, vocabulary: Vocabulary): Query {
  const kept = vocabulary.kept as Map<Item, Query>
  let query = kept.get(item)
  if (query === undefined) {
    query = makeQuery(item, vocabulary)
    kept.set(item, query)
  }
  return query
}

function makeQuery(item: Item, vocabulary: Vocabulary): Query {
  const idfs = new Float64Array(item.terms.length)
  const lengths = new Float64Array(KINDS)
  let titleAll = 0
  let titleEntityAll = 0
  let specificAll = 0
  for (let at = 0; at < idfs.length; at += 1) {
    const term = item.terms[at] as number
    const weight = item.weights[at] as number
    const kind = vocabulary.kind[term] as number
    const idf = vocabulary.idf(term)
    const value = weight * idf
    idfs[at] = idf
    lengths[kind] = (lengths[kind] as number) + value * value
    if (kind === WORD) specificAll += value
    if (weight < 1) continue
    if (kind === WORD) titleAll += idf
    else if (kind === ENTITY) titleEntityAll += idf
  }
  for (let kind = 0; kind < KINDS; kind += 1) lengths[kind] = Math.sqrt(lengths[kind] as number)
  return { item, idfs, lengths, titleAll, titleEntityAll, specificAll }
}

/** Sums over the terms that an article and a story share; one object is used for every pair. */
const shared = {
  dots: new Float64Array(KINDS),
  title: 0,
  titleEntity: 0,
  specific: 0,
  core: 0,
  words: 0,
  rarest: 0,
  second: 0,
}

/** Features of an article against a story under the present frequencies of the window. */
export function measure(item: Item, story: Story, vocabulary: Vocabulary): FeatureVector {
  const features = new Float64Array(FEATURES.length)
  measureInto(prepareQuery(item, vocabulary), story, vocabulary, features)
  return features
}

/** The same for an article made ready before; writes into `features`. */
export function measureInto(
  query: Query,
  story: Story,
  vocabulary: Vocabulary,
  features: FeatureVector,
): void {
  sumShared(query, story, vocabulary)
  const { item, lengths } = query
  const { dots } = shared
  const { norms } = story
  const size = story.items.length
  const undated = item.undated || (story.items[0] as Item).undated
  const words = cosine(dots, lengths, norms, WORD)
  const entities = cosine(dots, lengths, norms, ENTITY)
  const numbers = cosine(dots, lengths, norms, NUMBER)
  const dates = cosine(dots, lengths, norms, DATE)
  const specific = ratio(shared.specific, query.specificAll)
  const large = largeness(size)
  const datesDiffer = missed(dates, lengths, norms, DATE)
  features[0] = words
  features[1] = ratio(shared.title, query.titleAll)
  features[2] = specific
  features[3] = ratio(shared.core, coreWeight(story, vocabulary))
  features[4] = Math.min(1, shared.rarest / FULL_IDF)
  features[5] = Math.min(1, shared.second / FULL_IDF)
  features[6] = Math.min(1, shared.words / FULL_SHARED)
  features[7] = entities
  features[8] = ratio(shared.titleEntity, query.titleEntityAll)
  features[9] = missed(entities, lengths, norms, ENTITY)
  features[10] = cosine(dots, lengths, norms, NAME)
  features[11] = numbers
  features[12] = missed(numbers, lengths, norms, NUMBER)
  features[13] = dates
  features[14] = cosine(dots, lengths, norms, CONCEPT)
  features[15] = undated ? 0 : closeness(item.at, story.newest)
  features[16] = undated ? 0 : closeness(item.at, story.oldest)
  features[17] = large
  features[18] = size === 1 ? words : 0
  features[19] = large * specific
  features[20] = item.source === '' ? 0 : shareOfOutlet(story, item.source)
  features[21] = undated ? 1 : 0
  features[22] = undated ? dates : 0
  features[23] = undated ? datesDiffer : 0
  features[24] = undated ? 0 : datesDiffer
  features[25] = undated ? 0 : closeness(item.at, story.newest, HALF_DAY)
}

/** Size of a story as a part of a large one's, 0 to 1; small sizes are remembered. */
function largeness(size: number): number {
  return LARGENESS[size] ?? 1
}

const LARGENESS = Float64Array.from({ length: 64 }, (_, size) =>
  Math.min(1, Math.log(Math.max(1, size)) / FULL_SIZE),
)

function cosine(dots: Float64Array, lengths: Float64Array, norms: Float64Array, kind: number): number {
  const length = (lengths[kind] as number) * (norms[kind] as number)
  return length === 0 ? 0 : (dots[kind] as number) / length
}

/** 1 when both sides name something of a kind and nothing of it is the same. */
function missed(same: number, lengths: Float64Array, norms: Float64Array, kind: number): number {
  return same === 0 && (lengths[kind] as number) > 0 && (norms[kind] as number) > 0 ? 1 : 0
}

function ratio(part: number, all: number): number {
  return all === 0 ? 0 : part / all
}

function sumShared(query: Query, story: Story, vocabulary: Vocabulary): void {
  shared.dots.fill(0)
  shared.title = 0
  shared.titleEntity = 0
  shared.specific = 0
  shared.core = 0
  shared.words = 0
  shared.rarest = 0
  shared.second = 0
  const { terms } = query.item
  const { terms: others, mass } = story
  const size = story.items.length
  let place = 0
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] as number
    while (place < others.length && (others[place] as number) < term) place += 1
    if (place === others.length) break
    if (others[place] !== term || (mass[place] as number) === 0) continue
    addShared(query, at, (mass[place] as number) / size, mass[place] as number, vocabulary)
  }
}

/** Counts one shared term; `held` is the share of the members that hold it, by weight, and `mass` their sum. */
function addShared(query: Query, at: number, held: number, mass: number, vocabulary: Vocabulary): void {
  const term = query.item.terms[at] as number
  const weight = query.item.weights[at] as number
  const idf = query.idfs[at] as number
  const kind = vocabulary.kind[term] as number
  const value = weight * idf
  shared.dots[kind] = (shared.dots[kind] as number) + value * held * idf
  if ((kind === WORD || kind === NAME) && held >= CORE_SHARE) shared.core += idf
  if (weight >= 1) {
    // A word of a third of the members counts in full: no headline holds every word of its story.
    if (kind === WORD) shared.title += idf * Math.min(1, held * 3)
    else if (kind === ENTITY) shared.titleEntity += idf * Math.min(1, held * 3)
  }
  if (kind !== WORD) return
  // How exclusively the window's use of a word lies in this story: P(story | word), smoothed, weighted by idf.
  shared.specific += value * Math.min(1, mass / ((vocabulary.frequency[term] as number) + SPECIFIC_PRIOR))
  shared.words += 1
  if (idf > shared.rarest) {
    shared.second = shared.rarest
    shared.rarest = idf
  } else if (idf > shared.second) shared.second = idf
}

function coreWeight(story: Story, vocabulary: Vocabulary): number {
  let all = 0
  for (const term of story.core) all += vocabulary.idf(term)
  return all
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
  const value = (at: number) => features[at] as number
  const { words, title, core, specific, rarest, second, entities, names, numbers, dates, concepts } = AT
  const named = Math.max(value(entities), value(names)) >= SPEAKS.mark
  const counted = Math.max(value(numbers), value(dates)) >= SPEAKS.mark
  const secondWord = value(second) >= SPEAKS.second
  if (!secondWord && !named && !counted) return 0
  return (
    Number(value(words) >= SPEAKS.words) +
    Number(value(title) >= SPEAKS.title || value(core) >= SPEAKS.core) +
    Number(value(specific) >= SPEAKS.specific) +
    Number(value(rarest) >= SPEAKS.rarest && secondWord) +
    Number(named) +
    Number(counted) +
    Number(value(concepts) >= SPEAKS.concepts)
  )
}

const placeOf = (name: (typeof FEATURES)[number]): number => FEATURES.indexOf(name)
/** Places of the features that are evidence by themselves. */
const AT = {
  words: placeOf('words'),
  title: placeOf('title'),
  core: placeOf('core'),
  specific: placeOf('specific'),
  rarest: placeOf('rarest'),
  second: placeOf('second rarest'),
  entities: placeOf('entities'),
  names: placeOf('names'),
  numbers: placeOf('numbers'),
  dates: placeOf('dates'),
  concepts: placeOf('concepts'),
}

/** Age of a story in days when an article arrives. */
export function ageInDays(item: Item, story: Story): number {
  return Math.max(0, item.at - story.oldest) / DAY
}
