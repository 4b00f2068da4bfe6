import { asciiDigits } from './normalise.ts'

/** A number written in digits: [start, end) and its value. `isPlain`: digits alone, no sign inside. */
export interface DigitNumber {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly isPlain: boolean
  /** False for what looks like a date, a version or a telephone number: several signs that group nothing. */
  readonly isNumber: boolean
}

const RUN = /\p{Nd}+(?:[.,٬٫'’\u00a0\u202f\u2009 ]\p{Nd}+)*/gu
const SPACES = ' \u00a0\u202f\u2009'
const ASCII = /^[ -~]*$/
const PART = /\p{Nd}+|[^\p{Nd}]/gu
/** Longest Indian grouping read: eight pairs are past any counter, and a bound keeps long runs linear. */
const MOST_INDIAN_GROUPS = 8

/** A run of digits and signs; the functions below read it from the part `from` on, so that nothing is copied. */
interface Parts {
  /** In ASCII. */
  readonly digits: readonly string[]
  /** Lengths of the digits as they are written, in UTF-16 units. */
  readonly lengths: readonly number[]
  readonly signs: readonly string[]
}

function partsOf(run: string): Parts {
  const digits: string[] = []
  const lengths: number[] = []
  const signs: string[] = []
  const isAscii = ASCII.test(run)
  for (const piece of run.match(PART) ?? []) {
    if (digits.length === signs.length) {
      digits.push(isAscii ? piece : asciiDigits(piece))
      lengths.push(piece.length)
    } else signs.push(piece)
  }
  return { digits, lengths, signs }
}

/** How many parts behind `from` are groups of three behind the same sign. */
function groupsOfThree({ digits, signs }: Parts, from: number, sign: string): number {
  let count = 0
  while (signs[from + count] === sign && digits[from + count + 1]?.length === 3) count++
  return count
}

/** Indian grouping: 12,34,567. Returns the number of groups, 0 when the run is not written so. */
function indianGroups({ digits, signs }: Parts, from: number): number {
  let count = 0
  while (count < MOST_INDIAN_GROUPS && signs[from + count] === ',' && digits[from + count + 1]?.length === 2)
    count++
  const isLast = signs[from + count] === ',' && digits[from + count + 1]?.length === 3
  return count > 0 && isLast ? count + 1 : 0
}

interface Reading {
  readonly value: number
  /** Parts of the run that belong to the number. */
  readonly parts: number
  readonly isNumber: boolean
}

function whole(parts: Parts, from: number, groups: number): Reading {
  const digits = parts.digits.slice(from, from + groups + 1).join('')
  return { value: Number(digits), parts: groups + 1, isNumber: true }
}

function withFraction(parts: Parts, from: number, reading: Reading, decimals: string): Reading {
  const at = from + reading.parts
  const sign = parts.signs[at - 1]
  const fraction = parts.digits[at]
  const next = parts.signs[at]
  if (sign === undefined || fraction === undefined || !decimals.includes(sign) || next === sign)
    return reading
  const value = Number(`${reading.value}.${fraction}`)
  return { value, parts: reading.parts + 1, isNumber: true }
}

/** One sign with three digits behind it: thousands or a fraction? */
function isGrouping(sign: string, group: string, decimalComma: boolean): boolean {
  if (sign === '٬') return true
  if (sign === '٫') return false
  // "4,000" in a language with decimal comma, "4.000" in one with decimal point: nobody writes such zeros behind a decimal.
  return sign === (decimalComma ? '.' : ',') || group.endsWith('0')
}

/** How a language writes its numbers. */
interface Style {
  readonly decimalComma: boolean
  readonly groupsBySpace: boolean
}

function read(parts: Parts, from: number, style: Style): Reading {
  const [first = '', second = ''] = [parts.digits[from], parts.digits[from + 1]]
  const sign = parts.signs[from]
  if (sign === undefined || first.length > 3) return firstWithFraction(parts, from, style)
  if (SPACES.includes(sign) || sign === "'" || sign === '’') {
    const groups = sign === ' ' && !style.groupsBySpace ? 0 : groupsOfThree(parts, from, sign)
    return withFraction(parts, from, whole(parts, from, groups), '.,')
  }
  const indian = indianGroups(parts, from)
  if (indian > 0) return withFraction(parts, from, whole(parts, from, indian), '.')
  const groups = groupsOfThree(parts, from, sign)
  const isFirstZero = first === '0'
  if (groups > 1 || (groups === 1 && !isFirstZero && isGrouping(sign, second, style.decimalComma))) {
    return withFraction(parts, from, whole(parts, from, groups), sign === '.' ? ',' : '.٫')
  }
  return firstWithFraction(parts, from, style)
}

function firstWithFraction(parts: Parts, from: number, { decimalComma }: Style): Reading {
  const sign = parts.signs[from]
  const one = whole(parts, from, 0)
  if (sign === undefined || SPACES.includes(sign) || "'’".includes(sign)) return one
  // 12.05.2023, 1.2.3: a date or a version. Commas that group nothing stand between numbers of a list.
  if (sign === '.' && parts.signs[from + 1] === '.')
    return { value: Number.NaN, parts: dotted(parts, from), isNumber: false }
  if (sign === ',' && !decimalComma) return one
  return withFraction(parts, from, one, '.,٫')
}

function dotted({ signs }: Parts, from: number): number {
  let count = 0
  while (signs[from + count] === '.') count++
  return count + 1
}

/** Units of the parts from `from` and the signs between them; each sign is one unit long. */
function lengthOf({ lengths }: Parts, from: number, count: number): number {
  let length = count - 1
  for (let at = from; at < from + count; at++) length += lengths[at]!
  return length
}

/**
 * Numbers in digits of any script. `decimalComma`: 3,5 is three and a half and 1.000 a thousand; `groupsBySpace`: 4 000
 * is four thousand. Linear in the text.
 */
export function findDigits(text: string, decimalComma: boolean, groupsBySpace: boolean): DigitNumber[] {
  const found: DigitNumber[] = []
  const style = { decimalComma, groupsBySpace }
  for (const match of text.matchAll(RUN)) {
    const parts = partsOf(match[0])
    let start = match.index
    for (let from = 0; from < parts.digits.length; ) {
      const { value, parts: count, isNumber } = read(parts, from, style)
      const length = lengthOf(parts, from, count)
      found.push({ start, end: start + length, value, isPlain: count === 1, isNumber })
      from += count
      start += length + 1
    }
  }
  return found
}
