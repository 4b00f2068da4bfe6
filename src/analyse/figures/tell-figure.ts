import type { BlockId, PublishedSentence } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'
import { joinWords, outletsOf, stop } from '../prose/lists.ts'
import type { FigureComparison } from './compare-figures.ts'
import type { FigureLabel } from './figure-labels.ts'
import type { FoundStatement } from './find-figures.ts'
import { sayDay } from './say-day.ts'
import { saySource } from './say-source.ts'
import { sayValue } from './say-value.ts'

/** Spans cited for one value. */
const CITED = 3
/** Sources named for one value. */
const NAMED = 2

/** What a sentence about figures is written from. */
interface Telling {
  readonly prepared: Prepared
  /** False: only outlets are named, because a source's name would not pass for the evidence. */
  readonly namesSources: boolean
  readonly label: FigureLabel
  readonly unit: string | null
}

/** One sentence that says what the figures amount to, and who states them. */
export function tellFigure(
  telling: Telling,
  ordered: readonly FoundStatement[],
  comparison: FigureComparison,
): PublishedSentence | null {
  const told =
    comparison.status === 'contested'
      ? tellContested(telling, comparison.sides)
      : comparison.status === 'updated'
        ? tellUpdate(telling, comparison.sides[0] ?? [])
        : tellShared(telling, ordered, comparison.status === 'single')
  if (told === null) return null
  const text = stop(told.text.charAt(0).toUpperCase() + told.text.slice(1))
  return { text, evidence: told.cited.map((entry) => entry.statement.evidence), made: 'computed' }
}

interface Told {
  readonly text: string
  readonly cited: readonly FoundStatement[]
}

/** "Russia's defence ministry put the number of soldiers killed at 63; Ukraine's armed forces said about 400." */
function tellContested(telling: Telling, sides: FigureComparison['sides']): Told | null {
  const [low, high] = sides.map((side) => best(telling, side))
  if (low === undefined || high === undefined) return null
  const named = [low, high].map((side) => who(telling, side)) as [string, string]
  const outlets = [low, high].map((side) => outlet(telling.prepared, side[0] as FoundStatement))
  // Two outlets of one block are told by their names.
  const [a, b] = (named[0] === named[1] ? outlets : named) as [string, string]
  const [first, second] = [low, high].map((side) => value(telling, side[0] as FoundStatement)) as [
    string,
    string,
  ]
  if (a === b || first === second) return null
  return {
    text: `${a} put ${telling.label.subject} ${at(first)}; ${b} said ${second}`,
    cited: [...low.slice(0, CITED), ...high.slice(0, CITED)],
  }
}

/**
 * "The number of people killed rose from 5 on 8 June to 29 on 16 June, as given by ...". Two sources of two blocks may
 * count for opposite sides, so that nothing need have grown: "was put at 28 on 12 August and at 82 on 15 August".
 */
function tellUpdate(telling: Telling, course: readonly FoundStatement[]): Told | null {
  const [first, last] = [course[0], course.at(-1)]
  if (first === undefined || last === undefined) return null
  const [from, to] = [value(telling, first), value(telling, last)]
  if (from === to) return null
  const [on, by] = daysOf(first, last)
  const verb = last.statement.low > first.statement.low ? 'rose' : 'fell'
  const told = isOneCount(telling.prepared, first, last)
    ? `${verb} from ${from}${on} to ${to}${by}`
    : `was put ${at(from)}${on} and ${at(to)}${by}`
  const given = telling.namesSources ? givenBy(telling.prepared, first, last) : ''
  return { text: `${telling.label.subject} ${told}${given}`, cited: [first, last] }
}

/** " on 8 June", " on 16 June"; the first is empty when both are one day, both when a day is not known. */
function daysOf(first: FoundStatement, last: FoundStatement): [on: string, by: string] {
  const [on, by] = [sayDay(first.statement.asOf), sayDay(last.statement.asOf)]
  if (on === null || by === null) return ['', '']
  return [on === by ? '' : ` on ${on}`, ` on ${by}`]
}

/** One block or one named source counts on: the later value follows the earlier one. */
function isOneCount(prepared: Prepared, first: FoundStatement, last: FoundStatement): boolean {
  if (first.statement.block === last.statement.block) return true
  const [a, b] = [saySource(prepared, first), saySource(prepared, last)]
  return a !== null && b !== null && sameWords(a, b)
}

