import { normalise } from './normalise.ts'
import { tokenise } from './tokenise.ts'

/** Words in one shingle of text with spaces. */
export const WORDS_PER_SHINGLE = 5
/** Characters in one shingle of a script without spaces. */
export const CHARACTERS_PER_SHINGLE = 8

/**
 * Distinct shingles of a text as sorted 32-bit hashes: runs of five words, or of eight characters where most of the
 * text is written without spaces. A text shorter than one shingle gives one shingle of all it has; an empty text none.
 */
export function shingles(text: string): Uint32Array {
  const tokens = tokenise(text)
  let spaceless = 0
  let letters = 0
  for (const token of tokens) {
    letters += token.norm.length
    if (token.kind === 'run') spaceless += token.norm.length
  }
  const units =
    spaceless * 2 > letters
      ? [...tokens.map((token) => token.norm).join('')]
      : tokens.map((token) => token.norm)
  return hashRuns(units, spaceless * 2 > letters ? CHARACTERS_PER_SHINGLE : WORDS_PER_SHINGLE)
}

function hashRuns(units: readonly string[], width: number): Uint32Array {
  if (units.length === 0) return new Uint32Array(0)
  const found = new Set<number>()
  const last = Math.max(0, units.length - width)
  for (let at = 0; at <= last; at += 1) found.add(hashText(units.slice(at, at + width).join(' ')))
  return Uint32Array.from(found).sort()
}

/** 32-bit FNV-1a over UTF-16 code units with a final mix (MurmurHash3 fmix32), so that all bits vary. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mixBits(hash)
}

/** Finaliser of MurmurHash3 for 32 bits. */
export function mixBits(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Members that two sorted lists without repeats have in common. */
export function countShared(left: Uint32Array, right: Uint32Array): number {
  let shared = 0
  let a = 0
  let b = 0
  while (a < left.length && b < right.length) {
    const difference = (left[a] as number) - (right[b] as number)
    if (difference === 0) shared += 1
    if (difference <= 0) a += 1
    if (difference >= 0) b += 1
  }
  return shared
}

/** Jaccard similarity of two shingle lists, 0 to 1; 0 when one is empty. */
export function shingleJaccard(left: Uint32Array, right: Uint32Array): number {
  const shared = countShared(left, right)
  return shared === 0 ? 0 : shared / (left.length + right.length - shared)
}

/** Share of `part` that also stands in `whole`, 0 to 1. */
export function shingleContainment(part: Uint32Array, whole: Uint32Array): number {
  return part.length === 0 ? 0 : countShared(part, whole) / part.length
}

/** Lead of a text in the sense of copy detection: its first `length` code units, cut at a word. Comparing only. */
export function leadOf(text: string, length = 400): string {
  if (text.length <= length) return normalise(text)
  const cut = text.lastIndexOf(' ', length)
  return normalise(text.slice(0, cut > length / 2 ? cut : length))
}
