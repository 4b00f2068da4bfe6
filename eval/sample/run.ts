// What the pages of the sample edition, or of the gold bundles, show of what a reader should find there:
// npx tsx eval/sample/run.ts [--bundles=dev|second|third|test] [--missing] [--event=kakhovka]
// The sample is our own text: this measures sections against each other over time, it proves nothing about real news.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import { analyseAsOneEvent } from '../../src/pipeline/run-in-memory.ts'
import { BUNDLE_SPLITS, type BundleSplit, readBundles, scoreBundles } from './bundles.ts'
import { type ExpectedEvent, type Finding, scorePage } from './score-page.ts'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** Findings on the page of every event of the sample edition, each event given as one. */
export function scoreSample(only?: string): (Finding & { readonly event: string })[] {
  const withSample = loadFullCatalogue(checkout)
  const rows = readSampleRows(checkout)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const expected: Record<string, ExpectedEvent> = JSON.parse(
    readFileSync(join(checkout, 'sample', 'expected.json'), 'utf8'),
  )
  return Object.entries(expected)
    .filter(([event]) => only === undefined || event === only)
    .flatMap(([event, wanted]) => {
      const view = analyseAsOneEvent(
        rows.filter((row) => row.event === event),
        event,
        { catalogue: withSample },
      )
      const found = scorePage(view, wanted, (article, field) => byId.get(article)?.[field] ?? '')
      return found.map((finding) => ({ event, ...finding }))
    })
}

type Found = Finding & { readonly event: string }

function main(args: readonly string[]): void {
  const option = (name: string) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(`--${name}=`.length)
  const split = option('bundles')
  if (split === undefined) {
    report(scoreSample(option('event')), args.includes('--missing'))
    return
  }
  if (!isSplit(split)) throw new Error(`--bundles takes one of ${BUNDLE_SPLITS.join(', ')}`)
  // Who reads the misses of the test split tunes on it: it gives its sums only, over all its events.
  const only = split === 'test' ? undefined : option('event')
  const bundles = readBundles(checkout, split).filter(({ event }) => only === undefined || event === only)
  report(scoreBundles(bundles, loadFullCatalogue(checkout)), split !== 'test' && args.includes('--missing'))
}

const isSplit = (name: string): name is BundleSplit => BUNDLE_SPLITS.some((split) => split === name)

function report(findings: readonly Found[], withMissing: boolean): void {
  for (const kind of new Set(findings.map((finding) => finding.kind))) {
    const all = findings.filter((finding) => finding.kind === kind)
    const found = all.filter((finding) => finding.found)
    process.stdout.write(`${kind.padEnd(26)} ${found.length} of ${all.length}\n`)
  }
  if (!withMissing) return
  for (const each of findings.filter((finding) => !finding.found)) {
    process.stdout.write(`missing  ${each.event.padEnd(24)} ${each.kind.padEnd(26)} ${each.what}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
