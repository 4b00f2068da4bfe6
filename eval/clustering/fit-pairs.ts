/**
 * Learns the weights of the pair score from the development pairs and writes `src/cluster/pair/pair-weights.json`.
 * They come from all pairs; `npm run eval -- --only=pairs` says what weights from a part of them are worth on the rest.
 * Run: npx tsx eval/clustering/fit-pairs.ts ../shared
 */
import { writeFileSync } from 'node:fs'
import { fitPairs, measurePairs } from './pairs.ts'

const weights = fitPairs(measurePairs(process.argv[2] ?? '../shared'))
writeFileSync(
  new URL('../../src/cluster/pair/pair-weights.json', import.meta.url),
  `${JSON.stringify(weights, null, 2)}\n`,
)
