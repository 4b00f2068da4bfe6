import { describe, expect, it } from 'vitest'
import type { Alias, EntityKind } from '../../domain/index.ts'
import { wordForms } from './index.ts'

const CASES: [string, string, EntityKind, Alias['type'], string[]][] = [
  ['ru', 'Владимир Путин', 'person', 'name', ['Владимира Путина', 'Владимиром Путиным', 'Владимиру Путину']],
  ['ru', 'Зеленский', 'person', 'short', ['Зеленского', 'Зеленским', 'Зеленскому']],
  ['ru', 'Мария Захарова', 'person', 'name', ['Марии Захаровой', 'Марию Захарову']],
  ['ru', 'Россия', 'country', 'name', ['России', 'Россию', 'Россией']],
  ['ru', 'Российская Федерация', 'country', 'official', ['Российской Федерации', 'Российскую Федерацию']],
  ['ru', 'Организация Объединённых Наций', 'org', 'name', ['Организации Объединённых Наций']],
  ['ru', 'Кремль', 'metonym', 'name', ['Кремля', 'Кремлем', 'Кремлю']],
  ['ru', 'Тель-Авив', 'metonym', 'name', ['Тель-Авива', 'Тель-Авиве']],
  ['ru', 'Нидерланды', 'country', 'name', ['Нидерландов', 'Нидерландах']],
  ['uk', 'Київ', 'metonym', 'name', ['Києва', 'Києві']],
  ['uk', 'Володимир Зеленський', 'person', 'name', ['Володимира Зеленського', 'Володимиром Зеленським']],
  ['uk', 'Україна', 'country', 'name', ['України', 'Україні', 'Україною']],
  ['uk', 'Америка', 'country', 'altSpelling', ['Америці']],
  ['de', 'Vereinte Nationen', 'org', 'name', ['Vereinten Nationen', 'Vereinter Nationen']],
  ['de', 'Russland', 'country', 'name', ['Russlands']],
  ['de', 'Moskau', 'metonym', 'name', ['Moskauer', 'Moskaus']],
  [
    'tr',
    'Dışişleri Bakanlığı',
    'org',
    'name',
    ['Dışişleri Bakanlığının', 'Dışişleri Bakanlığına', 'Dışişleri Bakanlığından'],
  ],
  ['tr', 'Rus', 'country', 'demonym', ['Ruslar', 'Rusların']],
  ['ar', 'السعودية', 'country', 'name', ['للسعودية']],
  ['ar', 'روسي', 'country', 'demonym', ['روسية', 'روسيين']],
  ['en', 'Russian', 'country', 'demonym', ['Russians']],
]

describe('word forms', () => {
  for (const [language, text, kind, type, wanted] of CASES) {
    it(`declines ${language} ${text}`, () => {
      expect(wordForms({ language, text, type }, kind)).toEqual(expect.arrayContaining(wanted))
    })
  }

  it('leaves acronyms and words without cases alone', () => {
    expect(wordForms({ language: 'ru', text: 'ООН', type: 'acronym' }, 'org')).toEqual([])
    expect(wordForms({ language: 'ru', text: 'США', type: 'short' }, 'country')).toEqual([])
    expect(wordForms({ language: 'ru', text: 'Перу', type: 'name' }, 'country')).toEqual([])
  })
})
