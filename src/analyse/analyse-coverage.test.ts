import { describe, expect, it } from 'vitest'
import type { Analysis, Coverage, PublishedSentence } from '../domain/index.ts'
import { createDescriber } from '../enrich/index.ts'
import { analyseCoverage } from './analyse-coverage.ts'
import { prepareCoverage } from './claims/prepare-coverage.ts'
import { type ArticleSketch, catalogue, sketchCoverage } from './fixtures/coverage-fixture.ts'
import { findEvidenceDefect } from './prose/check-evidence.ts'

const describer = createDescriber(catalogue)
const sketch = (sketches: readonly ArticleSketch[], origins?: Record<string, string>): Coverage =>
  sketchCoverage(sketches, (article) => describer.describe(article), origins)

/** Every sentence of an analysis that a reader sees. */
function sentencesOf(analysis: Analysis): PublishedSentence[] {
  return [
    analysis.headline,
    ...analysis.summary,
    ...analysis.facts.map((fact) => fact.sentence),
    ...analysis.figures.map((figure) => figure.sentence),
    ...(analysis.contention === null ? [] : [analysis.contention.sentence]),
    ...analysis.narratives.flatMap((entry) => [
      ...entry.sentences,
      ...(entry.dissent ? [entry.dissent.sentence] : []),
    ]),
    ...analysis.disagreements.flatMap((entry) => [
      entry.unknown,
      ...entry.sides.map((side) => side.sentence),
    ]),
    ...analysis.blindSpots.map((spot) => spot.sentence),
    ...analysis.indicators.map((indicator) => indicator.sentence),
    ...analysis.markets.map((market) => market.sentence),
  ]
}

const DAM: readonly ArticleSketch[] = [
  {
    id: 'w1',
    block: 'western',
    text: 'The Kakhovka dam in southern Ukraine was breached on Tuesday. Ukraine accused Russia of blowing up the Kakhovka dam. Hundreds of homes were flooded along the Dnipro river.',
  },
  {
    id: 'w2',
    block: 'western',
    text: 'The Kakhovka dam in Ukraine was breached on Tuesday. Ukraine accused Russia of blowing up the dam at Kakhovka.',
  },
  {
    id: 'r1',
    block: 'russian',
    text: 'The Kakhovka dam in southern Ukraine was breached on Tuesday. Russia accused Ukraine of shelling the Kakhovka dam.',
  },
  {
    id: 'r2',
    block: 'russian',
    text: 'The Kakhovka dam in Ukraine was breached on Tuesday. Russia accused Ukraine of shelling the dam at Kakhovka.',
  },
  {
    id: 'c1',
    block: 'chinese',
    text: 'The Kakhovka dam in southern Ukraine was breached on Tuesday. China called for restraint.',
  },
  {
    id: 'c2',
    block: 'chinese',
    text: 'The Kakhovka dam in Ukraine was breached on Tuesday. China called on all sides to show restraint.',
  },
]

