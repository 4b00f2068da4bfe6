import { describe, expect, it } from 'vitest'
import type { ArticleFeatures, Span } from '../domain/index.ts'
import { sampleArticles, testArticle, testDescriber } from './test-articles.ts'

function describeText(language: string, text: string, title = ''): ArticleFeatures {
  return testDescriber().describe(testArticle({ language, text, title }))
}

const ids = (features: ArticleFeatures): string[] =>
  [...new Set(features.entities.map((entity) => entity.id))].sort()

describe('entities', () => {
  const CASES: [string, string, string[]][] = [
    [
      'en',
      'Vladimir Putin met the Turkish president in the Kremlin; the UN was absent.',
      ['country_tr', 'metonym_kremlin', 'org_un', 'person_putin'],
    ],
    [
      'ru',
      'Владимира Путина ждали в Кремле, сообщили в ООН; в Россию прилетел Зеленский.',
      ['country_ru', 'metonym_kremlin', 'org_un', 'person_putin', 'person_zelensky'],
    ],
    ['uk', 'Володимира Зеленського зустріли у Франції.', ['country_fr', 'person_zelensky']],
    ['zh', '俄罗斯总统普京与联合国代表会谈。', ['country_ru', 'org_un', 'person_putin']],
    [
      'ar',
      'وصل بوتين إلى السعودية، وقالت الأمم المتحدة إن روسيا وافقت.',
      ['country_ru', 'country_sa', 'org_un', 'person_putin'],
    ],
    ['de', 'Die Vereinten Nationen verurteilten Russlands Angriff.', ['country_ru', 'org_un']],
    [
      'tr',
      "Rusya'nın Kremlin sarayında Zelenski konuşuldu.",
      ['country_ru', 'metonym_kremlin', 'person_zelensky'],
    ],
  ]
  for (const [language, text, wanted] of CASES) {
    it(`knows ${language} names in their written forms`, () =>
      expect(ids(describeText(language, text))).toEqual(wanted))
  }

  it('does not take a surname behind another given name', () => {
    expect(ids(describeText('en', 'The snooker player Judd Trump won in Sheffield again.'))).not.toContain(
      'person_trump',
    )
  })

  it('does not take a country for a bird or a given name', () => {
    expect(ids(describeText('en', 'They ate turkey. The actor Jordan Peele agreed.'))).toEqual([])
  })
})

describe('quotes', () => {
  const CASES: [string, string, [boolean, string, string | null, string | null, string][]][] = [
    [
      'en',
      '“We will not leave the valley,” said Mayor Anna Kessler on Tuesday. Defense Minister Omar Tellin denied that troops had crossed the river. A military spokesman told Reuters that the attack had been repelled.',
      [
        [true, 'neutral', 'Anna Kessler', 'Mayor', 'We will not leave the valley,'],
        [false, 'deny', 'Omar Tellin', 'Defense Minister', 'troops had crossed the river'],
        [false, 'neutral', 'military spokesman', 'military spokesman', 'the attack had been repelled'],
      ],
    ],
    [
      'ru',
      '«Мы не оставим эту долину», — заявила мэр Анна Кесслер. По словам губернатора Ивана Петрова, мост заминирован.',
      [
        [true, 'neutral', 'Анна Кесслер', 'мэр', 'Мы не оставим эту долину'],
        [false, 'neutral', 'Ивана Петрова', 'губернатора', 'мост заминирован'],
      ],
    ],
    [
      'ar',
      'قال وزير الدفاع عمر تيلين إن القوات لم تعبر النهر. وأضاف أن الجسر ملغوم بالكامل.',
      [
        [false, 'neutral', 'عمر تيلين', 'وزير الدفاع', 'القوات لم تعبر النهر'],
        [false, 'neutral', 'عمر تيلين', 'وزير الدفاع', 'الجسر ملغوم بالكامل'],
      ],
    ],
    [
      'es',
      '«No vamos a abandonar este valle», dijo la alcaldesa Ana Kessler. Según la ONU, hay 40 desaparecidos.',
      [
        [true, 'neutral', 'Ana Kessler', 'la alcaldesa', 'No vamos a abandonar este valle'],
        [false, 'neutral', 'ONU', null, 'hay 40 desaparecidos'],
      ],
    ],
    [
      'fr',
      '« Nous ne quitterons pas cette vallée », a déclaré la maire Anna Kessler.',
      [[true, 'neutral', 'Anna Kessler', 'la maire', 'Nous ne quitterons pas cette vallée']],
    ],
    [
      'de',
      '„Wir verlassen dieses Tal nicht“, sagte Bürgermeisterin Anna Kessler.',
      [[true, 'neutral', 'Anna Kessler', 'Bürgermeisterin', 'Wir verlassen dieses Tal nicht']],
    ],
    [
      'pt',
      '“Não vamos abandonar este vale”, disse a prefeita Ana Kessler.',
      [[true, 'neutral', 'Ana Kessler', 'a prefeita', 'Não vamos abandonar este vale']],
    ],
    [
      'tr',
      'Savunma Bakanı Ömer Tellin, birliklerin nehri geçmediğini açıkladı.',
      [[false, 'neutral', 'Ömer Tellin', 'Savunma Bakanı', 'birliklerin nehri geçmediğini']],
    ],
    [
      'uk',
      '«Ми не залишимо цю долину», — заявила Анна Кесслер.',
      [[true, 'neutral', 'Анна Кесслер', null, 'Ми не залишимо цю долину']],
    ],
    [
      'fa',
      'وزیر دفاع عمر تلین گفت که نیروها از رودخانه عبور نکرده‌اند.',
      [[false, 'neutral', 'عمر تلین', 'وزیر دفاع', 'نیروها از رودخانه عبور نکرده‌اند']],
    ],
  ]
  for (const [language, text, wanted] of CASES) {
    it(`ties ${language} words to their speaker`, () => {
      const found = describeText(language, text).quotes.map((quote) => {
        return [
          quote.direct,
          quote.verb,
          quote.speaker?.surface ?? null,
          quote.speaker?.title ?? null,
          text.slice(quote.start, quote.end),
        ]
      })
      expect(found).toEqual(wanted)
    })
  }

  it('takes no term in quotation marks for speech', () => {
    expect(describeText('en', 'The so-called “peace corridor” was closed in the night.').quotes).toEqual([])
  })
})

