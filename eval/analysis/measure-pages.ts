import { readFileSync } from 'node:fs'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import { analyseAsOneEvent } from '../../src/pipeline/run-in-memory.ts'
import type { Measurement } from '../floors.ts'
import { BUNDLE_SPLITS, readBundles, scoreBundles } from '../sample/bundles.ts'
import { type ExpectedEvent, type Finding, scorePage } from '../sample/score-page.ts'

const checkout = new URL('../..', import.meta.url).pathname

/** What whole pages show of what a reader should find: sample edition, development bundles, and bundles no rule was made on. */
export function measurePages(): Measurement[] {
  const catalogue = loadFullCatalogue(checkout)
  return [
    ...summarise('sample', scoreSample()),
    ...BUNDLE_SPLITS.flatMap((split) =>
      summarise(split, scoreBundles(readBundles(checkout, split), catalogue)),
    ),
  ]
}

function scoreSample(): Finding[] {
  const catalogue = loadFullCatalogue(checkout)
  const rows = readSampleRows(checkout)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const expected = JSON.parse(readFileSync(`${checkout}sample/expected.json`, 'utf8')) as Record<
    string,
    ExpectedEvent
  >
  return Object.entries(expected).flatMap(([event, wanted]) => {
    const own = rows.filter((row) => row.event === event)
    const view = analyseAsOneEvent(own, event, { catalogue })
    return scorePage(view, wanted, (article, field) => byId.get(article)?.[field] ?? '')
  })
}

/** One figure for each kind of finding: the share that was found. */
function summarise(set: string, findings: readonly Finding[]): Measurement[] {
  const kinds = [...new Set(findings.map((finding) => finding.kind))]
  return kinds.map((kind) => {
    const own = findings.filter((finding) => finding.kind === kind)
    const found = own.filter((finding) => finding.found).length
    const words = kind.replaceAll(/[^a-z]+(.)/gu, (_, letter: string) => letter.toUpperCase())
    return {
      name: `analysis.pages.${set}.${words}`,
      value: found / own.length,
      note: `${found} of ${own.length}`,
    }
  })
}
