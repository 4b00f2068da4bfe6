import type { LanguageCode } from '../domain/index.ts'
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  monthRange,
  nearestYear,
  weekRange,
  yearRange,
} from './calendar.ts'

interface Found {
  readonly start: number
  readonly end: number
  readonly range: { readonly from: Day; readonly to: Day }
}

type Resolve = (match: RegExpMatchArray, now: Day) => { from: Day; to: Day } | null

const DATE =
  /(?:(?<year>(?:19|20)\d{2})[年년]\s?|(?<relative>今年|去年|明年|来年|昨年|올해|지난해|내년))?(?<month>1[0-2]|0?[1-9])[月월]\s?(?:(?<day>3[01]|[12]\d|0?[1-9])[日号號일](?:\s?[至到~～-]\s?(?<last>3[01]|[12]\d|0?[1-9])[日号號일])?)?/gu
const DAY_ONLY =
  /(?<![月월\d年년.,第])(?:本月|이달\s)?(?<day>3[01]|[12]\d|[1-9])[日일](?![本元间間前後后내간均经經])/gu
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/今天|今日|今晚|今早|今晨|当天|当日|本日|오늘/gu, 0],
  [/昨天|昨日|昨晚|어제/gu, -1],
  [/前天|一昨日|그제/gu, -2],
  [/明天|明日|내일/gu, 1],
  [/后天|後天|明後日|모레/gu, 2],
]
const WEEKDAY =
  /(?<shift>上|下|本|这|這|지난|다음|이번)?\s?(?:个|個)?(?:周|週|星期|礼拜|禮拜)(?<day>[一二三四五六日天])(?!年)/gu
const WEEKDAY_JA = /(?<shift>先週|来週|今週)?の?(?<day>[月火水木金土日])曜/gu
const WEEKDAY_KO = /(?<shift>지난주|다음\s?주|이번\s?주|지난|오는)?\s?(?<day>[월화수목금토일])요일/gu
const PERIODS: readonly (readonly [RegExp, 'week' | 'month' | 'year', number])[] = [
  [/上(?:个|個)?(?:周|週|星期)(?![一二三四五六日天])|先週(?!の?[月火水木金土日]曜)|지난주/gu, 'week', -1],
  [
    /[本这這](?:个|個)?(?:周|週|星期)(?![一二三四五六日天])|今週(?!の?[月火水木金土日]曜)|이번\s?주/gu,
    'week',
    0,
  ],
  [/下(?:个|個)?(?:周|週|星期)(?![一二三四五六日天])|来週(?!の?[月火水木金土日]曜)|다음\s?주/gu, 'week', 1],
  [/上(?:个|個)?月|先月|지난달/gu, 'month', -1],
  [/本月(?!\d)|这(?:个|個)月|今月|이달(?!\s?\d)/gu, 'month', 0],
  [/下(?:个|個)?月|来月|다음\s?달/gu, 'month', 1],
  [/去年(?!\d)|昨年(?!\d)|지난해(?!\s?\d)/gu, 'year', -1],
  [/明年(?!\d)|来年(?!\d)|내년(?!\s?\d)/gu, 'year', 1],
]
const DISTANCE =
  /(?<count>\d{1,3}|[一二两三四五六七八九十])(?:个|個|か|カ)?(?<unit>天|日|周|星期|週間|月|年)(?<side>前|后|後)/gu
const HAN = '〇一二三四五六七八九十'

function resolveDate(match: RegExpMatchArray, now: Day | null): { from: Day; to: Day } | null {
  const groups = match.groups!
  const month = Number(groups.month)
  const year = yearOf(groups, month, now)
  if (year === null) return null
  if (groups.day === undefined) return monthRange(year, month)
  const from = dayOf(year, month, Number(groups.day))
  const to = groups.last === undefined ? from : dayOf(year, month, Number(groups.last))
  return from === null || to === null || to.time < from.time ? null : { from, to }
}

