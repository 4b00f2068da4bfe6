import { describe, expect, it } from 'vitest'
import type { PublishedSentence } from '../../domain/index.ts'
import { createDescriber } from '../../enrich/index.ts'
import { prepareCoverage } from '../claims/prepare-coverage.ts'
import { catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { findEvidenceDefect } from './check-evidence.ts'

const text = 'Iran said on Monday that 12 people were killed in Tehran. A minister will speak on Tuesday.'
const describer = createDescriber(catalogue)
const prepared = prepareCoverage(
  sketchCoverage([{ id: 'a', block: 'western', text }], (article) => describer.describe(article)),
  catalogue,
)
const end = text.indexOf('. A') + 1
const evidence = { article: 'a', field: 'text' as const, start: 0, end, quote: text.slice(0, end) }
const defect = (words: string, cited = [evidence]): string | null =>
  findEvidenceDefect(prepared, { text: words, evidence: cited, made: 'computed' } as PublishedSentence)

describe('findEvidenceDefect', () => {
  it('lets through what stands in the cited span', () => {
    expect(defect('Western outlets report that 12 people were killed in Tehran.')).toBeNull()
  })
  it('knows other names of what a span mentions', () => {
    expect(defect('Iran put the number of people killed at 12.')).toBeNull()
  })
  it('refuses a name that no cited span holds', () => {
    expect(defect('Western outlets report that Israel killed 12 people.')).toMatch(/name.*Israel/)
  })
  it('refuses a number that no cited span holds', () => {
    expect(defect('Western outlets report that 120 people were killed in Tehran.')).toMatch(/number.*120/)
  })
  it('refuses a title that no cited span holds', () => {
    expect(defect('The president of Iran spoke of 12 people killed.')).toMatch(/title/)
  })
  it('refuses evidence that is not the slice', () => {
    expect(defect('Iran spoke.', [{ ...evidence, start: 1 }])).toMatch(/does not resolve/)
  })
  it('refuses a lower-cased name', () => {
    expect(defect('In Tehran, iran said that people were killed.')).toMatch(/lower-cased/)
  })
  it('refuses doubled stops, raw ids and unnamed blocks', () => {
    expect(defect('People were killed in Tehran..')).toMatch(/doubled stop/)
    expect(defect('Outlets name country_ir in Tehran.')).toMatch(/raw id/)
    expect(defect('In Tehran, this block reports deaths.')).toMatch(/unnamed block/)
  })
})
