import type { Figure, FigureStatement } from '../../domain/index.ts'
import { threshold } from '../thresholds.ts'
import type { FoundStatement } from './find-figures.ts'
import { isEarlier, isFeared } from './is-background.ts'

const WINDOW = threshold('figureWindow')
const OPPOSED_ORIGINS = threshold('opposedOrigins')
const HOUR = 3_600_000
/** An outlet may repeat an older count this long after a newer one is out; that is lag, not dispute. */
const LAG_HOURS = 6
/** Values of one quantity that are set against each other. */
const VALUES = 12
/** Share of the statements that may lag behind the count's course before it is no course. */
const STRAGGLERS = 0.34

/** What a set of statements about one quantity amounts to. */
export interface FigureComparison {
  readonly status: Figure['status']
  /** Contested: the two sides, lower first. Updated: the course without its stragglers. Otherwise all. */
  readonly sides: readonly (readonly FoundStatement[])[]
}

/** What is known of a quantity before its values are compared. */
export interface QuantityKind {
  readonly isResult?: boolean
  readonly fluctuates?: boolean
}

/**
 * Compares statements about one quantity, oldest first. Contested needs two values that exclude each other, at least
 * two origins for each, as of the same time, said by different speakers or blocks, still so in each side's latest,
 * and no order in time that reads as a count on its way. A count that moves one way is an update. Null when the values
 * exclude each other and are neither: they are no one quantity. `isResult`: the outcome of one vote, which is fixed when
 * the polls close, so that a later value of another source contradicts the first instead of following it. `fluctuates`: a
 * price goes up and down, and every value of its days is one of its course.
 */
export function compareFigures(
  ordered: readonly FoundStatement[],
  { isResult = false, fluctuates = false }: QuantityKind = {},
): FigureComparison | null {
  if (allMeet(ordered)) {
    const grown = findGrowth(ordered)
    if (grown !== null) return { status: 'updated', sides: [grown] }
    return { status: originsOf(ordered) < 2 ? 'single' : 'agreed', sides: [ordered] }
  }
  const counted = ordered.filter((entry) => !isFeared(entry))
  const contested = findContested(counted, isResult) ?? findRivalCounts(counted)
  if (contested !== null) return { status: 'contested', sides: contested }
  const course = fluctuates ? findPrices(counted) : findCourse(counted)
  if (course !== null && isResult && !sameSource(course)) return null
  return course === null ? null : { status: 'updated', sides: [course] }
}

/** Statements by value: those whose intervals meet the best backed one stand together, and so on with the rest. */
export function splitByValue(ordered: readonly FoundStatement[]): FoundStatement[][] {
  const groups: FoundStatement[][] = []
  let rest = [...ordered]
  while (rest.length > 0) {
    const best = distinctValues(rest)[0] as FoundStatement
    const group = rest.filter((entry) => overlaps(entry.statement, best.statement))
    groups.push(allMeet(group) ? group : rest.filter((entry) => sameValue(entry.statement, best.statement)))
    const taken = new Set(groups.at(-1))
    rest = rest.filter((entry) => !taken.has(entry))
  }
  return groups
}

/** One value lies in every interval. */
function allMeet(ordered: readonly FoundStatement[]): boolean {
  const lows = ordered.map((entry) => entry.statement.low)
  const highs = ordered.map((entry) => entry.statement.high ?? Number.POSITIVE_INFINITY)
  return Math.max(...lows) <= Math.min(...highs)
}

/** Intervals meet, so that both can be true. */
export function overlaps(a: FigureStatement, b: FigureStatement): boolean {
  return a.low <= (b.high ?? Number.POSITIVE_INFINITY) && b.low <= (a.high ?? Number.POSITIVE_INFINITY)
}

/** At most one source is named along a course. */
function sameSource(course: readonly FoundStatement[]): boolean {
  return keysOf(course).size < 2
}

