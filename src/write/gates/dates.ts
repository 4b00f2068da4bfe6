import type { DateMention } from '../../domain/index.ts'
import { normalise } from '../../text/normalise.ts'
import type { Reading } from '../reading.ts'
import type { Gate, GateInput } from './gate.ts'

/** Every date means a day that a cited sentence means. A wider span ("in June") may stand for a day in it. */
export const dates: Gate = {
  id: 'dates',
  says: 'Every date is one that a cited sentence names.',
  find: (input) => {
    const wrong = input.statement.dates.find((date) => !isCited(input, date))
    return wrong === undefined ? null : { word: wrong.surface, why: 'no cited sentence names this day' }
  },
}

function isCited({ cited }: GateInput, date: DateMention): boolean {
  const surface = normalise(date.surface)
  return cited.some(
    (one) =>
      one.dates.some((other) => isSameWeekday(date, other)) ||
      one.dates.some(
        (other) => date.from <= other.from && other.to <= date.to && spanOf(date) <= MOST * spanOf(other),
      ) ||
      normalise(one.text).includes(surface) ||
      namesOrdinal(one, date),
  )
}

/** "السابع من أكتوبر": a day by its ordinal in words, of a month that is read. */
function namesOrdinal({ text, language, dates: theirs }: Reading, { from, to }: DateMention): boolean {
  const ordinal = language === 'ar' && from === to ? ORDINALS[Number(from.slice(8)) - 1] : undefined
  return (
    ordinal !== undefined &&
    text.includes(`${ordinal} من`) &&
    !text.includes(`${ordinal} و`) &&
    theirs.some((other) => other.from <= from && to <= other.to)
  )
}

const UNITS = 'الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ')
/** Arabic ordinals of the days of a month, the first one first. */
const ORDINALS: readonly string[] = [
  'الأول',
  ...UNITS.slice(1),
  'العاشر',
  ...UNITS.map((unit) => `${unit} عشر`),
  'العشرين',
  ...UNITS.map((unit) => `${unit} والعشرين`),
  'الثلاثين',
  'الحادي والثلاثين',
]

/** Two names of one weekday, which the two readings put into different weeks. */
function isSameWeekday(own: DateMention, other: DateMention): boolean {
  const isBare = ({ surface, from, to }: DateMention) => from === to && !/\p{N}/u.test(surface)
  if (!isBare(own) || !isBare(other)) return false
  return Math.abs(Date.parse(own.from) - Date.parse(other.from)) === WEEK * DAY
}

const WEEK = 7

/** A month may stand for a day; a decade may not. */
const MOST = 31
const DAY = 86_400_000

function spanOf(date: Pick<DateMention, 'from' | 'to'>): number {
  return (Date.parse(date.to) - Date.parse(date.from)) / DAY + 1
}
