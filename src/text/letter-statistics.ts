import { readFileSync } from 'node:fs'
import type { LanguageCode } from '../domain/index.ts'
import { isLetter } from './letters.ts'

/**
 * How much the letters of a text speak for each language. The numbers are those of eld 2.1.0 (medium),
 * and the reckoning is eld's: n-grams of four bytes of UTF-8 at a stride of three, each once. Rearranged by
 * `scripts/write-letter-statistics.mjs`, because its own tables take half a second to load and 90 microseconds a headline.
 */
const FILE = new URL('./letter-statistics.bin', import.meta.url)
/** What eld takes off every score to make its tables smaller. */
const LEAST_SCORE = 53
/** eld's scale from scores of an n-gram to 0 to 1. */
const SCALE = 25
/** A text is cut at the first space behind so many bytes, and anywhere behind some more. */
const CUT_AT_SPACE = 350
const CUT = 380
/** Bytes of a word that are looked at. */
const LONGEST_WORD = 70
/** Slots of the table; 106,000 n-grams fill two fifths. */
const SLOTS = 1 << 18
/** More than the n-grams of `CUT` bytes. */
const SEEN_SLOTS = 1024

/** Where an n-gram stands in its word. */
const BEGINS = 1
const ENDS = 2
/** All that is left of a word too long, which no table holds. */
const TOO_LONG = 4

interface Statistics {
  readonly languages: readonly string[]
  /** Number of the n-gram in each slot, counted from 1; 0 where there is none. */
  readonly slots: Int32Array
  readonly keys: Uint32Array
  readonly kinds: Uint8Array
  /** Where the scores of each n-gram begin; one more at the end. */
  readonly starts: Int32Array
  readonly languageOf: Uint8Array
  readonly scoreOf: Uint8Array
}

let loaded: Statistics | undefined

function load(): Statistics {
  const file = readFileSync(FILE)
  const headEnd = file.indexOf(10)
  const [, names = '', grams, pairs] = file.toString('latin1', 0, headEnd).split('|')
  const [count, scores] = [Number(grams), Number(pairs)]
  const bytes = new Uint8Array(file.subarray(headEnd + 1))
  const keys = new Uint32Array(bytes.buffer, 0, count)
  const counts = bytes.subarray(count * 4, count * 5)
  const starts = new Int32Array(count + 1)
  for (let at = 0; at < count; at++) starts[at + 1] = starts[at]! + (counts[at]! & 63)
  const kinds = counts.map((value) => value >> 6)
  return {
    languages: names.split(' '),
    slots: slotsOf(keys, kinds),
    keys,
    kinds,
    starts,
    languageOf: bytes.subarray(count * 5, count * 5 + scores),
    scoreOf: bytes.subarray(count * 5 + scores),
  }
}

