/**
 * Forms of text for comparing. None of them keeps offsets: evidence always points into the original, and the
 * tokeniser normalises each token on its own so that a token still knows where it stands.
 */

const ASCII_ONLY = /^[\x20-\x7e]*$/
/** Vowel signs of Arabic and Hebrew, tatweel, zero-width and bidirectional characters, the dot of a lower-cased "İ". */
const INVISIBLE =
  /[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|\u0307/gu
/** Letters that outlets write in two ways without meaning two things. */
const FOLDED: Readonly<Record<string, string>> = {
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
  ß: 'ss',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
}
const FOLDABLE = /[ёأإآٱىیئؤةکß’ʼ‘`]/gu
const ANY_DIGIT = /\p{Nd}/gu

/**
 * Form in which two writings of one word are equal: NFKC, lower case, ASCII digits, no vowel signs, folded letters.
 * For comparing only.
 */
export function normalise(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase()
  const folded = text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '')
  return asciiDigits(folded.replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter))
}

/** Writes every decimal digit of Unicode as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(ANY_DIGIT, (digit) => String(digitValue(digit)))
}

/** Unicode lays out decimal digits in runs of ten, and V8 has no table of their values: count back to the run's start. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) as number
  if (code < 0x80) return code - 0x30
  const known = digitValues.get(code)
  if (known !== undefined) return known
  // Mathematical digits are five runs without a gap, and the first run starts at U+1D7CE.
  const value = code >= 0x1d7ce && code <= 0x1d7ff ? (code - 0x1d7ce) % 10 : distanceToRunStart(code)
  digitValues.set(code, value)
  return value
}

const digitValues = new Map<number, number>()

function distanceToRunStart(code: number): number {
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}

/** One line: white space of every kind becomes one space. For comparing only. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
