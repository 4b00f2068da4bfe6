// Frames of a column against gold/frames.jsonl, our own words. The even half is held out: npm run eval -- --only=analysis.frames
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareCoverage } from '../../src/analyse/claims/prepare-coverage.ts'
import { catalogue, sketchCoverage } from '../../src/analyse/fixtures/coverage-fixture.ts'
import { findFrames } from '../../src/analyse/sections/find-frames.ts'
import { createDescriber } from '../../src/enrich/index.ts'
import type { Measurement } from '../floors.ts'
import type { Judgement } from './score-blame.ts'

interface Gold {
  readonly id: string
  readonly split: 'dev' | 'test'
  readonly columns: readonly {
    readonly block: string
    /** Id of the frame, "none" when the words carry none. */
    readonly frame: string
    readonly articles: readonly { readonly language: string; readonly text: string }[]
  }[]
}

/** The first frame found for each column of each set, beside the one wanted. */
export function judgeFrames(): Judgement[] {
  const describer = createDescriber(catalogue)
  return readGold().flatMap((gold) => {
    const sketches = gold.columns.flatMap((column) =>
      column.articles.map((article, at) => ({
        id: `${column.block}-${at}`,
        block: column.block,
        ...article,
      })),
    )
    const coverage = sketchCoverage(sketches, (article) => describer.describe(article))
    const frames = findFrames(prepareCoverage(coverage, catalogue), catalogue)
    return gold.columns.map((column) => {
      const found = frames.find((frame) => frame.column === column.block)?.id ?? 'none'
      return {
        id: `${gold.id} ${column.block}`,
        split: gold.split,
        wanted: column.frame,
        found,
        right: found === column.frame,
      }
    })
  })
}

function readGold(): Gold[] {
  const lines = readFileSync(join(import.meta.dirname, 'gold', 'frames.jsonl'), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Gold)
}

/** Share of columns whose frame, or whose lack of one, is found. */
export function scoreFrames(): Measurement[] {
  const judgements = judgeFrames()
  return (['dev', 'test'] as const).map((split) => {
    const own = judgements.filter((each) => each.split === split)
    return {
      name: split === 'dev' ? 'analysis.frames.right' : 'analysis.frames.heldOut.right',
      value: own.filter((each) => each.right).length / own.length,
      note: `${own.length} columns`,
    }
  })
}

if (process.argv[1] === import.meta.filename) {
  for (const each of judgeFrames())
    if (each.split === 'dev' && !each.right)
      process.stdout.write(`${each.id}: wanted ${each.wanted}, found ${each.found}\n`)
  for (const { name, value } of scoreFrames()) process.stdout.write(`${name} ${value.toFixed(3)}\n`)
}
