import { describe, expect, it } from 'vitest'
import type { ComparedText } from './compared-text.ts'
import { letterRuns, withTitle } from './compared-text.ts'
import { measurePair } from './pair-features.ts'
import { Rarity } from './rarity.ts'
import { expandFeatures, PAIR_TERMS, pairWeights, scorePair } from './score-pair.ts'

function text(language: string, words: string, keys: readonly string[] = []): ComparedText {
  const list = words.split(' ').filter((word) => word !== '')
  const runs = list.flatMap(letterRuns)
  const once = (values: readonly string[]) => new Map(values.map((value) => [value, 1]))
  return {
    language,
    length: words.length,
    words: once(list),
    openingWords: new Set(list),
    letters: once(runs),
    openingLetters: new Set(runs),
    keys: once(keys),
    openingKeys: new Set(keys),
    numbers: new Set(),
    days: new Set(),
  }
}

function rarityOf(...texts: readonly ComparedText[]): Rarity {
  const rarity = new Rarity()
  for (const one of texts) rarity.add(one)
  return rarity
}

describe('the features of a pair', () => {
  const flood = text('en', 'flood hits dunland harbour', ['e:place_dunland', 'c:flood', 'k:HRPR'])

  it('are all 1 for a text and itself, where it has something to compare', () => {
    const {
      days,
      numbers,
      countries,
      'days differ': differ,
      ...rest
    } = measurePair(flood, flood, rarityOf(flood, flood))
    for (const [name, value] of Object.entries(rest)) expect(value, name).toBeCloseTo(1)
    expect([days, numbers, countries, differ]).toEqual([0, 0, 0, 0])
  })

  it('leave words out between languages and read keys all the same', () => {
    const flut = text('de', 'flood hits dunland', ['e:place_dunland', 'c:flood'])
    const features = measurePair(flood, flut, rarityOf(flood, flut))
    expect(features.words).toBe(0)
    expect(features['opening letters']).toBe(0)
    expect(features.concepts).toBeCloseTo(1)
    expect(features['opening entities']).toBeCloseTo(1)
  })

  it('say 0 and no error for texts without a word', () => {
    const empty = text('en', '')
    for (const value of expandFeatures(measurePair(empty, flood, rarityOf(empty, flood))))
      expect(Number.isFinite(value)).toBe(true)
  })

  it('count days that meet, and say when all of them differ', () => {
    const on = (...days: string[]) => ({ ...flood, days: new Set(days) })
    const differ = (left: ComparedText, right: ComparedText) =>
      measurePair(left, right, rarityOf(left, right))['days differ']
    expect(differ(on('2023-06-06'), on('2023-06-07'))).toBe(1)
    expect(differ(on('2023-06-06', '2023-06-07'), on('2023-06-07'))).toBe(0)
    expect(differ(on(), on('2023-06-07'))).toBe(0)
  })
})

describe('the rarity of a word', () => {
  it('falls with the texts that hold it and with its rate in the headlines of its language', () => {
    const texts = ['kestrel zeppelin', 'kestrel', 'kestrel'].map((words) => text('en', words))
    const rarity = rarityOf(...texts)
    expect(rarity.ofWord('zeppelin', 'en')).toBeGreaterThan(rarity.ofWord('kestrel', 'en'))
    expect(rarity.ofWord('kestrel', 'en')).toBeGreaterThan(rarity.ofWord('the', 'en'))
  })
})

describe('the score of a pair', () => {
  it('has a weight for every term', () => {
    expect(Object.keys(pairWeights().terms)).toEqual([...PAIR_TERMS])
  })

  it('is higher for the same text than for another, and the same from both ends', () => {
    const one = text('en', 'flood hits dunland harbour', ['e:place_dunland', 'c:flood'])
    const other = text('en', 'bank raises interest rate again', ['c:interest-rate'])
    const rarity = rarityOf(one, one, other)
    const same = scorePair(one, one, rarity).score
    const apart = scorePair(one, other, rarity).score
    expect(same).toBeGreaterThan(0.8)
    expect(apart).toBeLessThan(0.2)
    expect(scorePair(other, one, rarity).score).toBe(apart)
  })
})

describe('a text without a title', () => {
  it('is cut behind its first words, and stays whole when it is short', () => {
    const long = `${'word '.repeat(30)}end`
    const { title, text: rest } = withTitle({ title: ' ', text: long })
    expect(`${title} ${rest}`).toBe(long)
    expect(title.length).toBeGreaterThanOrEqual(90)
    expect(withTitle({ title: '', text: 'Short text' })).toEqual({ title: 'Short text', text: '' })
    expect(withTitle({ title: 'T', text: long }).text).toBe(long)
  })
})
