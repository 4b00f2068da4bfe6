import { describe, expect, it } from 'vitest'
import { testArticle, testDescriber } from '../test-articles.ts'

/** "speaker: words said" of each quotation in a text. */
function speeches(language: string, text: string): string[] {
  return testDescriber()
    .describe(testArticle({ language, text }))
    .quotes.map((quote) => `${quote.speaker?.surface ?? '?'}: ${text.slice(quote.start, quote.end)}`)
}

describe('a speaker', () => {
  const cases: [string, string, string[]][] = [
    [
      'en',
      'The rescuer said that the rails were bent like wire.',
      ['rescuer: the rails were bent like wire'],
    ],
    ['en', 'The dam was hit twice, officials told Putin on Tuesday.', ['officials: The dam was hit twice']],
    [
      'en',
      'Jens Stoltenberg, the NATO secretary general, warned that the war could last.',
      ['Jens Stoltenberg: the war could last'],
    ],
    [
      'ru',
      '«Рельсы выгнуло, как проволоку, — сказал спасатель. — Мы вытащили одиннадцать человек».',
      ['спасатель: Рельсы выгнуло, как проволоку,', 'спасатель: Мы вытащили одиннадцать человек'],
    ],
    ['ru', 'Пожар на нефтебазе потушен, сообщили в МЧС.', ['МЧС: Пожар на нефтебазе потушен']],
    ['zh', '泽连斯基说，洪水淹没了几十个村庄。', ['泽连斯基: 洪水淹没了几十个村庄']],
    ['ar', 'وقالت أوكرانيا إن القوات الروسية فجرت السد.', ['أوكرانيا: القوات الروسية فجرت السد']],
    [
      'tr',
      "Erdoğan'ın Putin'le görüşmesi sürerken yetkililere göre heyetler ayrı bir odada toplandı.",
      ['yetkililere: heyetler ayrı bir odada toplandı'],
    ],
  ]
  for (const [language, text, expected] of cases) {
    it(`is found in "${text}"`, () => {
      expect(speeches(language, text)).toEqual(expected)
    })
  }
  it('is one for each half of a sentence that contrasts two', () => {
    expect(
      speeches(
        'en',
        'Ukraine said Russian troops blew up the dam, while Moscow said Ukraine had shelled it.',
      ),
    ).toEqual(['Ukraine: Russian troops blew up the dam', 'Moscow: Ukraine had shelled it'])
  })
  it('denies only up to the verb with which he goes on', () => {
    expect(speeches('en', 'Moscow rejects blame for the dam, says Kyiv shelled it for months.')).toEqual([
      'Moscow: blame for the dam',
      'Moscow: Kyiv shelled it for months',
    ])
  })
  it('is another one inside what somebody reports', () => {
    expect(speeches('en', 'Putin said that Kyiv claimed it could reach the sea by autumn.')).toContain(
      'Kyiv: it could reach the sea by autumn',
    )
  })
})