function givenBy(prepared: Prepared, first: FoundStatement, last: FoundStatement): string {
  const [a, b] = [saySource(prepared, first), saySource(prepared, last)]
  if (a !== null && b !== null)
    return sameWords(a, b) ? `, both given by ${b}` : `, the first given by ${a}, the last by ${b}`
  if (b !== null) return `, the last given by ${b}`
  return a === null ? '' : `, the first given by ${a}`
}

function sameWords(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function tellShared(telling: Telling, ordered: readonly FoundStatement[], isSingle: boolean): Told {
  const cited = best(telling, ordered)
  const said = value(telling, cited[0] as FoundStatement)
  const { subject } = telling.label
  const source = sources(telling, cited)
  const outlets = isSingle
    ? outlet(telling.prepared, cited[0] as FoundStatement)
    : blocks(telling.prepared, cited)
  if (source.length > 0)
    return {
      text: `${joinWords(source)} put ${subject} ${at(said)}${isSingle ? `, ${outlets.trimEnd()} reports` : ''}`,
      cited: cited.slice(0, CITED),
    }
  const isQuoted = cited.every((entry) => entry.statement.voice === 'quoted')
  const verb = isSingle ? 'puts' : 'put'
  return {
    text: isQuoted
      ? `${outlets} ${isSingle ? 'quotes' : 'quote'} a source that puts ${subject} ${at(said)}`
      : `${outlets} ${verb} ${subject} ${at(said)}`,
    cited: cited.slice(0, CITED),
  }
}

/** The statements of the value most origins give, exact and narrow before vague, latest first among equals, named sources first. */
function best({ prepared }: Telling, side: readonly FoundStatement[]): FoundStatement[] {
  const groups = new Map<string, FoundStatement[]>()
  for (const entry of side) {
    const key = `${entry.statement.low} ${entry.statement.high}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  const origins = (list: readonly FoundStatement[]) =>
    new Set(list.map((entry) => entry.statement.origin)).size
  const ranked = [...groups.values()].sort(
    (a, b) =>
      origins(b) - origins(a) ||
      Number(a[0]?.statement.approximate) - Number(b[0]?.statement.approximate) ||
      width(a) - width(b) ||
      (b[0]?.sentence.key ?? 0) - (a[0]?.sentence.key ?? 0),
  )
  const chosen = ranked[0] ?? []
  return [...chosen].sort(
    (a, b) => Number(saySource(prepared, a) === null) - Number(saySource(prepared, b) === null),
  )
}

function width(list: readonly FoundStatement[]): number {
  const statement = list[0]?.statement
  return statement === undefined ? 0 : (statement.high ?? Number.MAX_VALUE) - statement.low
}

/** "at 12", "at 12 or more": "at at least" would stumble. */
function at(said: string): string {
  return said.startsWith('at least ') ? `at ${said.slice('at least '.length)} or more` : `at ${said}`
}

function value({ unit }: Telling, found: FoundStatement): string {
  return sayValue(found.statement, unit)
}

/** Named sources of one value, each once. */
function sources({ prepared, namesSources }: Telling, cited: readonly FoundStatement[]): string[] {
  if (!namesSources) return []
  const known = new Map<string, string>()
  for (const entry of cited.slice(0, CITED)) {
    const said = saySource(prepared, entry)
    if (said === null || entry.source === null) continue
    if ((known.get(entry.source)?.length ?? 0) < said.length) known.set(entry.source, said)
  }
  return [...known.values()].slice(0, NAMED)
}

function who(telling: Telling, side: readonly FoundStatement[]): string {
  return sources(telling, side)[0] ?? blocks(telling.prepared, side)
}

function outlet(prepared: Prepared, found: FoundStatement): string {
  const name = prepared.names.outlet(found.statement.source)
  return `${name}${name.includes(',') ? ',' : ''}`
}

/** "Russian and Western outlets". */
function blocks(prepared: Prepared, found: readonly FoundStatement[]): string {
  const ids = new Set<BlockId>(found.map((entry) => entry.statement.block))
  return outletsOf([...ids].map((block) => prepared.names.block(block)))
}
