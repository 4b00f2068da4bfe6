import { beforeAll, describe, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import type { ClosableDb } from '../db/index.ts'
import { DAM_ANALYSIS } from './fixtures/dam-analysis.ts'
import { DAM_NOW, fillDamDatabase, insertEvent } from './fixtures/dam-database.ts'
import { damView } from './fixtures/dam-view.ts'
import {
  addReport,
  countCards,
  findEventState,
  findEventView,
  findSource,
  leaveSampleWhenLive,
  listCards,
  listCorrections,
  listIndicators,
  listVersions,
  readBlock,
  removeSample,
  SAMPLE_LEAVES_AT_LIVE_EVENTS,
  saveEventView,
} from './index.ts'

let db: ClosableDb
beforeAll(async () => {
  db = await freshDb()
  await fillDamDatabase(db)
})

describe('versions', () => {
  it('makes no new version for an equal hash', async () => {
    const before = await listVersions(db, 'ev-dam')
    expect(await saveEventView(db, damView(), DAM_NOW)).toEqual({ version: 2, isNew: false })
    expect(await listVersions(db, 'ev-dam')).toEqual(before)
  })

  it('keeps every version as it was published', async () => {
    expect((await findEventView(db, 'ev-dam', 1))?.view.facts).toHaveLength(2)
    expect((await findEventView(db, 'ev-dam'))?.view).toMatchObject({ version: 2, facts: { length: 3 } })
    expect((await findEventView(db, 'ev-dam'))?.change.words).toContain('1 shared fact added.')
  })

  it('numbers versions without a gap when two writers meet', async () => {
    await insertEvent(db, 'ev-race')
    const views = [1, 2, 3].map((count) =>
      damView({ event: 'ev-race', analysis: { ...DAM_ANALYSIS, facts: DAM_ANALYSIS.facts.slice(0, count) } }),
    )
    await Promise.all(views.map((view) => saveEventView(db, view, DAM_NOW)))
    expect((await listVersions(db, 'ev-race')).map(({ version }) => version)).toEqual([3, 2, 1])
    await db.query("update event_card set hidden = true where event_id = 'ev-race'")
  })

  it('follows a merge to the event that took the articles', async () => {
    expect(await findEventState(db, 'ev-merged')).toEqual({ state: 'merged', into: 'ev-dam' })
    expect(await findEventState(db, 'nowhere')).toEqual({ state: 'unknown' })
    expect(await findEventState(db, 'ev-race')).toEqual({ state: 'gone' })
  })
})

describe('search', () => {
  const found = async (filter: Partial<Parameters<typeof listCards>[1]>) =>
    (await listCards(db, { order: 'score', ...filter })).map((card) => card.event).sort()

  it('finds an event by words of any language it was reported in', async () => {
    for (const words of ['Kakhovka', 'плотина', '大坝', 'كاخوفكا', 'סכר', 'presa', 'evacu']) {
      expect(await found({ words }), words).toContain('ev-dam')
    }
  })

  it('needs every word, and takes operators of a stranger as words', async () => {
    expect(await found({ words: 'Kakhovka submarine' })).toEqual([])
    for (const words of ["' | '", ':*', '!!', "a\\' & b", '\u0000', '()'])
      expect(await found({ words })).toEqual([])
  })

  it('filters by block, language, entity, badge and date', async () => {
    expect(await found({ blocks: ['russian'] })).toContain('ev-dam')
    expect(await found({ blocks: ['african'] })).toEqual([])
    expect(await found({ language: 'he' })).toContain('ev-dam')
    expect(await found({ topic: 'place_kakhovka' })).toContain('ev-dam')
    expect(await found({ badge: 'conflicting' })).toContain('ev-dam')
    expect(await found({ from: '2023-06-07' })).toEqual([])
    expect(await found({ from: '2023-06-06', to: '2023-06-06' })).toContain('ev-dam')
  })

  it('shows on Spotlight only events with two origins on each side', async () => {
    const cards = await listCards(db, { order: 'spotlight' })
    expect(cards.map((card) => card.event)).toEqual(['ev-dam'])
    expect(cards[0]?.collision).toMatchObject({ kind: 'disputed blame' })
  })
})

it('tells what a block leads with and passes over', async () => {
  expect((await readBlock(db, ['russian'])).leadsWith.map((card) => card.event)).toContain('ev-dam')
  const african = await readBlock(db, ['african'])
  expect(african.passesOver.map((card) => card.event)).toContain('ev-dam')
  expect(african.leadsWith).toEqual([])
})

it('tells the share of copied wire of an outlet', async () => {
  expect((await findSource(db, 'sample-a14'))?.shown).toEqual({ articles: 1, copied: 1, events: 2 })
  expect((await findSource(db, 'sample-a4'))?.shown).toMatchObject({ copied: 0 })
})

it('calls an open watch item due once its day has passed', async () => {
  expect(await listIndicators(db, { now: DAM_NOW, status: 'open' })).toHaveLength(1)
  expect(await listIndicators(db, { now: '2023-07-02T00:00:00Z', status: 'due' })).toHaveLength(1)
})

it('refuses a flood of reports on one event', async () => {
  const send = () => addReport(db, { at: DAM_NOW, event: 'ev-calm', article: null, kind: 'error', text: 'x' })
  const answers = []
  for (let count = 0; count < 21; count += 1) answers.push(await send())
  expect(answers.filter((answer) => answer.ok)).toHaveLength(20)
  expect(answers.at(-1)).toEqual({ ok: false, reason: 'too-many' })
})

it('hides the sample edition on demand, says so in the log, and only once', async () => {
  expect(await leaveSampleWhenLive(db)).toBe(0)
  expect(SAMPLE_LEAVES_AT_LIVE_EVENTS).toBeGreaterThan(1)
  const visible = await countCards(db, {})
  expect(await removeSample(db, DAM_NOW)).toBe(visible)
  expect(await removeSample(db, DAM_NOW)).toBe(0)
  expect(await listCards(db, { order: 'latest' })).toEqual([])
  expect(await findEventState(db, 'ev-dam')).toEqual({ state: 'gone' })
  expect(await listCorrections(db)).toHaveLength(1)
})
