/**
 * Where the tokens of a text stand, by one look at each UTF-16 unit. `tokenise` and the word tables both read texts
 * through it; the buffers hold the last text that was scanned.
 */

export const RUN = 1
export const NUMBER = 2
export const WORD = 3

/** Classes of units beside those of the three kinds of token. */
const OTHER = 4
const APOSTROPHE = 5
const SEPARATOR = 6
/** Half of a pair: what it stands for is told by both halves only. */
const HALF = 7

const SPACELESS =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u30fc\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
/** A run, a number, or a word with inner apostrophes. The parts start with different characters: linear on any input. */
const TOKEN = new RegExp(
  `([${SPACELESS}]+)|(\\p{Nd}+(?:[.,\\u066b\\u066c]\\p{Nd}+)*)|([[\\p{L}\\p{M}]--[${SPACELESS}]]` +
    `[[\\p{L}\\p{M}\\p{Nd}]--[${SPACELESS}]]*(?:['’ʼ][[\\p{L}\\p{M}]--[${SPACELESS}]]+)*)`,
  'gv',
)
const IS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'v')

/** Class of each unit, 0 until it is asked for. */
const classes = new Uint8Array(65536)

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return HALF
  const character = String.fromCharCode(unit)
  if (IS_SPACELESS.test(character)) return RUN
  if (/\p{Nd}/u.test(character)) return NUMBER
  if (/[\p{L}\p{M}]/u.test(character)) return WORD
  if (character === "'" || character === '’') return APOSTROPHE
  return /[.,\u066b\u066c]/u.test(character) ? SEPARATOR : OTHER
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = classes[unit]!
  if (known !== 0) return known
  const made = classOf(unit)
  classes[unit] = made
  return made
}

/** False when a text certainly holds no decimal digit of any script. */
export function mayHoldDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const kind = classAt(text, at)
    if (kind === NUMBER || kind === HALF) return true
  }
  return false
}

/** Start, end and kind of each token, one behind the other. */
export let scanned: Int32Array = new Int32Array(3 * 1024)
export const STRIDE = 3

/** Scans a text into `scanned`; returns how many tokens it has. */
export function scanTokens(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at)
    if (kind === HALF) return scanByPattern(text)
    if (kind >= OTHER) {
      at += 1
      continue
    }
    const end = kind === WORD ? wordEnd(text, at) : kind === NUMBER ? numberEnd(text, at) : runEnd(text, at)
    put(count, at, end, kind)
    count += 1
    at = end
  }
  return count
}

function runEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && classAt(text, at) === RUN) at += 1
  return at
}

function numberEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const kind = classAt(text, at)
    const goesOn = kind === SEPARATOR && at + 1 < text.length && classAt(text, at + 1) === NUMBER
    if (kind !== NUMBER && !goesOn) break
    at += 1
  }
  return at
}

/** Letters, marks and digits, then letters and marks behind apostrophes. */
function wordEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && (classAt(text, at) === WORD || classAt(text, at) === NUMBER)) at += 1
  while (at + 1 < text.length && classAt(text, at) === APOSTROPHE && classAt(text, at + 1) === WORD) {
    at += 2
    while (at < text.length && classAt(text, at) === WORD) at += 1
  }
  return at
}

/** Texts with characters outside the basic plane, most of them signs. */
function scanByPattern(text: string): number {
  let count = 0
  for (const match of text.matchAll(TOKEN)) {
    const kind = match[1] !== undefined ? RUN : match[2] !== undefined ? NUMBER : WORD
    put(count, match.index, match.index + match[0].length, kind)
    count += 1
  }
  return count
}

function put(count: number, start: number, end: number, kind: number): void {
  const at = count * STRIDE
  if (at + STRIDE > scanned.length) {
    const longer = new Int32Array(scanned.length * 2)
    longer.set(scanned)
    scanned = longer
  }
  scanned[at] = start
  scanned[at + 1] = end
  scanned[at + 2] = kind
}
