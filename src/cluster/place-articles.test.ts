import { describe, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import type { Db } from '../db/index.ts'
import { createPlacer, mergeEvents, moveArticle, resolveEvent, splitEvent } from './index.ts'

const NOW = new Date('2026-03-05T12:00:00Z')
const EDITING = { actor: 'editor', reason: 'Seen by hand.', now: NOW }

/** Invented headlines about invented places. */
const ARTICLES = [
  ['a1', 'en', '2026-03-04T08:00:00Z', 'Volcano Kestrel erupts on Marrow island, thousands flee'],
  ['a2', 'en', '2026-03-04T09:00:00Z', 'Thousands flee Marrow island as volcano Kestrel erupts'],
  ['a3', 'en', '2026-03-04T10:00:00Z', 'Marrow island volcano Kestrel eruption closes airport'],
  ['b1', 'en', '2026-03-04T08:30:00Z', 'Central bank of Dunland raises interest rates to nine percent'],
  ['c1', 'es', '2026-03-04T09:30:00Z', 'El volcán Kestrel entra en erupción en la isla de Marrow'],
] as const

async function fill(db: Db, articles: readonly (readonly [string, string, string, string])[]): Promise<void> {
  await db.query(
    `insert into source (id, name, homepage, country, language, block, sub_block, ownership, state_basis, kind, tier, notes, updated_at)
     values ('s', 'Sample outlet', 'https://sample.example', 'XX', 'en', 'western', '', '', '', '', 1, '', $1) on conflict do nothing`,
    [NOW],
  )
  for (const [id, language, at, title] of articles) {
    await db.query(
      `insert into article (id, source_id, url, title, summary, language, published_at, first_seen_at)
       values ($1, 's', 'https://sample.example/' || $1, $2, '', $3, $4, $4)`,
      [id, title, language, at],
    )
    const features = { article: id, language, entities: [], concepts: [], dates: [], names: [] }
    await db.query(
      `insert into article_features (article_id, language, method, version, features, made_at) values ($1, $2, 'rules', 1, $3, $4)`,
      [id, language, JSON.stringify(features), NOW],
    )
  }
}

async function eventsByArticle(db: Db): Promise<Map<string, string>> {
  const rows = await db.query<{ article_id: string; event_id: string }>(
    'select article_id, event_id from placement',
  )
  return new Map(rows.map((row) => [row.article_id, row.event_id]))
}

describe('placeArticles', () => {
  it('puts reports of one event together, others apart, and says which events changed', async () => {
    const db = await freshDb()
    await fill(db, ARTICLES)
    const run = await createPlacer([]).placeArticles(db, NOW)
    const events = await eventsByArticle(db)
    expect(run.placed).toBe(5)
    expect(new Set([events.get('a1'), events.get('a2'), events.get('a3')]).size).toBe(1)
    expect(events.get('b1')).not.toBe(events.get('a1'))
    expect(run.changedEvents).toEqual([...new Set(events.values())].sort())
  })

  it('does nothing when it is run again', async () => {
    const db = await freshDb()
    await fill(db, ARTICLES)
    const placer = createPlacer([])
    await placer.placeArticles(db, NOW)
    const before = await eventsByArticle(db)
    expect(await placer.placeArticles(db, NOW)).toEqual({ placed: 0, changedEvents: [], more: false })
    expect(await eventsByArticle(db)).toEqual(before)
  })

  it('gives the same placements with a window from memory and one rebuilt from the tables', async () => {
    const results = []
    for (const rebuilt of [false, true]) {
      const db = await freshDb()
      const placer = createPlacer([])
      await fill(db, ARTICLES.slice(0, 2))
      await placer.placeArticles(db, NOW)
      await fill(db, ARTICLES.slice(2))
      await (rebuilt ? createPlacer([]) : placer).placeArticles(db, NOW)
      results.push(await eventsByArticle(db))
    }
    expect(results[0]).toEqual(results[1])
  })

  it('keeps the reason of every placement and logs every founding', async () => {
    const db = await freshDb()
    await fill(db, ARTICLES)
    await createPlacer([]).placeArticles(db, NOW)
    const joined = await db.query<{ reason: { decision: string; features: unknown[] } }>(
      `select reason from placement where article_id = 'a2'`,
    )
    expect(joined[0]?.reason.decision).toBe('join')
    expect(joined[0]?.reason.features.length).toBeGreaterThan(2)
    const logged = await db.query(`select 1 from event_log where action = 'create' and articles = '{b1}'`)
    expect(logged).toHaveLength(1)
  })
})

describe('editors', () => {
  it('merge two events and leave a redirect behind', async () => {
    const db = await freshDb()
    await fill(db, ARTICLES)
    await createPlacer([]).placeArticles(db, NOW)
    const events = await eventsByArticle(db)
    const [from, into] = [events.get('b1') as string, events.get('a1') as string]
    expect(await mergeEvents(db, { from, into }, EDITING)).toEqual({
      ok: true,
      value: { changedEvents: [into] },
    })
    expect(await resolveEvent(db, from)).toBe(into)
    expect((await eventsByArticle(db)).get('b1')).toBe(into)
    expect(await mergeEvents(db, { from, into }, EDITING)).toMatchObject({ ok: false, reason: 'same-event' })
  })

  it('split an event, and no later pass joins the parts again', async () => {
    const db = await freshDb()
    await fill(db, ARTICLES)
    const placer = createPlacer([])
    await placer.placeArticles(db, NOW)
    const event = (await eventsByArticle(db)).get('a1') as string
    const split = await splitEvent(db, { event, articles: ['a3'] }, EDITING)
    await fill(db, [['d1', 'en', '2026-03-04T11:00:00Z', 'Dunland football club wins the cup final']])
    await placer.placeArticles(db, NOW)
    const events = await eventsByArticle(db)
    expect(events.get('a3')).toBe(split.created)
    expect(events.get('a1')).toBe(event)
    const all = ['a1', 'a2', ...[...events].filter(([, id]) => id === event).map(([id]) => id)]
    expect(await splitEvent(db, { event, articles: [...new Set(all)] }, EDITING)).toMatchObject({
      reason: 'whole-event',
    })
  })

  it('move the only article of an event, and its address leads on', async () => {
    const db = await freshDb()
    await fill(db, ARTICLES)
    await createPlacer([]).placeArticles(db, NOW)
    const events = await eventsByArticle(db)
    const [from, into] = [events.get('b1') as string, events.get('a1') as string]
    expect(await moveArticle(db, { article: 'b1', from, into }, EDITING)).toEqual({
      ok: true,
      value: { changedEvents: [into] },
    })
    expect(await resolveEvent(db, from)).toBe(into)
    expect(await moveArticle(db, { article: 'b1', from, into }, EDITING)).toMatchObject({
      reason: 'same-event',
    })
  })

  it('move an article, and an unknown article or event is said to be so', async () => {
    const db = await freshDb()
    await fill(db, ARTICLES)
    await createPlacer([]).placeArticles(db, NOW)
    const events = await eventsByArticle(db)
    const [from, into] = [events.get('a3') as string, events.get('b1') as string]
    expect(await moveArticle(db, { article: 'a3', from, into }, EDITING)).toMatchObject({ ok: true })
    expect((await eventsByArticle(db)).get('a3')).toBe(into)
    expect(await moveArticle(db, { article: 'a3', from, into }, EDITING)).toMatchObject({
      reason: 'unknown-article',
    })
    expect(await moveArticle(db, { article: 'a3', from: 'e0', into }, EDITING)).toMatchObject({
      reason: 'unknown-event',
    })
  })
})
