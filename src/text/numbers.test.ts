import { describe, expect, it } from 'vitest'
import { findNumbers, isQuantity } from './numbers.ts'

const OPEN = Number.POSITIVE_INFINITY

type Expected = [surface: string, low: number, high: number, unit: string | null]

const CASES: [string, string, Expected[]][] = [
  [
    'en',
    'At least 12 people were killed, dozens were hurt and nearly 4,000 fled.',
    [
      ['At least 12', 12, OPEN, 'person'],
      ['dozens', 24, 99, null],
      ['nearly 4,000', 3600, 4000, null],
    ],
  ],
  [
    'en',
    'Between 5 and 10 soldiers, 20-30 drones, twenty-three children and one child.',
    [
      ['5 and 10', 5, 10, 'person'],
      ['20-30', 20, 30, 'drone'],
      ['twenty-three', 23, 23, 'person'],
      ['one', 1, 1, 'person'],
    ],
  ],
  [
    'en',
    'US$10bn, $2-3 million, 5%, 1,00,000 rupees, a 6.2-magnitude quake, up to 50 troops.',
    [
      ['US$10bn', 1e10, 1e10, 'usd'],
      ['$2-3 million', 2e6, 3e6, 'usd'],
      ['5', 5, 5, 'percent'],
      ['1,00,000', 1e5, 1e5, 'inr'],
      ['6.2', 6.2, 6.2, 'magnitude'],
      ['up to 50', 0, 50, 'person'],
    ],
  ],
  [
    'en',
    'Tens of thousands of people, two hundred and five homes, two dozen people, 10,000+ people.',
    [
      ['Tens of thousands', 20000, 99999, 'person'],
      ['two hundred and five', 205, 205, 'building'],
      ['two dozen', 24, 24, 'person'],
      ['10,000+', 10000, OPEN, 'person'],
    ],
  ],
  [
    'ru',
    'Более тысячи человек, до тысячи солдат, около миллиона жителей, тысячи людей.',
    [
      ['Более тысячи', 1000, OPEN, 'person'],
      ['до тысячи', 0, 1000, 'person'],
      ['около миллиона', 900_000, 1_100_000, 'person'],
      ['тысячи', 2000, 9999, 'person'],
    ],
  ],
  [
    'uk',
    'Понад тисячу людей, понад сотню дронів.',
    [
      ['Понад тисячу', 1000, OPEN, 'person'],
      ['понад сотню', 100, OPEN, 'drone'],
    ],
  ],
  [
    'tr',
    'Binden fazla kişi, 200 bine yakın kişi, bin 200 kişi, 1,5 milyonu aşkın kişi.',
    [
      ['Binden fazla', 1000, OPEN, 'person'],
      ['200 bine yakın', 180_000, 200_000, 'person'],
      ['bin 200', 1200, 1200, 'person'],
      ['1,5 milyonu aşkın', 1_500_000, OPEN, 'person'],
    ],
  ],
  ['fa', 'دو هزار و ۵۰۰ نفر', [['دو هزار و ۵۰۰', 2500, 2500, 'person']]],
  ['ar', 'مقتل شخصين', [['شخصين', 2, 2, null]]],
  ['ar', 'بين 18 ألفاً و20 ألفاً', [['18 ألفاً و20 ألفاً', 18000, 20000, null]]],
  ['fr', "plus d'un millier de personnes", [["plus d'un millier", 1000, OPEN, 'person']]],
  [
    'ru',
    'Погибли не менее 12 человек, около 3,5 тыс. эвакуированы, от 5 до 10 солдат, сотни тысяч людей, двое детей.',
    [
      ['не менее 12', 12, OPEN, 'person'],
      ['около 3,5 тыс.', 3150, 3850, null],
      ['от 5 до 10', 5, 10, 'person'],
      ['сотни тысяч', 200000, 999999, 'person'],
      ['двое', 2, 2, 'person'],
    ],
  ],
  [
    'ru',
    '4 000 домов, 2,5 млрд долларов, почти 100 беспилотников, двадцать пять человек, 15%.',
    [
      ['4 000', 4000, 4000, 'building'],
      ['2,5 млрд', 2.5e9, 2.5e9, 'usd'],
      ['почти 100', 90, 100, 'drone'],
      ['двадцать пять', 25, 25, 'person'],
      ['15', 15, 15, 'percent'],
    ],
  ],
  [
    'uk',
    "Щонайменше 12 людей, близько 3,5 тис. осіб, двоє дітей, понад 1 млн гривень, двадцять п'ять людей.",
    [
      ['Щонайменше 12', 12, OPEN, 'person'],
      ['близько 3,5 тис.', 3150, 3850, 'person'],
      ['двоє', 2, 2, 'person'],
      ['понад 1 млн', 1e6, OPEN, 'uah'],
      ["двадцять п'ять", 25, 25, 'person'],
    ],
  ],
  [
    'zh',
    '至少12人死亡，数十人受伤，约3.5万人撤离，三名士兵，100多人，1亿2000万美元，6.2级地震，5至10人。',
    [
      ['至少12', 12, OPEN, 'person'],
      ['数十', 20, 99, 'person'],
      ['约3.5万', 31500, 38500, 'person'],
      ['三', 3, 3, 'person'],
      ['100多', 100, 199, 'person'],
      ['1亿2000万', 1.2e8, 1.2e8, 'usd'],
      ['6.2', 6.2, 6.2, 'magnitude'],
      ['5至10', 5, 10, 'person'],
    ],
  ],
  [
    'ar',
    'قتل ما لا يقل عن 12 شخصا، و٢٥ جريحا، بين 5 و10 جنود، مئات الآلاف، خمسة وعشرين شخصا، 5 ملايين دولار.',
    [
      ['ما لا يقل عن 12', 12, OPEN, 'person'],
      ['٢٥', 25, 25, 'person'],
      ['5 و10', 5, 10, 'person'],
      ['مئات الآلاف', 200000, 999999, null],
      ['خمسة وعشرين', 25, 25, 'person'],
      ['5 ملايين', 5e6, 5e6, 'usd'],
    ],
  ],
  [
    'es',
    'Al menos 12 muertos, decenas de heridos, unas 4.000 personas, 3,5 millones de euros, treinta y dos niños, mil millones de dólares, un muerto.',
    [
      ['Al menos 12', 12, OPEN, 'person'],
      ['decenas', 20, 99, 'person'],
      ['unas 4.000', 3600, 4400, 'person'],
      ['3,5 millones', 3.5e6, 3.5e6, 'eur'],
      ['treinta y dos', 32, 32, 'person'],
      ['mil millones', 1e9, 1e9, 'usd'],
      ['un', 1, 1, 'person'],
    ],
  ],
  [
    'fr',
    "Au moins 12 morts, des dizaines de blessés, 4 000 personnes, une vingtaine d'enfants, quatre-vingt-dix-sept personnes, 3,5 millions d'euros.",
    [
      ['Au moins 12', 12, OPEN, 'person'],
      ['des dizaines', 20, 99, 'person'],
      ['4 000', 4000, 4000, 'person'],
      ['une vingtaine', 18, 22, 'person'],
      ['quatre-vingt-dix-sept', 97, 97, 'person'],
      ['3,5 millions', 3.5e6, 3.5e6, 'eur'],
    ],
  ],
  [
    'de',
    'Mindestens 12 Tote, Dutzende Verletzte, rund 4.000 Menschen, zweiundzwanzig Kinder, 15 Prozent, ein Toter.',
    [
      ['Mindestens 12', 12, OPEN, 'person'],
      ['Dutzende', 24, 99, 'person'],
      ['rund 4.000', 3600, 4400, 'person'],
      ['zweiundzwanzig', 22, 22, 'person'],
      ['15', 15, 15, 'percent'],
      ['ein', 1, 1, 'person'],
    ],
  ],
  [
    'fa',
    'دست‌کم ۱۲ نفر، ده‌ها نفر، حدود ۳٫۵ میلیون نفر، بین ۵ تا ۱۰ سرباز، بیست و پنج نفر، ۱۵ درصد.',
    [
      ['دست‌کم ۱۲', 12, OPEN, 'person'],
      ['ده‌ها', 20, 99, 'person'],
      ['حدود ۳٫۵ میلیون', 3.15e6, 3.85e6, 'person'],
      ['۵ تا ۱۰', 5, 10, 'person'],
      ['بیست و پنج', 25, 25, 'person'],
      ['۱۵', 15, 15, 'percent'],
    ],
  ],
  [
    'pt',
    'Pelo menos 12 mortos, dezenas de feridos, cerca de 4.000 pessoas, 2 bilhões de dólares, R$ 5 milhões.',
    [
      ['Pelo menos 12', 12, OPEN, 'person'],
      ['dezenas', 20, 99, 'person'],
      ['cerca de 4.000', 3600, 4400, 'person'],
      ['2 bilhões', 2e9, 2e9, 'usd'],
      ['R$ 5 milhões', 5e6, 5e6, 'brl'],
    ],
  ],
  [
    'tr',
    "En az 12 kişi öldü, onlarca yaralı, yaklaşık 4.000 kişi, yüzde 15, 100'den fazla kişi, iki bin kişi.",
    [
      ['En az 12', 12, OPEN, 'person'],
      ['onlarca', 20, 99, 'person'],
      ['yaklaşık 4.000', 3600, 4400, 'person'],
      ['yüzde 15', 15, 15, 'percent'],
      ["100'den fazla", 100, OPEN, 'person'],
      ['iki bin', 2000, 2000, 'person'],
    ],
  ],
]

