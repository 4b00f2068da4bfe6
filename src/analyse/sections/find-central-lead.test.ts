import { expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { prepareCoverage } from '../claims/prepare-coverage.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { findCentralLead } from './find-central-lead.ts'

const describer = createDescriber(catalogue)
const centralOf = (sketches: readonly ArticleSketch[]): string | undefined =>
  findCentralLead(
    prepareCoverage(
      sketchCoverage(sketches, (article) => describer.describe(article)),
      catalogue,
    ),
  )?.sentence.text

const BREACH =
  'The Kakhovka dam in southern Ukraine was breached on Tuesday, flooding homes along the Dnipro.'

it('is the opening that speaks of what most origins speak of, and of little else', () => {
  expect(
    centralOf([
      {
        id: 'a',
        block: 'financial',
        text: 'Wheat futures in Chicago rose on Tuesday after the breach of the Kakhovka dam in Ukraine raised fears for crops, exports and food prices in Africa and the Middle East.',
      },
      { id: 'b', block: 'western', text: BREACH },
      {
        id: 'c',
        block: 'chinese',
        text: 'Floods followed when the Kakhovka dam in Ukraine was breached; Beijing called on Brussels, Moscow and Kyiv for restraint.',
      },
    ]),
  ).toBe(BREACH)
})

it('is never an accusation, a quotation or an announcement', () => {
  const words = [
    'Ukraine accused Russia of blowing up the Kakhovka dam in southern Ukraine on Tuesday.',
    'The Kakhovka dam in southern Ukraine is "a bomb of mass destruction", a president said on Tuesday.',
    'The Kakhovka dam in southern Ukraine will be rebuilt within five years, officials said on Tuesday.',
  ]
  expect(centralOf(words.map((text, at) => ({ id: `a${at}`, block: 'western', text })))).toBeUndefined()
})

it('is nothing when no origin opens in the reading language', () => {
  expect(
    centralOf([
      { id: 'a', block: 'russian', language: 'ru', text: 'Плотина Каховской ГЭС разрушена во вторник.' },
    ]),
  ).toBeUndefined()
})
