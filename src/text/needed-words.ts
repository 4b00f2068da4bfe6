import { isLetterOrNumber } from './letters.ts'

/**
 * Tells cheaply that a regular expression of words cannot match a text: each distinct word of the texts is asked once
 * whether a match could hold it, and remembered.
 */

/** Words remembered for one set of expressions; a day of headlines has about 40,000 in its largest language. */
const MOST_WORDS = 50_000
const TOKEN = /\\[pP]\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\.|\[(?:\\.|[^\]])*\]|./suy
const QUANTIFIER = /[?*+]|\{\d+(?:,\d*)?\}/uy
const LETTER = /^(?:\p{L}|\\p\{(?:L|Ll|Lu)\})$/u
const LETTERS_IN_CLASS = /^\[[\p{L}]+\]$/u
const ONLY_WORDS = /^(?:[\p{L}|()?*+[\]]|\(\?:|\\p\{(?:L|Ll|Lu)\}|\{\d+(?:,\d*)?\})*$/u

/** Alternatives of a regular expression that stand at its top, without those of inner groups. */
export function alternativesOf(source: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < source.length; ) {
    const token = tokenAt(source, at)
    if (token === '(') depth++
    else if (token === ')') depth--
    else if (token === '|' && depth === 0) {
      found.push(source.slice(start, at))
      start = at + 1
    }
    at += token.length
  }
  return [...found, source.slice(start)]
}

function tokenAt(source: string, at: number): string {
  TOKEN.lastIndex = at
  return TOKEN.exec(source)![0]
}

function groupEnd(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; ) {
    const token = tokenAt(source, at)
    at += token.length
    if (token === '(') depth++
    else if (token === ')' && --depth === 0) return at
  }
  return source.length
}

/** Shortest run of plain letters that tells more than the first word, in letters: shorter ones are "the" and "last". */
const TELLING_RUN = 4

/** What is known of the words of an alternative, in pieces of its source. */
interface Pieces {
  /** Its beginning, as far as that stays within one word. */
  readonly first: string
  readonly isWhole: boolean
  /** Longest run of letters that every match holds. */
  readonly longest: string
}

function piecesOf(alternative: string): Pieces {
  let firstEnd = -1
  let run = ''
  let longest = ''
  let at = 0
  while (at < alternative.length) {
    const token = tokenAt(alternative, at)
    const end = token === '(' ? groupEnd(alternative, at) : at + token.length
    QUANTIFIER.lastIndex = end
    const quantifier = QUANTIFIER.exec(alternative)?.[0] ?? ''
    const isPlain = token.length === 1 && LETTER.test(token) && quantifier === ''
    run = isPlain ? run + token : ''
    if (run.length > longest.length) longest = run
    if (firstEnd < 0 && !staysInWord(token, alternative.slice(at, end))) firstEnd = at
    at = end + quantifier.length
  }
  const first = firstEnd < 0 ? alternative : alternative.slice(0, firstEnd)
  return { first, isWhole: firstEnd < 0, longest }
}

function staysInWord(token: string, piece: string): boolean {
  return token === '(' ? ONLY_WORDS.test(piece) : LETTER.test(token) || LETTERS_IN_CLASS.test(token)
}

/**
 * An expression that accepts a word of every text in which `source` matches, and other words where the source says too
 * little. With `isInside` a match may begin inside a word. An empty source matches nowhere.
 */
export function neededWordTest(source: string, flags: string, isInside = false): RegExp {
  if (source === '') return /(?!)/u
  const words = alternativesOf(source).map((alternative) => {
    const { first, isWhole, longest } = piecesOf(alternative)
    if (isWhole && !isInside) return `^(?:${alternative})$`
    if (!isWhole && longest.length >= TELLING_RUN) return longest
    return isInside ? first : `^${first}`
  })
  return new RegExp(words.join('|'), flags)
}

/** Alternatives of the last group of an expression that every match goes through; the whole of it when there is none. */
export function lastNeededGroup(source: string): string {
  let found = source
  for (let at = 0; at < source.length; ) {
    const token = tokenAt(source, at)
    const end = token === '(' ? groupEnd(source, at) : at + token.length
    QUANTIFIER.lastIndex = end
    const quantifier = QUANTIFIER.exec(source)?.[0] ?? ''
    const isGroup = token === '(' && source.startsWith('(?:', at)
    if (isGroup && quantifier === '') found = source.slice(at + 3, end - 1)
    at = end + quantifier.length
  }
  return found
}

