import type { ComparedText } from './compared-text.ts'
import type { Rarity } from './rarity.ts'

/**
 * How alike two texts are in one respect each, 0 to 1. Those on words are 0 between languages; those on keys, figures
 * and days read every language alike.
 */
export const PAIR_FEATURES = [
  'words',
  'opening words',
  'opening letters',
  'openings',
  'entities',
  'concepts',
  'countries',
  'cognates',
  'keys',
  'opening entities',
  'numbers',
  'days',
  'days differ',
  'length',
  'same language',
] as const
export type PairFeature = (typeof PAIR_FEATURES)[number]
export type PairFeatures = Readonly<Record<PairFeature, number>>

type Weigh = (value: string) => number

/** Measures two texts. Symmetric; both must have been counted into `rarity`. */
export function measurePair(left: ComparedText, right: ComparedText, rarity: Rarity): PairFeatures {
  const days = cosineOfSets(left.days, right.days)
  return {
    numbers: cosineOfSets(left.numbers, right.numbers, weighNumber),
    days,
    'days differ': days === 0 && left.days.size > 0 && right.days.size > 0 ? 1 : 0,
    length: Math.min(left.length, right.length) / Math.max(left.length, right.length, 1),
    'same language': left.language === right.language ? 1 : 0,
    ...measureWords(left, right, rarity),
    ...measureKeys(left, right, rarity),
  }
}

function measureWords(left: ComparedText, right: ComparedText, rarity: Rarity) {
  const { language } = left
  if (right.language !== language) return WITHOUT_WORDS
  const word: Weigh = (value) => rarity.ofWord(value, language)
  const letters: Weigh = (value) => rarity.ofLetters(value, language)
  return {
    words: cosineOfMaps(left.words, right.words, word),
    'opening words': found(left.openingWords, right.words, right.openingWords, left.words, word),
    'opening letters': found(left.openingLetters, right.letters, right.openingLetters, left.letters, letters),
    openings: overlap(left.openingWords, right.openingWords, word),
  }
}

const WITHOUT_WORDS = {
  words: 0,
  'opening words': 0,
  'opening letters': 0,
  openings: 0,
}

function measureKeys(left: ComparedText, right: ComparedText, rarity: Rarity) {
  const weigh: Weigh = (key) => rarity.ofKey(key)
  const alike = (kinds: string) => cosineOfMaps(ofKinds(left.keys, kinds), ofKinds(right.keys, kinds), weigh)
  const opening = (kinds: string) => {
    const chosen = (keys: ReadonlySet<string>) =>
      new Set([...keys].filter((key) => kinds.includes(key[0] as string)))
    return found(chosen(left.openingKeys), right.keys, chosen(right.openingKeys), left.keys, weigh)
  }
  return {
    entities: alike('e'),
    concepts: alike('c'),
    countries: alike('C'),
    cognates: alike('k'),
    keys: alike('eCck'),
    'opening entities': opening('eC'),
  }
}

function ofKinds(keys: ReadonlyMap<string, number>, kinds: string): Map<string, number> {
  return new Map([...keys].filter(([key]) => kinds.includes(key[0] as string)))
}

/** Larger figures are rarer: half the logarithm of one more than the lower bound, at least a little. */
function weighNumber(value: string): number {
  const low = Number(value.slice(0, value.indexOf(' ')))
  return (1 + Math.log(1 + Math.max(0, low))) / 2
}

/** Cosine of two texts whose parts weigh (1 + ln count) times their rarity. */
function cosineOfMaps(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
  weigh: Weigh,
): number {
  let [dot, leftSquare, rightSquare] = [0, 0, 0]
  for (const [value, count] of left) {
    const weight = (1 + Math.log(count)) * weigh(value)
    leftSquare += weight * weight
    const other = right.get(value)
    if (other !== undefined) dot += weight * (1 + Math.log(other)) * weigh(value)
  }
  for (const [value, count] of right) rightSquare += ((1 + Math.log(count)) * weigh(value)) ** 2
  return dot <= 0 ? 0 : dot / Math.sqrt(leftSquare * rightSquare)
}

function cosineOfSets(left: ReadonlySet<string>, right: ReadonlySet<string>, weigh: Weigh = () => 1): number {
  return overlap(left, right, (value) => weigh(value) ** 2)
}

/** Weight of the shared over the geometric mean of the two weights. */
function overlap(left: ReadonlySet<string>, right: ReadonlySet<string>, weigh: Weigh): number {
  let [shared, leftSum, rightSum] = [0, 0, 0]
  for (const value of left) {
    const weight = weigh(value)
    leftSum += weight
    if (right.has(value)) shared += weight
  }
  for (const value of right) rightSum += weigh(value)
  return shared <= 0 ? 0 : shared / Math.sqrt(leftSum * rightSum)
}

/** Share of each opening that is found anywhere in the other text, by weight; the geometric mean of both ways. */
function found(
  leftOpening: ReadonlySet<string>,
  right: ReadonlyMap<string, number>,
  rightOpening: ReadonlySet<string>,
  left: ReadonlyMap<string, number>,
  weigh: Weigh,
): number {
  return Math.sqrt(shareFound(leftOpening, right, weigh) * shareFound(rightOpening, left, weigh))
}

function shareFound(opening: ReadonlySet<string>, whole: ReadonlyMap<string, number>, weigh: Weigh): number {
  let [all, shared] = [0, 0]
  for (const value of opening) {
    const weight = weigh(value)
    all += weight
    if (whole.has(value)) shared += weight
  }
  return all <= 0 ? 0 : shared / all
}
