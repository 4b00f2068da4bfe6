import type { DateMention, NumberMention } from '../../domain/index.ts'
import { asciiDigits } from '../../text/normalise.ts'
import { overlaps } from '../gates/gate.ts'
import type { Reading } from '../reading.ts'
import type { Aligned } from './align-readings.ts'

/** Words for numbers up to this one come and go between languages ("both banks", "les deux rives"). */
const SMALL = 2

/** The first figure that stands on one side only; null when both hold the same figures with the same bounds. */
export function findFigureDefect({ source, translated }: Aligned): string | null {
  return (
    findLostDigits(source, translated) ??
    findLostDigits(translated, source) ??
    findLostNumber(source, translated) ??
    findLostNumber(translated, source) ??
    findOtherBounds(source, translated)
  )
}

/** Digits outside of days: "1,500", "1.500" and "1 500" are one. */
function digitsOf(reading: Reading): Map<string, string> {
  const text = asciiDigits(reading.text)
  const found = new Map<string, string>()
  for (const match of text.matchAll(/\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/gu)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (reading.dates.some((date) => overlaps(date, span))) continue
    const isGrouped = /^\d+(?:[.,\u00a0\u202f ]\d{3})+$/u.test(match[0])
    found.set(isGrouped ? match[0].replace(/\D/gu, '') : match[0].replace(',', '.'), match[0])
  }
  return found
}

function findLostDigits(own: Reading, other: Reading): string | null {
  const theirs = digitsOf(other)
  const values = other.numbers.flatMap(ends).map(String)
  for (const [value, surface] of digitsOf(own))
    if (!theirs.has(value) && !values.includes(value)) return surface
  return null
}

function findLostNumber(own: Reading, other: Reading): string | null {
  const lost = own.numbers.find(
    (number) =>
      !own.dates.some((date) => overlaps(date, number)) &&
      ends(number).some((value) => value > SMALL) &&
      !other.numbers.some((one) => ends(one).some((value) => ends(number).includes(value))),
  )
  return lost?.surface ?? null
}

/** Finite ends of a figure; open ones say nothing. */
function ends({ low, high }: NumberMention): number[] {
  return [low, high].filter((value) => Number.isFinite(value) && value !== 0)
}

const BOUNDS: ReadonlySet<string> = new Set(['approx-at-least', 'approx-more-than'])

/** Every "at least" and "more than" of one side stands on the other, as often. */
function findOtherBounds(source: Reading, translated: Reading): string | null {
  const [own, theirs] = [boundsOf(source), boundsOf(translated)]
  return own.length === theirs.length ? null : (own[0] ?? theirs[0] ?? null)
}

/** Figures with a lower bound, by its words. */
function boundsOf({ marks, numbers }: Reading): string[] {
  const bounds = marks.filter((mark) => mark.list === 'cue' && BOUNDS.has(mark.id))
  return numbers.flatMap((one) => {
    const near = bounds.find((mark) => one.start - mark.end <= NEAR && mark.start - one.end <= NEAR)
    return near === undefined ? [] : [near.surface]
  })
}

/** Letters between a bound and its figure. */
const NEAR = 10
const WEEK = 7 * 86_400_000

/** The first day that only one side names; null when both name the same. A weekday is one in whichever week it was read. */
export function findDayDefect({ source, translated }: Aligned): string | null {
  const lost = (own: Reading, other: Reading) =>
    own.dates.find((date) => !other.dates.some((one) => isSameDay(date, one)))
  return (lost(translated, source) ?? lost(source, translated))?.surface ?? null
}

function isSameDay(left: DateMention, right: DateMention): boolean {
  if (left.from === right.from && left.to === right.to) return true
  const hasDigits = /\d/u.test(asciiDigits(left.surface + right.surface))
  return (
    !hasDigits &&
    (Date.parse(left.from) - Date.parse(right.from)) % WEEK === 0 &&
    (left.from !== left.to) === (right.from !== right.to)
  )
}
