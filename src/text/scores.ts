import { mayHoldDigit } from './token-scan.ts'

/** Result of a match as it stands in a text, offsets in UTF-16 code units. */
export interface Score {
  readonly start: number
  readonly end: number
  /** Larger number first: languages differ in whose goals come first. */
  readonly high: number
  readonly low: number
}

/** Highest count that is read as goals or points; a basketball team seldom has more. */
const HIGHEST = 199
/** Longest part of a text that is read, in UTF-16 units. */
const LONGEST = 5000
const SEPARATOR =
  '(?:\\s?[\\-\u2010-\u2015\u2212:\uff1a\u00d7x]\\s?|\\s?(?:比|対|대|к)\\s?|\\s(?:a|à|to|zu)\\s)'
/** Letters that would make a word with the digits; scripts without spaces write them side by side. */
const JOINING = '[\\p{L}--[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]]'
/** Two counts with a sign or a word between them, and no third part of a date, a time or a range beside them. */
const SCORE = new RegExp(
  `(?<![\\p{N}${JOINING}$€£.,\\/:\u2010-\u2015\\-])(\\p{Nd}{1,3})(${SEPARATOR})(\\p{Nd}{1,3})(?![\\p{N}%$€£]|[.,:\\/\u2010-\u2015\\-]\\p{N}|[\\-\u2010-\u2015]\\p{L})`,
  'gv',
)
const ZEROES = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10]

/** Results such as "2-1", "2:1", "2比1", "2 a 1" and "٢-١", in order; times of day, dates and seasons are none. */
export function findScores(text: string): Score[] {
  const found: Score[] = []
  if (!mayHoldDigit(text)) return found
  for (const match of text.slice(0, LONGEST).matchAll(SCORE)) {
    const [surface, left, separator, right] = match as unknown as [string, string, string, string]
    const [one, other] = [numberOf(left), numberOf(right)]
    if (one === null || other === null || isTime(left, separator, right) || isRange(one, other)) continue
    found.push({
      start: match.index,
      end: match.index + surface.length,
      high: Math.max(one, other),
      low: Math.min(one, other),
    })
  }
  return found
}

/** "20:45" and "9:05" are times of day; "21:15" with points of volleyball is lost with them. */
function isTime(left: string, separator: string, right: string): boolean {
  return /[:\uff1a]/u.test(separator) && right.length === 2 && left.length <= 2
}

/** "10-15 days", "2022-23": far apart or beyond what a match gives. */
function isRange(one: number, other: number): boolean {
  return one > HIGHEST || other > HIGHEST || (one > 0 && other > one * 12 && other > 15)
}

function numberOf(digits: string): number | null {
  let value = 0
  for (let at = 0; at < digits.length; at += 1) {
    const unit = digits.charCodeAt(at)
    const zero = ZEROES.find((start) => unit >= start && unit <= start + 9)
    if (zero === undefined) return null
    value = value * 10 + unit - zero
  }
  return value
}