function findContested(
  ordered: readonly FoundStatement[],
  isResult: boolean,
): [FoundStatement[], FoundStatement[]] | null {
  const against = findSetAgainst(ordered)
  if (against !== null) return against
  const values = distinctValues(ordered.filter(({ statement }) => isClosed(statement) && !isWord(statement)))
  for (const a of values) {
    for (const b of values) {
      if (a.statement.low >= b.statement.low || overlaps(a.statement, b.statement)) continue
      if (isOneOfMany(a.statement, b.statement)) continue
      const low = sideOf(ordered, a, b)
      const high = sideOf(ordered, b, a)
      if (isDispute(ordered, low, high, isResult)) return [low, high]
    }
  }
  return null
}

/** Count from which a single one told beside it is an instance ("a soldier was killed"), not a rival total. */
const MANY = 5

function isOneOfMany(low: FigureStatement, high: FigureStatement): boolean {
  return low.low === 1 && low.high === 1 && high.low >= MANY
}

/** Statements that can be true with one value and not with the other. */
function sideOf(
  ordered: readonly FoundStatement[],
  own: FoundStatement,
  other: FoundStatement,
): FoundStatement[] {
  return ordered.filter(
    (entry) =>
      isClosed(entry.statement) &&
      overlaps(entry.statement, own.statement) &&
      !overlaps(entry.statement, other.statement),
  )
}

/** "At least 12" opposes nothing but a smaller count, and early bounds are soon overtaken: they take no side. */
function isClosed(statement: FigureStatement): boolean {
  return statement.high !== null
}

/** One statement for each value, best backed first, so that the pair with most origins is found first. */
function distinctValues(ordered: readonly FoundStatement[]): FoundStatement[] {
  const values = new Map<string, FoundStatement[]>()
  for (const entry of ordered) {
    const key = `${entry.statement.low} ${entry.statement.high}`
    values.set(key, [...(values.get(key) ?? []), entry])
  }
  return [...values.values()]
    .sort((a, b) => originsOf(b) - originsOf(a))
    .flatMap((list) => list[0] ?? [])
    .slice(0, VALUES)
}

function originsOf(side: readonly FoundStatement[]): number {
  return new Set(side.map((entry) => entry.statement.origin)).size
}

function sameValue(a: FigureStatement, b: FigureStatement): boolean {
  return a.low === b.low && a.high === b.high
}

function isDispute(
  all: readonly FoundStatement[],
  low: readonly FoundStatement[],
  high: readonly FoundStatement[],
  isResult: boolean,
): boolean {
  if (low.length === 0 || high.length === 0) return false
  if (isResult && originsOf([...low, ...high]) >= OPPOSED_ORIGINS && namedApart(low, high)) return true
  if (originsOf(low) < OPPOSED_ORIGINS || originsOf(high) < OPPOSED_ORIGINS) return false
  const against = low.some((a) => high.some((b) => areSetAgainst(a, b)))
  if (!against && (!sameTime(low, high) || wentUp(low, high))) return false
  if (!against && (hasRevised(all, low, high) || hasRevised(all, high, low))) return false
  if (!against && (hasMoved(all, low, high) || hasMoved(all, high, low))) return false
  return against || disjointSpeakers(low, high)
}

/** Both sides name their sources, and none is on both. */
function namedApart(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const [a, b] = [keysOf(low), keysOf(high)]
  return a.size > 0 && b.size > 0 && [...a].every((key) => !b.has(key))
}

/**
 * Two values of two named sources that one article sets against each other, with what else stands by either: the
 * sources themselves call it a dispute, so no second origin is asked for, and "more than 1,000" opposes 429.
 */
function findSetAgainst(ordered: readonly FoundStatement[]): [FoundStatement[], FoundStatement[]] | null {
  const named = ordered.filter((entry) => entry.source !== null && !isWord(entry.statement))
  let best: [FoundStatement[], FoundStatement[]] | null = null
  for (const a of named) {
    for (const b of named) {
      if (a.statement.low >= b.statement.low || overlaps(a.statement, b.statement)) continue
      if (isFarFrom(a.statement, b.statement) || !areSetAgainst(a, b)) continue
      const [low, high] = [new Set([a, ...sideOf(ordered, a, b)]), new Set([b, ...sideOf(ordered, b, a)])]
      if (best !== null && originsOf([...low, ...high]) <= originsOf(best.flat())) continue
      best = [ordered.filter((entry) => low.has(entry)), ordered.filter((entry) => high.has(entry))]
    }
  }
  return best
}

