import { setFlagsFromString } from 'node:v8'
import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { prepareCoverage } from './prepare-coverage.ts'

const describer = createDescriber(catalogue)
const TEXT =
  'Russian forces blew up the Kakhovka dam on 6 June 2023, Kyiv said. At least 16,000 people lost their homes. ' +
  'Moscow denies that it destroyed the dam. On 7 June officials evacuated 3,000 people and 12 villages.'
const coverage = sketchCoverage(
  ['a', 'b', 'c', 'd'].map((id) => ({ id, block: 'western', text: TEXT })),
  (article) => describer.describe(article),
)

/** Number of hidden classes among objects: with many, each reading of a field is looked up anew. */
function shapesOf(objects: readonly object[]): number {
  setFlagsFromString('--allow-natives-syntax')
  const isSame = new Function('a', 'b', 'return %HaveSameMap(a, b)') as (a: object, b: object) => boolean
  const kinds: object[] = []
  for (const each of objects) if (!kinds.some((kind) => isSame(kind, each))) kinds.push(each)
  return kinds.length
}

describe('sentences of an event', () => {
  const { sentences } = prepareCoverage(coverage, catalogue)

  // The engine gives each `{ ...spread, field }` a shape of its own as long as a new field follows the spread.
  it.each([
    ['sentences', sentences],
    ['marks', sentences.flatMap(({ marks }) => marks)],
    ['numbers', sentences.flatMap(({ numbers }) => numbers)],
    ['dates', sentences.flatMap(({ dates }) => dates)],
    ['propositions', sentences.flatMap(({ propositions }) => propositions)],
  ])('have one shape: %s', (_, objects) => {
    expect(objects.length).toBeGreaterThan(6)
    expect(shapesOf(objects)).toBeLessThanOrEqual(2)
  })
})