function slotsOf(keys: Uint32Array, kinds: Uint8Array): Int32Array {
  const slots = new Int32Array(SLOTS)
  for (let at = 0; at < keys.length; at++) {
    let slot = hash(keys[at]!, kinds[at]!) & (SLOTS - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
    slots[slot] = at + 1
  }
  return slots
}

function hash(key: number, kind: number): number {
  const mixed = Math.imul(key ^ Math.imul(kind, 0x85ebca6b), 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x60 || unit === 0x2019
}

/** A lower-cased "İ" is an i with this dot. */
const DOT_ABOVE = 0x307
const SMALL_I = 0x69
/** Bytes of the word that is read; more than `CUT` for the apostrophes that may stand in a row. */
const word = new Uint8Array(4 * CUT)
const seenKeys = new Int32Array(SEEN_SLOTS)
const seenKinds = new Uint8Array(SEEN_SLOTS)
const seenAt = new Int32Array(SEEN_SLOTS)
let round = 0

/** Scores of one text, filled by `letterScores` and good until its next call. */
let grams = 0
let sums = new Int32Array(0)

/** Counts one n-gram, the first time it comes. */
function countGram(statistics: Statistics, key: number, kind: number): void {
  let seen = hash(key, kind) & (SEEN_SLOTS - 1)
  while (seenAt[seen] === round) {
    if (seenKeys[seen] === key && seenKinds[seen] === kind) return
    seen = (seen + 1) & (SEEN_SLOTS - 1)
  }
  seenAt[seen] = round
  seenKeys[seen] = key
  seenKinds[seen] = kind
  grams++
  const { slots, keys, kinds, starts, languageOf, scoreOf } = statistics
  const wanted = key >>> 0
  for (let slot = hash(key, kind) & (SLOTS - 1); slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const gram = slots[slot]! - 1
    if (keys[gram] !== wanted || kinds[gram] !== kind) continue
    for (let at = starts[gram]!; at < starts[gram + 1]!; at++)
      sums[languageOf[at]!]! += scoreOf[at]! + LEAST_SCORE
    return
  }
}

function keyAt(from: number, to: number): number {
  let key = 0
  for (let at = from; at < from + 4; at++) key = (key << 8) | (at < to ? word[at]! : 0)
  return key
}

function countWord(statistics: Statistics, length: number): void {
  if (length === 0) return
  const looked = Math.min(length, LONGEST_WORD)
  let at = 0
  for (; at + 4 < looked; at += 3) countGram(statistics, keyAt(at, length), at === 0 ? BEGINS : 0)
  const last = looked > 4 ? looked - 4 : 0
  const kind = at === 0 ? BEGINS + ENDS : ENDS
  countGram(statistics, keyAt(last, length), length > LONGEST_WORD ? TOO_LONG : kind)
}

/** Writes a unit as UTF-8 behind the word; returns the new length. */
function encode(unit: number, length: number): number {
  if (unit < 0x80) {
    word[length] = unit
    return length + 1
  }
  if (unit < 0x800) {
    word[length] = 0xc0 | (unit >> 6)
    word[length + 1] = 0x80 | (unit & 0x3f)
    return length + 2
  }
  word[length] = 0xe0 | (unit >> 12)
  word[length + 1] = 0x80 | ((unit >> 6) & 0x3f)
  word[length + 2] = 0x80 | (unit & 0x3f)
  return length + 3
}

function countWords(statistics: Statistics, text: string): void {
  let bytes = 0
  let length = 0
  let waiting = 0
  for (let at = 0; at < text.length && bytes <= CUT; at++) {
    const unit = text.charCodeAt(at)
    if (isApostrophe(unit)) waiting++
    else if (isLetter(unit) || (unit === DOT_ABOVE && length > 0 && word[length - 1] === SMALL_I)) {
      const before = length
      length = encode(unit, encodeApostrophes(text, at - waiting, at, length))
      bytes += length - before
      waiting = 0
    } else {
      waiting = 0
      if (length === 0) continue
      countWord(statistics, length)
      length = 0
      if (bytes++ > CUT_AT_SPACE) return
    }
  }
  if (length > 0 && waiting > 0) length = encodeApostrophes(text, text.length - waiting, text.length, length)
  countWord(statistics, length)
}

/** Apostrophes belong to a word when a letter follows, or nothing at all. */
function encodeApostrophes(text: string, from: number, to: number, length: number): number {
  let longer = length
  for (let at = from; at < to && longer < CUT; at++) longer = encode(text.charCodeAt(at), longer)
  return longer
}

/** What letter statistics say of one text. */
export interface LetterScores {
  /** The most likely language; empty when nothing tells. */
  readonly best: LanguageCode
  /** How likely a language is, 0 to 1. */
  scoreOf(language: LanguageCode): number
}

/** Scores of languages for a text. Good until the next call. */
export function letterScores(text: string): LetterScores {
  loaded ??= load()
  const { languages } = loaded
  round++
  grams = 0
  if (sums.length === 0) sums = new Int32Array(languages.length)
  else sums.fill(0)
  countWords(loaded, text.toLowerCase())
  let best = 0
  for (let language = 1; language < sums.length; language++) {
    if (sums[language]! > sums[best]!) best = language
  }
  return { best: sums[best] === 0 ? '' : languages[best]!, scoreOf }
}

function scoreOf(language: LanguageCode): number {
  const at = loaded?.languages.indexOf(language) ?? -1
  const score = at < 0 || grams === 0 ? 0 : sums[at]! / grams
  return score / (score + SCALE)
}
