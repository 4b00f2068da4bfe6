import { describe, expect, it } from 'vitest'
import { falseRejects, scoreGates } from './score-gates.ts'

const score = scoreGates()
const detected = new Map(
  score.detections.map(({ kind, found, mutants }) => [kind as string, found / mutants]),
)

describe('the gates', () => {
  it('meet at least 2,000 mutants in six languages', () => {
    expect(score.mutants).toBeGreaterThanOrEqual(2000)
    expect(falseRejects(score, 'written').all).toBeGreaterThanOrEqual(300)
  })

  it.each(['number', 'entity', 'id', 'block', 'quote'])(
    'find at least 98 %% of the mutants of kind %s',
    (kind) => {
      expect(detected.get(kind)).toBeGreaterThanOrEqual(0.98)
    },
  )

  it.each(['negation', 'speaker', 'roles', 'hedge'])(
    'find at least 95 %% of the mutants of kind %s',
    (kind) => {
      expect(detected.get(kind)).toBeGreaterThanOrEqual(0.95)
    },
  )

  it('refuse at most one in ten sentences that stand as the article has them', () => {
    const { all, refused } = falseRejects(score, 'taken')
    expect(refused).toBeLessThanOrEqual(all / 10)
  })
})
