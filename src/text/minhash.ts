import { hashText, mixBits } from './shingles.ts'

/** Hash functions in one signature; the standard error of its Jaccard estimate is 1/sqrt(128), about .09. */
export const SIGNATURE_LENGTH = 128
/** Bands of the locality-sensitive index. 32 bands of 4 rows meet at a Jaccard of (1/32)^(1/4), about .42. */
export const BANDS = 32
export const ROWS_PER_BAND = SIGNATURE_LENGTH / BANDS

/** Fixed for ever: stored signatures must stay comparable. */
const SEEDS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, index) => mixBits(0x9e3779b9 * (index + 1)))

/** MinHash signature of a set of 32-bit hashes; empty when the set is empty. */
export function minhash(hashes: Uint32Array): Uint32Array {
  if (hashes.length === 0) return new Uint32Array(0)
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff)
  for (const hash of hashes) {
    for (let index = 0; index < SIGNATURE_LENGTH; index += 1) {
      const value = mixBits(hash ^ (SEEDS[index] as number))
      if (value < (signature[index] as number)) signature[index] = value
    }
  }
  return signature
}

/** Jaccard similarity that two signatures estimate, 0 to 1; 0 when one is empty. */
export function estimateJaccard(left: ArrayLike<number>, right: ArrayLike<number>): number {
  if (left.length !== SIGNATURE_LENGTH || right.length !== SIGNATURE_LENGTH) return 0
  let equal = 0
  for (let index = 0; index < SIGNATURE_LENGTH; index += 1) if (left[index] === right[index]) equal += 1
  return equal / SIGNATURE_LENGTH
}

/** Keys under which a signature stands in a locality-sensitive index, one for each band; none for an empty one. */
export function bandKeys(signature: ArrayLike<number>): number[] {
  if (signature.length !== SIGNATURE_LENGTH) return []
  const keys: number[] = []
  for (let band = 0; band < BANDS; band += 1) {
    let key = `${band}`
    for (let row = 0; row < ROWS_PER_BAND; row += 1) key += `:${signature[band * ROWS_PER_BAND + row]}`
    keys.push(hashText(key))
  }
  return keys
}

/** Pairs (by position, smaller first) that share at least one band: candidates for an exact comparison. */
export function candidatePairs(signatures: readonly ArrayLike<number>[]): [number, number][] {
  const buckets = new Map<number, number[]>()
  const seen = new Set<number>()
  const pairs: [number, number][] = []
  signatures.forEach((signature, position) => {
    for (const key of bandKeys(signature)) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [position])
      else {
        for (const other of bucket) {
          const pair = other * signatures.length + position
          if (other !== position && !seen.has(pair)) {
            seen.add(pair)
            pairs.push([other, position])
          }
        }
        if (bucket[bucket.length - 1] !== position) bucket.push(position)
      }
    }
  })
  return pairs.sort((left, right) => left[0] - right[0] || left[1] - right[1])
}
