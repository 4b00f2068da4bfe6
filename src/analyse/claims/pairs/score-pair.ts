import { pairFeatures } from './pair-features.ts'
import { PAIR_WEIGHTS } from './pair-weights.ts'
import type { SentenceProfile } from './profile.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Log-odds taken off when one sentence tells of what was done and the other of what may be: gold holds few such pairs, so
 * the weights do not learn it. Start value: the least that keeps a plan apart from its act in the same words.
 */
const AHEAD = 3

/**
 * Probability that two sentences state one claim: logistic regression over `PAIR_FEATURES`, one set of weights inside
 * a language and one across, learned by `eval/analysis/claims/fit.ts` from the dev half of the gold.
 */
export function scorePair(left: SentenceProfile, right: SentenceProfile, vocabulary: Vocabulary): number {
  const weights = left.language === right.language ? PAIR_WEIGHTS.inside : PAIR_WEIGHTS.across
  const features = pairFeatures(left, right, vocabulary)
  let sum = weights[features.length] as number
  if (left.ahead !== right.ahead) sum -= AHEAD
  for (let at = 0; at < features.length; at += 1) sum += (features[at] as number) * (weights[at] as number)
  return 1 / (1 + Math.exp(-sum))
}
