import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../enrich/index.ts'
import { analyseCoverage } from '../../analyse-coverage.ts'
import { catalogue, sketchCoverage } from '../../fixtures/coverage-fixture.ts'

const describer = createDescriber(catalogue)
const TARIFFS = 'The United States raised tariffs on goods from China on Tuesday.'

function responsibility(charges: readonly string[]): string[] {
  const texts = [
    ...charges.map((charge, at) => ({ id: `c${at}`, block: 'chinese', text: `${TARIFFS} ${charge}` })),
    { id: 'w1', block: 'western', text: `${TARIFFS} Importers asked for time.` },
    { id: 'w2', block: 'western', text: `${TARIFFS} Shops expect higher prices.` },
  ]
  const { narratives } = analyseCoverage(
    sketchCoverage(texts, (article) => describer.describe(article)),
    catalogue,
  )
  return narratives
    .filter(({ block }) => block === 'chinese')
    .flatMap(({ sentences }) => sentences.filter(({ role }) => role === 'responsibility'))
    .map(({ text }) => text)
}

describe('the responsibility a block tells without harm', () => {
  it('is the conduct that several of its outlets call unlawful', () => {
    const told = responsibility([
      'The ministry said the tariffs of the United States were illegal.',
      'Beijing said the United States violated the rules of trade with illegal tariffs.',
    ])
    expect(told.join()).toMatch(/condemn the conduct of the United States/u)
  })
  it('is not told from one origin of the whole event', () => {
    expect(responsibility(['The tariffs of the United States were illegal.', 'Prices rose.'])).toEqual([])
  })
})
