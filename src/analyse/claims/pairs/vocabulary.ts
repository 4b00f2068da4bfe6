/** Words and ids as small numbers with their rarity, so that comparing two sentences is merging two lists. */
export interface Vocabulary {
  /** Number of a key; `weigh` is asked once, when the key is new. */
  numberOf(key: string, weigh: () => number): number
  /** Rarity of a number, a whole number. */
  weightOf(number: number): number
  readonly size: number
}

/** Numbers are given in order of asking; nothing may be decided by their order. */
export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const weights: number[] = []
  return {
    numberOf(key, weigh) {
      const known = numbers.get(key)
      if (known !== undefined) return known
      const made = weights.length
      numbers.set(key, made)
      weights.push(weigh())
      return made
    },
    weightOf: (number) => weights[number] as number,
    get size() {
      return weights.length
    },
  }
}

/** Keys of one kind of a sentence: numbers in rising order, and the sum of their rarity. */
export interface Keys {
  readonly numbers: Int32Array
  readonly total: number
}

/** Makes keys of distinct numbers. */
export function toKeys(numbers: Iterable<number>, vocabulary: Vocabulary): Keys {
  const sorted = Int32Array.from(new Set(numbers)).sort()
  let total = 0
  for (const number of sorted) total += vocabulary.weightOf(number)
  return { numbers: sorted, total }
}

/** What two lists share. */
export interface Overlap {
  /** Sum of the rarity of shared keys. */
  readonly shared: number
  readonly count: number
  /** Weighted Dice, 0 when both are empty. */
  readonly dice: number
  /** Share of the smaller list that is in the other. */
  readonly contained: number
}

const NOTHING: Overlap = { shared: 0, count: 0, dice: 0, contained: 0 }

/** Merges two sorted lists. All sums are of whole numbers: the result is the same in any order. */
export function overlap(left: Keys, right: Keys, vocabulary: Vocabulary): Overlap {
  const [a, b] = [left.numbers, right.numbers]
  let [i, j, shared, count] = [0, 0, 0, 0]
  while (i < a.length && j < b.length) {
    const gap = (a[i] as number) - (b[j] as number)
    if (gap === 0) {
      shared += vocabulary.weightOf(a[i] as number)
      count += 1
      i += 1
      j += 1
    } else if (gap < 0) i += 1
    else j += 1
  }
  if (count === 0) return NOTHING
  const smaller = Math.min(left.total, right.total)
  return {
    shared,
    count,
    dice: (2 * shared) / (left.total + right.total),
    contained: smaller === 0 ? 0 : shared / smaller,
  }
}