/**
 * Two named sources that count on beside each other, each in two origins, every count of one above every count of the
 * other, the lower one still given after the higher was out. Growing counts of rivals never meet in one value.
 */
function findRivalCounts(ordered: readonly FoundStatement[]): [FoundStatement[], FoundStatement[]] | null {
  const bySource = new Map<string, FoundStatement[]>()
  for (const entry of ordered) {
    if (entry.source === null || isWord(entry.statement) || isEarlier(entry)) continue
    bySource.set(entry.source, [...(bySource.get(entry.source) ?? []), entry])
  }
  const counts = [...bySource.values()].filter((side) => originsOf(side) >= OPPOSED_ORIGINS)
  const rivals = counts.flatMap((low) =>
    counts.flatMap((high): [FoundStatement[], FoundStatement[]][] =>
      low !== high && isBelow(low, high) && countedOn(low, high) ? [[low, high]] : [],
    ),
  )
  return rivals.sort((a, b) => originsOf(b.flat()) - originsOf(a.flat()))[0] ?? null
}

/** Every count of one source lies under every count of the other, and none so far that it counts something else. */
function isBelow(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const [top, bottom] = [
    Math.max(...low.map(({ statement }) => statement.high ?? Number.POSITIVE_INFINITY)),
    Math.min(...high.map(({ statement }) => statement.low)),
  ]
  return top < bottom && bottom <= top * RIVALS
}

/** The lower count was given again when the higher one had been out for longer than an outlet lags. */
function countedOn(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const [a, b] = [times(low), times(high)]
  return a.length > 0 && b.length > 0 && Math.max(...a) > Math.min(...b) + LAG_HOURS * HOUR
}

/** "Hundreds": a word, against which no number is set. */
function isWord(statement: FigureStatement): boolean {
  return statement.approximate && isVague(statement)
}

/** Counts farther apart than this, as their quotient, count different things: two commanders, 45 people. */
const RIVALS = 10

function isFarFrom(low: FigureStatement, high: FigureStatement): boolean {
  return high.low > (low.high ?? low.low) * RIVALS
}

/** One article gives both values, to different named sources, and neither as one of before. */
function areSetAgainst(a: FoundStatement, b: FoundStatement): boolean {
  return (
    a.statement.article === b.statement.article &&
    a.source !== null &&
    b.source !== null &&
    a.source !== b.source &&
    !isEarlier(a) &&
    !isEarlier(b)
  )
}

/** The sides name different sources; where neither names any, different blocks. */
function disjointSpeakers(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const [a, b] = [keysOf(low), keysOf(high)]
  if (a.size === 0 && b.size === 0) {
    const blocks = new Set(low.map((entry) => entry.statement.block))
    return high.every((entry) => !blocks.has(entry.statement.block))
  }
  return namedApart(low, high)
}

function keysOf(side: readonly FoundStatement[]): Set<string> {
  return new Set(side.flatMap((entry) => entry.source ?? []))
}

/** A source of one side has given the other value too: it corrects itself, and nobody contradicts it. */
function hasRevised(
  all: readonly FoundStatement[],
  own: readonly FoundStatement[],
  other: readonly FoundStatement[],
): boolean {
  const [keys, mine, theirs] = [keysOf(own), own[0]?.statement, other[0]?.statement]
  if (mine === undefined || theirs === undefined) return false
  return all.some(
    ({ source, statement }) =>
      source !== null && keys.has(source) && overlaps(statement, theirs) && !overlaps(statement, mine),
  )
}

/** Every origin of a side has since come over to the other value. */
function hasMoved(
  all: readonly FoundStatement[],
  own: readonly FoundStatement[],
  other: readonly FoundStatement[],
): boolean {
  const opposed = new Set(other)
  return [...new Set(own.map((entry) => entry.statement.origin))].every((origin) => {
    const latest = all.findLast((entry) => entry.statement.origin === origin)
    return latest !== undefined && opposed.has(latest)
  })
}

function times(side: readonly FoundStatement[]): number[] {
  return side.flatMap((entry) => (entry.statement.asOf === null ? [] : Date.parse(entry.statement.asOf)))
}

