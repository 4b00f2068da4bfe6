import { describe, expect, it } from 'vitest'
import { createDescriber } from '../../enrich/index.ts'
import { catalogue, sketchCoverage } from '../fixtures/coverage-fixture.ts'
import { contradict } from './contradict.ts'
import { prepareCoverage } from './prepare-coverage.ts'

const describer = createDescriber(catalogue)

function exclude(left: string, right: string, languages: readonly [string, string] = ['en', 'en']): boolean {
  const sketches = [left, right].map((text, at) => ({
    id: `a${at}`,
    block: at === 0 ? 'western' : 'russian',
    language: languages[at] as string,
    text,
  }))
  const prepared = prepareCoverage(
    sketchCoverage(sketches, (article) => describer.describe(article)),
    catalogue,
  )
  const [a, b] = prepared.sentences.filter((sentence) => sentence.sentence.field === 'text')
  if (a === undefined || b === undefined) throw new Error('two sentences are needed')
  return contradict(prepared, a, b) !== null
}

describe('contradict', () => {
  it('sets a denial against the charge it answers, across languages', () => {
    const charge = 'Ukraine said that Russian troops shelled the power plant in Enerhodar.'
    expect(exclude(charge, 'Russia denies that its troops shelled the power plant in Enerhodar.')).toBe(true)
    expect(
      exclude(charge, 'Россия отрицает, что её войска обстреляли электростанцию в Энергодаре.', ['en', 'ru']),
    ).toBe(true)
  })
  it('lets a denial answer nobody who accuses somebody else', () => {
    expect(
      exclude(
        'Russia said that Ukrainian troops shelled the power plant in Enerhodar.',
        'Russia denies that Russian troops shelled the power plant in Enerhodar.',
      ),
    ).toBe(false)
  })
  it('sees two speakers who turn one charge round', () => {
    expect(
      exclude(
        'Azerbaijan says Armenian troops opened fire on the border near Sotk first.',
        'Armenia says Azerbaijani troops opened fire on the border near Sotk first.',
      ),
    ).toBe(true)
  })
  it('takes "no fewer than" for a figure, not for a denial', () => {
    expect(
      exclude(
        'Не менее 40 человек погибли при взрыве на заводе в Перми.',
        'При взрыве на заводе в Перми погибли 40 человек.',
        ['ru', 'ru'],
      ),
    ).toBe(false)
  })
  it('sets no two denials of one charge against each other', () => {
    expect(
      exclude(
        'Russia denies that its troops shelled the power plant in Enerhodar.',
        'The Kremlin denied that Russian troops shelled the power plant in Enerhodar.',
      ),
    ).toBe(false)
  })
})
