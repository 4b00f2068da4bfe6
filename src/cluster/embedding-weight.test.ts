import { describe, expect, it } from 'vitest'
import {
  type CosineStatistics,
  cosineOfBytes,
  logOddsOf,
  MIN_CASES,
  NO_STATISTICS,
  observe,
} from './embedding-weight.ts'

/** Statistics of cases spread evenly around two means. */
function learnt(same: number, other: number, cases: number): CosineStatistics {
  let statistics = NO_STATISTICS
  for (let at = 0; at < cases; at += 1) {
    const spread = ((at % 21) - 10) / 100
    statistics = observe(observe(statistics, 'same', same + spread), 'other', other + spread)
  }
  return statistics
}

describe('the weight of an embedding model', () => {
  it('is nothing before enough sure cases were seen', () => {
    expect(logOddsOf(learnt(0.8, 0.4, MIN_CASES - 1), 0.9)).toBe(0)
    expect(logOddsOf(learnt(0.8, 0.4, MIN_CASES), 0.9)).toBeGreaterThan(0)
  })

  it('speaks for a cosine near those that belong, against one near those that do not, nothing between', () => {
    const statistics = learnt(0.8, 0.7, 500)
    expect(logOddsOf(statistics, 0.8)).toBeGreaterThan(0.2)
    expect(logOddsOf(statistics, 0.7)).toBeLessThan(-0.2)
    expect(logOddsOf(statistics, 0.75)).toBeCloseTo(0, 1)
  })

  it('follows where the cosines of a model lie', () => {
    expect(logOddsOf(learnt(0.8, 0.4, 500), 0.5)).toBeLessThan(0)
    expect(logOddsOf(learnt(0.5, 0.1, 500), 0.5)).toBeGreaterThan(0)
  })

  it('never outweighs the rules, however sure it is', () => {
    expect(logOddsOf(learnt(0.9, -0.9, 500), 1)).toBe(2)
    expect(logOddsOf(learnt(0.9, -0.9, 500), -1)).toBe(-2)
  })

  it('ignores a model whose cosines tell nothing apart or the wrong way', () => {
    expect(logOddsOf(learnt(0.5, 0.5, 500), 0.9)).toBe(0)
    expect(logOddsOf(learnt(0.3, 0.6, 500), 0.9)).toBe(0)
  })

  it('keeps count, mean and variance as they come', () => {
    const statistics = [0.1, 0.4, 0.7].reduce(
      (before, cosine) => observe(before, 'same', cosine),
      NO_STATISTICS,
    )
    expect(statistics.same.count).toBe(3)
    expect(statistics.same.mean).toBeCloseTo(0.4, 9)
    expect(statistics.same.squares).toBeCloseTo(0.18, 9)
    expect(statistics.other.count).toBe(0)
  })
})

describe('cosineOfBytes', () => {
  it('is 1 for a vector with itself, 0 across dimensions and for nothing', () => {
    expect(cosineOfBytes(Int8Array.of(3, -4), Int8Array.of(6, -8))).toBeCloseTo(1, 9)
    expect(cosineOfBytes(Int8Array.of(1, 2), Int8Array.of(1, 2, 3))).toBe(0)
    expect(cosineOfBytes(Int8Array.of(0, 0), Int8Array.of(1, 2))).toBe(0)
  })
})
