import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { prepareCoverage } from '../claims/prepare-coverage.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { disagreeOnWords } from './disagree-on-words.ts'
import { collectNamings, findWords } from './find-words.ts'

const describer = createDescriber(catalogue)
const BLOCKS = ['western', 'russian', 'chinese', 'turkish'] as const

/** Three outlets of each of two blocks with a text each, and two of two others that name nothing. */
function name(texts: Readonly<Record<string, readonly string[]>>) {
  const sketches: ArticleSketch[] = BLOCKS.flatMap((block) =>
    (
      texts[block] ?? ['Officials met on Monday to talk about trade.', 'Ministers spoke of trade on Monday.']
    ).map((text, at) => ({ id: `${block}${at}`, block, text })),
  )
  const prepared = prepareCoverage(
    sketchCoverage(sketches, (article) => describer.describe(article)),
    catalogue,
  )
  const namings = collectNamings(prepared, catalogue)
  return { rows: findWords(prepared, catalogue, namings), meant: disagreeOnWords(prepared, namings) }
}

const crash = (word: string) => `The helicopter ${word} happened in the mountains on Sunday evening.`

describe('findWords', () => {
  it('shows words that follow the blocks', () => {
    const { rows } = name({
      western: [crash('crash'), crash('crash'), crash('crash')],
      russian: [crash('hard landing'), crash('hard landing'), crash('hard landing')],
    })
    expect(rows.map((row) => row.referent)).toEqual(['aircraft-loss'])
    expect(rows[0]?.variants.map(({ block, surface }) => `${block}: ${surface}`).sort()).toEqual([
      'russian: hard landing',
      'western: crash',
    ])
  })
  it('shows a word that judges beside one that does not, where one event has one such referent', () => {
    const { rows } = name({
      western: [crash('crash'), crash('crash')],
      russian: [crash('hard landing')],
      chinese: [crash('crash')],
    })
    expect(rows.map((row) => row.referent)).toEqual(['aircraft-loss'])
    const attack = name({
      western: ['The bomb attack in the town was loud.', 'A bomb attack hit the city.'],
      turkish: ['The bomb massacre in the town was loud.'],
      chinese: ['A bomb attack hit the port.'],
    })
    expect(attack.rows).toEqual([])
  })
  it('shows no words that both blocks use', () => {
    const { rows } = name({
      western: [crash('crash'), crash('hard landing'), crash('crash'), crash('hard landing')],
      russian: [crash('hard landing'), crash('crash'), crash('hard landing'), crash('crash')],
    })
    expect(rows).toEqual([])
  })
  it('leaves the words of foreign speakers to them', () => {
    const said = 'The bomb attack in the town was a massacre, Russia said on Monday.'
    const { rows, meant } = name({
      western: [said, said.replace('town', 'city'), said.replace('town', 'port')],
      turkish: [
        'The bomb blast in the town was loud.',
        'A bomb blast hit the city.',
        'A blast of a bomb hit the port.',
      ],
    })
    expect([rows, meant]).toEqual([[], []])
  })
})