/** Some statement of each side speaks as of about the same time; undated statements are taken to. */
function sameTime(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const [a, b] = [times(low), times(high)]
  if (a.length === 0 || b.length === 0) return true
  return a.some((early) => b.some((late) => Math.abs(early - late) <= WINDOW * HOUR))
}

/** All higher statements are later than the lower ones, but for lag: a count that grew. */
function wentUp(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const [a, b] = [times(low), times(high)]
  if (a.length === 0 || b.length === 0) return false
  return Math.min(...b) > Math.max(...a) - LAG_HOURS * HOUR && Math.max(...b) > Math.max(...a)
}

/** Statements in the order in which a count went up, or down, when all but a few follow one course. */
function findCourse(ordered: readonly FoundStatement[]): FoundStatement[] | null {
  const slot = ordered[0]?.mention?.slot
  // Two quakes have two magnitudes; neither grows into the other.
  if (slot === 'magnitude') return null
  const dated = ordered.filter((entry) => entry.statement.asOf !== null && !isVague(entry.statement))
  const up = longestCourse(dated, 1)
  const down = longestCourse(dated, -1)
  const course = down.length > up.length ? down : up
  const [first, last] = [course[0], course.at(-1)]
  if (first === undefined || last === undefined || first.statement.low === last.statement.low) return null
  if (first.statement.asOf === last.statement.asOf) return null
  if (isTooDeep(slot, first.statement.low, last.statement.low)) return null
  return course.length >= dated.length * (1 - STRAGGLERS) ? course : null
}

/** Exact values of different days in order of time; null when there are not two. */
function findPrices(ordered: readonly FoundStatement[]): FoundStatement[] | null {
  const exact = ordered.filter(
    ({ statement }) => statement.asOf !== null && statement.low > 0 && statement.high !== null,
  )
  const [first, last] = [exact[0], exact.at(-1)]
  if (first === undefined || last === undefined || sameValue(first.statement, last.statement)) return null
  return first.statement.asOf?.slice(0, 10) === last.statement.asOf?.slice(0, 10) ? null : exact
}

/** Growth by which "at least 50" and a later 137, which could both be true, read as a count on its way. */
const GREW = 1.2
const APART_HOURS = 3

/** A course of bounds that only rise: "at least 50" in the evening, 137 the day after. */
function findGrowth(ordered: readonly FoundStatement[]): FoundStatement[] | null {
  if (ordered[0]?.statement.high !== null) return null
  const course = findCourse(ordered)
  const [first, last] = [course?.[0]?.statement, course?.at(-1)?.statement]
  if (course === null || first?.asOf == null || last?.asOf == null) return null
  const hours = (Date.parse(last.asOf) - Date.parse(first.asOf)) / HOUR
  return last.low >= first.low * GREW && hours >= APART_HOURS && originsOf(course) > 1 ? course : null
}

/** "Dozens", "thousands": too wide to be a step of a course. */
const WIDE = 3

function isVague({ low, high }: FigureStatement): boolean {
  return high !== null && low > 0 && high >= low * WIDE
}

/** Tolls are corrected downwards, but not to a fraction; only the missing grow few. */
const CORRECTION = 0.5
const ONLY_GROWING: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'detained',
  'evacuated',
  'displaced',
  'captured',
  'rescued',
])

function isTooDeep(slot: string | null | undefined, first: number, last: number): boolean {
  return slot != null && ONLY_GROWING.has(slot) && last < first * CORRECTION
}

/** Longest run in order of time whose counts never turn back. Quadratic in the statements of one quantity. */
function longestCourse(dated: readonly FoundStatement[], sign: 1 | -1): FoundStatement[] {
  const lengths: number[] = []
  const from: number[] = []
  for (const [index, entry] of dated.entries()) {
    lengths[index] = 1
    from[index] = -1
    for (let back = 0; back < index; back++) {
      const before = (dated[back] as FoundStatement).statement.low
      if ((entry.statement.low - before) * sign < 0 || (lengths[back] as number) < (lengths[index] as number))
        continue
      lengths[index] = (lengths[back] as number) + 1
      from[index] = back
    }
  }
  const best = lengths.indexOf(Math.max(...lengths, 0))
  const course: FoundStatement[] = []
  for (let at = best; at >= 0; at = from[at] as number) course.unshift(dated[at] as FoundStatement)
  return course
}
