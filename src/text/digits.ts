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
const PART = /\p{Nd}+|[^\p{Nd}]/gu

interface Parts {
  readonly digits: readonly string[]
  readonly signs: readonly string[]
}

function partsOf(run: string): Parts {
  const pieces = run.match(PART) ?? []
  return {
    digits: pieces.filter((_, index) => index % 2 === 0).map(asciiDigits),
    signs: pieces.filter((_, index) => index % 2 === 1),
  }
}

/** How many parts from `from` are groups of three behind the same sign. */
function groupsOfThree({ digits, signs }: Parts, from: number, sign: string): number {
  let count = 0
  while (signs[from + count] === sign && digits[from + count + 1]?.length === 3) count++
  return count
}

/** Indian grouping: 12,34,567. Returns the number of groups, 0 when the run is not written so. */
function indianGroups({ digits, signs }: Parts): number {
  let count = 0
  while (signs[count] === ',' && digits[count + 1]?.length === 2) count++
  return count > 0 && signs[count] === ',' && digits[count + 1]?.length === 3 ? count + 1 : 0
}

interface Reading {
  readonly value: number
  /** Parts of the run that belong to the number. */
  readonly parts: number
  readonly isNumber: boolean
}

function whole(parts: Parts, count: number): Reading {
  return { value: Number(parts.digits.slice(0, count + 1).join('')), parts: count + 1, isNumber: true }
}

function withFraction(parts: Parts, reading: Reading, decimals: string): Reading {
  const sign = parts.signs[reading.parts - 1]
  const fraction = parts.digits[reading.parts]
  const next = parts.signs[reading.parts]
  if (sign === undefined || fraction === undefined || !decimals.includes(sign) || next === sign)
    return reading
  return { value: Number(`${reading.value}.${fraction}`), parts: reading.parts + 1, isNumber: true }
}

/** One sign with three digits behind it: thousands or a fraction? */
function isGrouping(sign: string, group: string, decimalComma: boolean): boolean {
  if (sign === '٬') return true
  if (sign === '٫') return false
  // "4,000" in a language with decimal comma, "4.000" in one with decimal point: nobody writes such zeros behind a decimal.
  return sign === (decimalComma ? '.' : ',') || group.endsWith('0')
}

function read(parts: Parts, decimalComma: boolean, groupsBySpace: boolean): Reading {
  const [first = '', second = ''] = parts.digits
  const sign = parts.signs[0]
  if (sign === undefined || first.length > 3) return firstWithFraction(parts, decimalComma)
  if (SPACES.includes(sign) || sign === "'" || sign === '’') {
    const groups = sign === ' ' && !groupsBySpace ? 0 : groupsOfThree(parts, 0, sign)
    return withFraction(parts, whole(parts, groups), '.,')
  }
  const indian = indianGroups(parts)
  if (indian > 0) return withFraction(parts, whole(parts, indian), '.')
  const groups = groupsOfThree(parts, 0, sign)
  const isFirstZero = first === '0'
  if (groups > 1 || (groups === 1 && !isFirstZero && isGrouping(sign, second, decimalComma))) {
    return withFraction(parts, whole(parts, groups), sign === '.' ? ',' : '.٫')
  }
  return firstWithFraction(parts, decimalComma)
}

function firstWithFraction(parts: Parts, decimalComma: boolean): Reading {
  const sign = parts.signs[0]
  const one = whole(parts, 0)
  if (sign === undefined || SPACES.includes(sign) || "'’".includes(sign)) return one
  // 12.05.2023, 1.2.3: a date or a version. Commas that group nothing stand between numbers of a list.
  if (sign === '.' && parts.signs[1] === '.')
    return { value: Number.NaN, parts: dotted(parts), isNumber: false }
  if (sign === ',' && !decimalComma) return one
  return withFraction(parts, one, '.,٫')
}

function dotted({ signs }: Parts): number {
  let count = 0
  while (signs[count] === '.') count++
  return count + 1
}

function lengthOf(run: string, parts: number): number {
  let seen = 0
  let at = 0
  for (const piece of run.match(PART) ?? []) {
    if (seen === parts * 2 - 1) break
    at += piece.length
    seen++
  }
  return at
}

/**
 * Numbers in digits of any script. `decimalComma`: 3,5 is three and a half and 1.000 a thousand; `groupsBySpace`: 4 000
 * is four thousand.
 */
export function findDigits(text: string, decimalComma: boolean, groupsBySpace: boolean): DigitNumber[] {
  const found: DigitNumber[] = []
  for (const match of text.matchAll(RUN)) {
    let run = match[0]
    let start = match.index
    while (run !== '') {
      const parts = partsOf(run)
      const reading = read(parts, decimalComma, groupsBySpace)
      const length = lengthOf(run, reading.parts)
      const isPlain = reading.parts === 1
      found.push({ start, end: start + length, value: reading.value, isPlain, isNumber: reading.isNumber })
      // The sign between two numbers is one unit long.
      run = run.slice(length + 1)
      start += length + 1
    }
  }
  return found
}