/** Numbers that count nothing, by what they are. */
const OTHERS: [string, string, [string, string][]][] = [
  [
    'en',
    'Aged 34, a 34-year-old, in 2023, flight MH370, Resolution 2231, won 3-1, on the 6th, the G7, an F-16.',
    [
      ['Aged 34', 'age'],
      ['34', 'age'],
      ['2023', 'year'],
      ['370', 'designation'],
      ['2231', 'designation'],
      ['3', 'score'],
      ['1', 'score'],
      ['6', 'ordinal'],
      ['7', 'designation'],
      ['16', 'designation'],
    ],
  ],
  [
    'ru',
    '34-летний мужчина, в 2023 году, рейс 370, резолюция 2231, Су-35, 6-й.',
    [
      ['34', 'age'],
      ['2023', 'year'],
      ['370', 'designation'],
      ['2231', 'designation'],
      ['35', 'designation'],
      ['6', 'ordinal'],
    ],
  ],
  [
    'zh',
    '34岁男子，2023年，第2231号决议',
    [
      ['34', 'age'],
      ['2023', 'year'],
      ['2231', 'ordinal'],
    ],
  ],
  [
    'es',
    'El hombre de 34 años, en 2023, vuelo 370',
    [
      ['34', 'age'],
      ['2023', 'year'],
      ['370', 'designation'],
    ],
  ],
  [
    'fr',
    'âgé de 34 ans, en 2023',
    [
      ['âgé de 34', 'age'],
      ['2023', 'year'],
    ],
  ],
]

