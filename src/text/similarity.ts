/** Jaccard similarity of two sets, 0 to 1; 0 when one is empty. */
export function jaccard<Value>(left: ReadonlySet<Value>, right: ReadonlySet<Value>): number {
  const shared = countCommon(left, right)
  return shared === 0 ? 0 : shared / (left.size + right.size - shared)
}

/** Share of the smaller set that stands in the other, 0 to 1. */
export function overlap<Value>(left: ReadonlySet<Value>, right: ReadonlySet<Value>): number {
  const smaller = Math.min(left.size, right.size)
  return smaller === 0 ? 0 : countCommon(left, right) / smaller
}

/** Dice similarity of two sets with a weight for each member (for example its idf), 0 to 1. */
export function weightedDice<Value>(
  left: ReadonlySet<Value>,
  right: ReadonlySet<Value>,
  weight: (value: Value) => number,
): number {
  let shared = 0
  let total = 0
  for (const value of left) {
    const worth = weight(value)
    total += worth
    if (right.has(value)) shared += 2 * worth
  }
  for (const value of right) total += weight(value)
  return total === 0 ? 0 : shared / total
}

/** Cosine of two sparse vectors, 0 to 1 for weights that are not negative. */
export function cosine<Key>(left: ReadonlyMap<Key, number>, right: ReadonlyMap<Key, number>): number {
  if (left.size > right.size) return cosine(right, left)
  let dot = 0
  for (const [key, value] of left) dot += value * (right.get(key) ?? 0)
  return dot === 0 ? 0 : dot / (length(left) * length(right))
}

function length<Key>(vector: ReadonlyMap<Key, number>): number {
  let sum = 0
  for (const value of vector.values()) sum += value * value
  return Math.sqrt(sum)
}

function countCommon<Value>(left: ReadonlySet<Value>, right: ReadonlySet<Value>): number {
  if (left.size > right.size) return countCommon(right, left)
  let shared = 0
  for (const value of left) if (right.has(value)) shared += 1
  return shared
}

/** Longest common prefix that Winkler's bonus counts, and its weight for each letter (Winkler 1990). */
const PREFIX_LIMIT = 4
const PREFIX_WEIGHT = 0.1

/** Jaro-Winkler similarity of two short strings, 0 to 1. Quadratic: for names, not for texts. */
export function jaroWinkler(left: string, right: string): number {
  const base = jaro(left, right)
  let prefix = 0
  while (prefix < PREFIX_LIMIT && prefix < left.length && left[prefix] === right[prefix]) prefix += 1
  return base + prefix * PREFIX_WEIGHT * (1 - base)
}

function jaro(left: string, right: string): number {
  if (left === right) return left.length === 0 ? 0 : 1
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1)
  const taken = new Uint8Array(right.length)
  const matchedLeft: string[] = []
  for (let at = 0; at < left.length; at += 1) {
    const last = Math.min(right.length - 1, at + reach)
    for (let other = Math.max(0, at - reach); other <= last; other += 1) {
      if (taken[other] === 0 && left[at] === right[other]) {
        taken[other] = 1
        matchedLeft.push(left[at] as string)
        break
      }
    }
  }
  const matches = matchedLeft.length
  if (matches === 0) return 0
  const swaps = countSwaps(matchedLeft, right, taken)
  return (matches / left.length + matches / right.length + (matches - swaps) / matches) / 3
}

/** Half of the matched letters that stand in another order. */
function countSwaps(matchedLeft: readonly string[], right: string, taken: Uint8Array): number {
  let different = 0
  let next = 0
  for (let at = 0; at < right.length; at += 1) {
    if (taken[at] === 1) {
      if (matchedLeft[next] !== right[at]) different += 1
      next += 1
    }
  }
  return different / 2
}
