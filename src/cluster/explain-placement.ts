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
  const shareOf = (at: number) => (values[at] as number) * (WEIGHTS.place[at] as number)
  const moved: number[] = []
  let total = 0
  for (let at = 0; at < values.length; at += 1) {
    const share = Math.abs(shareOf(at))
    total += share
    if (share === 0) continue
    let place = moved.length
    while (place > 0 && Math.abs(shareOf(moved[place - 1] as number)) < share) place -= 1
    if (place === NAMED) continue
    moved.splice(place, 0, at)
    if (moved.length > NAMED) moved.length = NAMED
  }
  return moved.map((at) => ({
    name: FEATURES[at] as string,
    value: round(values[at] as number),
    share: round(shareOf(at) / total),
  }))
}

function round(value: number): number {
  return Math.round(value * DIGITS) / DIGITS
}
