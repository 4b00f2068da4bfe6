import type { LanguageCode } from '../domain/index.ts'
import { type DigitNumber, findDigits } from './digits.ts'
import { findHanNumbers } from './han-numerals.ts'
import type { NumberLexemes, Numeral } from './number-lexer.ts'
import { numberWordsOf } from './number-words/index.ts'

/** A number without its bounds and unit: digits, words, or both ("2.5 million", "two hundred and five", "5万"). */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  /** Multiplier at its end: 1000000 in "2 million". */
  readonly scale: number
  readonly vague: boolean
  /** Made of one word that is often no number. */
  readonly isWeak: boolean
  readonly isDigits: boolean
  /** Digits alone without a grouping sign. */
  readonly isPlain: boolean
  readonly isNumber: boolean
}

/** Languages that group thousands with a plain space. */
const SPACE_GROUPING: ReadonlySet<string> = new Set(
  'ru uk be bg fr es pt pl cs sk sv no nb fi hu kk sr'.split(' '),
)
const HAN_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'ja'])
/** Joins the parts of one number in words: "two hundred and five", "treinta y dos", "خمسة وعشرين". */
const INNER_JOIN =
  /^(?:[\s\u00a0\u202f]{1,2}|-|[\s-](?:and|y|e|et|und|و|da|і|и)[\s-]|\s?و\s?|[\s\u00a0](?:of|de|des|d[’'])[\s\u00a0]?|)$/u
const PLAIN_JOIN = /^[\s\u00a0\u202f-]{0,1}$/u
/** Arabic and Persian write "two thousand and 500" with digits too, behind a multiplier. */
const AND_DIGITS = /^\s?و\s?$/u
const OF = /(?:of|de|des|d[’'])/u

const ANY_DIGIT = /\p{Nd}/u

/** False when a text certainly holds no number but in words: no digit, and no Han numeral where they are read. */
export function mayHoldDigits(text: string, language: LanguageCode): boolean {
  return HAN_LANGUAGES.has(language) || ANY_DIGIT.test(text)
}

function ofDigits(text: string, language: LanguageCode): Amount[] {
  const { decimalComma } = numberWordsOf(language)
  return findDigits(text, decimalComma, SPACE_GROUPING.has(language)).map((digits) =>
    withGluedScale(text, digits),
  )
}

const GLUED_SCALE = /^(?:bn|mn|mln|tn|trn|k|K|B|M|m)(?![\p{L}\p{N}])/u
const GLUED_SCALES: Readonly<Record<string, number>> = {
  bn: 1e9,
  B: 1e9,
  mn: 1e6,
  mln: 1e6,
  M: 1e6,
  m: 1e6,
  tn: 1e12,
  trn: 1e12,
  k: 1e3,
  K: 1e3,
}

/** "10bn", "5k"; a small m is a million only behind a currency sign, else metres. */
function withGluedScale(text: string, digits: DigitNumber): Amount {
  const letters = GLUED_SCALE.exec(text.slice(digits.end, digits.end + 4))?.[0]
  const isMetres =
    letters === 'm' && !/[$€£¥₹]\s?$/u.test(text.slice(Math.max(0, digits.start - 2), digits.start))
  const scale = letters === undefined || isMetres ? 1 : (GLUED_SCALES[letters] ?? 1)
  const value = Number((digits.value * scale).toPrecision(12))
  const end = scale === 1 ? digits.end : digits.end + letters!.length
  return {
    start: digits.start,
    end,
    low: value,
    high: value,
    scale,
    vague: false,
    isWeak: false,
    isDigits: true,
    isPlain: digits.isPlain && scale === 1,
    isNumber: digits.isNumber,
  }
}

function ofHan(text: string): Amount[] {
  return findHanNumbers(text).map(({ start, end, value, isSingle }) => ({
    start,
    end,
    low: value,
    high: value,
    scale: 1,
    vague: false,
    isWeak: isSingle,
    isDigits: false,
    isPlain: false,
    isNumber: true,
  }))
}

/** Working state while the words of one number are read from left to right. */
interface Reading {
  start: number
  end: number
  total: number
  current: number | null
  low: number
  high: number
  scale: number
  vague: boolean
  onlyWeak: boolean
  isDigits: boolean
  isPlain: boolean
  isNumber: boolean
  words: number
}

function begin(start: number, end: number): Reading {
  return {
    start,
    end,
    total: 0,
    current: null,
    low: 0,
    high: 0,
    scale: 1,
    vague: false,
    onlyWeak: true,
    isDigits: false,
    isPlain: false,
    isNumber: true,
    words: 0,
  }
}

/** A smaller number may follow a larger one when it fits into its zeros: 20 + 3, 100 + 45, not 3 + 5. */
function fitsInto(current: number, value: number): boolean {
  if (value >= current || value <= 0) return false
  const room = 10 ** String(Math.trunc(value)).length
  return current % room === 0
}

/** Takes a value in; false when it does not continue the number. */
function takeValue(reading: Reading, value: number): boolean {
  if (reading.vague) return false
  if (reading.current === null) {
    if (reading.total > 0 && value >= reading.scale) return false
    reading.current = value
    return true
  }
  // Arabic says five and twenty.
  if (reading.current < 10 && value >= 20 && value < 100 && value % 10 === 0 && reading.words === 1) {
    reading.current += value
    return true
  }
  if (!fitsInto(reading.current, value)) return false
  reading.current += value
  return true
}

function takeTimes(reading: Reading, times: number): boolean {
  reading.scale = times
  if (reading.vague) {
    reading.low *= times
    reading.high *= times
    return true
  }
  if (times === 100 && reading.current !== null && reading.current < 100) {
    reading.current *= times
    return true
  }
  const inner = reading.current ?? 0
  if (reading.total > 0 && reading.total < times) reading.total = (reading.total + inner) * times
  else reading.total += (inner === 0 ? 1 : inner) * times
  reading.current = null
  return true
}

function takeNumeral(reading: Reading, numeral: Numeral): boolean {
  const hasNumber = reading.words > 0
  if (
    hasNumber &&
    numeral.times !== null &&
    !(numeral.value !== null && reading.current !== null && fitsInto(reading.current, numeral.value))
  ) {
    return takeTimes(reading, numeral.times)
  }
  if (!hasNumber && numeral.vague !== null) {
    reading.vague = true
    reading.low = numeral.vague[0]
    reading.high = numeral.vague[1]
    return true
  }
  const value = numeral.value ?? numeral.weak
  if (!hasNumber && value !== null && value === numeral.times && value >= 1000) {
    // "bin 200", "mil 200": the thousand is written without a one.
    return takeTimes(reading, value)
  }
  if (value !== null) {
    if (!takeValue(reading, value)) return false
    if (!hasNumber && numeral.times !== null) reading.scale = 1
    return true
  }
  return false
}

function finish(reading: Reading): Amount {
  const value = reading.total + (reading.current ?? 0)
  return {
    start: reading.start,
    end: reading.end,
    low: reading.vague ? reading.low : value,
    high: reading.vague ? reading.high : value,
    scale: reading.current !== null && reading.total === 0 ? 1 : reading.scale,
    vague: reading.vague,
    isWeak: reading.onlyWeak,
    isDigits: reading.isDigits,
    isPlain: reading.isPlain && reading.words === 1,
    isNumber: reading.isNumber,
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Spans without those that begin before a cover ends and that `meets` it; both lists stand in order and covers apart. */
function without<Kind extends Span>(
  spans: readonly Kind[],
  covers: readonly Span[],
  meets: (span: Kind, cover: Span) => boolean,
): Kind[] {
  if (covers.length === 0) return [...spans]
  let at = 0
  return spans.filter((span) => {
    while (at < covers.length && covers[at]!.end <= span.start) at++
    return at === covers.length || !meets(span, covers[at]!)
  })
}

type Piece = {
  readonly start: number
  readonly end: number
  readonly digits: Amount | null
  readonly numeral: Numeral | null
}

function pieces(text: string, language: LanguageCode, lexemes: NumberLexemes): Piece[] {
  const han = HAN_LANGUAGES.has(language) ? ofHan(text) : []
  const digits = without(ofDigits(text, language), han, (digit, sign) => digit.end > sign.start)
  const words = without(lexemes.numerals, han, (word, sign) => word.start > sign.start)
  const vagueStarts = new Set(words.map((word) => word.start))
  const all: Piece[] = [
    ...[...digits, ...han.filter((h) => !vagueStarts.has(h.start))].map((d) => ({
      start: d.start,
      end: d.end,
      digits: d,
      numeral: null,
    })),
    ...words.map((n) => ({ start: n.start, end: n.end, digits: null, numeral: n })),
  ]
  return all.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Takes the next piece into a reading; false when the number has ended before it. */
function take(reading: Reading, piece: Piece): boolean {
  if (piece.digits !== null) {
    const { low, isNumber, isPlain, isDigits, isWeak } = piece.digits
    if (reading.words > 0 && (reading.current !== null || reading.total === 0)) return false
    if (!takeValue(reading, low)) return reading.words === 0
    reading.isDigits = isDigits
    reading.isPlain = isPlain
    reading.isNumber = isNumber
    reading.onlyWeak = reading.words === 0 && isWeak
    return true
  }
  if (!takeNumeral(reading, piece.numeral!)) return false
  const { weak, value, vague, times } = piece.numeral!
  const isWeakWord = value === null && vague === null && weak !== null
  reading.onlyWeak = reading.onlyWeak && isWeakWord && (reading.words === 0 || times === null)
  return true
}

function joins(text: string, reading: Reading, piece: Piece): boolean {
  const gap = text.slice(reading.end, piece.start)
  if (piece.start < reading.end || gap.length > 5 || !INNER_JOIN.test(gap)) return false
  const isTimes = piece.numeral !== null && piece.numeral.times !== null
  if (OF.test(gap)) return reading.vague && isTimes
  // Two numbers in words beside "and" are one number only when the second fits into the first; digits never do so.
  if (piece.digits === null || PLAIN_JOIN.test(gap)) return true
  return AND_DIGITS.test(gap) && reading.total > 0 && reading.current === null
}

/** "18 thousand and 20 thousand": a second multiplier as large as the first makes another number. */
function opensAnother(text: string, reading: Reading, piece: Piece, next: Piece | undefined): boolean {
  const times = next?.numeral?.times
  if (reading.total === 0 || next === undefined || times == null || times < reading.scale) return false
  return PLAIN_JOIN.test(text.slice(piece.end, next.start)) && piece.numeral?.times == null
}

/**
 * All amounts of a text in order: digits and number words put together, vague quantities multiplied out. A multiplier
 * without a number in front of it ("million") is no amount.
 */
export function readAmounts(text: string, language: LanguageCode, lexemes: NumberLexemes): Amount[] {
  const amounts: Amount[] = []
  let reading: Reading | null = null
  const close = (): void => {
    if (reading !== null && reading.words > 0) amounts.push(finish(reading))
    reading = null
  }
  const all = pieces(text, language, lexemes)
  for (const [at, piece] of all.entries()) {
    const open: Reading | null = reading
    const isPart = open !== null && joins(text, open, piece) && !opensAnother(text, open, piece, all[at + 1])
    if (open !== null && isPart && take(open, piece)) {
      ;(open as Reading).end = piece.end
      ;(open as Reading).words++
      continue
    }
    if (open !== null && piece.start < (open as Reading).end) continue
    close()
    const fresh = begin(piece.start, piece.end)
    if (take(fresh, piece)) {
      fresh.words = 1
      reading = fresh
    }
  }
  close()
  return amounts
}