describe('figures', () => {
  const CASES: [string, string, [number, string | null][]][] = [
    [
      'en',
      'At least 12 people were killed and 30 injured, and 5,000 were evacuated.',
      [
        [12, 'killed'],
        [30, 'injured'],
        [5000, 'evacuated'],
      ],
    ],
    [
      'ru',
      'Погибли не менее 12 человек, ещё 30 ранены.',
      [
        [12, 'killed'],
        [30, 'injured'],
      ],
    ],
    [
      'zh',
      '造成12人死亡，30人受伤。',
      [
        [12, 'killed'],
        [30, 'injured'],
      ],
    ],
    [
      'es',
      'Al menos 12 muertos y 30 heridos.',
      [
        [12, 'killed'],
        [30, 'injured'],
      ],
    ],
    [
      'fr',
      'Au moins 12 morts et 30 blessés.',
      [
        [12, 'killed'],
        [30, 'injured'],
      ],
    ],
    [
      'de',
      'Mindestens 12 Tote und 30 Verletzte.',
      [
        [12, 'killed'],
        [30, 'injured'],
      ],
    ],
  ]
  for (const [language, text, wanted] of CASES) {
    it(`knows what ${language} numbers count`, () => {
      expect(describeText(language, text).numbers.map(({ low, slot }) => [low, slot])).toEqual(wanted)
    })
  }

  it('counts nobody by an age or a year', () => {
    const numbers = describeText('en', 'A man aged 34 was killed in 2023.').numbers
    expect(numbers.every(({ slot }) => slot === null)).toBe(true)
  })
})

describe('offsets', () => {
  it('point at what they say, over the whole sample of one event', () => {
    for (const article of sampleArticles('kakhovka')) {
      const features = testDescriber().describe(article)
      const slice = ({ field, start, end }: Span): string => article[field].slice(start, end)
      for (const sentence of features.sentences) expect(slice(sentence)).toBe(sentence.text)
      for (const mention of [
        ...features.entities,
        ...features.numbers,
        ...features.dates,
        ...features.names,
      ]) {
        expect(slice(mention)).toBe(mention.surface)
        const sentence = features.sentences[mention.sentence]!
        expect(
          sentence.field === mention.field && sentence.start <= mention.start && mention.end <= sentence.end,
        ).toBe(true)
      }
      for (const quote of features.quotes) {
        expect(slice(quote)).toBe(slice(quote).trim())
        if (quote.speaker) expect(slice(quote.speaker)).toBe(quote.speaker.surface)
      }
    }
  })

  it('are the same in both descriptions', () => {
    const article = testArticle({
      title: 'Iran warns Israel of 12 strikes',
      text: 'Tehran said so on 6 June.',
    })
    const quick = testDescriber().describeWords(article)
    const full = testDescriber().describe(article)
    expect({
      ...quick,
      quotes: full.quotes,
      propositions: full.propositions,
      credits: full.credits,
      fingerprint: full.fingerprint,
    }).toEqual(full)
    const least = testDescriber().describeForPlacement(article)
    const inNoSentence = <Mention extends object>(mentions: readonly Mention[]) =>
      mentions.map((mention) => ({ ...mention, sentence: 0 }))
    expect(least.dates).toHaveLength(1)
    expect(least).toEqual({
      article: full.article,
      language: full.language,
      entities: inNoSentence(full.entities),
      concepts: inNoSentence(full.concepts),
      dates: inNoSentence(full.dates),
      names: inNoSentence(full.names),
    })
  })
})

describe('hostile texts', () => {
  for (const [language, run] of [
    ['en', '“a b c d e” '],
    ['en', 'Iran said. '],
    ['en', ': "a b c d e" '],
    ['zh', '伊朗说。'],
  ] as const) {
    it(`are described in time: ${run}`, { timeout: 10_000 }, () => {
      const text = `${run.repeat(40_000 / run.length)}\n\n1,200 %`
      expect(describeText(language, text).numbers.at(-1)?.unit).toBe('percent')
    })
  }
})

describe('credits', () => {
  const CASES: [string, string[]][] = [
    ['PARIS (Reuters) - The talks ended.', ['org_reuters']],
    ['МОСКВА, 6 июня. /ТАСС/. Переговоры завершены.', ['org_tass']],
    ['新华社北京6月6日电 会谈结束。', ['org_xinhua']],
    ['Madrid, 6 jun (EFE).- Las conversaciones terminaron.', ['org_efe']],
    ['باريس (أ ف ب) - انتهت المحادثات.', ['org_afp']],
    ['SEOUL, May 28 (Yonhap) -- The talks ended.', ['org_yonhap']],
    ['The talks ended.\nReporting by A. Writer; editing by B. Editor', ['org_reuters']],
    ['The minister told Reuters that the talks had ended, and TASS said so too.', []],
  ]
  for (const [text, wanted] of CASES) {
    it(`reads ${text.slice(0, 26)}`, () => expect(describeText('en', text).credits).toEqual(wanted))
  }
})
