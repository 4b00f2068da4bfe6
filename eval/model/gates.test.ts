import { describe, expect, it } from 'vitest'
import { falseRejects, scoreGates } from './score-gates.ts'

const score = scoreGates()
/** Of the statements that gates are set on; the part opened last and the test part are measured apart. */
const detected = new Map(
  score.detections.map(({ kind, all, missed }) => {
    const [made, lost] = [all, missed].map(
      (mutants) => mutants.filter(({ of }) => of.half === 'dev' || of.half === 'second').length,
    )
    return [kind as string, 1 - (lost as number) / (made as number)]
  }),
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

  it.each(['speaker', 'hedge', 'negation'] as const)(
    'find nine in ten of kind %s on the part opened last',
    (kind) => {
      const of = score.detections.find((one) => one.kind === kind)
      const [made, lost] = [of?.all ?? [], of?.missed ?? []].map(
        (mutants) => mutants.filter((one) => one.of.half === 'third').length,
      )
      expect(1 - (lost as number) / (made as number)).toBeGreaterThanOrEqual(0.9)
    },
  )

  it('find most invented ends and nearly all words that judge', () => {
    expect(detected.get('ending')).toBeGreaterThanOrEqual(0.9)
    expect(detected.get('loaded')).toBeGreaterThanOrEqual(0.98)
  })

  it.each(['dev', 'second'] as const)('refuse at most 13 in 100 true statements of part %s', (half) => {
    const { all, refused } = falseRejects(score, 'written', half)
    expect(refused / all).toBeLessThanOrEqual(0.13)
  })

  it('refuse at most one in ten sentences that stand as the article has them', () => {
    const { all, refused } = falseRejects(score, 'taken')
    expect(refused).toBeLessThanOrEqual(all / 10)
  })
})
