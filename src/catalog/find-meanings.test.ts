import { describe, expect, it } from 'vitest'
import { createMeanings } from './find-meanings.ts'

const meanings = createMeanings([
  { id: 'reject', terms: { en: ['reject', 'spurn'], ru: ['отверг*'], ar: ['رفض*'], zh: ['拒绝'] } },
  { id: 'border', terms: { en: ['border'], ru: ['границ*'], zh: ['边境'] } },
  { id: 'region', terms: { en: ['region'], zh: ['边境地区'] } },
])

describe('the meaning of a word', () => {
  it.each([
    ['an inflected form', 'rejected', 'en', ['reject']],
    ['a beginning with any ending', 'отвергла', 'ru', ['reject']],
    ['a word with what Arabic joins to it', 'ورفض', 'ar', ['reject']],
    ['a word of another language', 'reject', 'ru', []],
    ['a name', 'kakhovka', 'en', []],
  ])('is found for %s', (_, word, language, ids) => {
    expect(meanings.of(word, language)).toEqual(ids)
  })

  it('is that of the longest word in a run without spaces', () => {
    expect(meanings.inRun('俄乌边境地区拒绝', 'zh')).toEqual([
      { start: 2, end: 6, ids: ['region'] },
      { start: 6, end: 8, ids: ['reject'] },
    ])
  })
})
