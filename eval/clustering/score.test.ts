import { describe, expect, it } from 'vitest'
import { fitLogistic } from './logistic.ts'
import { bcubed, bootstrapBcubed, f1Of, pairwise, purityOfTouched, seededRandom, spearman } from './score.ts'

const of = (text: string) => new Map(text.split(' ').map((entry) => entry.split(':') as [string, string]))

/** Two events of three and two articles; the system takes one article of the first into the second. */
const GOLD = of('a:1 b:1 c:1 d:2 e:2')
const SYSTEM = of('a:x b:x c:y d:y e:y')

describe('bcubed', () => {
  it('is the mean of what each article sees, computed by hand', () => {
    // Precision: a, b 2/2; c 1/3; d, e 2/3. Recall: a, b 2/3; c 1/3; d, e 2/2.
    const { precision, recall, f1 } = bcubed(GOLD, SYSTEM)
    expect(precision).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5, 12)
    expect(recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5, 12)
    expect(f1).toBeCloseTo(f1Of(precision, recall), 12)
  })

  it('is one for the truth, and counts an article that was not placed as alone', () => {
    expect(bcubed(GOLD, GOLD).f1).toBe(1)
    expect(bcubed(of('a:1 b:1'), new Map()).recall).toBe(0.5)
  })

  it('leaves articles without a gold event out', () => {
    expect(bcubed(of('a:1 b:1'), of('a:x b:x z:x')).f1).toBe(1)
  })
})

describe('pairwise', () => {
  it('counts pairs, computed by hand', () => {
    // Wanted: ab ac bc de. Placed together: ab cd ce de. Right: ab de.
    expect(pairwise(GOLD, SYSTEM)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, pairs: 4 })
  })

  it('looks only at the pairs it is told to', () => {
    const languages = of('a:en b:ru c:en d:en e:en')
    const across = pairwise(GOLD, SYSTEM, (left, right) => languages.get(left) !== languages.get(right))
    expect(across).toMatchObject({ precision: 1, recall: 0.5, pairs: 2 })
  })
})

describe('purityOfTouched', () => {
  it('counts unlabelled articles in the clusters that hold labelled ones', () => {
    expect(purityOfTouched(of('a:1 b:1'), of('a:x b:x z:x y:w'))).toBeCloseTo(2 / 3, 12)
  })
})

describe('spearman', () => {
  it('follows ranks, ties by their mean', () => {
    expect(spearman([1, 2, 3, 4], [10, 20, 30, 45])).toBeCloseTo(1, 12)
    expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12)
    // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / sqrt(4.5 * 5).
    expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12)
  })
})

describe('bootstrapBcubed', () => {
  it('brackets the score and is the same in every run', () => {
    const once = bootstrapBcubed(GOLD, SYSTEM, seededRandom(3))
    expect(once.low).toBeLessThanOrEqual(bcubed(GOLD, SYSTEM).f1)
    expect(once.high).toBeGreaterThanOrEqual(bcubed(GOLD, SYSTEM).f1)
    expect(bootstrapBcubed(GOLD, SYSTEM, seededRandom(3))).toEqual(once)
  })
})

describe('fitLogistic', () => {
  it('finds the weights that made the data', () => {
    const random = seededRandom(5)
    const examples = Array.from({ length: 4000 }, () => {
      const [a, b] = [random(), random()]
      return { features: [a, b], label: random() < 1 / (1 + Math.exp(-(4 * a - 2 * b - 1))), weight: 1 }
    })
    const [a, b, constant] = fitLogistic(examples, 0.01) as [number, number, number]
    expect(a).toBeCloseTo(4, 0)
    expect(b).toBeCloseTo(-2, 0)
    expect(constant).toBeCloseTo(-1, 0)
  })
})
