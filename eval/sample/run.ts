// What the pages of the sample edition show of what a reader should find there: npx tsx eval/sample/run.ts [--missing] [--event=kakhovka]
// The sample is our own text: this measures sections against each other over time, it proves nothing about real news.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import { analyseAsOneEvent } from '../../src/pipeline/run-in-memory.ts'
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

function main(args: readonly string[]): void {
  const only = args.find((arg) => arg.startsWith('--event='))?.slice('--event='.length)
  const findings = scoreSample(only)
  const kinds = [...new Set(findings.map((finding) => finding.kind))]
  for (const kind of kinds) {
    const all = findings.filter((finding) => finding.kind === kind)
    const found = all.filter((finding) => finding.found)
    process.stdout.write(`${kind.padEnd(22)} ${found.length} of ${all.length}\n`)
  }
  if (!args.includes('--missing')) return
  for (const each of findings.filter((finding) => !finding.found)) {
    process.stdout.write(`missing  ${each.event.padEnd(24)} ${each.kind.padEnd(20)} ${each.what}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2))
