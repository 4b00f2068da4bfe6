import type { PlacementReason } from '../domain/index.ts'
import type { Placed } from './clusterer.ts'
import { FEATURES } from './score-placement.ts'
import { WEIGHTS } from './weights.ts'

/** Features a reason names; the others moved the score by next to nothing. */
const NAMED = 6
const DIGITS = 1000

/**
 * The reason of a placement as readers and editors see it: the features that moved the score most, each with its value
 * and its share in the log-odds, what was required, and the best story that was not chosen.
 */
export function explainPlacement(placed: Placed): PlacementReason {
  return {
    decision: placed.decision,
    features: placed.features === null ? [] : namedFeatures(placed.features),
    required: round(placed.required),
    nearest:
      placed.nearest === null ? null : { event: placed.nearest.event, score: round(placed.nearest.score) },
    language: placed.language,
  }
}

function namedFeatures(values: Float64Array): PlacementReason['features'] {
  const moved = FEATURES.map((name, at) => ({
    name,
    value: values[at] as number,
    share: (values[at] as number) * (WEIGHTS.place[at] as number),
  }))
  const total = moved.reduce((sum, feature) => sum + Math.abs(feature.share), 0)
  return moved
    .filter((feature) => feature.share !== 0)
    .sort((left, right) => Math.abs(right.share) - Math.abs(left.share))
    .slice(0, NAMED)
    .map(({ name, value, share }) => ({ name, value: round(value), share: round(share / total) }))
}

function round(value: number): number {
  return Math.round(value * DIGITS) / DIGITS
}
