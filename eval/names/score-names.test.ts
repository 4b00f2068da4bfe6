import { describe, expect, it } from 'vitest'
import { scoreNames } from './score-names.ts'

describe('names in ten scripts and languages', () => {
  it('meet their Latin writing for most names and another name for none', () => {
    const figures = scoreNames()
    for (const { language, recall, falsePerThousand } of figures) {
      expect(recall, language).toBeGreaterThanOrEqual(0.7)
      expect(falsePerThousand, language).toBeLessThanOrEqual(1)
    }
    const mean = figures.reduce((sum, { recall }) => sum + recall, 0) / figures.length
    expect(mean).toBeGreaterThanOrEqual(0.8)
  })
})
