import { describe, expect, it } from 'vitest'
import { normalise, squeeze } from './normalise.ts'
import { stem } from './stem.ts'
import { tokenise, words } from './tokenise.ts'

describe('tokenise', () => {
  it('points into the original even where the normalised form has another length', () => {
    const text = 'ﬁnal Straße ½ Putin’s L’Équipe 習近平主席'
    const surfaces = tokenise(text).map((token) => text.slice(token.start, token.end))
    expect(surfaces).toEqual(['ﬁnal', 'Straße', 'Putin’s', 'Équipe', '習近平主席'])
    expect(tokenise(text)[0]?.norm).toBe('final')
  })

  it('keeps a Ukrainian apostrophe inside its word and cuts a possessive and an elision', () => {
    expect(words("п'ять Putin's l'accord don't")).toEqual(["п'ять", 'putin', 'accord', "don't"])
  })

  it('reads numbers of every script with their separators', () => {
    expect(words('٣٤ killed, 1,200.5 hurt')).toEqual(['34', 'killed', '1,200.5', 'hurt'])
  })

  it('gives characters and bigrams of a script without spaces', () => {
    expect(words('会见普京')).toEqual(['会', '见', '会见', '普', '见普', '京', '普京'])
  })

  it('gives Korean words and their bigrams', () => {
    expect(words('김정은이')).toEqual(['김정은이', '김정', '정은', '은이'])
  })

  it('takes a million hostile characters without backtracking', () => {
    const hostile = `${'x'.repeat(500_000)}${"'".repeat(500_000)}`
    expect(tokenise(hostile)).toHaveLength(1)
  })
})

describe('normalise', () => {
  it('folds width, case, digits, vowel signs and letters that outlets write in two ways', () => {
    expect(normalise('ＡＢＣ')).toBe('abc')
    expect(normalise('Ещё')).toBe('еще')
    expect(normalise('۱۲३')).toBe('123')
    expect(normalise('مُحَمَّد')).toBe('محمد')
    expect(normalise('إيران')).toBe(normalise('ايران'))
    expect(normalise('İstanbul')).toBe('istanbul')
  })

  it('squeezes white space', () => {
    expect(squeeze(' a\u00a0\n b ')).toBe('a b')
  })
})

describe('stem', () => {
  it('gives one stem for the forms of a word', () => {
    expect(stem('elections', 'en')).toBe(stem('election', 'en'))
    expect(stem('выборов', 'ru')).toBe(stem('выборы', 'ru'))
    expect(stem('україни', 'uk')).toBe(stem('україна', 'uk'))
  })

  it('leaves words of other languages and short words alone', () => {
    expect(stem('uchaguzi', 'sw')).toBe('uchaguzi')
    expect(stem('as', 'en')).toBe('as')
  })
})
