import { describe, expect, it } from 'vitest'
import type { Article } from '../../domain/index.ts'
import { createDescriber } from '../../enrich/index.ts'
import { prepareCoverage } from '../claims/prepare-coverage.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { rankLeads } from './choose-lead.ts'
import { measureLeads } from './lead-shares.ts'

const describer = createDescriber(catalogue)

function prepare(sketches: readonly ArticleSketch[], countries: Readonly<Record<string, string>> = {}) {
  const coverage = sketchCoverage(sketches, (article) => describer.describe(article))
  const withCountry = (article: Article): Article => ({ ...article, country: countries[article.id] ?? null })
  return prepareCoverage({ ...coverage, articles: coverage.articles.map(withCountry) }, catalogue)
}

function leads(sketches: readonly ArticleSketch[], countries?: Readonly<Record<string, string>>): string[] {
  const prepared = prepare(sketches, countries)
  return rankLeads(prepared, measureLeads(prepared)).map(({ cut }) => cut.text)
}

const STRIKE = 'Turkey bombed an air base near Aleppo in northern Syria on Monday.'

describe('rankLeads', () => {
  it('takes no accusation for the news, whoever makes it', () => {
    const text = 'Syria said Turkish forces had bombed the air base near Aleppo on Monday.'
    expect(leads([{ id: 'a', block: 'western', text }])).toEqual([])
    expect(leads([{ id: 'b', block: 'turkish', text: STRIKE }])).toEqual([])
  })
  it('tells who did harm once an outlet of the same country tells it itself', () => {
    const both = [
      { id: 'a', block: 'western', text: STRIKE },
      { id: 'b', block: 'turkish', text: 'Turkey bombed a base of Syria near Aleppo on Monday.' },
    ]
    expect(leads(both, { b: 'SY' })).toEqual([])
    expect(leads(both, { b: 'TR' })).toContain('Turkey bombed an air base near Aleppo in northern Syria')
  })
  it('puts what an outlet tells itself before what somebody said', () => {
    const found = leads([
      {
        id: 'a',
        block: 'western',
        text: 'Rebels said they had taken Damascus, the capital of Syria, on Sunday morning.',
      },
      {
        id: 'b',
        block: 'gulf',
        text: 'President Bashar al-Assad left Damascus, the capital of Syria, on Sunday morning.',
      },
    ])
    expect(found[0]).toMatch(/^President Bashar al-Assad left Damascus/u)
  })
})

describe('isSelfContained', () => {
  it('refuses an answer to something that the sentence does not tell', () => {
    const stands = (text: string) => {
      const { sentences } = prepare([{ id: 'a', block: 'western', text }])
      return sentences.filter(({ sentence }) => sentence.field === 'text').map(isSelfContained)
    }
    expect(stands('The ambassador of Syria denied that and said Ankara had planned it.')).toEqual([false])
    expect(stands('Ankara says Syria shelled the base; Damascus denies it and blames a gas leak.')).toEqual([
      true,
    ])
    expect(stands('Ankara accused Syria of shelling the base, and Damascus denied that.')).toEqual([true])
  })
})
