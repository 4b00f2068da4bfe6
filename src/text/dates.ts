import type { LanguageCode } from '../domain/index.ts'
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  isoDay,
  monthRange,
  nearestYear,
  weekRange,
  yearRange,
} from './calendar.ts'
import { type DateRule, dateRulesOf } from './date-rules.ts'
import { findEastAsianDates } from './east-asian-dates.ts'
import { matchesAtWords } from './match-at-words.ts'
import { asciiDigits } from './normalise.ts'

/** A date as first and last day meant, ISO ("2023-06-06"). */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
}

/** What a date was recognised as, before it is resolved: inclusive days. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

const DIGITS_APART = /\p{Nd}[-./]\p{Nd}/u
const ISO = /(?<![\p{L}\p{N}-])(\p{Nd}{4})-(\p{Nd}{2})-(\p{Nd}{2})(?![\p{N}-])/gu
const DOTTED = /(?<![\p{L}\p{N}.,])(\p{Nd}{1,2})[./](\p{Nd}{1,2})[./]((?:19|20)\p{Nd}{2})(?![\p{N}])/gu

function number(text: string | undefined): number {
  return Number(asciiDigits(text ?? ''))
}

/** Day, month and year in digits; both orders are tried, and a date that fits both is left out for English. */
function dotted(match: RegExpMatchArray, language: LanguageCode): DayRange | null {
  const [first, second, year] = [number(match[1]), number(match[2]), number(match[3])]
  if (language === 'en' && first <= 12 && second <= 12 && first !== second && match[0].includes('/'))
    return null
  const isMonthFirst = second > 12
  return single(year, isMonthFirst ? first : second, isMonthFirst ? second : first)
}

/** One day, when there is such a day. */
export function single(year: number, month: number, day: number): DayRange | null {
  const made = dayOf(year, month, day)
  return made === null ? null : { from: made, to: made }
}

interface Candidate {
  readonly start: number
  readonly end: number
  readonly range: DayRange
  readonly isWeekday?: boolean
}

function collect(
  found: Candidate[],
  matches: Iterable<RegExpMatchArray>,
  resolve: (match: RegExpMatchArray) => DayRange | null,
  isWeekday = false,
): void {
  for (const match of matches) {
    const range = resolve(match)
    if (range !== null)
      found.push({ start: match.index!, end: match.index! + match[0].trimEnd().length, range, isWeekday })
  }
}