describe('numbers', () => {
  for (const [language, text, wanted] of CASES) {
    it(`reads ${language}: ${text.slice(0, 34)}`, () => {
      const found = findNumbers(text, language).map((n) => [
        text.slice(n.start, n.end),
        n.low,
        n.high,
        n.unit,
      ])
      expect(found).toEqual(wanted)
    })
  }

  for (const [language, text, wanted] of OTHERS) {
    it(`tells ${language} numbers that count nothing apart`, () => {
      const found = findNumbers(text, language)
      expect(found.map((n) => [text.slice(n.start, n.end), n.unit])).toEqual(wanted)
      expect(found.some((n) => isQuantity(n.unit))).toBe(false)
    })
  }

  it('keeps away from spans known to be dates, and from clocks', () => {
    const text = 'On 6 June at 14:30 and at 5 p.m.'
    expect(findNumbers(text, 'en', [{ start: 3, end: 9 }])).toEqual([])
  })

  it('reads every digit of Unicode', () => {
    for (const digits of ['१२', '১২', '۱۲', '１２', '๑๒']) {
      expect(findNumbers(`${digits} `, 'en').map((n) => n.low)).toEqual([12])
    }
  })

  it('takes nothing for a number that no counter can hold', () => {
    for (const text of [
      '9'.repeat(400),
      `${'9'.repeat(400)} people`,
      '5 to 10000000000000000',
      '万'.repeat(80),
    ])
      expect(findNumbers(`x ${text}`, 'zh').filter((n) => n.low > 1e15 || Number.isNaN(n.high))).toEqual([])
    expect(findNumbers('1,000,000,000,000,000 dollars', 'en').map((n) => n.low)).toEqual([1e15])
  })

  it('tells a telephone number behind a dash from the end of a range', () => {
    expect(findNumbers('5-1.2.3', 'en').some((n) => Number.isNaN(n.high))).toBe(false)
  })

  it('survives hostile runs', () => {
    expect(findNumbers('1.'.repeat(20000), 'en')).toEqual([])
    expect(findNumbers('one hundred '.repeat(5000), 'en').length).toBeGreaterThan(0)
  })

  for (const [language, run] of [
    ['en', '1,'],
    ['en', '1,22,'],
    ['en', '1 '],
    ['fr', '1 000 '],
    ['ar', '٥٬'],
    ['zh', '1,1,'],
    ['zh', '9'],
    ['en', '12 killed. '],
  ] as const) {
    it(`reads past 60,000 units of ${JSON.stringify(run)} in ${language}`, { timeout: 10_000 }, () => {
      const text = `${run.repeat(60_000 / run.length)}\n\n2,500 %`
      expect(findNumbers(text, language).at(-1)?.unit).toBe('percent')
    })
  }
})
