import { describe, expect, it } from 'vitest'
import { actsOf, clausesOf } from './test-clauses.ts'

describe('a Russian or Ukrainian clause', () => {
  const acts: [string, string, string][] = [
    ['ru', 'Российские войска подорвали плотину', 'country_ru > подорвали > плотину'],
    ['ru', 'Плотину подорвали российские войска.', 'country_ru > подорвали > Плотину'],
    ['ru', 'Плотина уничтожена российскими войсками.', 'country_ru > уничтожена > Плотина'],
    [
      'ru',
      'В результате израильского удара по Газе погибли 12 человек.',
      'country_il > погибли > 12 человек',
    ],
    ['ru', 'Киев возложил на Москву ответственность за взрыв.', 'metonym_kyiv > возложил > metonym_moscow'],
    ['uk', 'Російські війська підірвали дамбу', 'country_ru > підірвали > дамбу'],
    ['uk', 'Дамбу підірвано російськими військами', 'country_ru > підірвано > Дамбу'],
  ]
  for (const [language, sentence, expected] of acts) {
    it(`tells doer and victim by case in "${sentence}"`, () => {
      expect(actsOf(language, sentence)[0]).toBe(expected)
    })
  }
  it('does not take a nominative plural for a victim', () => {
    expect(actsOf('uk', 'Російські військові підірвали дамбу')).toEqual(['country_ru > підірвали > дамбу'])
  })
  it('finds the accused behind what it is accused of', () => {
    expect(actsOf('ru', 'Кремль обвиняет в диверсии Киев.')).toEqual([
      'metonym_kremlin > обвиняет > metonym_kyiv',
      'metonym_kyiv > диверсии > ?',
    ])
  })
  it('takes the genitive behind a strike for its doer and behind a destruction for its victim', () => {
    expect(actsOf('ru', 'Говорят о диверсии Киева.')).toEqual(['metonym_kyiv > диверсии > ?'])
    expect(actsOf('ru', 'Говорят о разрушении плотины.')).toEqual(['? > разрушении > плотины'])
  })
  it('takes a weapon in the instrumental for no party', () => {
    expect(actsOf('ru', 'Мост атакован дронами.')).toEqual(['дронами > атакован > Мост'])
  })
  it('keeps the accused as the doer of what he is accused of', () => {
    expect(actsOf('ru', 'Украина обвинила Россию в подрыве плотины')).toEqual([
      'country_ua > обвинила > country_ru',
      'country_ru > подрыве > плотины',
    ])
  })
  it('is denied by the one who denies it', () => {
    expect(clausesOf('ru', 'Москва отрицает, что подорвала плотину.')[0]).toMatchObject({
      actor: { entity: 'metonym_moscow' },
      polarity: -1,
      voice: 'quoted',
    })
  })
  it('is negated by "не"', () => {
    expect(clausesOf('ru', 'Россия не наносила удар по больнице.')[0]).toMatchObject({ polarity: -1 })
  })
})
