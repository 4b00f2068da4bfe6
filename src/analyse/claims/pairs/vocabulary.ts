/** Words and ids as small numbers with their rarity, so that comparing two sentences is merging two lists. */
export interface Vocabulary {
  /** Number of a key of a kind, words by their language; `weigh` is asked once, when the key is new. */
  numberOf(kind: string, key: string, weigh: (key: string, kind: string) => number): number
  /** Meaning that a number stands for, undefined for any other. */
  meaningOf(number: number): string | undefined
  /** Rarity of a number, a whole number. */
  weightOf(number: number): number
  readonly size: number
}

/** Numbers are given in order of asking; nothing may be decided by their order. */
export function createVocabulary(): Vocabulary {
  const kinds = new Map<string, Map<string, number>>()
  const weights: number[] = []
  const meanings = new Map<number, string>()
  return {
    numberOf(kind, key, weigh) {
      let numbers = kinds.get(kind)
      if (numbers === undefined) {
        numbers = new Map()
        kinds.set(kind, numbers)
      }
      const known = numbers.get(key)
      if (known !== undefined) return known
      const made = weights.length
      numbers.set(key, made)
      weights.push(weigh(key, kind))
      if (kind === 'meaning') meanings.set(made, key)
      return made
    },
    meaningOf: (number) => meanings.get(number),
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

const NO_KEYS: Keys = { numbers: new Int32Array(0), total: 0 }

/** Makes keys of numbers, each taken once. */
export function toKeys(numbers: readonly number[], vocabulary: Vocabulary): Keys {
  if (numbers.length === 0) return NO_KEYS
  const sorted = new Int32Array(numbers).sort()
  const count = keepDistinct(sorted)
  let total = 0
  for (let at = 0; at < count; at += 1) total += vocabulary.weightOf(sorted[at] as number)
  return { numbers: sorted.slice(0, count), total }
}

/** Moves the distinct numbers of a sorted list to its front and counts them. */
function keepDistinct(sorted: Int32Array | Float64Array): number {
  let count = 0
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) {
      sorted[count] = sorted[at] as number
      count += 1
    }
  return count
}

/** All numbers of several keys, and those of `more` that they lack. */
export function joinKeys(keys: readonly Keys[], more: ReadonlySet<number>): Int32Array {
  const all = keys.flatMap(({ numbers }) => [...numbers])
  const known = new Set(all)
  for (const number of more) if (!known.has(number)) all.push(number)
  return new Int32Array(all)
}

/** Two numbers in one; a vocabulary starts anew long before its numbers grow so large. */
const PAIR_SPAN = 2 ** 26

/** Each two numbers that stand side by side, as one number, in rising order and once each. */
export function neighboursOf(numbers: readonly number[]): Float64Array {
  const pairs = new Float64Array(Math.max(0, numbers.length - 1))
  for (let at = 0; at < pairs.length; at += 1)
    pairs[at] = (numbers[at] as number) * PAIR_SPAN + (numbers[at + 1] as number)
  return pairs.sort().slice(0, keepDistinct(pairs))
}

/** Dice of two lists of neighbours, 0 when nothing is shared. */
export function diceOf(left: Float64Array, right: Float64Array): number {
  let [i, j, count] = [0, 0, 0]
  while (i < left.length && j < right.length) {
    const gap = (left[i] as number) - (right[j] as number)
    if (gap === 0) count += 1
    if (gap <= 0) i += 1
    if (gap >= 0) j += 1
  }
  return count === 0 ? 0 : (2 * count) / (left.length + right.length)
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
  const a = left.numbers
  const b = right.numbers
  if (a.length === 0 || b.length === 0) return NOTHING
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