function yearOf(groups: Record<string, string | undefined>, month: number, now: Day | null): number | null {
  if (groups.year !== undefined) return Number(groups.year)
  if (now === null) return null
  if (groups.relative === undefined) return nearestYear(now, month, Number(groups.day ?? 15))
  if (/今年|올해/u.test(groups.relative)) return now.year
  return /去年|昨年|지난해/u.test(groups.relative) ? now.year - 1 : now.year + 1
}

/** A day without its month is the last such day, unless it is one of the next week. */
const resolveDayOnly: Resolve = (match, now) => {
  const day = Number(match.groups!.day)
  const here = dayOf(now.year, now.month, day)
  if (here === null) return null
  if (here.time - now.time <= 7 * 86_400_000) return { from: here, to: here }
  const before = addMonths(now, -1)
  const earlier = dayOf(before.year, before.month, day)
  return earlier === null ? null : { from: earlier, to: earlier }
}

function weekdayResolver(signs: string): Resolve {
  return (match, now) => {
    const { shift = '', day = '' } = match.groups!
    const sign = day === '天' ? '日' : day
    const fromMonday = signs.indexOf(sign)
    const week = weekRange(now)
    const weeks = /上|先|지난/u.test(shift) ? -1 : /下|来|다음/u.test(shift) ? 1 : 0
    const inWeek = addDays(week.from, fromMonday + weeks * 7)
    const isBare = shift === ''
    const found = isBare && inWeek.time > now.time + 86_400_000 * 1 ? addDays(inWeek, -7) : inWeek
    return { from: found, to: found }
  }
}

const resolveDistance: Resolve = (match, now) => {
  const { count = '', unit = '', side = '' } = match.groups!
  const value = /\d/.test(count)
    ? Number(count)
    : HAN.replace('两', '二').indexOf(count === '两' ? '二' : count)
  const steps = value * (side === '前' ? -1 : 1)
  if (unit === '天' || unit === '日') return range(addDays(now, steps))
  if (unit === '月') return range(addMonths(now, steps))
  return unit === '年' ? yearRange(now.year + steps) : range(addDays(now, steps * 7))
}

function range(day: Day): { from: Day; to: Day } {
  return { from: day, to: day }
}

function period(unit: 'week' | 'month' | 'year', shift: number, now: Day): { from: Day; to: Day } {
  if (unit === 'week') return weekRange(addDays(now, shift * 7))
  if (unit === 'year') return yearRange(now.year + shift)
  const moved = addMonths(now, shift)
  return monthRange(moved.year, moved.month)
}

function collect(
  text: string,
  pattern: RegExp,
  resolve: (match: RegExpMatchArray) => Found['range'] | null,
): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = resolve(match)
    return found === null ? [] : [{ start: match.index, end: match.index + match[0].length, range: found }]
  })
}

/** Dates in Chinese, Japanese and Korean writing; without `now` only those with a year. */
export function findEastAsianDates(text: string, language: LanguageCode, now: Day | null): Found[] {
  // Full-width digits are one unit each, as the digits they stand for, so offsets stay.
  const plain = text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const dated = collect(plain, DATE, (match) => resolveDate(match, now))
  if (now === null) return dated
  const weekday = language === 'ja' ? WEEKDAY_JA : language === 'ko' ? WEEKDAY_KO : WEEKDAY
  const signs = language === 'ja' ? '月火水木金土日' : language === 'ko' ? '월화수목금토일' : '一二三四五六日'
  return [
    ...dated,
    ...collect(plain, DAY_ONLY, (match) => resolveDayOnly(match, now)),
    ...DAYS.flatMap(([pattern, shift]) => collect(plain, pattern, () => range(addDays(now, shift)))),
    ...collect(plain, weekday, (match) => weekdayResolver(signs)(match, now)),
    ...PERIODS.flatMap(([pattern, unit, shift]) => collect(plain, pattern, () => period(unit, shift, now))),
    ...collect(plain, DISTANCE, (match) => resolveDistance(match, now)),
  ]
}