/** Halves of pairs are parts of words. */
function isWordUnit(unit: number): boolean {
  return isLetterOrNumber(unit) || (unit >= 0xd800 && unit <= 0xdfff)
}

/** Runs of letters and digits of one text: where they stand, and 64 bits of hash for each. */
interface Runs {
  readonly text: string
  /** Start, end, and the two halves of the hash of each run. */
  readonly places: Int32Array
}

const STRIDE = 4
let places: Int32Array = new Int32Array(1024)

function readRuns(text: string): Runs {
  let used = 0
  for (let at = 0; at < text.length; at++) {
    if (!isWordUnit(text.charCodeAt(at))) continue
    const start = at
    let first = 0x811c9dc5
    let second = 0x2c1b3c6d
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (!isWordUnit(unit)) break
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul((second << 5) ^ (second >>> 3) ^ unit, 0x9e3779b1)
    }
    if (used === places.length) places = grown(places)
    places[used] = start
    places[used + 1] = at
    places[used + 2] = first
    places[used + 3] = second
    used += STRIDE
  }
  return { text, places: places.slice(0, used) }
}

function grown(numbers: Int32Array): Int32Array {
  const longer = new Int32Array(numbers.length * 2)
  longer.set(numbers)
  return longer
}

/** The last two texts: steps read the title and the text of an article in turn. */
let last: Runs = { text: '', places: new Int32Array() }
let before: Runs = last

function runsOf(text: string): Runs {
  if (text === last.text) return last
  const runs = text === before.text ? before : readRuns(text)
  before = last
  last = runs
  return runs
}

/**
 * Where the runs of letters and digits of a text begin; null for a text with characters outside the basic plane, whose
 * halves hide beginnings.
 */
export function wordStarts(text: string): number[] | null {
  if (HALVES.test(text)) return null
  const { places } = runsOf(text)
  const starts: number[] = []
  for (let at = 0; at < places.length; at += STRIDE) starts.push(places[at]!)
  return starts
}

const HALVES = /[\ud800-\udfff]/

const FIRST_SLOTS = 1024
/** Share of the slots that may be filled. */
const LOAD = 0.5

/** Remembers which of up to 30 expressions could hold each word. */
export class NeededWords {
  private readonly tests: readonly RegExp[]
  /** The two halves of a word's hash, and its bits and one more; 0 in an empty slot. */
  private slots: Int32Array = new Int32Array(FIRST_SLOTS * STRIDE)
  private used = 0

  /** @param tests made by `neededWordTest`, one for each bit of the answers */
  constructor(tests: readonly RegExp[]) {
    this.tests = tests
  }

  /** A bit for each expression that may hold a word of the text; without its bit it certainly matches nowhere. */
  in(text: string): number {
    const { places } = runsOf(text)
    let bits = 0
    for (let at = 0; at < places.length; at += STRIDE) {
      const slot = this.slotOf(places[at + 2]!, places[at + 3]!)
      const known = this.slots[slot + 2]!
      bits |= known === 0 ? this.ask(text, places, at) : known - 1
    }
    return bits
  }

  /** Place of the slot of a word, or of the empty one where it belongs. */
  private slotOf(first: number, second: number): number {
    const { slots } = this
    const mask = slots.length - 1
    let slot = (first * STRIDE) & mask
    while (slots[slot + 2] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second))
      slot = (slot + STRIDE) & mask
    return slot
  }

  private ask(text: string, places: Int32Array, at: number): number {
    const word = text.slice(places[at]!, places[at + 1]!)
    let bits = 0
    this.tests.forEach((test, bit) => {
      if (test.test(word)) bits |= 1 << bit
    })
    if (this.used * STRIDE >= this.slots.length * LOAD) this.makeRoom()
    this.put(places[at + 2]!, places[at + 3]!, bits + 1)
    return bits
  }

  private put(first: number, second: number, value: number): void {
    const slot = this.slotOf(first, second)
    this.slots[slot] = first
    this.slots[slot + 1] = second
    this.slots[slot + 2] = value
    this.used++
  }

  private makeRoom(): void {
    const old = this.slots
    const isFull = this.used >= MOST_WORDS
    this.slots = new Int32Array(isFull ? FIRST_SLOTS * STRIDE : old.length * 2)
    this.used = 0
    if (isFull) return
    for (let at = 0; at < old.length; at += STRIDE) {
      if (old[at + 2] !== 0) this.put(old[at]!, old[at + 1]!, old[at + 2]!)
    }
  }
}
