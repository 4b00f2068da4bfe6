import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../../enrich/index.ts'
import { prepareCoverage } from '../../claims/prepare-coverage.ts'
import { catalogue, sketchCoverage } from '../../fixtures/coverage-fixture.ts'
import { readMoves } from './read-moves.ts'

const describer = createDescriber(catalogue)

function movesOf(text: string, language = 'en'): string[] {
  const coverage = sketchCoverage([{ id: 'a', block: 'western', language, text }], (article) =>
    describer.describe(article),
  )
  const prepared = prepareCoverage(coverage, catalogue)
  return prepared.sentences.flatMap((sentence) =>
    readMoves(prepared, sentence).map((move) => `${move.label} ${move.direction}`),
  )
}

describe('moves of markets', () => {
  it('belong each to the nearest instrument', () => {
    expect(movesOf('Brent crude lost 0.5% to about $90 a barrel; gold held firm and was up 0.4%.')).toEqual([
      'Brent crude down',
      'Gold up',
    ])
  })
  it('are told of shares and bonds by the party beside them', () => {
    expect(movesOf('Japanese shares fell 3% after the vote.')).toEqual(['Shares: Japan down'])
    expect(movesOf('Total exports of China came to 145 billion, stocks slid again.')).toEqual([])
  })
  it('are not read from sums', () => {
    expect(movesOf('The ministry raised the budget by 87 billion yen and prices rose.')).toEqual([])
  })
})
