/** Count, mean and sum of squared distances from the mean of cosines, kept as they come (Welford 1962). */
export interface Moments {
  readonly count: number
  readonly mean: number
  readonly squares: number
}

/** Cosines of one embedding model in cases the rules are sure of. */
export interface CosineStatistics {
  readonly same: Moments
  readonly other: Moments
}

export const NO_STATISTICS: CosineStatistics = {
  same: { count: 0, mean: 0, squares: 0 },
  other: { count: 0, mean: 0, squares: 0 },
}

/** Sure cases of each kind before a model is believed (start value). */
export const MIN_CASES = 200
/** Probability by the rules alone from which a case counts as sure to belong, and up to which as sure not to. */
export const SURE_SAME = 0.9
export const SURE_OTHER = 0.2
/** The cosine and the rules look at the same words, so only half of what the cosine says is new (start value). */
const SHARE_OF_NEWS = 0.5
/** The channel alone moves no decision by more than this, in log-odds: a sure case of the rules stays sure. */
const MOST = 2

/** Adds a cosine of a case whose answer is known. */
export function observe(
  statistics: CosineStatistics,
  kind: keyof CosineStatistics,
  cosine: number,
): CosineStatistics {
  const { count, mean, squares } = statistics[kind]
  const next = mean + (cosine - mean) / (count + 1)
  return {
    ...statistics,
    [kind]: { count: count + 1, mean: next, squares: squares + (cosine - mean) * (cosine - next) },
  }
}

/**
 * What a cosine adds to the log-odds that two texts tell one event: the linear discriminant of two normal distributions
 * of equal variance (Fisher 1936), learnt from this installation's own sure cases, because the cosines of each model
 * lie elsewhere. 0 while there are too few cases, and for a model whose cosines do not tell the cases apart.
 */
export function logOddsOf({ same, other }: CosineStatistics, cosine: number): number {
  if (same.count < MIN_CASES || other.count < MIN_CASES) return 0
  const variance = (same.squares + other.squares) / (same.count + other.count - 2)
  const distance = same.mean - other.mean
  if (distance <= 0 || variance <= 0) return 0
  const logOdds = (distance / variance) * (cosine - (same.mean + other.mean) / 2)
  return Math.max(-MOST, Math.min(MOST, SHARE_OF_NEWS * logOdds))
}

/** Cosine of two vectors of signed bytes, -1 to 1. Vectors of different length share nothing: 0. */
export function cosineOfBytes(left: Int8Array, right: Int8Array): number {
  if (left.length !== right.length) return 0
  let dot = 0
  let leftSquares = 0
  let rightSquares = 0
  for (let at = 0; at < left.length; at += 1) {
    const [a, b] = [left[at] as number, right[at] as number]
    dot += a * b
    leftSquares += a * a
    rightSquares += b * b
  }
  return dot === 0 ? 0 : dot / Math.sqrt(leftSquares * rightSquares)
}
