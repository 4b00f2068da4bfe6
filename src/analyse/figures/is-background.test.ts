import { describe, expect, it } from 'vitest'
import type { Prepared } from '../claims/prepared.ts'
import type { FoundStatement } from './find-figures.ts'
import { isEarlier, isFeared, isOfOtherIncident, isPlanned } from './is-background.ts'

/** A statement of the number in brackets. */
function found(marked: string): FoundStatement {
  const start = marked.indexOf('[')
  const text = marked.replace(/[[\]]/gu, '')
  const mention = { start, end: marked.indexOf(']') - 1 }
  return {
    mention,
    sentence: { sentence: { text, start: 0 }, in: { at: null }, dates: [] },
  } as unknown as FoundStatement
}

describe('isEarlier', () => {
  it.each([
    'The number of wounded rose from [12] to 40.',
    'Plus tôt dans la journée, [six] personnes ont été tuées sur la route.',
    '阿方说，当天早些时候有[6]人在公路上身亡。',
    'وفي وقت سابق من اليوم قتل [6] أشخاص على الطريق.',
  ])('knows a count the sentence gives as one of before: %s', (text) => {
    expect(isEarlier(found(text))).toBe(true)
  })

  it.each(['The ministry said [40] people were wounded.', '卫生部门说，已有[40]人受伤。'])(
    'takes any other count for one of now: %s',
    (text) => {
      expect(isEarlier(found(text))).toBe(false)
    },
  )
})

describe('isFeared', () => {
  it.each([
    'The number of dead could reach [20,000], the mayor said.',
    'Число жертв может достичь [20 000].',
    'قد يبلغ عدد القتلى [20] ألفا.',
    'Die Zahl der Toten könnte auf [20.000] steigen.',
    'Can kaybı [20] bini bulabilir.',
    '死亡人数可能达到[2万]人。',
  ])('knows what a count may yet become: %s', (text) => {
    expect(isFeared(found(text))).toBe(true)
  })

  it.each([
    'The number of dead has reached [20,000].',
    'In May the number of dead reached [20,000].',
    'On 9 May total losses reached [400].',
  ])('takes a count for a count: %s', (text) => {
    expect(isFeared(found(text))).toBe(false)
  })
})

describe('isOfOtherIncident', () => {
  const [flood, quake] = ['flood', 'earthquake']

  /** An event of one article an origin: the first has the marked sentence, each names its incident. */
  function read(marked: string, incidents: readonly (readonly string[])[]): boolean {
    const { mention, sentence } = found(marked)
    const { text } = sentence.sentence
    const concepts = [...text.matchAll(/quake|Beben|flood/gu)].map(({ 0: word, index }) => ({
      id: word === 'flood' ? flood : quake,
      start: index,
      end: index + word.length,
    }))
    const sentences = incidents.map((ids, origin) => ({
      conceptIds: new Set(ids),
      in: { origin: String(origin) },
    }))
    const event = { sentences, origins: incidents.length, commonConcepts: new Set() }
    return isOfOtherIncident(event as unknown as Prepared, { ...sentence, concepts } as never, mention)
  }

  const floods = [[flood, quake], [flood], [flood], [flood]]

  it('leaves a clause on an incident the event is not about', () => {
    expect(read('The quake in Morocco, which killed [2,900] people, came days before.', floods)).toBe(true)
    expect(read('Das Beben in Marokko, das [2900] Menschen tötete, war stärker.', floods)).toBe(true)
  })

  it('keeps the count of what a small event is about', () => {
    expect(read('The quake in Morocco, which killed [2,900] people, was shallow.', [[quake], [quake]])).toBe(
      false,
    )
  })

  it('takes a German article for no relative word', () => {
    expect(read('Nach dem Beben fand die Armee [12] Tote.', floods)).toBe(false)
  })
})

describe('isPlanned', () => {
  const planned = (marked: string) => {
    const { sentence, mention } = found(marked)
    return isPlanned({ ...sentence, propositions: [] } as never, mention)
  }

  it.each([
    'The enemy wanted to kill [5,000] people in two minutes, he said.',
    'وقال إن العدو أراد أن يقتل [خمسة آلاف] إنسان في دقيقتين.',
    'Противник хотел убить [5000] человек.',
    'El enemigo quería matar a [5.000] personas.',
    '敌人企图杀害[5000]人。',
    'Der Gegner habe [5000] Menschen töten wollen, sagte er.',
  ])('leaves what somebody wanted to do: %s', (text) => {
    expect(planned(text)).toBe(true)
  })

  it('keeps what was done', () => {
    expect(planned('The strike killed [5] people who wanted to leave.')).toBe(false)
    expect(planned('Удар убил [5] человек.')).toBe(false)
  })
})
