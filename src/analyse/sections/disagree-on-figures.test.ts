import { describe, expect, it } from 'vitest'
import type { Figure } from '../../domain/index.ts'
import { createDescriber } from '../../enrich/index.ts'
import { prepareCoverage } from '../claims/prepare-coverage.ts'
import { findFigures } from '../figures/find-figures.ts'
import { catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { disagreeOnFigures } from './disagree-on-figures.ts'

const describer = createDescriber(catalogue)
const LOW = "Russia's defence ministry said 63 soldiers were killed in the strike on the school."
const HIGH = "Ukraine's defence ministry said 400 soldiers were killed in the strike on the school."

function figuresOf(texts: readonly (readonly [block: string, text: string])[]) {
  const sketches = texts.map(([block, text], at) => ({ id: `a${at}`, block, text }))
  const prepared = prepareCoverage(
    sketchCoverage(sketches, (article) => describer.describe(article)),
    catalogue,
  )
  return { prepared, figures: findFigures(prepared, catalogue.lexicon) as readonly Figure[] }
}

describe('disagreeOnFigures', () => {
  it('tells a contested figure with the two who state it, and with the outlets that pass it on', () => {
    const { prepared, figures } = figuresOf([
      ['ukrainian', HIGH],
      ['russian', LOW],
      ['ukrainian', HIGH.replace('the school', 'a school')],
      ['russian', LOW.replace('the school', 'a school')],
    ])
    const [found] = disagreeOnFigures(prepared, figures)
    expect(found?.kind).toBe('facts')
    expect(found?.sides.map((side) => side.blocks)).toEqual([['russian'], ['ukrainian']])
    expect(found?.sides[0]?.sentence.text).toMatch(/63, Russian outlets report\.$/u)
    expect(found?.sides[1]?.sentence.text).toMatch(/400, Ukrainian outlets report\.$/u)
  })
  it('tells nothing where all state one value', () => {
    const { prepared, figures } = figuresOf([
      ['russian', LOW],
      ['ukrainian', LOW],
    ])
    expect(disagreeOnFigures(prepared, figures)).toEqual([])
  })
})
