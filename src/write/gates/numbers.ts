import type { NumberMention } from '../../domain/index.ts'
import { asciiDigits } from '../../text/normalise.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'

const DIGITS = /\d+(?:[.,]\d+)*/gu

/** Every figure stands in a cited sentence with its bounds ("at least 12" is not 12), its unit and what it counts. */
export const numbers: Gate = {
  id: 'numbers',
  says: 'Every number stands in a cited sentence, with its unit and what it counts.',
  find: (input) => {
    const { statement } = input
    for (const number of statement.numbers) {
      if (isInDate(input, number) || isInName(input, number)) continue
      const why = findNumberDefect(input, number)
      if (why !== null) return { word: number.surface, why }
    }
    return findLooseDigits(input)
  },
}

function findNumberDefect({ cited }: GateInput, number: NumberMention): string | null {
  const all = cited.flatMap((one) => one.numbers)
  const sameValue = all.filter((other) => other.low === number.low && other.high === number.high)
  if (sameValue.length === 0) {
    if (isSpanOfCited(number, all)) return null
    const near = all.some((other) => other.low === number.low || other.high === number.high)
    if (near) return 'the cited number is bounded otherwise ("at least", "up to", "about")'
    return citedYears(cited).has(number.low) ? null : 'no cited sentence holds this number'
  }
  const sameUnit = sameValue.filter((other) => agree(number.unit, other.unit))
  if (sameUnit.length === 0) return 'the cited number has another unit'
  return sameUnit.some((other) => countsAlike(number, other))
    ? null
    : 'the cited number counts something else'
}

/** null is unknown and contradicts nothing; "other" says no more. */
function agree(left: string | null, right: string | null): boolean {
  return left === null || right === null || left === 'other' || right === 'other' || left === right
}

/** What happens to people: a figure of one is none of another. Other slots overlap (a price is money). */
const TOLLS: ReadonlySet<string> = new Set(
  'killed injured missing displaced evacuated detained captured rescued'.split(' '),
)

function countsAlike(left: NumberMention, right: NumberMention): boolean {
  if (left.slot === null || right.slot === null || left.slot === right.slot) return true
  return !(TOLLS.has(left.slot) && TOLLS.has(right.slot))
}

/** "from 63 to 89" of two cited figures. */
function isSpanOfCited(number: NumberMention, all: readonly NumberMention[]): boolean {
  const isExact = (value: number) => all.some((other) => other.low === value && other.high === value)
  return number.low < number.high && isExact(number.low) && isExact(number.high)
}

function citedYears(cited: GateInput['cited']): Set<number> {
  return new Set(cited.flatMap((one) => one.dates.map((date) => Number(date.from.slice(0, 4)))))
}

function isInDate({ statement }: GateInput, number: NumberMention): boolean {
  return statement.dates.some((date) => overlaps(date, number))
}

/** "G7", "Luna-25" and "Su-35" are names. */
function isInName({ statement, cited }: GateInput, number: NumberMention): boolean {
  const name = [...statement.entities, ...statement.names].find((mention) => overlaps(mention, number))
  const isTied = /[\p{L}]-$/u.test(statement.text.slice(0, number.start))
  if (isTied) return cited.some((one) => digitsOf(one.text).has(asciiDigits(number.surface)))
  return name !== undefined && cited.some((one) => one.text.includes(name.surface))
}

/** Digits that no rule took for a number must stand in a cited sentence as they are. */
function findLooseDigits({ statement, cited }: GateInput) {
  const text = asciiDigits(statement.text)
  const taken = [...statement.numbers, ...statement.dates]
  for (const match of text.matchAll(DIGITS)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (taken.some((mention) => overlaps(mention, span))) continue
    const stands = cited.some((one) => digitsOf(one.text).has(match[0]))
    if (!stands) return { word: match[0], why: 'no cited sentence holds these digits' }
  }
  return null
}

function digitsOf(text: string): Set<string> {
  return new Set([...asciiDigits(text).matchAll(DIGITS)].map((match) => match[0]))
}
