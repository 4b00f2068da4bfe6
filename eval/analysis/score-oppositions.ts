// Which sentences are told to exclude each other, against gold/claim-pairs.jsonl: npm run eval -- --only=analysis.oppositions
import { contradicts } from '../../src/analyse/claims/contradict.ts'
import { prepareCoverage } from '../../src/analyse/claims/prepare-coverage.ts'
import { catalogue, sketchCoverage } from '../../src/analyse/fixtures/coverage-fixture.ts'
import { createDescriber } from '../../src/enrich/index.ts'
import type { Measurement } from '../floors.ts'
import { type PairRow, readPairs, type Split } from './claims/gold.ts'

export interface PairJudgement {
  readonly pair: PairRow
  readonly opposed: boolean
}

/** Says of every pair of the gold whether its sentences are told to exclude each other. */
export function judgePairs(): PairJudgement[] {
  const describer = createDescriber(catalogue)
  return readPairs().map((pair) => {
    const sketches = [pair.left, pair.right].map(({ language, text }, at) => ({
      id: `${pair.id}-${at}`,
      block: at === 0 ? 'western' : 'russian',
      language,
      text,
    }))
    const prepared = prepareCoverage(
      sketchCoverage(sketches, (article) => describer.describe(article)),
      catalogue,
    )
    const [left, right] = prepared.sentences.filter((sentence) => sentence.sentence.field === 'text')
    const opposed = left !== undefined && right !== undefined && contradicts(prepared, left, right)
    return { pair, opposed }
  })
}

/** Precision and recall of opposed pairs, the halves of the gold apart. */
export function measureOppositions(): Measurement[] {
  const judgements = judgePairs()
  return (['dev', 'test'] as const).flatMap((split) => scoreSplit(judgements, split))
}

function scoreSplit(judgements: readonly PairJudgement[], split: Split): Measurement[] {
  const own = judgements.filter(({ pair }) => pair.split === split)
  const told = own.filter(({ opposed }) => opposed)
  const gold = own.filter(({ pair }) => pair.label === 'opposed')
  const right = told.filter(({ pair }) => pair.label === 'opposed')
  const name = split === 'dev' ? 'analysis.oppositions.pairs' : 'analysis.oppositions.heldOut.pairs'
  return [
    {
      name: `${name}.precision`,
      value: told.length === 0 ? 1 : right.length / told.length,
      note: `${right.length} of ${told.length} told`,
    },
    { name: `${name}.recall`, value: right.length / gold.length, note: `${right.length} of ${gold.length}` },
  ]
}

if (process.argv[1] === import.meta.filename) {
  for (const { pair, opposed } of judgePairs())
    if (pair.split === 'dev' && opposed !== (pair.label === 'opposed'))
      process.stdout.write(
        `${opposed ? 'wrong ' : 'missed'} ${pair.id} (${pair.label}): ${pair.left.text} || ${pair.right.text}\n`,
      )
  for (const { name, value, note } of measureOppositions())
    process.stdout.write(`${name} ${value.toFixed(3)} (${note})\n`)
}
