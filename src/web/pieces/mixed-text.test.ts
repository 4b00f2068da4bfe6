import { expect, it } from 'vitest'
import { languageOf } from './mixed-text.tsx'

it('takes the language of the article that holds the quotation', () => {
  expect(languageOf('дамбу підірвали', [{ quote: 'Кажуть, дамбу підірвали вночі.', language: 'uk' }])).toBe(
    'uk',
  )
})

it('tells by the script when no article is known', () => {
  expect(languageOf('大坝决口', [])).toBe('zh')
  expect(languageOf('ダムが決壊', [])).toBe('ja')
  expect(languageOf('انهيار', [])).toBe('ar')
  expect(languageOf('плотина', [])).toBe('und')
})

it('leaves English alone', () => {
  expect(languageOf('treated water', [])).toBeNull()
  expect(languageOf('treated water', [{ quote: 'the treated water', language: 'en' }])).toBeNull()
})
