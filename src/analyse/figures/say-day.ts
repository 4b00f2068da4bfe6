const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Day of a time in UTC as it is printed: "6 June"; null without a time. */
export function sayDay(time: string | null): string | null {
  if (time === null) return null
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? null : `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
}
