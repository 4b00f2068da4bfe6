/**
 * Learns the weights of placement and link from the development data and writes `src/cluster/weights.json`.
 * Half of the gold events of each set is held out; `eval/clustering/run.ts` reports both halves.
 * Run: npx tsx eval/clustering/fit.ts ../shared [--only=place|link]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Weights } from '../../src/cluster/weights.ts'
import { createRealDescribe } from './describe.ts'
import { collectExamples, type Examples } from './examples.ts'
import { type Example, fitLogistic } from './logistic.ts'
import { DEVELOPMENT_SETS, isTrainingEvent } from './sets.ts'

/** Strength of the ridge (start value, not swept: ten thousand examples make it nearly idle). */
const RIDGE = 4
const FILE = new URL('../../src/cluster/weights.json', import.meta.url)

const shared = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared'
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
const describe = createRealDescribe()
const collected = Object.values(DEVELOPMENT_SETS).map((load) =>
  collectExamples(load(shared, describe), isTrainingEvent),
)
const known = JSON.parse(readFileSync(FILE, 'utf8')) as Weights
const learn = (kind: keyof Examples) =>
  only === undefined || only === kind ? fitLogistic(balanced(collected, kind), RIDGE).map(round) : known[kind]
const weights: Weights = { ...known, place: learn('place'), link: learn('link') }
writeFileSync(FILE, `${JSON.stringify(weights, null, 2)}\n`)

/** Every set counts the same, whatever its size, and so do its true and false examples. */
function balanced(sets: readonly Examples[], kind: keyof Examples): Example[] {
  return sets.flatMap((set) => {
    const examples = set[kind]
    const total = (label: boolean) =>
      examples.reduce((sum, example) => (example.label === label ? sum + example.weight : sum), 0)
    const [positive, negative] = [total(true), total(false)]
    if (positive === 0 && negative === 0) return []
    const scale = (label: boolean) => (label ? (positive === 0 ? 0 : 1000 / positive) : 1000 / negative)
    console.error(
      `${kind}: ${examples.length} examples, ${Math.round(positive)} true, ${Math.round(negative)} false`,
    )
    return examples.map((example) => ({ ...example, weight: example.weight * scale(example.label) }))
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
