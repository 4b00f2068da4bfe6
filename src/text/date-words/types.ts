/** Words about dates of one language. Each entry is a regular expression of alternatives without groups that capture. */
export interface DateWords {
  /** January to December. */
  readonly months: readonly string[]
  /** Sunday to Saturday. */
  readonly weekdays: readonly string[]
  /** Days from today: {"-1": "yesterday"}. */
  readonly days: Readonly<Record<string, string>>
  /** Words that shift a weekday, week, month or year into the past, into the future, or keep it. */
  readonly last: string
  readonly next: string
  readonly current: string
  /** The shift stands behind its noun ("la semaine dernière"). */
  readonly lastBehind: string
  readonly nextBehind: string
  readonly units: {
    readonly day: string
    readonly week: string
    readonly month: string
    readonly year: string
    readonly weekend: string
  }
  /** In front of or behind "3 days" for the past, and for the future. */
  readonly agoBefore: string
  readonly agoBehind: string
  readonly inBefore: string
  /** Words in front of a month that stands alone ("in June"). */
  readonly inMonth: string
  /** Signs that the clause speaks of the future. */
  readonly future: string
  /** Between two days of one range, and between day and month. */
  readonly to: string
  readonly of: string
}
