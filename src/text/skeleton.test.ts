import { describe, expect, it } from 'vitest'
import { sameName, skeleton, transliterate } from './skeleton.ts'

/** Latin, Cyrillic and Arabic writings as newspapers print them. */
const NAMES = [
  ['Shoigu', 'Шойгу', 'شويغو'],
  ['Lavrov', 'Лавров', 'لافروف'],
  ['Khamenei', 'Хаменеи', 'خامنئي'],
  ['Erdogan', 'Эрдоган', 'أردوغان'],
  ['Djokovic', 'Джокович', 'ديوكوفيتش'],
  ['Svitolina', 'Свитолина', 'سفيتولينا'],
  ['Messi', 'Месси', 'ميسي'],
  ['Mbappe', 'Мбаппе', 'مبابي'],
  ['Biden', 'Байден', 'بايدن'],
  ['Macron', 'Макрон', 'ماكرون'],
  ['Scholz', 'Шольц', 'شولتس'],
  ['Netanyahu', 'Нетаньяху', 'نتنياهو'],
  ['Pezeshkian', 'Пезешкиан', 'بزشكيان'],
  ['Zelensky', 'Зеленский', 'زيلينسكي'],
  ['Putin', 'Путин', 'بوتين'],
  ['Wagner', 'Вагнер', 'فاغنر'],
  ['Prigozhin', 'Пригожин', 'بريغوجين'],
  ['Washington', 'Вашингтон', 'واشنطن'],
  ['Guterres', 'Гутерреш', 'غوتيريش'],
  ['Trump', 'Трамп', 'ترامب'],
] as const

describe('sameName', () => {
  it('matches most Russian and Arabic writings with their Latin ones and no other name', () => {
    const russian = NAMES.filter(([latin, cyrillic]) => sameName(latin, cyrillic)).length
    const arabic = NAMES.filter(([latin, , arab]) => sameName(latin, arab)).length
    let wrong = 0
    for (const left of NAMES)
      for (const right of NAMES)
        if (left !== right) wrong += Number(sameName(left[0], right[1])) + Number(sameName(left[0], right[2]))
    expect(russian).toBeGreaterThanOrEqual(18)
    expect(arabic).toBeGreaterThanOrEqual(15)
    expect(wrong).toBe(0)
  })
})

describe('skeleton', () => {
  it('is the same for one name in Latin, Cyrillic and Arabic script', () => {
    expect(skeleton('Lavrov')).toBe('LFRF')
    expect(skeleton('Лавров')).toBe('LFRF')
    expect(skeleton('لافروف')).toBe('LFRF')
  })

  it('drops particles of a longer name but keeps a name that is only a particle', () => {
    expect(skeleton('Ursula von der Leyen')).toBe('RSL LN')
    expect(skeleton('Al')).toBe('L')
  })

  it('is empty for text without letters', () => {
    expect(skeleton('12 — 5')).toBe('')
  })
})

describe('transliterate', () => {
  it('keeps words apart and drops the Arabic article', () => {
    expect(transliterate('Новак Джокович')).toBe('novak dzhokovich')
    expect(transliterate('الأسد')).toBe('sd')
  })
})
