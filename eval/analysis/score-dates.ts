// Dates of short sentences against the days meant: npx tsx eval/analysis/score-dates.ts [--split=dev] [--missing]
import { fileURLToPath } from 'node:url'
import { utcOffsetOf } from '../../src/enrich/utc-offset.ts'
import { findDates } from '../../src/text/dates.ts'
import type { Measurement } from '../floors.ts'
import { readLines } from './gold-figures.ts'

/** An expression in its sentence and the days it means there; `from` null: no date at all. */
interface GoldDate {
  readonly id: string
  readonly split: 'dev' | 'test'
  readonly lang: string
  readonly country: string
  readonly publishedAt: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly from: string | null
  readonly to: string | null
}

const GOLD = fileURLToPath(new URL('gold/dates.jsonl', import.meta.url))

interface ReadDate {
  readonly gold: GoldDate
  readonly found: string
  readonly right: boolean
}

function readOne(gold: GoldDate): ReadDate {
  const vantage = { publishedAt: gold.publishedAt, utcOffset: utcOffsetOf(gold.country) }
  const touching = findDates(gold.text, gold.lang, vantage).filter(
    (date) => date.start < gold.end && date.end > gold.start,
  )
  const found = touching.map((date) => `${date.from}..${date.to}`).join(' ')
  // "from Monday to Tuesday" may be read as two dates: first and last day count.
  const right =
    gold.from === null
      ? touching.length === 0
      : touching[0]?.from === gold.from && touching.at(-1)?.to === gold.to
  return { gold, found, right }
}

function scoreDates(split: 'dev' | 'test'): ReadDate[] {
  return readLines<GoldDate>(GOLD)
    .filter((gold) => gold.split === split)
    .map(readOne)
}

/** Share of date expressions of the test half whose first and last day are right. */
export async function measureDates(): Promise<Measurement[]> {
  const scored = scoreDates('test')
  const right = scored.filter((entry) => entry.right).length
  return [
    { name: 'analysis.dates.accuracy', value: right / scored.length, note: `${right} of ${scored.length}` },
  ]
}

function main(args: readonly string[]): void {
  const split = args.includes('--split=test') ? 'test' : 'dev'
  const scored = scoreDates(split)
  process.stdout.write(`${scored.filter((entry) => entry.right).length} of ${scored.length} right\n`)
  if (split === 'test' || !args.includes('--missing')) return
  for (const { gold, found } of scored.filter((entry) => !entry.right))
    process.stdout.write(
      `${gold.id} ${gold.lang} ${gold.surface}: ${found || 'nothing'}, not ${gold.from}..${gold.to}\n`,
    )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
