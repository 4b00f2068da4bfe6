import type { BlockId, PublishedSentence } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'
import { outletsOf, stop } from '../prose/lists.ts'
import type { FigureComparison } from './compare-figures.ts'
import type { FigureLabel } from './figure-labels.ts'
import type { FoundStatement } from './find-figures.ts'

/** Spans cited for one value. */
const CITED = 3

/** One sentence that says what the figures amount to; null when no wording passes for the numbers. */
export function tellFigure(
  prepared: Prepared,
  label: FigureLabel,
  ordered: readonly FoundStatement[],
  comparison: FigureComparison,
): PublishedSentence | null {
  const text = wording(prepared, label, ordered, comparison)
  if (text === null) return null
  const cited =
    comparison.status === 'contested'
      ? comparison.sides.flatMap((side) => side.slice(0, CITED))
      : comparison.status === 'updated'
        ? [ordered[0], ordered.at(-1)]
        : sameAsLatest(ordered).slice(0, CITED)
  const evidence = cited.flatMap((entry) => entry?.statement.evidence ?? [])
  return { text: stop(text), evidence, made: 'computed' }
}

function wording(
  prepared: Prepared,
  label: FigureLabel,
  ordered: readonly FoundStatement[],
  comparison: FigureComparison,
): string | null {
  if (comparison.status === 'contested') {
    const [low, high] = comparison.sides
    return `${sayWho(prepared, low ?? [])} put ${label.subject} at ${sayNumber(low?.[0])}, ${sayWho(prepared, high ?? [])} at ${sayNumber(high?.[0])}`
  }
  if (comparison.status === 'updated') {
    const [first, last] = [sayNumber(ordered[0]), sayNumber(ordered.at(-1))]
    return first === last ? null : `In the coverage, ${label.subject} moves from ${first} to ${last}`
  }
  const latest = sameAsLatest(ordered)
  const who =
    comparison.status === 'single' ? sayOutlet(prepared, latest[0]) : `${sayWho(prepared, latest)} put`
  return `${who} ${label.subject} at ${sayNumber(latest[0])}`
}

function sameAsLatest(ordered: readonly FoundStatement[]): FoundStatement[] {
  const last = ordered.at(-1)
  return ordered.filter(
    (entry) => entry.statement.low === last?.statement.low && entry.statement.high === last?.statement.high,
  )
}

function sayOutlet(prepared: Prepared, found: FoundStatement | undefined): string {
  const name = found === undefined ? 'One outlet' : prepared.names.outlet(found.statement.source)
  return `${name}${name.includes(',') ? ',' : ''} puts`
}

/** "Russian and Western outlets". */
export function sayWho(prepared: Prepared, found: readonly FoundStatement[]): string {
  return outletsOf(
    blockNames(
      prepared,
      found.map((entry) => entry.statement.block),
    ),
  )
}

function blockNames(prepared: Prepared, blocks: readonly BlockId[]): string[] {
  return [...new Set(blocks)].map((block) => prepared.names.block(block))
}

/** A figure in words: "12", "at least 12", "12 to 15", "about 100", "dozens". */
export function sayNumber(found: FoundStatement | undefined): string {
  if (found === undefined) return ''
  const { mention, sentence } = found
  if (sentence.language === 'en' && mention.low === mention.high && /^[a-z][a-z -]*$/iu.test(mention.surface))
    return mention.surface.toLowerCase()
  const low = spell(mention.low)
  const vague = sayVague(mention.low, mention.high)
  if (vague !== null) return vague
  if (!Number.isFinite(mention.high)) return `${low} or more`
  if (mention.high !== mention.low)
    return mention.approximate ? sayRounded(found) : `${low} to ${spell(mention.high)}`
  return mention.approximate ? `about ${low}` : low
}

const VAGUE: readonly (readonly [low: number, high: number, word: string])[] = [
  [3, 9, 'several'],
  [20, 99, 'dozens'],
  [24, 99, 'dozens'],
  [200, 999, 'hundreds'],
  [2000, 9999, 'thousands'],
  [20_000, 99_999, 'tens of thousands'],
]

/** The English word for a vague number of another language, kept as an interval. */
function sayVague(low: number, high: number): string | null {
  return VAGUE.find((row) => row[0] === low && row[1] === high)?.[2] ?? null
}

/** "nearly 100" is kept as [90, 100]; what stands in the text is the 100. */
function sayRounded(found: FoundStatement): string {
  const digits = /\d[\d.,]*/u.exec(found.mention.surface)?.[0]
  return digits === undefined
    ? `${spell(found.mention.low)} to ${spell(found.mention.high)}`
    : `about ${digits.replace(/[.,]$/u, '')}`
}

function spell(value: number): string {
  return Number.isInteger(value) && value >= 10_000 ? value.toLocaleString('en') : String(value)
}
