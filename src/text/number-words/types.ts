/**
 * Words about numbers of one language. Lists are separated by `|`; "word=value" gives a value; a `*` stands for any
 * ending. Modifiers stand in front of a number, those of `after` behind it.
 */
export interface NumberWords {
  /** Numbers that are nothing else: "seven=7". */
  readonly values: string
  /** Numbers that are also articles or other words; believed only in front of a counted noun or a multiplier. */
  readonly weak: string
  /** "thousand=1000": multiply what stands before. */
  readonly multipliers: string
  /** "dozens=24-99": how much a speaker means by it. */
  readonly vague: string
  /** Vague words that mean one of their kind behind a bound: "более тысячи" is more than one thousand. */
  readonly oneBehindBound?: string
  readonly atLeast: string
  readonly atMost: string
  readonly nearly: string
  readonly about: string
  readonly after: {
    readonly atLeast?: string
    readonly atMost?: string
    readonly nearly?: string
    readonly about?: string
  }
  /** Stand between two ends of a range: "to". */
  readonly to: string
  /** Open a range ("between"), and join its ends ("and"). */
  readonly between: string
  readonly and: string
  /** unit: words. */
  readonly units: Readonly<Record<string, string>>
  /** Units that stand in front of their number ("yüzde", "百分之", "magnitude"). */
  readonly unitsBefore: Readonly<Record<string, string>>
  /** Words in front of a number that is a name ("flight", "resolution"). */
  readonly designations: string
  /** True where 3,5 is three and a half and 1.000 a thousand. */
  readonly decimalComma: boolean
}
