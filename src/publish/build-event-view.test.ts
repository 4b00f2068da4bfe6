import { describe, expect, it } from 'vitest'
import { EventView } from '../domain/index.ts'
import { DAM_ANALYSIS } from './fixtures/dam-analysis.ts'
import { damParts, damView } from './fixtures/dam-view.ts'

describe('buildEventView', () => {
  it('makes a view that its own schema accepts', () => {
    expect(() => EventView.parse(damView())).not.toThrow()
  })

  it('counts origins, not copies', () => {
    expect(damView().counts).toEqual({
      articles: 14,
      origins: 12,
      owners: 14,
      sources: 14,
      blocks: 7,
      languages: 9,
    })
  })

  it('puts a part that speaks alone into a column of its own', () => {
    const view = damView()
    expect(view.articles.find((article) => article.id === 'a13')?.block).toBe('israeli')
    expect(view.articles.find((article) => article.id === 'a10')?.block).toBe('middle-eastern')
    expect(view.blocks.find((block) => block.id === 'israeli')?.parent).toBe('middle-eastern')
  })

  it('gives equal parts an equal hash, whatever the clock and the feeds say', () => {
    const parts = damParts()
    const later = {
      ...parts.coverage,
      now: '2023-06-07T00:00:00.000Z',
      blocks: parts.coverage.blocks.map((block) => ({ ...block, listening: null })),
    }
    expect(damView({ coverage: later }).hash).toBe(damView().hash)
  })

  it('gives a changed text another hash', () => {
    const parts = damParts()
    const [first, ...others] = parts.coverage.articles
    const coverage = { ...parts.coverage, articles: [{ ...first!, text: `${first!.text} More.` }, ...others] }
    expect(damView({ coverage }).hash).not.toBe(damView().hash)
  })

  it('does not count a new trigger of the same label as news', () => {
    const labels = DAM_ANALYSIS.labels.map((label) => ({ ...label, trigger: 'It is 2 h old.' }))
    expect(damView({ analysis: { ...DAM_ANALYSIS, labels } }).hash).toBe(damView().hash)
  })

  it('says when a block follows from the country alone', () => {
    expect(damView().notes.join(' ')).toContain("its block follows from the outlet's country")
  })

  it('explains a placement by its largest shares', () => {
    const reason = {
      decision: 'join' as const,
      features: [{ name: 'shared_entities', value: 0.6, share: 0.5 }],
      required: 0.55,
      nearest: null,
      language: 'en',
    }
    const view = damView({
      placements: [{ article: 'a2', event: 'ev-dam', score: 0.9, reason, method: 'rules', version: 1 }],
    })
    expect(view.articles.find((article) => article.id === 'a2')?.placement).toEqual({
      score: 0.9,
      why: 'joined: shared entities 0.60 (score 0.90, required 0.55)',
    })
  })
})
