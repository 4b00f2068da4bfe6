import { describe, expect, it } from 'vitest'
import { testArticle, testDescriber } from './test-articles.ts'

/** "killed 912", "injured 300-": what each number counts, in order. */
function slots(language: string, text: string): string[] {
  return testDescriber()
    .describe(testArticle({ language, text }))
    .numbers.filter((number) => number.unit !== 'year')
    .map(
      ({ slot, low, high }) =>
        `${slot} ${low}${high === low ? '' : Number.isFinite(high) ? `-${high}` : '-'}`,
    )
}

describe('slots of figures', () => {
  const CASES: [string, string, string[]][] = [
    [
      'tr',
      'Vali, selde 12 kişinin öldüğünü, 40 kişinin yaralandığını açıkladı.',
      ['killed 12', 'injured 40'],
    ],
    ['tr', 'Bakan, 35 kişinin hayatını kaybettiğini söyledi.', ['killed 35']],
    ['en', 'The mayor said 14 people had died and 213 were taken to hospital.', ['killed 14', 'injured 213']],
    [
      'en',
      "The region's toll rose to 174, the governor said, with 728 injured.",
      ['killed 174', 'injured 728'],
    ],
    ['en', 'The death toll from the bridge destruction has risen to 16.', ['killed 16']],
    ['en', 'The ministry said 28,120 people had crossed the border.', ['displaced 28120']],
    ['en', 'About 50 men died in 10 provinces.', ['killed 45-55', 'null 10']],
    ['de', 'Die Zahl der Lawinentoten ist auf 24 gestiegen.', ['killed 24']],
    ['ru', 'Число погибших выросло до 89 человек.', ['killed 89']],
    ['ru', 'К вечеру в страну въехали 6650 человек.', ['displaced 6650']],
    ['uk', 'Близько 40 військових загинули і ще 30 дістали поранення.', ['killed 36-44', 'injured 30']],
    ['ar', 'ارتفع عدد القتلى إلى 20 شخصا، وبلغ عدد الجرحى 80 شخصا.', ['killed 20', 'injured 80']],
    [
      'fr',
      'Plus de 1 000 personnes, dont plus de 570 étrangers, ont été évacuées.',
      ['evacuated 1000-', 'evacuated 570-'],
    ],
    [
      'en',
      'The army said 90 drones, 12 cruise missiles and 20 ballistic missiles were fired.',
      ['launched 90', 'launched 12', 'launched 20'],
    ],
    ['en', 'About 800 French and 400 American soldiers are based there.', ['troops 720-880', 'troops 400']],
    ['en', 'Four villagers, a boy among them, were killed.', ['killed 4']],
    [
      'en',
      'Officials said 31 residents were injured, including six children, and two died.',
      ['injured 31', 'injured 6', 'killed 2'],
    ],
    [
      'ru',
      'Ранен 31 житель, в том числе шестеро детей, и погибли двое.',
      ['injured 31', 'injured 6', 'killed 2'],
    ],
    ['en', 'The toll rose to 40 killed, including 12 wounded.', ['killed 40', 'injured 12']],
    ['en', 'The air force carried out 70 strikes.', ['launched 70']],
    ['de', 'Mindestens 60 Menschen sind umgekommen.', ['killed 60-']],
    ['ar', 'مقتل شخصين في حادث.', ['killed 2']],
  ]
  for (const [language, text, wanted] of CASES) {
    it(`are told in ${language}: ${text}`, () => expect(slots(language, text)).toEqual(wanted))
  }
})
