import { expect, it } from 'vitest'
import { DAM_ANALYSIS } from '../fixtures/dam-analysis.ts'
import { quote, sentence } from '../fixtures/dam-claims.ts'
import { damView } from '../fixtures/dam-view.ts'
import { describeChange, type EventChange } from './describe-change.ts'
import type { SectionId } from './list-changes.ts'

const rowsOf = (change: EventChange, id: SectionId) =>
  change.sections.find((section) => section.id === id)?.rows

it('calls the first version the first', () => {
  expect(describeChange(null, damView())).toMatchObject({ since: null, words: ['First published version.'] })
})

it('finds nothing between a version and itself', () => {
  const change = describeChange(damView(), damView())
  expect(change.sections).toEqual([])
  expect(change.words).toEqual(['Sources or scores behind the page changed; its sentences did not.'])
})

it('says which figure moved from where to where', () => {
  const [first, ...others] = DAM_ANALYSIS.figures
  const before = damView({
    analysis: {
      ...DAM_ANALYSIS,
      figures: [{ ...first!, status: 'single', statements: first!.statements.slice(0, 1) }, ...others],
    },
  })
  const change = describeChange(before, damView())
  expect(rowsOf(change, 'figures')).toMatchObject([
    { label: 'people evacuated', before: 'at least 17,000 (single)', after: '810–44,000 (contested)' },
  ])
  expect(change.words).toContain(
    'The figure for people evacuated moved from at least 17,000 (single) to 810–44,000 (contested).',
  )
})

it('lists facts, claims and readings that came and went', () => {
  const before = damView({
    analysis: {
      ...DAM_ANALYSIS,
      facts: DAM_ANALYSIS.facts.slice(1),
      claims: DAM_ANALYSIS.claims.slice(1),
      narratives: DAM_ANALYSIS.narratives.slice(1),
    },
  })
  const change = describeChange(before, damView())
  expect(rowsOf(change, 'narratives')).toMatchObject([{ label: 'Ukrainian', before: null }])
  expect(rowsOf(change, 'claims')).toMatchObject([
    { before: null, after: 'The Kakhovka dam was breached early on 6 June.' },
  ])
  expect(describeChange(damView(), before).words).toContain('The reading of Ukrainian outlets was withdrawn.')
})

it('notes a market that turned', () => {
  const turned = damView({
    analysis: { ...DAM_ANALYSIS, markets: [{ ...DAM_ANALYSIS.markets[0]!, direction: 'down' }] },
  })
  const change = describeChange(damView(), turned)
  expect(rowsOf(change, 'markets')).toMatchObject([{ label: 'Wheat', before: 'up', after: 'down' }])
  expect(change.words).toContain('Wheat turned from up to down.')
})

it('keeps both headlines when the headline changed', () => {
  const headline = sentence(
    'Another headline',
    quote('a1', 'The Kakhovka dam in southern Ukraine was breached early on 6 June.'),
  )
  const change = describeChange(damView(), damView({ analysis: { ...DAM_ANALYSIS, headline } }))
  expect(rowsOf(change, 'headline')).toMatchObject([
    { before: DAM_ANALYSIS.headline.text, after: 'Another headline' },
  ])
})
