/**
 * Learns the weights of placement and link from the development data and writes `src/cluster/weights.json`.
 * Half of the gold events of each set is held out; `eval/clustering/run.ts` reports both halves.
 * Run: npx tsx eval/clustering/fit.ts ../shared [--only=place|link|articlePair]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Weights } from '../../src/cluster/weights.ts'
import { createRealDescribe } from './describe.ts'
import { collectExamples, decisionExamples, type Examples } from './examples.ts'
import { type Example, fitLogistic } from './logistic.ts'
import { DEVELOPMENT_SETS, isTrainingEvent } from './sets.ts'

/** Strength of the ridge (start value, not swept: ten thousand examples make it nearly idle). */
const RIDGE = 4
/** The three sets of one field, sport, count together as one of the others. */
const SHARES: Readonly<Record<string, number>> = {
  'womens-world-cup-2023': 1 / 3,
  'wimbledon-2023': 1 / 3,
  'sport-2020': 1 / 3,
}
/** Pairs of undated articles are all of different events in this set; at one share too many of them were joined. */
const PAIR_SHARES: Readonly<Record<string, number>> = { meantime: 5 }
const FILE = new URL('../../src/cluster/weights.json', import.meta.url)

const shared = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared'
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
const describe = createRealDescribe()
const collected = Object.values(DEVELOPMENT_SETS).map((load) => {
  const set = load(shared, describe)
  return { name: set.name, examples: collectExamples(set, isTrainingEvent) }
})
const known = JSON.parse(readFileSync(FILE, 'utf8')) as Weights
const learn = (kind: Exclude<keyof Examples, 'linkCases'>) =>
  only === undefined || only === kind
    ? fitLogistic(
        balanced(collected, kind, (examples) => examples[kind]),
        RIDGE,
      ).map(round)
    : known[kind]
const [place, articlePair, link] = [learn('place'), learn('articlePair'), learn('link')]
const decides = only === undefined || only === 'link'
const decided = (examples: Examples) => decisionExamples(examples.linkCases, link)
const decideLink = decides
  ? fitLogistic(balanced(collected, 'decideLink', decided), RIDGE).map(round)
  : known.decideLink
const weights: Weights = { ...known, place, articlePair, link, decideLink }
writeFileSync(FILE, `${JSON.stringify(weights, null, 2)}\n`)

/** Every set counts by its share, whatever its size, and its true and false examples the same. */
function balanced(
  sets: typeof collected,
  kind: string,
  choose: (examples: Examples) => readonly Example[],
): Example[] {
  return sets.flatMap((set) => {
    const examples = choose(set.examples)
    const total = (label: boolean) =>
      examples.reduce((sum, example) => (example.label === label ? sum + example.weight : sum), 0)
    const [positive, negative] = [total(true), total(false)]
    if (positive === 0 && negative === 0) return []
    const shares = kind === 'articlePair' ? PAIR_SHARES : SHARES
    const whole = 1000 * (shares[set.name] ?? 1)
    const scale = (label: boolean) => (label ? (positive === 0 ? 0 : whole / positive) : whole / negative)
    console.error(
      `${kind}: ${examples.length} examples, ${Math.round(positive)} true, ${Math.round(negative)} false`,
    )
    return examples.map((example) => ({ ...example, weight: example.weight * scale(example.label) }))
  })
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
