import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../enrich/index.ts'
import { prepareCoverage } from '../../claims/prepare-coverage.ts'
import { catalogue, sketchCoverage } from '../../fixtures/coverage-fixture.ts'
import { findObjections } from './find-objections.ts'

const describer = createDescriber(catalogue)

function objectionsOf(text: string, language = 'en'): number {
  const coverage = sketchCoverage([{ id: 'a', block: 'western', language, text }], (article) =>
    describer.describe(article),
  )
  return findObjections(prepareCoverage(coverage, catalogue), 'western').length
}

describe('objections inside a block', () => {
  it.each([
    ['en', 'Some economists here, however, question the step and fear for jobs.'],
    ['ru', 'Некоторые военные эксперты, однако, сомневаются в расчётах министерства.'],
    ['tr', 'Muhalefet ise hükümetin kararını eleştirdi.'],
    ['fr', "D'anciens généraux critiquent toutefois le commandement de l'armée."],
  ])('are people of the own side who doubt or criticise: %s', (language, text) => {
    expect(objectionsOf(text, language)).toBe(1)
  })
  it.each([
    ['en', 'The ministry criticised the step of the neighbouring state.'],
    ['ru', 'Министерство сообщило о завершении работ.'],
  ])('are not the words of the authorities: %s', (language, text) => {
    expect(objectionsOf(text, language)).toBe(0)
  })
})
