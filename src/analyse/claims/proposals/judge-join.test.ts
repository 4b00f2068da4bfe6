import { describe, expect, it } from 'vitest'
import { coverageOfRows, evaluationCatalogue } from '../../../../eval/analysis/claims/coverage-of.ts'
import type { ClaimProposal } from '../../../domain/index.ts'
import { prepareCoverage } from '../prepare-coverage.ts'
import { findJoinDefect } from './judge-join.ts'

const DAM = 'The Kakhovka dam on the Dnipro river was destroyed on 6 June and 17 people were killed.'

describe('a pair that a model proposes', () => {
  it.each<[string, string, string, ClaimProposal['are'], string | null]>([
    [
      'of one fact',
      DAM,
      '6 июня Каховская плотина на Днепре была разрушена, погибли 17 человек.',
      'same',
      null,
    ],
    [
      'of one fact, as opposed',
      DAM,
      '6 июня Каховская плотина на Днепре была разрушена, погибли 17 человек.',
      'opposed',
      'polarity',
    ],
    [
      'of one language',
      DAM,
      'On 6 June the Kakhovka dam on the Dnipro was destroyed, 17 people were killed.',
      'same',
      'languages',
    ],
    [
      'with another figure',
      DAM,
      '6 июня Каховская плотина на Днепре была разрушена, погибли 45 человек.',
      'same',
      'figures',
    ],
    [
      'without the figure',
      DAM,
      '6 июня Каховская плотина на Днепре была разрушена, погибли люди.',
      'same',
      'figures',
    ],
    [
      'of another day',
      DAM,
      '9 июня Каховская плотина на Днепре была разрушена, погибли 17 человек.',
      'same',
      'days',
    ],
    [
      'of which one denies it',
      DAM,
      'В Кремле опровергли, что 6 июня Каховская плотина на Днепре была разрушена и погибли 17 человек.',
      'same',
      'polarity',
    ],
    [
      'of what may come',
      DAM,
      'Если 6 июня Каховская плотина на Днепре будет разрушена, погибнут 17 человек.',
      'same',
      'time',
    ],
    [
      'of two towns',
      'The hospital in Kherson was destroyed on 6 June.',
      'Больница в Харькове была разрушена 6 июня.',
      'same',
      'names',
    ],
    [
      'of two persons',
      'Vladimir Putin arrived in Beijing on 6 June for talks.',
      'Эммануэль Макрон прибыл в Пекин 6 июня на переговоры.',
      'same',
      'names',
    ],
    [
      'of two doers',
      'Ukraine destroyed the Kakhovka dam on 6 June.',
      'Россия уничтожила Каховскую плотину 6 июня.',
      'same',
      'names',
    ],
    [
      'of which one blames',
      'The Kakhovka dam was destroyed on 6 June.',
      'Россия уничтожила Каховскую плотину 6 июня.',
      'same',
      'acts',
    ],
    [
      'of two speakers',
      'Vladimir Putin said that the Kakhovka dam was destroyed on 6 June.',
      'Владимир Зеленский заявил, что Каховская плотина была разрушена 6 июня.',
      'same',
      'speakers',
    ],
    [
      'of one place and day only',
      'A school opened in Kherson on 6 June.',
      'В Херсоне 6 июня прошёл футбольный матч.',
      'same',
      'content',
    ],
  ])('%s', (_, left, right, are, failed) => {
    expect(defectOf(left, right, are)).toBe(failed)
  })
})

/** Id of the check that a pair fails, between articles of one sentence each. */
function defectOf(left: string, right: string, are: ClaimProposal['are']): string | null {
  const row = (id: string, text: string) => ({
    ...{ id, text, title: 'Title', source: `${id}.invalid`, block: 'western' },
    lang: /\p{sc=Cyrillic}/u.test(text) ? 'ru' : 'en',
    publishedAt: '2023-06-10T08:00:00Z',
    ...{ url: null, country: null, event: null },
  })
  const coverage = coverageOfRows('e', [row('a', left), row('b', right)])
  const prepared = prepareCoverage(coverage, evaluationCatalogue())
  const [a, b] = prepared.sentences.filter((sentence) => sentence.sentence.index === 1)
  if (a === undefined || b === undefined) throw new Error('a sentence is missing')
  return findJoinDefect({ prepared, left: a, right: b, are })?.id ?? null
}
