import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../enrich/index.ts'
import { catalogue, sketchCoverage } from '../../fixtures/coverage-fixture.ts'
import { prepareCoverage } from '../prepare-coverage.ts'
import { sharedSenses } from './senses.ts'

const describer = createDescriber(catalogue)
const texts = {
  dam: 'The Kakhovka dam in southern Ukraine was destroyed on Tuesday.',
  presa: 'La presa de Kajovka en el sur de Ucrania fue destruida el martes.',
  shares: 'Investors sold shares of two banks in Tokyo.',
}
const { sentences } = prepareCoverage(
  sketchCoverage(
    Object.entries(texts).map(([id, text]) => ({
      id,
      block: 'western',
      text,
      language: id === 'presa' ? 'es' : 'en',
    })),
    (article) => describer.describe(article),
  ),
  catalogue,
)
const [dam, presa, shares] = sentences
  .filter(({ sentence }) => sentence.field === 'text')
  .map(({ profile }) => profile.senses)

describe('what the words of two sentences mean', () => {
  if (dam === undefined || presa === undefined || shares === undefined)
    throw new Error('a sentence is missing')

  it('is shared across languages, alike from either side, and wholly with itself', () => {
    expect(sharedSenses(dam, presa).shared).toBeGreaterThan(0)
    expect(sharedSenses(dam, presa)).toEqual(sharedSenses(presa, dam))
    expect(sharedSenses(shares, shares).contained).toBeLessThanOrEqual(1)
  })

  it('is not what was shared with a sentence compared before', () => {
    const before = sharedSenses(dam, shares)
    sharedSenses(dam, presa)
    sharedSenses(presa, dam)
    expect(sharedSenses(dam, shares)).toEqual(before)
    expect(before.shared).toBe(0)
  })

  it('is kept in one row as it stands word by word', () => {
    expect([...dam.row]).toEqual(dam.meant.flat())
    expect(dam.ends.at(-1)).toBe(dam.row.length)
  })
})
