import { expect, it } from 'vitest'
import { languageOf, MixedText } from './mixed-text.tsx'

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

const ARABIC = 'ولم يتسن التحقق من أي من الروايتين بصورة مستقلة'

it('sets a long foreign quotation apart with its writer under it and no stop alone on a line', () => {
  expect(String(<MixedText text={`Gulf outlets write: “${ARABIC}” (Sample outlet, in Arabic).`} />)).toBe(
    `Gulf outlets write: <q class="foreign-quote" lang="ar" dir="rtl">${ARABIC}</q><span class="quote-source">Sample outlet, in Arabic</span>`,
  )
  expect(String(<MixedText text={`One outlet writes: “${ARABIC}”. Others wait.`} />)).toMatch(
    /<\/q> Others wait\.$/,
  )
})

it('keeps a short foreign quotation in its line with the marks and stops of the sentence', () => {
  expect(String(<MixedText text="Chinese outlets say “决口” (breach)." />)).toBe(
    'Chinese outlets say “<bdi lang="zh" dir="ltr">决口</bdi>” (breach).',
  )
})

it('gives twenty Chinese characters the lines that forty Latin letters get', () => {
  const chinese = '联合国安理会就卡霍夫卡大坝举行紧急会议'
  expect(String(<MixedText text={`They write “${chinese}”.`} />)).toContain(
    '<q class="foreign-quote" lang="zh"',
  )
})