describe('analyseCoverage', () => {
  it('quotes a summary that its feed cut only with the dots, and no dashes of a dateline', () => {
    const cut = 'SEOUL, May 28 (Wire) -- The People Power Party in South Korea on Wednesday hinted at en...'
    const whole =
      'SEOUL, May 28 (Wire) -- The People Power Party in South Korea on Wednesday hinted at ending the talks.'
    const published = (text: string) =>
      sentencesOf(
        analyseCoverage(
          sketch([
            { id: 'a', block: 'asia-pacific', text },
            { id: 'b', block: 'western', text },
          ]),
          catalogue,
        ),
      ).map((sentence) => sentence.text)
    for (const text of published(cut)) if (text.includes('hinted')) expect(text).toContain('hinted at en...”')
    const kept = published(whole).filter((text) => text.includes('hinted at ending'))
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter((text) => text.includes('-- ') || text.startsWith('-'))).toEqual([])
  })

  const coverage = sketch(DAM)
  const analysis = analyseCoverage(coverage, catalogue)

  it('gives every sentence evidence that is exactly the slice, and passes the gate', () => {
    const prepared = prepareCoverage(coverage, catalogue)
    expect(sentencesOf(analysis).length).toBeGreaterThan(8)
    for (const sentence of sentencesOf(analysis))
      expect([sentence.text, findEvidenceDefect(prepared, sentence)]).toEqual([sentence.text, null])
  })

  it('states what independent origins of several blocks share, with their number', () => {
    expect(analysis.facts[0]?.sentence.text).toMatch(/Kakhovka dam .*was breached on Tuesday\.$/)
    expect(analysis.facts[0]?.origins).toBe(6)
    expect(analysis.facts[0]?.blocks).toBe(3)
  })

  it('keeps an accusation out of the facts', () => {
    for (const fact of analysis.facts) expect(fact.sentence.text).not.toMatch(/accused/)
  })

  it('sets two accusations over one matter against each other', () => {
    expect(analysis.contention?.left.block).not.toBe(analysis.contention?.right.block)
    expect(analysis.disagreements.map((entry) => entry.kind)).toContain('responsibility')
  })

  it('contends only between blocks that have a narrative', () => {
    const told = analysis.narratives.map((narrative) => narrative.block)
    expect(told).toContain(analysis.contention?.left.block)
    expect(told).toContain(analysis.contention?.right.block)
  })

  it('narrates every block with two origins, a fourth and fifth too', () => {
    const more = ['indian', 'african'].flatMap((block) =>
      ['1', '2'].map((number) => ({
        id: `${block}${number}`,
        block: block === 'indian' ? 'latin-american' : block,
        text: 'The Kakhovka dam in Ukraine was breached on Tuesday. Farmers fear for the harvest.',
      })),
    )
    const wide = analyseCoverage(sketch([...DAM, ...more]), catalogue)
    expect(wide.narratives.map((narrative) => narrative.block).sort()).toEqual([
      'african',
      'chinese',
      'latin-american',
      'russian',
      'western',
    ])
  })

  it('takes no title of one outlet as its headline', () => {
    const titled = sketch(
      DAM.map((entry) => ({ ...entry, title: `Exclusive: inside the ${entry.id} disaster` })),
    )
    const { headline } = analyseCoverage(titled, catalogue)
    expect(headline.text).not.toMatch(/Exclusive/)
    for (const article of titled.articles) expect(headline.text).not.toBe(article.title)
  })

  it('counts ten reprints of one report as one origin', () => {
    const reprints = sketch(DAM, { w1: 'wire', w2: 'wire', r1: 'wire', r2: 'wire', c1: 'wire', c2: 'wire' })
    const one = analyseCoverage(reprints, catalogue)
    expect(one.facts).toEqual([])
    expect(one.narratives).toEqual([])
    expect(one.labels.map((label) => label.id)).toContain('insufficient-data')
  })

  it('lets articles of unknown side speak for nobody', () => {
    const unknown = analyseCoverage(
      sketch(DAM.map((entry) => ({ ...entry, block: 'unassigned' }))),
      catalogue,
    )
    expect(unknown.narratives).toEqual([])
    expect(unknown.facts).toEqual([])
  })

  it('is a pure function of its inputs', () => {
    expect(JSON.stringify(analyseCoverage(sketch(DAM), catalogue))).toBe(JSON.stringify(analysis))
  })

  it('keeps the address of a claim when articles are added', () => {
    const later = analyseCoverage(
      {
        ...sketch([
          {
            id: 'a0',
            block: 'african',
            at: '2023-06-06T01:00:00.000Z',
            text: 'The Kakhovka dam in southern Ukraine was breached on Tuesday.',
          },
          ...DAM,
        ]),
        previous: { claims: analysis.claims, indicators: [] },
      },
      catalogue,
    )
    const fact = later.facts[0]?.claim
    expect(analysis.claims.map((claim) => claim.id)).toContain(fact)
  })

  it('abstains in words when nothing is opposed', () => {
    const calm = analyseCoverage(sketch(DAM.filter((entry) => entry.block === 'chinese')), catalogue)
    expect(calm.contention).toBeNull()
    expect(calm.labels.find((label) => label.id === 'divergence-unclear')?.trigger).toMatch(/two origins/)
  })
})
