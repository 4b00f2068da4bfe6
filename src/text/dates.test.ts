import { describe, expect, it } from 'vitest'
import { findDates } from './dates.ts'

/** A Thursday. */
const VANTAGE = { publishedAt: '2023-06-08T12:00:00Z', utcOffset: 0 }

/** language, text, "surface=from..to" (or one day). */
const CASES: [string, string, string[]][] = [
  [
    'en',
    'The dam broke on 6 June, two days ago, and talks resume on Friday, June 9, 2023.',
    ['6 June=2023-06-06', 'two days ago=2023-06-06', 'Friday, June 9, 2023=2023-06-09'],
  ],
  [
    'en',
    'He spoke on Tuesday and will return next Monday. Yesterday it rained; last week it did not.',
    [
      'Tuesday=2023-06-06',
      'next Monday=2023-06-12',
      'Yesterday=2023-06-07',
      'last week=2023-05-29..2023-06-04',
    ],
  ],
  [
    'en',
    'The vote will be held on Sunday. It may rain in May 2022, or in July. 2023-06-01.',
    [
      'Sunday=2023-06-11',
      'May 2022=2022-05-01..2022-05-31',
      'July=2023-07-01..2023-07-31',
      '2023-06-01=2023-06-01',
    ],
  ],
  [
    'en',
    'Since Dec. 24 and until Jan. 3, 2024; on June 5-7; March on Washington.',
    ['Dec. 24=2022-12-24', 'Jan. 3, 2024=2024-01-03', 'June 5-7=2023-06-05..2023-06-07'],
  ],
  [
    'ru',
    'Дамба разрушена 6 июня, вчера эвакуировали людей. Во вторник, 6 июня 2023 года, и в среду. На прошлой неделе.',
    [
      '6 июня=2023-06-06',
      'вчера=2023-06-07',
      'вторник, 6 июня 2023=2023-06-06',
      'среду=2023-06-07',
      'прошлой неделе=2023-05-29..2023-06-04',
    ],
  ],
  [
    'ru',
    'Встреча состоится в понедельник. Три дня назад, 05.06.2023, в мае.',
    [
      'понедельник=2023-06-12',
      'Три дня назад=2023-06-05',
      '05.06.2023=2023-06-05',
      'мае=2023-05-01..2023-05-31',
    ],
  ],
  [
    'uk',
    "Дамбу підірвали 6 червня, учора вивезли людей. У вівторок і п'ятницю відбудуться зустрічі. Минулого тижня.",
    [
      '6 червня=2023-06-06',
      'учора=2023-06-07',
      'вівторок=2023-06-06',
      "п'ятницю=2023-06-02",
      'Минулого тижня=2023-05-29..2023-06-04',
    ],
  ],
  [
    'zh',
    '6月6日大坝被毁，昨天撤离。2023年5月30日，本周二，上周五，去年12月，7日报道。',
    [
      '6月6日=2023-06-06',
      '昨天=2023-06-07',
      '2023年5月30日=2023-05-30',
      '本周二=2023-06-06',
      '上周五=2023-06-02',
      '去年12月=2022-12-01..2022-12-31',
      '7日=2023-06-07',
    ],
  ],
  [
    'ar',
    'انهار السد في 6 يونيو، وأمس الأربعاء أجلي السكان. يوم ٦ حزيران/ الأسبوع الماضي، الجمعة المقبلة، قبل ثلاثة أيام.',
    [
      '6 يونيو=2023-06-06',
      'أمس=2023-06-07',
      'الأربعاء=2023-06-07',
      '٦ حزيران=2023-06-06',
      'الأسبوع الماضي=2023-05-29..2023-06-04',
      'الجمعة المقبلة=2023-06-09',
      'قبل ثلاثة أيام=2023-06-05',
    ],
  ],
  [
    'es',
    'La presa cedió el 6 de junio de 2023; ayer evacuaron. El martes, el lunes pasado, hace tres días, el próximo viernes, la semana pasada.',
    [
      '6 de junio de 2023=2023-06-06',
      'ayer=2023-06-07',
      'martes=2023-06-06',
      'lunes pasado=2023-06-05',
      'hace tres días=2023-06-05',
      'próximo viernes=2023-06-09',
      'semana pasada=2023-05-29..2023-06-04',
    ],
  ],
  [
    'fr',
    'Le barrage a cédé le 6 juin. Hier, mardi dernier, il y a trois jours, la semaine prochaine, vendredi 9 juin, le 1er mai.',
    [
      '6 juin=2023-06-06',
      'Hier=2023-06-07',
      'mardi dernier=2023-06-06',
      'il y a trois jours=2023-06-05',
      'semaine prochaine=2023-06-12..2023-06-18',
      'vendredi 9 juin=2023-06-09',
      '1er mai=2023-05-01',
    ],
  ],
  [
    'de',
    'Der Damm brach am 6. Juni 2023. Gestern, am Dienstag, vor drei Tagen, nächste Woche, im Mai.',
    [
      '6. Juni 2023=2023-06-06',
      'Gestern=2023-06-07',
      'Dienstag=2023-06-06',
      'vor drei Tagen=2023-06-05',
      'nächste Woche=2023-06-12..2023-06-18',
      'Mai=2023-05-01..2023-05-31',
    ],
  ],
  [
    'fa',
    'سد در ۶ ژوئن شکست. دیروز، سه‌شنبه، هفته گذشته، سه روز پیش.',
    [
      '۶ ژوئن=2023-06-06',
      'دیروز=2023-06-07',
      'سه‌شنبه=2023-06-06',
      'هفته گذشته=2023-05-29..2023-06-04',
      'سه روز پیش=2023-06-05',
    ],
  ],
  [
    'pt',
    'A barragem cedeu em 6 de junho. Ontem, na terça-feira, há três dias, na próxima sexta-feira, semana passada.',
    [
      '6 de junho=2023-06-06',
      'Ontem=2023-06-07',
      'terça-feira=2023-06-06',
      'há três dias=2023-06-05',
      'próxima sexta-feira=2023-06-09',
      'semana passada=2023-05-29..2023-06-04',
    ],
  ],
  [
    'tr',
    "Baraj 6 Haziran'da yıkıldı. Dün, salı günü, üç gün önce, geçen hafta, 6 Haziran 2023.",
    [
      "6 Haziran'da=2023-06-06",
      'Dün=2023-06-07',
      'salı=2023-06-06',
      'üç gün önce=2023-06-05',
      'geçen hafta=2023-05-29..2023-06-04',
      '6 Haziran 2023=2023-06-06',
    ],
  ],
  [
    'ja',
    '6日にダムが決壊し、昨日避難した。火曜日、来週、2023年5月30日。',
    [
      '6日=2023-06-06',
      '昨日=2023-06-07',
      '火曜=2023-06-06',
      '来週=2023-06-12..2023-06-18',
      '2023年5月30日=2023-05-30',
    ],
  ],
]

