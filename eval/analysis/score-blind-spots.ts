import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildMatrix } from '../../src/analyse/claims/build-matrix.ts'
import { findClaims } from '../../src/analyse/claims/find-claims.ts'
import { prepareCoverage } from '../../src/analyse/claims/prepare-coverage.ts'
import { searchBlock } from '../../src/analyse/silence/find-blind-spots.ts'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../../src/pipeline/load-sample.ts'
import { coverRows } from '../../src/pipeline/run-in-memory.ts'
import type { Measurement } from '../floors.ts'
import { readBundles } from '../sample/bundles.ts'
import type { Quoted } from '../sample/score-page.ts'

/** One judgement: whether the texts of a block hold a claim in any words. */
export interface SilenceJudgement {
  readonly event: string
  readonly block: string
  readonly claim: string
  readonly carriedBy: readonly Quoted[]
  readonly texts: readonly string[]
  readonly silent: boolean
  readonly why: string
  readonly split: 'dev' | 'test'
}

const checkout = fileURLToPath(new URL('../..', import.meta.url))

export function readSilenceGold(): SilenceJudgement[] {
  const text = readFileSync(join(checkout, 'eval', 'analysis', 'gold', 'blind-spots.jsonl'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

/**
 * How often the search that stands behind a blind spot is right when it says that a block does not hold a claim in any
 * words. The chance of coincidence is not asked here: in events of about 25 texts it seldom allows a finding at all.
 */
export async function measureBlindSpots(): Promise<Measurement[]> {
  const answers = judge(readSilenceGold())
  return (['test', 'dev'] as const).flatMap((split) => {
    const own = answers.filter((answer) => answer.gold.split === split)
    const called = own.filter((answer) => answer.absent)
    const right = called.filter((answer) => answer.gold.silent).length
    const silent = own.filter((answer) => answer.gold.silent).length
    const prefix = split === 'test' ? 'analysis.blindSpots' : 'analysis.blindSpots.dev'
    const note = `${right} of ${called.length} called silent are, of ${silent} silent among ${own.length}`
    return [{ name: `${prefix}.precision`, value: called.length === 0 ? 0 : right / called.length, note }]
  })
}

interface Answer {
  readonly gold: SilenceJudgement
  readonly absent: boolean
}

function judge(gold: readonly SilenceJudgement[]): Answer[] {
  const catalogue = loadFullCatalogue(checkout)
  const sample = readSampleRows(checkout)
  const bundles = new Map(readBundles(checkout, 'dev').map((bundle) => [bundle.event, bundle.rows]))
  return [...new Set(gold.map(({ event }) => event))].flatMap((event) => {
    const rows = bundles.get(event) ?? sample.filter((row) => row.event === event)
    const prepared = prepareCoverage(coverRows(rows, event, catalogue), catalogue)
    const matrix = buildMatrix(prepared, findClaims(prepared))
    return gold
      .filter((each) => each.event === event)
      .map((each) => ({ gold: each, absent: searchBlock(prepared, matrix, each) }))
  })
}
