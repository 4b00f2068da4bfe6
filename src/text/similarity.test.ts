import { describe, expect, it } from 'vitest'
import { BANDS, bandKeys, candidatePairs, estimateJaccard, minhash, SIGNATURE_LENGTH } from './minhash.ts'
import { countShared, leadOf, shingleContainment, shingleJaccard, shingles } from './shingles.ts'
import { cosine, jaccard, jaroWinkler, overlap, weightedDice } from './similarity.ts'

const LONG = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')

describe('shingles', () => {
  it('are the runs of five words of a text', () => {
    expect(shingles('a b c d e f g')).toHaveLength(3)
    expect(shingles('a b')).toHaveLength(1)
    expect(shingles('')).toHaveLength(0)
  })

  it('are runs of eight characters where no spaces are written', () => {
    expect(shingles('中华人民共和国成立')).toHaveLength(2)
  })

  it('measure copies exactly', () => {
    const whole = shingles('a b c d e f g h i j')
    const part = shingles('a b c d e f g')
    expect(countShared(part, whole)).toBe(3)
    expect(shingleContainment(part, whole)).toBe(1)
    expect(shingleJaccard(part, whole)).toBe(3 / 6)
    expect(shingleJaccard(part, new Uint32Array(0))).toBe(0)
  })

  it('cut a lead at a word', () => {
    expect(leadOf('alpha beta gamma', 13)).toBe('alpha beta')
  })
})

describe('minhash', () => {
  it('estimates the Jaccard similarity of two texts', () => {
    const left = shingles(LONG)
    const right = shingles(`${LONG} and ten more words that stand at its very end`)
    const exact = shingleJaccard(left, right)
    expect(Math.abs(estimateJaccard(minhash(left), minhash(right)) - exact)).toBeLessThan(0.2)
    expect(estimateJaccard(minhash(left), minhash(left))).toBe(1)
  })

  it('is fixed for ever', () => {
    const signature = minhash(Uint32Array.of(1, 2, 3))
    expect(signature).toHaveLength(SIGNATURE_LENGTH)
    expect([...signature.slice(0, 3)]).toEqual([...minhash(Uint32Array.of(3, 2, 1)).slice(0, 3)])
    expect(bandKeys(signature)).toHaveLength(BANDS)
  })

  it('proposes likely copies and not strangers', () => {
    const texts = [LONG, `${LONG} tail`, 'something else that shares no five words with it at all']
    expect(candidatePairs(texts.map((text) => minhash(shingles(text))))).toEqual([[0, 1]])
  })

  it('gives nothing for an empty text', () => {
    expect(minhash(new Uint32Array(0))).toHaveLength(0)
    expect(estimateJaccard([], [])).toBe(0)
    expect(bandKeys([])).toEqual([])
  })
})

describe('similarity', () => {
  it('of sets is computed by hand', () => {
    const left = new Set(['a', 'b', 'c'])
    const right = new Set(['b', 'c', 'd', 'e'])
    expect(jaccard(left, right)).toBe(2 / 5)
    expect(overlap(left, right)).toBe(2 / 3)
    expect(weightedDice(left, right, () => 1)).toBe(4 / 7)
    expect(jaccard(left, new Set())).toBe(0)
  })

  it('of vectors is their cosine', () => {
    expect(
      cosine(
        new Map([
          ['a', 3],
          ['b', 4],
        ]),
        new Map([['a', 3]]),
      ),
    ).toBeCloseTo(0.6, 12)
    expect(cosine(new Map(), new Map([['a', 1]]))).toBe(0)
  })

  it('of names follows Winkler', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4)
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4)
    expect(jaroWinkler('', '')).toBe(0)
  })
})
