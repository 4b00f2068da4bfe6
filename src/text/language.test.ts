import { describe, expect, it } from 'vitest'
import { detectLanguage } from './language.ts'

describe('language', () => {
  it.each([
    ['Selenskyj besucht Berlin', 'de', 'de'],
    ['The president said on Monday that the talks would go on', 'de', 'en'],
    ['Президент заявил, что переговоры продолжатся', '', 'ru'],
    ['Президент заявив, що їхні переговори тривають', 'ru', 'uk'],
    ['OpenAI CEO 奥特曼访问北京', '', 'zh'],
    ['岸田首相がキーウを訪問', 'zh', 'ja'],
    ['رئیس‌جمهور گفت که گفت‌وگوها ادامه دارد', 'ar', 'fa'],
    ['राष्ट्रपति ने कहा', 'mr', 'mr'],
    ['대통령이 말했다', '', 'ko'],
    ['Разработчики ARK: Survival Evolved представили Survival Ascended — ремастер игры', 'ru', 'ru'],
    ['2 : 1', 'it', 'it'],
    ['2 : 1', '', 'und'],
  ])('reads "%s" from a source in "%s" as %s', (text, hint, language) => {
    expect(detectLanguage(text, hint)).toBe(language)
  })

  it('counts a letter outside the basic plane once', () => {
    expect(detectLanguage('𠮷野家 opens', '')).toBe('zh')
  })
})
