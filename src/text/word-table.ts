import { wordRates } from './frequency.ts'
import { nameShape } from './name-shape.ts'
import { normalise } from './normalise.ts'
import { possibleName } from './possible-names.ts'
import { skeleton } from './skeleton.ts'
import { stem } from './stem.ts'
import { NUMBER, RUN, STRIDE, scanned, scanTokens } from './token-scan.ts'
import { pushRun, pushSyllables, readWord } from './tokenise.ts'

/**
 * The words of each language, each analysed once: an article costs look-ups, because nine of ten of its words have been
 * met before. A word is known by its surface, so that its capitals are known with it.
 */

/** Words kept of one language before its table is begun anew; nine months of headlines have 34,000 to 71,000. */
const MOST_WORDS = 80_000
const FIRST_SLOTS = 1 << 12
/** The two halves of a surface's hash and its number: 64 bits mix up two of a million words once in 30 million streams. */
const SLOT = 3
/** Share of the slots that may be filled. */
const LOAD = 0.5
/** Texts whose words are kept: steps read the title and the lead of an article in turn. */
const KEPT_TEXTS = 4

const CAPITALISED = /^\p{Lu}\p{Ll}/u
const NO_PARTS: readonly string[] = []

/** One word as all the steps of placement see it. */
export class KnownWord {
  /** A run of a script without spaces counts by its parts alone. */
  readonly isRun: boolean
  readonly isNumber: boolean
  /** Normalised for comparing. */
  readonly norm: string
  /** A capital and a small letter behind it begin it. */
  readonly isCapitalised: boolean
  readonly stem: string
  /** Share of titles of the language that hold the stem. */
  readonly rate: number
  /** Characters and bigrams of a run, bigrams of a Korean word. */
  readonly parts: readonly string[]
  /** Number that a window of stories gave the stem last; only a hint, others may have words of their own. */
  term = 0
  readonly #begins: string
  readonly #language: string
  #skeleton: string | undefined
  #stemSkeleton: string | undefined
  #nameShape: string | undefined

  constructor(surface: string, kind: number, language: string) {
    this.isRun = kind === RUN
    this.isNumber = kind === NUMBER
    const { norm, from } =
      kind === RUN || kind === NUMBER ? { norm: normalise(surface), from: 0 } : readWord(surface)
    this.norm = norm
    this.#begins = surface.slice(from, from + 2)
    this.#language = language
    this.isCapitalised = CAPITALISED.test(this.#begins)
    this.stem = this.isRun ? norm : stem(norm, language)
    this.rate = wordRates(language).get(this.stem) ?? 0
    this.parts = partsOf(norm, this.isRun)
  }

  /** Consonant skeleton of `norm`. */
  get skeleton(): string {
    this.#skeleton ??= skeleton(this.norm)
    return this.#skeleton
  }

  /** The same of the stem, for languages whose endings carry consonants. */
  get stemSkeleton(): string {
    this.#stemSkeleton ??= skeleton(this.stem)
    return this.#stemSkeleton
  }

  /** Coarse shape of the name that the word may be; empty when it is none. */
  get nameShape(): string {
    this.#nameShape ??= this.isNumber || this.isRun ? '' : this.#shapeOfName()
    return this.#nameShape
  }

  #shapeOfName(): string {
    const name = possibleName(this.norm, this.#begins, this.#language)
    return name === '' ? '' : nameShape(name)
  }
}

function partsOf(norm: string, isRun: boolean): readonly string[] {
  const parts: string[] = []
  if (isRun) pushRun(parts, norm, true)
  else pushSyllables(parts, norm)
  return parts.length === 0 ? NO_PARTS : parts
}

class WordTable {
  readonly #language: string
  #words: KnownWord[] = []
  #slots = new Int32Array(FIRST_SLOTS * SLOT)

  constructor(language: string) {
    this.#language = language
  }

  /** The word that stands at a place of a text. */
  at(text: string, start: number, end: number, kind: number): KnownWord {
    let first = 0x811c9dc5
    let second = 0x2c1b3c6d
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at)
      first = Math.imul(first ^ unit, 0x01000193)
      second = Math.imul((second << 5) ^ (second >>> 3) ^ unit, 0x9e3779b1)
    }
    const slot = this.#slotOf(first, second)
    const known = this.#slots[slot + 2] as number
    if (known !== 0) return this.#words[known - 1] as KnownWord
    const word = new KnownWord(text.slice(start, end), kind, this.#language)
    if (this.#words.length * SLOT >= this.#slots.length * LOAD) this.#makeRoom()
    this.#words.push(word)
    this.#put(first, second, this.#words.length)
    return word
  }

  /** Place of the slot of a word, or of the empty one where it belongs. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots
    const mask = slots.length / SLOT - 1
    let slot = ((first ^ (first >>> 15)) & mask) * SLOT
    while (slots[slot + 2] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second)) {
      slot += SLOT
      if (slot === slots.length) slot = 0
    }
    return slot
  }

  #put(first: number, second: number, value: number): void {
    const slot = this.#slotOf(first, second)
    this.#slots[slot] = first
    this.#slots[slot + 1] = second
    this.#slots[slot + 2] = value
  }

  #makeRoom(): void {
    const old = this.#slots
    if (this.#words.length >= MOST_WORDS) {
      this.#words = []
      this.#slots = new Int32Array(FIRST_SLOTS * SLOT)
      return
    }
    this.#slots = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += SLOT) {
      if (old[at + 2] !== 0) this.#put(old[at] as number, old[at + 1] as number, old[at + 2] as number)
    }
  }
}

const tables = new Map<string, WordTable>()

/** Words of the last texts. */
interface Kept {
  readonly text: string
  readonly language: string
  readonly words: readonly KnownWord[]
}

const kept: Kept[] = Array.from({ length: KEPT_TEXTS }, () => ({ text: '', language: '', words: [] }))
let oldest = 0

/** Words of a text in order. The last few texts are remembered. */
export function readWords(text: string, language: string): readonly KnownWord[] {
  if (text === '') return []
  for (const known of kept) if (known.text === text && known.language === language) return known.words
  const words = look(text, language)
  kept[oldest] = { text, language, words }
  oldest = (oldest + 1) % KEPT_TEXTS
  return words
}

function look(text: string, language: string): KnownWord[] {
  let table = tables.get(language)
  if (table === undefined) {
    table = new WordTable(language)
    tables.set(language, table)
  }
  const count = scanTokens(text)
  const words: KnownWord[] = []
  for (let at = 0; at < count * STRIDE; at += STRIDE) {
    const [start, end, kind] = [scanned[at] as number, scanned[at + 1] as number, scanned[at + 2] as number]
    // Runs are whole clauses: hardly one comes twice.
    words.push(
      kind === RUN ? new KnownWord(text.slice(start, end), RUN, language) : table.at(text, start, end, kind),
    )
  }
  return words
}
