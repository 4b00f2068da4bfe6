import type { Figure, FigureStatement } from '../../domain/index.ts'
import { threshold } from '../thresholds.ts'
import type { FoundStatement } from './find-figures.ts'

const WINDOW = threshold('figureWindow')
const OPPOSED_ORIGINS = threshold('opposedOrigins')
const HOUR = 3_600_000
/** An outlet may repeat an older count this long after a newer one is out; that is lag, not dispute. */
const LAG_HOURS = 6
/** Values of one quantity that are set against each other. */
const VALUES = 6
/** Share of steps in time that must not go down before a series counts as one growing count. */
const STEADY = 0.75

/** What a set of statements about one quantity amounts to. */
export interface FigureComparison {
  readonly status: Figure['status']
  /** Contested: one statement set for each value. Otherwise one set. */
  readonly sides: readonly (readonly FoundStatement[])[]
}

/**
 * Compares statements about one quantity, oldest first. Contested needs two values that exclude each other, at least
 * two origins for each, as of the same time, said by different speakers or blocks, and no order in time that reads as
 * a count going up. A count that moves is an update. Everything else is agreed, or carried by one origin.
 */
export function compareFigures(ordered: readonly FoundStatement[]): FigureComparison {
  const latest = latestByOrigin(ordered)
  if (latest.length < 2) return { status: 'single', sides: [ordered] }
  if (allMeet(ordered)) return { status: 'agreed', sides: [ordered] }
  const contested = findContested(ordered)
  if (contested !== null) return { status: 'contested', sides: contested }
  return { status: movedOverTime(ordered) ? 'updated' : 'single', sides: [ordered] }
}

function latestByOrigin(ordered: readonly FoundStatement[]): FoundStatement[] {
  const latest = new Map<string, FoundStatement>()
  for (const entry of ordered) latest.set(entry.statement.origin, entry)
  return [...latest.values()]
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

function findContested(ordered: readonly FoundStatement[]): [FoundStatement[], FoundStatement[]] | null {
  const values = distinctValues(ordered)
  for (const a of values) {
    for (const b of values) {
      if (a.statement.low >= b.statement.low || overlaps(a.statement, b.statement)) continue
      const low = ordered.filter((entry) => sameValue(entry.statement, a.statement))
      const high = ordered.filter((entry) => sameValue(entry.statement, b.statement))
      if (isDispute(low, high)) return [low, high]
    }
  }
  return null
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

function isDispute(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  if (originsOf(low) < OPPOSED_ORIGINS || originsOf(high) < OPPOSED_ORIGINS) return false
  if (!sameTime(low, high) || wentUp(low, high)) return false
  return (
    setAgainstEachOther(low, high) ||
    disjoint(low, high, (entry) => entry.statement.block) ||
    disjointSpeakers(low, high)
  )
}

/** One article gives both values to different named speakers: the sources themselves call it a dispute. */
function setAgainstEachOther(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  return low.some(
    (a) =>
      a.statement.speaker !== null &&
      high.some(
        (b) =>
          b.statement.article === a.statement.article &&
          b.statement.speaker !== null &&
          b.statement.speaker !== a.statement.speaker,
      ),
  )
}

function disjointSpeakers(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const named = [...low, ...high].every((entry) => entry.statement.speaker !== null)
  return named && disjoint(low, high, (entry) => entry.statement.speaker ?? '')
}

function disjoint(
  a: readonly FoundStatement[],
  b: readonly FoundStatement[],
  keyOf: (entry: FoundStatement) => string,
): boolean {
  const keys = new Set(a.map(keyOf))
  return b.every((entry) => !keys.has(keyOf(entry)))
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

/** The count goes one way, up or, as with the missing, down, by all but a few stragglers, from first to last. */
function movedOverTime(ordered: readonly FoundStatement[]): boolean {
  // Two quakes have two magnitudes; neither grows into the other.
  if (ordered[0]?.mention?.slot === 'magnitude') return false
  const dated = ordered.filter((entry) => entry.statement.asOf !== null)
  const first = dated[0]?.statement
  const last = dated.at(-1)?.statement
  if (first === undefined || last === undefined) return false
  if (first.asOf === last.asOf || overlaps(first, last)) return false
  const up = last.low > first.low
  const steps = dated.slice(1).filter((entry, index) => {
    const before = dated[index]?.statement.low ?? 0
    return up ? entry.statement.low >= before : entry.statement.low <= before
  })
  return steps.length >= (dated.length - 1) * STEADY
}
