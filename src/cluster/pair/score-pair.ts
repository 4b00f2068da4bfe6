import { readFileSync } from 'node:fs'
import type { ComparedText } from './compared-text.ts'
import { measurePair, PAIR_FEATURES, type PairFeature, type PairFeatures } from './pair-features.ts'
import type { Rarity } from './rarity.ts'

/** Features that lie between 0 and 1 continuously: their root counts too, because the first likeness says most. */
const ROOTED: readonly PairFeature[] = PAIR_FEATURES.filter(
  (name) => name !== 'days differ' && name !== 'length' && name !== 'same language',
)
/** Features whose weight differs inside a language, where words speak beside them. */
const INSIDE: readonly PairFeature[] = ['entities', 'concepts', 'cognates', 'keys', 'numbers']

/** Names of the terms of the score, in the order of `expandFeatures`. */
export const PAIR_TERMS: readonly string[] = [
  ...PAIR_FEATURES,
  ...ROOTED.map((name) => `root of ${name}`),
  ...INSIDE.map((name) => `${name} inside a language`),
]

/** Terms of the score from the features of a pair. */
export function expandFeatures(features: PairFeatures): number[] {
  const same = features['same language']
  return [
    ...PAIR_FEATURES.map((name) => features[name]),
    ...ROOTED.map((name) => Math.sqrt(features[name])),
    ...INSIDE.map((name) => same * features[name]),
  ]
}

/** Learned by `eval/clustering/fit-pairs.ts`: one weight for each term, and the constant. */
export interface PairWeights {
  readonly constant: number
  readonly terms: Readonly<Record<string, number>>
}

let learned: PairWeights | undefined

/** The weights of this release. */
export function pairWeights(): PairWeights {
  learned ??= JSON.parse(readFileSync(new URL('./pair-weights.json', import.meta.url), 'utf8')) as PairWeights
  return learned
}

export interface PairScore {
  /** 0 different stories, 1 the same story told twice. */
  readonly score: number
  readonly features: PairFeatures
}

/**
 * How far two articles tell the same story, in any two languages. Symmetric and deterministic; both texts must have
 * been counted into `rarity`.
 */
export function scorePair(
  left: ComparedText,
  right: ComparedText,
  rarity: Rarity,
  weights: PairWeights = pairWeights(),
): PairScore {
  const features = measurePair(left, right, rarity)
  const values = expandFeatures(features)
  let sum = weights.constant
  PAIR_TERMS.forEach((term, at) => {
    sum += (values[at] as number) * (weights.terms[term] ?? 0)
  })
  return { score: 1 / (1 + Math.exp(-sum)), features }
}