/** Earlier wins, then longer; what overlaps a winner is dropped. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const sorted = candidates.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Candidate[] = []
  for (const candidate of sorted) {
    const last = kept.at(-1)
    if (last === undefined || candidate.start >= last.end) kept.push(candidate)
    else if (candidate.end > last.end && candidate.end - candidate.start > last.end - last.start)
      kept[kept.length - 1] = candidate
  }
  return kept
}

/** "Friday, 6 June": the weekday belongs to the date behind it. */
function joinWeekdays(text: string, sorted: Candidate[]): Candidate[] {
  const joined: Candidate[] = []
  for (const candidate of sorted) {
    const last = joined.at(-1)
    const gap = last === undefined ? 'far away' : text.slice(last.end, candidate.start)
    const touches =
      /^[,\s]{0,2}(?:den |the |le |el |del? )?\(?$/u.test(gap) &&
      /^[(\p{N}\p{Lu}]/u.test(text.slice(candidate.start))
    const isSameDay = last !== undefined && weekdayOf(last.range.from) === weekdayOf(candidate.range.from)
    if (last?.isWeekday && touches && isSameDay && candidate.range.from.time === candidate.range.to.time) {
      joined[joined.length - 1] = { ...candidate, start: last.start }
    } else joined.push(candidate)
  }
  return joined
}

function weekdayOf(day: Day): number {
  return new Date(day.time).getUTCDay()
}

/** Day and time zone a text speaks from. */
export interface Vantage {
  /** ISO 8601 UTC; null when unknown: then only dates with a year are read. */
  readonly publishedAt: string | null
  /** Hours the outlet's clock is ahead of UTC. */
  readonly utcOffset: number
}

const HOUR = 3_600_000

function today(vantage: Vantage): Day | null {
  if (vantage.publishedAt === null) return null
  const time = Date.parse(vantage.publishedAt)
  if (Number.isNaN(time)) return null
  const local = new Date(time + vantage.utcOffset * HOUR)
  return dayOf(local.getUTCFullYear(), local.getUTCMonth() + 1, local.getUTCDate())
}

function resolveRule(
  rule: DateRule,
  match: RegExpMatchArray,
  text: string,
  now: Day | null,
): DayRange | null {
  const groups = match.groups ?? {}
  if (rule.kind === 'day-month') return resolveDayMonth(rule, groups, now)
  if (rule.kind === 'month') return resolveMonth(rule, groups, now)
  if (now === null) return null
  if (rule.kind === 'day') {
    const day = addDays(now, rule.shiftOf(match[0]))
    return { from: day, to: day }
  }
  if (rule.kind === 'weekday') return resolveWeekday(rule, match, text, now)
  if (rule.kind === 'period')
    return resolvePeriod(rule.unitOf(groups.unit ?? ''), rule.shiftOf(match[0], groups), now)
  return resolveDistance(rule, groups, now)
}

function resolveDayMonth(
  rule: DateRule & { kind: 'day-month' },
  groups: Record<string, string>,
  now: Day | null,
): DayRange | null {
  const month = rule.monthOf(groups.month ?? '')
  const first = number(groups.day)
  const last = groups.lastDay === undefined ? first : number(groups.lastDay)
  const year =
    groups.year === undefined ? (now === null ? null : nearestYear(now, month, first)) : number(groups.year)
  if (month === 0 || year === null || last < first) return null
  const from = dayOf(year, month, first)
  const to = dayOf(year, month, last)
  return from === null || to === null ? null : { from, to }
}

function resolveMonth(
  rule: DateRule & { kind: 'month' },
  groups: Record<string, string>,
  now: Day | null,
): DayRange | null {
  const month = rule.monthOf(groups.month ?? '')
  if (month === 0) return null
  if (groups.year !== undefined) return monthRange(number(groups.year), month)
  return now === null ? null : monthRange(nearestYear(now, month, 15), month)
}

const WEEK = 7

function resolveWeekday(
  rule: DateRule & { kind: 'weekday' },
  match: RegExpMatchArray,
  text: string,
  now: Day,
): DayRange | null {
  const groups = match.groups ?? {}
  const weekday = rule.weekdayOf(groups.weekday ?? '')
  if (weekday < 0) return null
  const shift = rule.shiftOf(match[0], groups)
  const back = (weekdayOf(now) - weekday + WEEK) % WEEK
  const isFuture = shift > 0 || (shift === 0 && rule.speaksOfFuture(text, match.index ?? 0))
  const distance = isFuture ? WEEK - back : shift < 0 && back === 0 ? -WEEK : -back
  const day = addDays(now, isFuture && back === 0 && shift === 0 ? 0 : distance)
  return { from: day, to: day }
}

function resolvePeriod(unit: string, shift: number, now: Day): DayRange | null {
  if (unit === 'week') return weekRange(addDays(now, WEEK * shift))
  if (unit === 'weekend') {
    const week = weekRange(addDays(now, WEEK * shift))
    return { from: addDays(week.from, 5), to: week.to }
  }
  if (unit === 'month') {
    const moved = addMonths(now, shift)
    return monthRange(moved.year, moved.month)
  }
  return unit === 'year' ? yearRange(now.year + shift) : null
}

function resolveDistance(
  rule: DateRule & { kind: 'distance' },
  groups: Record<string, string>,
  now: Day,
): DayRange | null {
  const count = rule.countOf(groups.count ?? '')
  if (count === null) return null
  const unit = rule.unitOf(groups.unit ?? '')
  const steps = count * rule.direction
  if (unit === 'day') return oneDay(addDays(now, steps))
  if (unit === 'week') return oneDay(addDays(now, steps * WEEK))
  if (unit === 'month') return oneDay(addMonths(now, steps))
  return unit === 'year' ? yearRange(now.year + steps) : null
}

function oneDay(day: Day): DayRange {
  return { from: day, to: day }
}

/**
 * Dates of a text, explicit and relative, resolved against the day of publication where the outlet is. A date without a
 * year is the nearest such day; a weekday is the last one, or the next one in a clause about the future. A bare year is
 * no date here but a number.
 */
export function findDates(text: string, language: LanguageCode, vantage: Vantage): FoundDate[] {
  const found: Candidate[] = []
  if (DIGITS_APART.test(text)) {
    collect(found, text.matchAll(ISO), (m) => single(number(m[1]), number(m[2]), number(m[3])))
    collect(found, text.matchAll(DOTTED), (m) => dotted(m, language))
  }
  if (language === 'zh' || language === 'ja' || language === 'ko')
    found.push(...findEastAsianDates(text, language, today(vantage)))
  collectRules(found, text, language, vantage)
  if (found.length === 0) return []
  return joinWeekdays(text, withoutOverlaps(found)).map(({ start, end, range }) => {
    return { start, end, from: isoDay(range.from), to: isoDay(range.to) }
  })
}

/** Dates in words. Rules whose words are missing are passed over: most texts hold none. */
function collectRules(found: Candidate[], text: string, language: LanguageCode, vantage: Vantage): void {
  const { rules, present } = dateRulesOf(language)
  const words = present(text)
  if (words === 0) return
  const now = today(vantage)
  for (const rule of rules) {
    if ((rule.needs & words) !== rule.needs) continue
    collect(
      found,
      rule.atWords === null ? text.matchAll(rule.pattern) : matchesAtWords(text, rule.atWords),
      (match) => resolveRule(rule, match, text, now),
      rule.kind === 'weekday',
    )
  }
}
