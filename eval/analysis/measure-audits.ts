import { existsSync, readFileSync } from 'node:fs'
import { analyseCoverage } from '../../src/analyse/index.ts'
import { createDescriber } from '../../src/enrich/index.ts'
import { auditSentences } from '../../src/pipeline/audits/audit-sentences.ts'
import { eventsOfRows } from '../../src/pipeline/audits/load-events.ts'
import { auditLabels } from '../../src/pipeline/audits/shuffle-labels.ts'
import { auditParties } from '../../src/pipeline/audits/swap-parties.ts'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import { type ArticleRow, readRow } from '../../src/pipeline/read-row.ts'
import { coverFoundEvents } from '../../src/pipeline/run-in-memory.ts'
import { mulberry32 } from '../../src/text/random.ts'
import type { Measurement } from '../floors.ts'
import { readBundles } from '../sample/bundles.ts'

const checkout = new URL('../..', import.meta.url).pathname
const day = new URL('../../../shared/data/eval/rss-2025-05-28.jsonl', import.meta.url).pathname
/** Origins from which an event of the real day must have a page without a defect. */
const ORIGINS = 3
const SEED = 20_230_606

/**
 * The audits over sample edition and development bundles, and the sentences of every event of the real day with three
 * origins. Shares of what is sound, so that a floor can hold each.
 */
export function measureAudits(): Measurement[] {
  const catalogue = loadFullCatalogue(checkout)
  const world = { catalogue, describer: createDescriber(catalogue) }
  const told = [
    ...readSampleRows(checkout),
    ...readBundles(checkout, 'dev').flatMap(({ event, rows }) => rows.map((row) => ({ ...row, event }))),
  ]
  const events = eventsOfRows(told, catalogue)
  const real = existsSync(day)
    ? coverFoundEvents(readRows(day), catalogue)
        .filter((coverage) => coverage.origins.length >= ORIGINS)
        .map((coverage) => ({ coverage, analysis: analyseCoverage(coverage, catalogue) }))
    : []
  const sentences = auditSentences(catalogue, [...events, ...real])
  for (const { event, reason, sentence } of sentences.defects)
    process.stderr.write(`${event}: ${reason}: ${sentence}\n`)
  const labels = auditLabels(world, events, mulberry32(SEED))
  const parties = auditParties(world, events)
  for (const moved of parties.moved) process.stderr.write(`tone: ${JSON.stringify(moved)}\n`)
  return [
    {
      name: 'analysis.audit.proved',
      value: 1 - sentences.defects.length / sentences.sentences,
      note: `${sentences.sentences} sentences of ${events.length + real.length} events, ${real.length} of the real day`,
    },
    {
      name: 'analysis.audit.trueFindings',
      value: 1 - labels.falseShare,
      note: `${labels.findings} findings about blocks, ${labels.shuffled.toFixed(1)} with shuffled labels`,
    },
    {
      name: 'analysis.audit.evenTone',
      value: 1 - parties.moved.length / parties.swapped,
      note: `tone moved in ${parties.moved.length} of ${parties.swapped} events when the parties changed names`,
    },
  ]
}

function readRows(file: string): ArticleRow[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line, at) => {
      const row = readRow(JSON.parse(line) as Record<string, unknown>, at + 1)
      return row.ok ? [row.value] : []
    })
}
