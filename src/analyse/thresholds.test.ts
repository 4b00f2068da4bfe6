import { describe, expect, it } from 'vitest'
import { THRESHOLDS, threshold } from './thresholds.ts'

describe('THRESHOLDS', () => {
  it('gives every number a unit, a meaning and an origin', () => {
    for (const entry of THRESHOLDS) {
      expect(entry.unit, entry.name).not.toBe('')
      expect(entry.meaning.length, entry.name).toBeGreaterThan(20)
      expect(entry.origin, entry.name).not.toBe('')
    }
  })
  it('is what the code decides by', () => {
    expect(THRESHOLDS.find((entry) => entry.name === 'dividedUnder')?.value).toBe(threshold('dividedUnder'))
  })
})
