import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { analyseCoverage } from '../analyse-coverage.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'

const describer = createDescriber(catalogue)
const FILL =
  'Officials in Kyiv and Moscow spoke of the work on Tuesday. Residents were told to wait for news.'
const PLAN = 'The UN Security Council will meet on June 9 to discuss the Kakhovka dam.'

function watched(...later: Pick<ArticleSketch, 'id' | 'at' | 'text'>[]) {
  const articles: ArticleSketch[] = [
    { id: 'a', block: 'western', at: '2023-06-06T08:00:00Z', text: `${PLAN} ${FILL}` },
    { id: 'b', block: 'chinese', at: '2023-06-06T09:00:00Z', text: `${PLAN} The dam was hit on Tuesday.` },
    ...later.map((sketch) => ({ block: 'russian', ...sketch })),
  ]
  const coverage = sketchCoverage(articles, (article) => describer.describe(article))
  return analyseCoverage(coverage, catalogue).indicators.find((item) => item.deadline === '2023-06-09')
}

describe('watch items', () => {
  it('take the day named in the plan as their deadline', () => {
    expect(watched()).toMatchObject({ deadline: '2023-06-09', status: 'cannot-tell', resolution: null })
  })
  it('have happened when a later article of the same coverage tells so, which is cited', () => {
    const found = watched({
      id: 'c',
      at: '2023-06-09T20:00:00Z',
      text: 'The UN Security Council met on June 9 to discuss the Kakhovka dam.',
    })
    expect(found?.status).toBe('happened')
    expect(found?.resolution?.evidence.map((evidence) => evidence.article)).toEqual(['c'])
  })
  it('did not happen when a later article tells that it was put off', () => {
    const found = watched({
      id: 'c',
      at: '2023-06-09T20:00:00Z',
      text: 'The UN Security Council postponed its meeting on the Kakhovka dam.',
    })
    expect(found?.status).toBe('did-not')
  })
  it('are not settled by an article about something else', () => {
    const found = watched({
      id: 'c',
      at: '2023-06-09T20:00:00Z',
      text: 'The presidents of France and Kenya met on June 9 in Nairobi to sign a loan.',
    })
    expect(found?.status).toBe('cannot-tell')
  })
  it('are never made of a plan that is told as past', () => {
    const coverage = sketchCoverage(
      [
        {
          id: 'a',
          block: 'western',
          at: '2023-06-06T08:00:00Z',
          text: `The UN Security Council had been expected to meet on June 9 over the Kakhovka dam. ${FILL}`,
        },
        { id: 'b', block: 'chinese', at: '2023-06-06T09:00:00Z', text: FILL },
      ],
      (article) => describer.describe(article),
    )
    expect(analyseCoverage(coverage, catalogue).indicators).toEqual([])
  })
  it('keep the condition and the reading of the source', () => {
    const coverage = sketchCoverage(
      [
        {
          id: 'a',
          block: 'western',
          at: '2023-06-06T08:00:00Z',
          text: `If Ukraine reaches the Kakhovka dam by June 9, analysts expect Russia to pull its troops back. ${FILL}`,
        },
        { id: 'b', block: 'chinese', at: '2023-06-06T09:00:00Z', text: FILL },
      ],
      (article) => describer.describe(article),
    )
    expect(analyseCoverage(coverage, catalogue).indicators[0]).toMatchObject({
      deadline: '2023-06-09',
      sentence: {
        text: 'If Ukraine reaches the Kakhovka dam by June 9, analysts expect Russia to pull its troops back, Outlet a reports.',
      },
    })
  })
})
