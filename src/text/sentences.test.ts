import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences.ts'

const split = (text: string, language: string): string[] =>
  splitSentences(text, language).map((span) => text.slice(span.start, span.end))

const CASES: [string, string, string[]][] = [
  [
    'en',
    'Gen. Mark Lee met U.S. Sen. Ann Ray on Friday. They spoke at 5 p.m. in St. Louis. Oil rose 3.5 pct.',
    [
      'Gen. Mark Lee met U.S. Sen. Ann Ray on Friday.',
      'They spoke at 5 p.m. in St. Louis.',
      'Oil rose 3.5 pct.',
    ],
  ],
  [
    'en',
    '“We will not leave. We stay,” he said. “Never!” she replied. Then they left…',
    ['“We will not leave. We stay,” he said.', '“Never!” she replied.', 'Then they left…'],
  ],
  [
    'en',
    'It ended. "All is over." The crowd (about 40. No more) went home! Did it? Yes.',
    ['It ended.', '"All is over."', 'The crowd (about 40. No more) went home!', 'Did it?', 'Yes.'],
  ],
  [
    'en',
    'First line without stop\n\nSecond paragraph. J. R. Smith won.',
    ['First line without stop', 'Second paragraph.', 'J. R. Smith won.'],
  ],
  [
    'ru',
    'В 2023 г. погибли 5 тыс. человек. «Мы знаем. Мы ждём», — сказал А. Б. Иванов. Ул. Мира закрыта.',
    ['В 2023 г. погибли 5 тыс. человек.', '«Мы знаем. Мы ждём», — сказал А. Б. Иванов.', 'Ул. Мира закрыта.'],
  ],
  [
    'de',
    'Am 6. Juni traf Dr. Weber die Gäste, z. B. aus Wien. „Das reicht.“ Danach war Ruhe.',
    ['Am 6. Juni traf Dr. Weber die Gäste, z. B. aus Wien.', '„Das reicht.“', 'Danach war Ruhe.'],
  ],
  [
    'zh',
    '大坝被毁。官员说：“情况严重。请离开。”目前有3.5万人撤离！',
    ['大坝被毁。', '官员说：“情况严重。请离开。”目前有3.5万人撤离！'],
  ],
  ['ja', '首相は「残念だ。」と述べた。次の会談は6日。', ['首相は「残念だ。」と述べた。', '次の会談は6日。']],
  [
    'ar',
    'هل انتهت الحرب؟ لا أحد يعلم. قال الوزير: «سنرد».',
    ['هل انتهت الحرب؟', 'لا أحد يعلم.', 'قال الوزير: «سنرد».'],
  ],
  ['hi', 'बांध टूट गया। लोग भागे।', ['बांध टूट गया।', 'लोग भागे।']],
  [
    'fr',
    'M. Dupont est parti. « Nous restons. Toujours », a-t-il dit.',
    ['M. Dupont est parti.', '« Nous restons. Toujours », a-t-il dit.'],
  ],
  [
    'es',
    '¿Qué pasó? El Sr. Ruiz no habló. EE. UU. respondió.',
    ['¿Qué pasó?', 'El Sr. Ruiz no habló.', 'EE. UU. respondió.'],
  ],
  [
    'tr',
    "Prof. Dr. Ali Kaya konuştu. Karar 3 Mayıs'ta çıktı.",
    ['Prof. Dr. Ali Kaya konuştu.', "Karar 3 Mayıs'ta çıktı."],
  ],
  ['pt', 'O Sr. Silva chegou. A reunião acabou.', ['O Sr. Silva chegou.', 'A reunião acabou.']],
  [
    'uk',
    'У 2023 р. загинули люди. Про це повідомив О. Петренко.',
    ['У 2023 р. загинули люди.', 'Про це повідомив О. Петренко.'],
  ],
  ['fa', 'جنگ تمام شد. آیا صلح می‌آید؟ شاید.', ['جنگ تمام شد.', 'آیا صلح می‌آید؟', 'شاید.']],
]

describe('sentences', () => {
  for (const [language, text, wanted] of CASES) {
    it(`splits ${language}: ${text.slice(0, 30)}`, () => expect(split(text, language)).toEqual(wanted))
  }

  it('loses no visible character and keeps order', () => {
    for (const [language, text] of CASES) {
      expect(split(text, language).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }
  })

  it('copes with marks that never close', () => {
    const hostile = '("«„'.repeat(5000)
    expect(split(hostile, 'en').join('')).toBe(hostile)
  })

  for (const [marks, ending] of [
    ['!', 'a'],
    ['."', 'a'],
    ['! ', 'a'],
    ['!', `${' '.repeat(50_000)}a`],
  ] as const) {
    it(`reads each run of ${JSON.stringify(marks)} once`, { timeout: 10_000 }, () => {
      const hostile = marks.repeat(50_000 / marks.length) + ending
      expect(split(hostile, 'en').join('').replaceAll(' ', '')).toBe(hostile.replaceAll(' ', ''))
    })
  }
})
