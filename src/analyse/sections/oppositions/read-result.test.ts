import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../enrich/index.ts'
import { prepareCoverage } from '../../claims/prepare-coverage.ts'
import { catalogue, sketchCoverage } from '../../fixtures/coverage-fixture.ts'
import { readResult } from './read-result.ts'

const describer = createDescriber(catalogue)

function read(texts: readonly string[]) {
  const sketches = texts.map((text, at) => ({ id: `a${at}`, block: 'western', text }))
  const prepared = prepareCoverage(
    sketchCoverage(sketches, (article) => describer.describe(article)),
    catalogue,
  )
  return readResult(prepared)
}

const ELECTION = [
  'The election was held on Sunday.',
  'Votes of the election are counted.',
  'An election was held.',
]

describe('readResult', () => {
  it('names everybody who is said to have won, and who disputes it', () => {
    const { winners, disputing } = read([
      ...ELECTION,
      'The electoral council said that Nicolas Maduro won the election.',
      'The opposition said Edmundo Gonzalez had won the election.',
      'Argentina does not recognise the outcome of the election.',
      'Protesters called the election a fraud.',
    ])
    expect(winners.map((winner) => winner.person).sort()).toEqual(['person_edmundogonzalez', 'person_maduro'])
    expect(disputing).toHaveLength(2)
  })
  it('takes no side from a sentence that tells of a winner and of fraud', () => {
    const { winners, disputing } = read([
      ...ELECTION,
      'Nicolas Maduro was declared winner of the election, which the opposition called a fraud.',
    ])
    expect([winners, disputing]).toEqual([[], []])
  })
  it('looks for no winner where no election is told of', () => {
    expect(read(['Carlos Alcaraz won the final.', 'Novak Djokovic won the final.']).winners).toEqual([])
  })
})
