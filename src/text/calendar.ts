/** A calendar day; `time` is its midnight in UTC, in milliseconds. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: number
}

const DAY = 86_400_000

function fromTime(time: number): Day {
  const date = new Date(time)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), time }
}

/** The day, or null when the calendar has none such (31 June). Months count from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const made = fromTime(Date.UTC(year, month - 1, day))
  return made.year === year && made.month === month && made.day === day ? made : null
}

export function addDays(day: Day, days: number): Day {
  return fromTime(day.time + days * DAY)
}

/** The same day of another month, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const first = fromTime(Date.UTC(day.year, day.month - 1 + months, 1))
  return dayOf(first.year, first.month, day.day) ?? monthRange(first.year, first.month).to
}

export function monthRange(year: number, month: number): { from: Day; to: Day } {
  return { from: fromTime(Date.UTC(year, month - 1, 1)), to: fromTime(Date.UTC(year, month, 0)) }
}

export function yearRange(year: number): { from: Day; to: Day } {
  return { from: fromTime(Date.UTC(year, 0, 1)), to: fromTime(Date.UTC(year, 11, 31)) }
}

/** Monday to Sunday around a day. */
export function weekRange(day: Day): { from: Day; to: Day } {
  const sinceMonday = (new Date(day.time).getUTCDay() + 6) % 7
  const from = addDays(day, -sinceMonday)
  return { from, to: addDays(from, 6) }
}

/** Year in which a day of the calendar lies nearest to `now`. */
export function nearestYear(now: Day, month: number, day: number): number {
  const distance = (year: number): number => Math.abs(Date.UTC(year, month - 1, day) - now.time)
  return [now.year - 1, now.year, now.year + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  )
}

/** "2023-06-06". */
export function isoDay({ time }: Day): string {
  return new Date(time).toISOString().slice(0, 10)
}
