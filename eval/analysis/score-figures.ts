// Figures of pages against figures noted by hand: npx tsx eval/analysis/score-figures.ts [--split=dev] [--missing] [--event=derna]
// Rules are tuned on the dev half alone; misses of the test half are not printed.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { analyseAsOneEvent } from '../../src/pipeline/run-in-memory.ts'
import type { Measurement } from '../floors.ts'
import { type GoldEvent, readGoldDay, readGoldEvents } from './gold-figures.ts'
import { type FigureMatches, judgePairs, matchFigures, type PairJudgement } from './match-figures.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const DAY = fileURLToPath(new URL('../../../shared/data/eval/rss-2025-05-28.jsonl', import.meta.url))

interface Scored {
  readonly event: GoldEvent
  readonly matches: FigureMatches
  readonly pairs: readonly PairJudgement[]
}

function scoreEvents(events: readonly GoldEvent[]): Scored[] {
  const catalogue = loadFullCatalogue(checkout)
  return events.map((event) => {
    const view = analyseAsOneEvent(event.rows, event.event, { catalogue })
    const matches = matchFigures(view, event)
    return { event, matches, pairs: judgePairs(matches, event) }
  })
}

function total(scored: readonly Scored[], count: (entry: Scored) => number): number {
  return scored.reduce((sum, entry) => sum + count(entry), 0)
}

/** Precision and recall of figures, and how well the page tells updates, disputes and unrelated figures apart. */
function summarise(scored: readonly Scored[]) {
  const right = total(scored, ({ matches }) => matches.right.length)
  const wanted = right + total(scored, ({ matches }) => matches.missed.length)
  const published = right + total(scored, ({ matches }) => matches.extra.length)
  const pairs = scored.flatMap((entry) => entry.pairs)
  const called = pairs.filter((pair) => pair.found === 'contested')
  const disputes = pairs.filter((pair) => pair.wanted === 'contested')
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
  return {
    f1: (2 * right) / (wanted + published),
    precision: share(right, published),
    recall: share(right, wanted),
    pairs: share(pairs.filter((pair) => pair.found === pair.wanted).length, pairs.length),
    contestedPrecision: share(called.filter((pair) => pair.wanted === 'contested').length, called.length),
    contestedRecall: share(called.filter((pair) => pair.wanted === 'contested').length, disputes.length),
    note: `${right} right of ${wanted} noted and ${published} published; ${pairs.length} pairs, ${disputes.length} contested`,
  }
}

function goldEvents(): GoldEvent[] {
  return [...readGoldEvents(), ...(existsSync(DAY) ? readGoldDay(DAY) : [])]
}

/** Figures of the test half, for the list of all measurements. */
export async function measureFigures(): Promise<Measurement[]> {
  const { note, ...values } = summarise(scoreEvents(goldEvents().filter((event) => event.split === 'test')))
  return Object.entries(values).map(([name, value]) => ({
    name: `analysis.figures.${name}`,
    value,
    ...(name === 'f1' ? { note } : {}),
  }))
}

function printMisses({ event, matches, pairs }: Scored): void {
  for (const { article, gold } of matches.missed)
    process.stdout.write(`missed ${article} ${gold.slot} ${gold.low}..${gold.high} ${gold.speaker}\n`)
  for (const { figure, statement } of matches.extra)
    process.stdout.write(
      `extra  ${statement.article} ${figure.slot} ${statement.low}..${statement.high} ${statement.speaker}: ${statement.evidence.quote.slice(0, 90)}\n`,
    )
  for (const { first, second, wanted, found } of pairs.filter((pair) => pair.found !== pair.wanted))
    process.stdout.write(
      `pair   ${event.event} ${first.figure.slot} ${first.statement.low} and ${second.statement.low}: ${found}, not ${wanted}\n`,
    )
}

function main(args: readonly string[]): void {
  const argument = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
  const split = argument('split') ?? 'dev'
  const event = argument('event')
  const scored = scoreEvents(
    goldEvents().filter((each) => each.split === split && (event === undefined || each.event === event)),
  )
  process.stdout.write(`${JSON.stringify(summarise(scored), null, 1)}\n`)
  if (split === 'dev' && args.includes('--missing')) scored.forEach(printMisses)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
