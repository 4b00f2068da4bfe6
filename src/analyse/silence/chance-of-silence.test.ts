import { describe, expect, it } from 'vitest'
import { chanceOfSilence, largestProvedChance } from './chance-of-silence.ts'

describe('chanceOfSilence', () => {
  it('is the hypergeometric chance of drawing none', () => {
    // C(17, 4) / C(25, 4) = 2380 / 12650
    expect(chanceOfSilence(25, 8, 4)).toBeCloseTo(2380 / 12650, 10)
  })
  it('is one for no texts and zero when too few are left without it', () => {
    expect(chanceOfSilence(10, 4, 0)).toBe(1)
    expect(chanceOfSilence(10, 8, 3)).toBe(0)
  })
})

describe('largestProvedChance', () => {
  it('asks more of one finding when more was tried', () => {
    expect(largestProvedChance([0.04], 0.05)).toBe(0.04)
    expect(largestProvedChance([0.04, 0.9, 1], 0.05)).toBe(-1)
  })
  it('lets small chances carry larger ones', () => {
    expect(largestProvedChance([0.001, 0.03, 0.04, 1], 0.05)).toBe(0.001)
    expect(largestProvedChance([0.01, 0.02, 0.03, 1], 0.05)).toBe(0.03)
  })
})
