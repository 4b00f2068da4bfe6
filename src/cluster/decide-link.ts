/**
 * What a link is decided by once pairs of stories are scored: how sure the pair is, and how far it stands before its
 * rivals. A rival is another story of the same language that either side could have been linked with: two like matches
 * of one day share nearly everything, and only the better fit says which report belongs to which.
 */
export const DECISION_FEATURES = ['log-odds', 'margin', 'margin back'] as const

/** Log-odds beyond which a margin says no more; also the margin of a story without rivals. */
export const FULL_MARGIN = 6
const LEAST = 1e-6

/** Features of a decision: log-odds of the pair, of the left story's best rival, and of the right story's. */
export function measureDecision(pair: number, rival: number, rivalBack: number): Float64Array {
  return Float64Array.of(pair, margin(pair, rival), margin(pair, rivalBack))
}

function margin(pair: number, rival: number): number {
  return Math.max(-FULL_MARGIN, Math.min(FULL_MARGIN, pair - rival))
}

/** Probability that a pair of stories is one event, given its margins, under the learned weights. */
export function decisionProbability(features: ArrayLike<number>, weights: readonly number[]): number {
  let sum = weights[DECISION_FEATURES.length] as number
  for (let at = 0; at < DECISION_FEATURES.length; at += 1)
    sum += (features[at] as number) * (weights[at] as number)
  return 1 / (1 + Math.exp(-sum))
}

/** Log-odds of a probability, finite at 0 and 1. */
export function logOddsOf(probability: number): number {
  return Math.log((probability + LEAST) / (1 - probability + LEAST))
}

/** Log-odds of no rival at all: it leaves the full margin to any pair worth a look. */
export const NO_RIVAL = Number.NEGATIVE_INFINITY
