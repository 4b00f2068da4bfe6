import { join } from 'node:path'
import { loadCatalogue } from '../../src/catalog/index.ts'
import { createComparedText, withTitle } from '../../src/cluster/pair/compared-text.ts'
import { measurePair, type PairFeatures } from '../../src/cluster/pair/pair-features.ts'
import { Rarity } from '../../src/cluster/pair/rarity.ts'
import { expandFeatures, PAIR_TERMS, type PairWeights } from '../../src/cluster/pair/score-pair.ts'
import { createDescriber } from '../../src/enrich/index.ts'
import { hashText } from '../../src/text/shingles.ts'
import { fitLogistic } from './logistic.ts'
import { readRows } from './rows.ts'
import { spearman } from './score.ts'

interface PairRow {
  readonly pair: string
  readonly lang1: string
  readonly lang2: string
  readonly text1: string
  readonly text2: string
  /** Human scores, 1 the same to 4 different. */
  readonly overall: number
  readonly narrative: number
  readonly entities: number
}

/** One pair as measured, with human scores turned into shares of sameness, 0 to 1. */
export interface MeasuredPair {
  /** Of the pair's id: says which pairs are held out together. */
  readonly hash: number
  readonly features: PairFeatures
  readonly sameness: number
  /** What the weights learn: the overall score steadied by those of narrative and entities, which the same readers gave. */
  readonly target: number
}

/** Strength of the ridge on weights of features between 0 and 1 (swept .03 to 10 by cross-fitting). */
const RIDGE = 0.3

/** Features of every development pair. Halves go by a hash of the pair's id. */
export function measurePairs(shared: string): MeasuredPair[] {
  const catalogue = loadCatalogue(new URL('../../catalog', import.meta.url).pathname)
  const describer = createDescriber(catalogue)
  const toText = createComparedText(catalogue.gazetteer)
  const rarity = new Rarity()
  const read = (language: string, whole: string) => {
    const article = withTitle({ title: '', text: whole })
    const described = describer.describeWords({ ...article, id: '', language, publishedAt: null })
    const text = toText(article, described)
    rarity.add(text)
    return text
  }
  const rows = readRows<PairRow>(join(shared, 'data/eval/similarity-pairs.jsonl'))
  return rows
    .map((row) => ({ row, left: read(row.lang1, row.text1), right: read(row.lang2, row.text2) }))
    .map(({ row, left, right }) => ({
      hash: hashText(`pair:${row.pair}`),
      features: measurePair(left, right, rarity),
      sameness: shareOf(row.overall),
      target: 0.5 * shareOf(row.overall) + 0.3 * shareOf(row.narrative) + 0.2 * shareOf(row.entities),
    }))
}

function shareOf(humanScore: number): number {
  return (4 - humanScore) / 3
}

/** Logistic regression on a share of sameness: each pair is true so far and false for the rest. */
export function fitPairs(pairs: readonly MeasuredPair[]): PairWeights {
  const examples = pairs.flatMap(({ features, target }) => {
    const values = expandFeatures(features)
    return [
      { features: values, label: true, weight: target },
      { features: values, label: false, weight: 1 - target },
    ]
  })
  const weights = fitLogistic(examples, RIDGE).map((weight) => Math.round(weight * 1000) / 1000)
  return {
    constant: weights.at(-1) as number,
    terms: Object.fromEntries(PAIR_TERMS.map((term, at) => [term, weights[at] as number])),
  }
}

function scoreOf({ features }: MeasuredPair, weights: PairWeights): number {
  const values = expandFeatures(features)
  return PAIR_TERMS.reduce(
    (sum, term, at) => sum + (weights.terms[term] as number) * (values[at] as number),
    weights.constant,
  )
}

/** Parts of the pairs that take turns at being held out. */
const FOLDS = 8

/** Scores of all pairs, each with weights learned from the parts it does not stand in. */
function crossFit(
  pairs: readonly MeasuredPair[],
  partOf: (pair: MeasuredPair) => number,
): Map<MeasuredPair, number> {
  const parts = [...new Set(pairs.map(partOf))].sort()
  return new Map(
    parts.flatMap((part) => {
      const weights = fitPairs(pairs.filter((pair) => partOf(pair) !== part))
      return pairs
        .filter((pair) => partOf(pair) === part)
        .map((pair): [MeasuredPair, number] => [pair, scoreOf(pair, weights)])
    }),
  )
}

/**
 * Spearman correlation of our pair score with the human score. No pair is scored with weights that have seen it:
 * weights are learned from seven eighths of the pairs and score the last, and (`halves`) from one half for the other.
 */
export function runSimilarityPairs(shared: string) {
  const pairs = measurePairs(shared)
  const isInside = (pair: MeasuredPair) => pair.features['same language'] === 1
  const correlate = (scores: ReadonlyMap<MeasuredPair, number>, chosen = pairs) =>
    spearman(
      chosen.map((pair) => scores.get(pair) as number),
      chosen.map((pair) => pair.sameness),
    )
  const held = crossFit(pairs, (pair) => pair.hash % FOLDS)
  const half = crossFit(pairs, (pair) => pair.hash % 2)
  return {
    set: 'similarity-pairs',
    pairs: pairs.length,
    spearmanAll: correlate(held),
    spearmanInside: correlate(held, pairs.filter(isInside)),
    spearmanAcross: correlate(
      held,
      pairs.filter((pair) => !isInside(pair)),
    ),
    halves: correlate(half),
  }
}
