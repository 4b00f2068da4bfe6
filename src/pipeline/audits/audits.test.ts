import { describe, expect, it } from 'vitest'
import type { Article } from '../../domain/index.ts'
import { createDescriber } from '../../enrich/index.ts'
import { mulberry32 } from '../../text/random.ts'
import { loadFullCatalogue } from '../load-full-catalogue.ts'
import { readSampleRows } from '../load-sample.ts'
import { auditSentences, sentencesOf } from './audit-sentences.ts'
import { eventsOfRows } from './load-events.ts'
import { createToneMeter } from './measure-tone.ts'
import { shuffleLabels } from './shuffle-labels.ts'
import { auditParties, findParties, swapNames } from './swap-parties.ts'

const checkout = new URL('../../..', import.meta.url).pathname
const catalogue = loadFullCatalogue(checkout)
const world = { catalogue, describer: createDescriber(catalogue) }
const gazetteer = new Map(catalogue.gazetteer.map((entry) => [entry.id, entry] as const))
const rows = readSampleRows(checkout).filter((row) => row.event === 'kakhovka')
const events = eventsOfRows(rows, catalogue)
const [dam] = events
if (dam === undefined) throw new Error('the sample has lost its dam')

describe('auditSentences', () => {
  it('passes the pages of the sample', () => {
    expect(auditSentences(catalogue, events)).toMatchObject({ passed: true, defects: [] })
    expect(sentencesOf(dam.analysis).length).toBeGreaterThan(10)
  })
  it('reports a sentence whose number stands in no cited span', () => {
    const headline = { ...dam.analysis.headline, text: `${dam.analysis.headline.text} 98765` }
    const audit = auditSentences(catalogue, [{ ...dam, analysis: { ...dam.analysis, headline } }])
    expect(audit.passed).toBe(false)
    expect(audit.defects[0]?.reason).toMatch(/98765/)
  })
})

describe('shuffleLabels', () => {
  const shuffled = shuffleLabels(dam.coverage.articles, mulberry32(1))
  it('keeps how many outlets each block has', () => {
    const outlets = (articles: readonly Article[]) =>
      [...new Set(articles.map((article) => `${article.source} ${article.block}`))]
        .map((pair) => pair.split(' ')[1])
        .sort()
    expect(outlets(shuffled)).toEqual(outlets(dam.coverage.articles))
  })
  it('gives one outlet one label', () => {
    for (const source of new Set(shuffled.map((article) => article.source)))
      expect(new Set(shuffled.filter((a) => a.source === source).map((a) => a.block)).size).toBe(1)
  })
})

describe('auditParties', () => {
  it('finds the two countries that most articles name', () => {
    expect(findParties(dam, gazetteer)?.toSorted()).toEqual(['RU', 'UA'])
  })
  it('exchanges names and nothing else', () => {
    const article = {
      ...(dam.coverage.articles[0] as Article),
      title: 'Kyiv blames Moscow',
      text: 'Russia denies it.',
    }
    const names: Readonly<Record<string, string>> = { Kyiv: 'Minsk', Moscow: 'Riga', Russia: 'Latvia' }
    const described = world.describer.describe(article)
    const swapped = swapNames(article, described, (mention) => names[mention.surface] ?? null)
    expect(swapped).toEqual({ ...article, title: 'Minsk blames Riga', text: 'Latvia denies it.' })
  })
  it('finds no change of tone on the page of the dam', () => {
    expect(auditParties(world, events)).toMatchObject({ swapped: 1, moved: [], passed: true })
  })
  it('measures words that judge, and not inside quotation marks', () => {
    const measure = createToneMeter(catalogue)
    const says = (text: string) =>
      measure({ ...dam.analysis, summary: [], facts: [], headline: { ...dam.analysis.headline, text } })
        .charge
    expect(says('The dam broke.')).toBe(0)
    expect(says('The regime broke the dam in an act of ecocide.')).not.toBe(0)
    expect(says('Kyiv spoke of “ecocide” at the dam.')).toBe(0)
  })
})