function dates(language: string, text: string): string[] {
  return findDates(text, language, VANTAGE).map(({ start, end, from, to }) => {
    return `${text.slice(start, end)}=${from === to ? from : `${from}..${to}`}`
  })
}

describe('dates', () => {
  for (const [language, text, wanted] of CASES) {
    it(`resolves ${language}: ${text.slice(0, 30)}`, () => expect(dates(language, text)).toEqual(wanted))
  }

  it('takes the day where the outlet is', () => {
    const late = { publishedAt: '2023-06-05T22:00:00Z', utcOffset: 8 }
    expect(findDates('today', 'en', late)[0]?.from).toBe('2023-06-06')
  })

  it('reads only dates with a year when the time of publication is unknown', () => {
    const unknown = { publishedAt: null, utcOffset: 0 }
    expect(findDates('yesterday, 6 June and 7 June 2023', 'en', unknown).map((date) => date.from)).toEqual([
      '2023-06-07',
    ])
  })

  it.each([
    ['de', 'Die Anhörung beginnt am Freitag.', 'Freitag=2023-06-09'],
    ['es', 'Las audiencias empiezan el viernes.', 'viernes=2023-06-09'],
    ['fr', 'Le sommet se tient vendredi à Paris.', 'vendredi=2023-06-09'],
    ['ru', 'Саммит пройдёт в пятницу в Москве.', 'пятницу=2023-06-09'],
    ['tr', 'Zirve cuma günü yapılacak.', 'cuma=2023-06-09'],
    ['tr', 'Zirve cuma günü yapıldı.', 'cuma=2023-06-02'],
  ])('takes the weekday of a clause about what is to come for the next one: %s %s', (language, text, day) => {
    expect(dates(language, text)).toEqual([day])
  })

  it('reads a month that opens an English sentence, and no name that is one', () => {
    expect(dates('en', 'In January the branch struck again. April said so.')).toEqual([
      'January=2023-01-01..2023-01-31',
    ])
  })

  it('takes no impossible or ambiguous day', () => {
    expect(dates('en', '31 June, 05/06/2023, 30 February 2020')).toEqual([])
  })
})
