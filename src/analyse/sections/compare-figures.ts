import type { Figure, FigureStatement } from '../../domain/index.ts'
import { threshold } from '../thresholds.ts'
import type { FoundStatement } from './find-figures.ts'

const WINDOW = threshold('figureWindow')
const OPPOSED_ORIGINS = threshold('opposedOrigins')
const HOUR = 3_600_000
/** An outlet may repeat an older count this long after a newer one is out; that is lag, not dispute. */
const LAG_HOURS = 6

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
  if (latest.every((a) => latest.every((b) => overlaps(a.statement, b.statement)))) {
    return { status: movedOverTime(ordered) ? 'updated' : 'agreed', sides: [ordered] }
  }
  const contested = findContested(latest)
  if (contested !== null) return { status: 'contested', sides: contested }
  return { status: movedOverTime(ordered) ? 'updated' : 'single', sides: [ordered] }
}

function latestByOrigin(ordered: readonly FoundStatement[]): FoundStatement[] {
  const latest = new Map<string, FoundStatement>()
  for (const entry of ordered) latest.set(entry.statement.origin, entry)
  return [...latest.values()]
}

/** Intervals meet, so that both can be true. */
export function overlaps(a: FigureStatement, b: FigureStatement): boolean {
  return a.low <= (b.high ?? Number.POSITIVE_INFINITY) && b.low <= (a.high ?? Number.POSITIVE_INFINITY)
}

function findContested(latest: readonly FoundStatement[]): [FoundStatement[], FoundStatement[]] | null {
  for (const a of latest) {
    for (const b of latest) {
      if (a.statement.low >= b.statement.low || overlaps(a.statement, b.statement)) continue
      const low = latest.filter((entry) => sameValue(entry.statement, a.statement))
      const high = latest.filter((entry) => sameValue(entry.statement, b.statement))
      if (isDispute(low, high)) return [low, high]
    }
  }
  return null
}

function sameValue(a: FigureStatement, b: FigureStatement): boolean {
  return a.low === b.low && a.high === b.high
}

function isDispute(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const origins = (side: readonly FoundStatement[]) =>
    new Set(side.map((entry) => entry.statement.origin)).size
  if (origins(low) < OPPOSED_ORIGINS || origins(high) < OPPOSED_ORIGINS) return false
  if (!sameTime(low, high)) return false
  if (disjoint(low, high, (entry) => entry.statement.block))
    return !wentUp(low, high) || disjointSpeakers(low, high)
  return disjointSpeakers(low, high)
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

/** The latest word of each side is about the same time; undated statements are taken to be. */
function sameTime(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const [a, b] = [times(low), times(high)]
  if (a.length === 0 || b.length === 0) return true
  return Math.abs(Math.max(...a) - Math.max(...b)) <= WINDOW * HOUR
}

/** All higher statements are later than the lower ones, but for lag: a count that grew. */
function wentUp(low: readonly FoundStatement[], high: readonly FoundStatement[]): boolean {
  const [a, b] = [times(low), times(high)]
  if (a.length === 0 || b.length === 0) return false
  return Math.min(...b) > Math.max(...a) - LAG_HOURS * HOUR && Math.max(...b) > Math.max(...a)
}

/** The count moves one way from the first statement to the last. */
function movedOverTime(ordered: readonly FoundStatement[]): boolean {
  const dated = ordered.filter((entry) => entry.statement.asOf !== null)
  const first = dated[0]?.statement
  const last = dated.at(-1)?.statement
  if (first === undefined || last === undefined || first.asOf === last.asOf) return false
  return last.low > first.low && !overlaps(first, last)
}
