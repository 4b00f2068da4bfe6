import { describe, expect, it } from 'vitest'
import { actsOf, clausesOf } from './test-clauses.ts'

describe('a Spanish, French or Portuguese clause', () => {
  const acts: [string, string, string[]][] = [
    [
      'es',
      'Ucrania acusa a Rusia de volar la presa',
      ['country_ua > acusa > country_ru', 'country_ru > volar > la presa'],
    ],
    ['es', 'La presa fue destruida por las fuerzas rusas.', ['country_ru > destruida > La presa']],
    ['es', 'Al menos 12 muertos en un ataque israelí contra Gaza', ['country_il > muertos > Al menos 12']],
    ['fr', 'Des frappes israéliennes ont tué 12 personnes à Gaza', ['country_il > tué > 12 personnes']],
    [
      'fr',
      "Kiev accuse Moscou d'avoir fait exploser le barrage",
      ['metonym_kyiv > accuse > metonym_moscow', 'metonym_moscow > fait exploser > le barrage'],
    ],
    ['pt', 'A barragem foi destruída pelas forças russas.', ['country_ru > destruída > A barragem']],
    [
      'pt',
      'A Ucrânia acusa a Rússia de explodir a barragem',
      ['country_ua > acusa > country_ru', 'country_ru > explodir > a barragem'],
    ],
  ]
  for (const [language, sentence, expected] of acts) {
    it(`tells doer and victim in "${sentence}"`, () => {
      expect(actsOf(language, sentence)).toEqual(expected)
    })
  }
  it('is denied in an infinitive behind a verb of denial', () => {
    expect(clausesOf('fr', 'Moscou dément avoir détruit le barrage')[0]).toMatchObject({
      actor: { entity: 'metonym_moscow' },
      polarity: -1,
    })
  })
  it('counts victims behind a number, not whoever counts them', () => {
    expect(actsOf('pt', 'Na terça, o ministro contava 5.434 mortos na Turquia.')).toEqual([
      '? > mortos > 5.434',
    ])
  })
  it('takes the party behind "and" for no doer', () => {
    expect(
      actsOf('es', 'Biden promete esclarecer el sabotaje y Dinamarca confirma el fin de la fuga'),
    ).toEqual([])
  })
  it('is hedged by the French conditional', () => {
    expect(clausesOf('fr', "L'hôpital aurait été bombardé par Israël.")[0]).toMatchObject({ hedged: true })
  })
})
