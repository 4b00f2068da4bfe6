import { describe, expect, it } from 'vitest'
import { actsOf, clausesOf } from './test-clauses.ts'

describe('an English clause', () => {
  it('names the doer in front of its verb', () => {
    expect(actsOf('en', 'Russian forces blew up the dam')).toEqual(['country_ru > blew up > the dam'])
  })
  it('names the doer behind "by"', () => {
    expect(actsOf('en', 'The dam was destroyed by Russian forces.')).toEqual([
      'country_ru > destroyed > The dam',
    ])
  })
  it('has no doer when the passive names none', () => {
    expect(actsOf('en', 'Two people were killed in Gaza.')).toEqual(['? > killed > Two people'])
  })
  it('takes the doer from the noun of the act', () => {
    expect(actsOf('en', '12 people killed in Israeli strike')).toEqual(['country_il > killed > 12 people'])
  })
  it('does not take the place of a strike for its doer', () => {
    expect(actsOf('en', 'Two people were killed in the Gaza strike.')).toEqual(['? > killed > Two people'])
  })
  it('goes on with the doer of the clause before it', () => {
    expect(actsOf('en', 'Israel struck Gaza, killing 12 people and wounding 30.')).toEqual([
      'country_il > struck > place_gaza',
      'country_il > killing > 12 people',
      'country_il > wounding > 30',
    ])
  })
  it('is not about the country in "Russian-backed"', () => {
    expect(actsOf('en', 'Russian-backed separatists shelled Donetsk.')).toEqual([
      'Russian-backed separatists > shelled > place_donetsk',
    ])
  })
})

describe('an English clause that is easily read the wrong way round', () => {
  const acts: [string, string][] = [
    ['Russia mined and blew up the dam.', 'country_ru > mined > ?'],
    ['Countries already hit by drought asked for grain.', 'drought > hit > Countries'],
    ['With 639 injured, hospitals were full.', '? > injured > 639'],
  ]
  for (const [sentence, expected] of acts) {
    it(`keeps doer and victim apart in "${sentence}"`, () => {
      expect(actsOf('en', sentence)[0]).toBe(expected)
    })
  }
  it('says no act where somebody only died', () => {
    expect(actsOf('en', 'Two people died in falls.')).toEqual([])
  })
  it('takes a participle in front of a noun for no act', () => {
    expect(actsOf('en', 'People went back into damaged houses.')).toEqual([])
  })
})

describe('an English accusation', () => {
  it('says who accuses whom, and of what in the voice of the accuser', () => {
    const [blame, harm] = clausesOf('en', 'Ukraine accuses Russia of blowing up the dam')
    expect(blame).toMatchObject({ act: { kind: 'blame' }, voice: 'outlet' })
    expect(harm).toMatchObject({
      actor: { entity: 'country_ru' },
      voice: 'quoted',
      speaker: { entity: 'country_ua' },
      verb: 'accuse',
    })
  })
  it('is made by whoever spoke when it hangs on what was said', () => {
    expect(
      actsOf('en', 'The dam was blown up by Russian forces, Kyiv said, accusing Moscow of ecocide.'),
    ).toEqual(['country_ru > blown up > The dam', 'metonym_kyiv > accusing > metonym_moscow'])
  })
  it('finds the party behind "on" when an act is blamed', () => {
    expect(actsOf('en', 'Moscow blamed the attack on Kyiv.')[0]).toBe(
      'metonym_moscow > blamed > metonym_kyiv',
    )
  })
})

describe('an English clause that is not plain fact', () => {
  const moods: [string, object][] = [
    ['Russia denies blowing up the dam', { polarity: -1, modality: 'actual', voice: 'quoted' }],
    ['Russia did not hit the hospital.', { polarity: -1, modality: 'actual', voice: 'outlet' }],
    ['If Israel attacks Iran, prices will rise.', { polarity: 1, modality: 'conditional' }],
    ['Ukraine may have shot down a plane.', { modality: 'possible', hedged: true }],
    ['Israel will attack Rafah.', { modality: 'future' }],
    ['Biden urged Israel to stop attacking Rafah.', { modality: 'demanded', voice: 'quoted' }],
  ]
  for (const [sentence, expected] of moods) {
    it(`is told from fact in "${sentence}"`, () => {
      expect(clausesOf('en', sentence)[0]).toMatchObject(expected)
    })
  }
})

describe('a German clause', () => {
  const acts: [string, string][] = [
    ['Russische Truppen haben den Damm gesprengt', 'country_ru > gesprengt > den Damm'],
    ['Der Damm wurde von russischen Truppen gesprengt.', 'country_ru > gesprengt > Der Damm'],
    ['Den Damm sprengten russische Truppen.', 'country_ru > sprengten > Den Damm'],
    ['Die Hamas macht Israel für die Explosion verantwortlich.', 'org_hamas > macht > country_il'],
  ]
  for (const [sentence, expected] of acts) {
    it(`tells doer and victim in "${sentence}"`, () => {
      expect(actsOf('de', sentence)[0]).toBe(expected)
    })
  }
  it('reads what is accused in an infinitive', () => {
    expect(actsOf('de', 'Kiew wirft Moskau vor, den Damm gesprengt zu haben')).toEqual([
      'metonym_kyiv > wirft > metonym_moscow',
      'metonym_moscow > gesprengt zu haben > den Damm',
    ])
  })
})
