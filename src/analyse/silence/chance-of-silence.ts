/**
 * Chance that none of `drawn` texts carries what `carrying` of all `texts` carry, when the texts of a block are a draw
 * without replacement: C(texts - carrying, drawn) / C(texts, drawn), the hypergeometric probability of zero.
 */
export function chanceOfSilence(texts: number, carrying: number, drawn: number): number {
  let chance = 1
  for (let at = 0; at < drawn; at += 1) {
    const left = texts - carrying - at
    if (left <= 0) return 0
    chance *= left / (texts - at)
  }
  return chance
}

/**
 * Which of the tests hold when at most the share `rate` of the findings may be false (Benjamini and Hochberg 1995).
 * `chances` are the p-values of all tests tried; those that could never reach `rate` are not to be counted (Tarone 1990).
 * @returns the largest chance that still holds, -1 for none.
 */
export function largestProvedChance(chances: readonly number[], rate: number): number {
  const sorted = [...chances].sort((a, b) => a - b)
  return sorted.findLast((chance, at) => chance <= (rate * (at + 1)) / sorted.length) ?? -1
}
