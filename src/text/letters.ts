/**
 * What a UTF-16 code unit is to the matchers: its kind of writing, and the unit it is compared as.
 * Tables over all 65,536 units, built once (about 10 ms), so that scanning a text costs one look-up per unit.
 */

/** Not part of a word. */
export const NO_LETTER = 0
/** Letters and digits of scripts that put spaces between words. */
export const SPACED = 1
/** Han, Hiragana, and surrogate halves (nearly all of them rare Han): words touch each other. */
export const IDEOGRAPH = 2
/** A run of katakana is one word. */
export const KATAKANA = 3
/** Hangul puts spaces between phrases, and particles behind words. */
export const HANGUL = 4
/** Thai, Lao, Khmer, Myanmar: words touch each other. */
export const UNSPACED = 5

const UNITS = 65536
const ZERO_WIDTH_NON_JOINER = 0x200c

/** Han, kana, Yi, Hangul, surrogate halves and private use: no case, no marks that are passed over, no second spellings. */
function isPlainUnit(unit: number): boolean {
  return (unit >= 0x3040 && unit <= 0xa4cf) || (unit >= 0xac00 && unit <= 0xf8ff)
}

function classOf(unit: number): number {
  if (unit >= 0x3040 && unit <= 0x309f) return IDEOGRAPH
  if ((unit >= 0x30a1 && unit <= 0x30fa) || (unit >= 0x30fc && unit <= 0x30ff)) return KATAKANA
  if (unit >= 0xff66 && unit <= 0xff9f) return KATAKANA
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3005)
    return IDEOGRAPH
  if (unit >= 0xd800 && unit <= 0xdfff) return IDEOGRAPH
  if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0x1100 && unit <= 0x11ff)) return HANGUL
  if ((unit >= 0x0e00 && unit <= 0x0eff) || (unit >= 0x1000 && unit <= 0x109f)) return UNSPACED
  if (unit >= 0x1780 && unit <= 0x17ff) return UNSPACED
  const character = String.fromCharCode(unit)
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return SPACED
  return isSkipped(unit) && unit !== ZERO_WIDTH_NON_JOINER && unit !== 0x200b ? SPACED : NO_LETTER
}

/** Signs that change no word: soft hyphen, zero-width and directional marks, vowel points, tatweel, accents. */
function isSkipped(unit: number): boolean {
  return (
    unit === 0x00ad ||
    unit === 0x0640 ||
    unit === 0x0670 ||
    unit === 0xfeff ||
    (unit >= 0x0300 && unit <= 0x036f) ||
    (unit >= 0x0591 && unit <= 0x05bd) ||
    (unit >= 0x064b && unit <= 0x065f) ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069)
  )
}

/** Spellings that mean one letter. Dotted and dotless i are one, so that Turkish casing needs no second table. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  İ: 'i',
  ı: 'i',
  ё: 'е',
  Ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ۀ: 'ه',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '׳': "'",
  '`': "'",
  '״': '"',
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '−': '-',
  '־': '-',
  '･': '・',
  '·': '・',
  '•': '・',
}

function foldOf(unit: number): number {
  if (isPlainUnit(unit)) return unit
  if (isSkipped(unit)) return 0
  const character = String.fromCharCode(unit)
  const same = SAME_LETTER[character]
  if (same !== undefined) return same.charCodeAt(0)
  if (unit >= 0xff01 && unit <= 0xff5e) return foldOf(unit - 0xfee0)
  if (/\s/u.test(character)) return 32
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

function isUpperUnit(unit: number): boolean {
  return !isPlainUnit(unit) && /[\p{Lu}\p{Lt}]/u.test(String.fromCharCode(unit))
}

function tableOf(table: Uint8Array | Uint16Array, value: (unit: number) => number): void {
  for (let unit = 0; unit < UNITS; unit++) table[unit] = value(unit)
}

/** Kind of writing of each unit. */
export const letterClass = new Uint8Array(UNITS)
/** Unit each unit is compared as; 0 for units that are passed over. */
export const folded = new Uint16Array(UNITS)
const upper = new Uint8Array(UNITS)
tableOf(letterClass, classOf)
tableOf(folded, foldOf)
tableOf(upper, (unit) => (isUpperUnit(unit) ? 1 : 0))

/** True for a capital letter of a script that has them. */
export function isUpper(unit: number): boolean {
  return upper[unit] === 1
}

/** True when the unit belongs to a word of any script. */
export function isWordUnit(unit: number): boolean {
  return letterClass[unit] !== NO_LETTER
}

/** `text` as the matchers compare it: lower case, one spelling per letter, no marks. Offsets are not kept. */
export function fold(text: string): string {
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const unit = folded[text.charCodeAt(i)]!
    if (unit !== 0) result += String.fromCharCode(unit)
  }
  return result
}

/** Answers a pattern for single UTF-16 units, each asked once. Halves of pairs match no letters. */
function remembered(pattern: RegExp): (unit: number) => boolean {
  const known = new Uint8Array(UNITS)
  return (unit) => {
    if (known[unit] === 0) known[unit] = pattern.test(String.fromCharCode(unit)) ? 1 : 2
    return known[unit] === 1
  }
}

/** A letter of any script, without marks. */
export const isLetter = remembered(/\p{L}/u)
/** A capital; unlike `isUpper` no title-case digraph. */
export const isCapital = remembered(/\p{Lu}/u)
/** A letter or a number. */
export const isLetterOrNumber = remembered(/[\p{L}\p{N}]/u)

/**
 * The place behind the marks that stand at `from`, in UTF-16 units: marks that are passed over belong to the letter
 * before them, the last of a word too ("ألفاً").
 */
export function passMarks(text: string, from: number): number {
  let end = from
  while (
    end < text.length &&
    folded[text.charCodeAt(end)] === 0 &&
    letterClass[text.charCodeAt(end)] === SPACED
  )
    end++
  return end
}
