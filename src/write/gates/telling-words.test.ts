import { describe, expect, it } from 'vitest'
import { countForms, DENIALS, DOUBTS, FUTURES } from './telling-words.ts'

const count = (language: string, text: string, forms: typeof DENIALS) => countForms({ language, text }, forms)

describe('forms that say one thing', () => {
  it('count a denial in the verb and in the adjective', () => {
    expect(count('en', 'It was unable to confirm and refused to answer.', DENIALS)).toBe(2)
    expect(count('ru', 'Ситуация беспрецедентная.', DENIALS)).toBe(1)
    expect(count('fr', "Le président n'a pas démissionné.", DENIALS)).toBe(1)
  })

  it('count words that come close to a denial, and no "but"', () => {
    expect(count('en', 'There is hardly any trade.', DENIALS)).toBe(1)
    expect(count('ar', 'غير أن أربعة مسؤولين تحدثوا', DENIALS)).toBe(0)
  })

  it('count no denial where a phrase only limits', () => {
    expect(count('ru', 'Погибли не менее 12 человек, использовали не по назначению.', DENIALS)).toBe(0)
  })

  it('take inability for no doubt', () => {
    expect(count('en', 'The operator could not say when.', DOUBTS)).toBe(0)
    expect(count('en', 'It could collapse.', DOUBTS)).toBe(1)
  })

  it('read the future from verbs, not from nouns of the same ending', () => {
    expect(count('ru', 'Казахстан ощутит последствия.', FUTURES)).toBe(1)
    expect(count('ru', 'Самолёт разбился, ответ не получен.', FUTURES)).toBe(0)
    expect(count('fr', 'Toute perturbation entraînera une réponse.', FUTURES)).toBe(1)
    expect(count('zh', '安理会举行会议', FUTURES)).toBe(0)
    expect(count('zh', '俄方将返回协议', FUTURES)).toBe(1)
  })
})
