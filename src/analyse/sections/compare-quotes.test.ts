import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { analyseCoverage } from '../analyse-coverage.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'

const describer = createDescriber(catalogue)
const compare = (sketches: readonly ArticleSketch[]) =>
  analyseCoverage(
    sketchCoverage(sketches, (article) => describer.describe(article)),
    catalogue,
  ).quotes

const CATASTROPHE =
  'UN Secretary-General Antonio Guterres said the destruction of the Kakhovka dam was a monumental catastrophe.'
const WAR =
  'UN Secretary-General Antonio Guterres said the flood was another consequence of the Russian invasion of Ukraine.'

describe('compareQuotes', () => {
  const [guterres, ...others] = compare([
    { id: 'a', block: 'western', text: `${CATASTROPHE} ${WAR}` },
    { id: 'b', block: 'western', text: `${CATASTROPHE} ${WAR}` },
    { id: 'c', block: 'russian', text: CATASTROPHE },
    { id: 'd', block: 'chinese', text: 'Water reached the town of Oleshky on Wednesday.' },
  ])

  it('shows which point of one speaker a block left out', () => {
    expect(others).toEqual([])
    expect(guterres?.speaker.entity).toMatch(/^person_/)
    expect(guterres?.points).toHaveLength(2)
    const cut = guterres?.blocks.map((block) => [block.block, block.cut.length])
    expect(cut).toEqual([
      ['western', 0],
      ['russian', 1],
    ])
  })
  it('says so in one sentence with the blocks named', () => {
    expect(guterres?.sentence.text).toMatch(
      /^Of two points that .*Guterres is quoted with, Western outlets carry all of them and Russian outlets one\.$/,
    )
  })
  it('names no block that does not quote the speaker at all', () => {
    expect(guterres?.blocks.map((block) => block.block)).not.toContain('chinese')
  })
  it('compares nothing when no point is carried by two blocks', () => {
    expect(
      compare([
        { id: 'a', block: 'western', text: CATASTROPHE },
        { id: 'b', block: 'russian', text: WAR },
      ]),
    ).toEqual([])
  })
})
