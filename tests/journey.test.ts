import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeSite } from '../src/app.ts'
import { loadCatalogue } from '../src/catalog/index.ts'
import { readConfig } from '../src/config/index.ts'
import type { ClosableDb } from '../src/db/index.ts'
import { EventView } from '../src/domain/index.ts'
import { silentLogger } from '../src/log/index.ts'
import { createNet, type Net } from '../src/net/index.ts'
import { createPipeline } from '../src/pipeline/create-pipeline.ts'
import { type DrainReport, drainOutstanding } from '../src/pipeline/drain-outstanding.ts'
import { createPolling } from '../src/pipeline/polling.ts'
import type { Polling } from '../src/pipeline/run-jobs.ts'
import { findEventView, listCards } from '../src/publish/index.ts'
import { loadSources } from '../src/sources/index.ts'
import { freshDatabase } from './support/database.ts'
import { type ReplayServer, readReplayItems, serveReplay } from './support/replay-server.ts'
import { hasSharedData, sharedFolder } from './support/shared.ts'

const checkout = new URL('..', import.meta.url).pathname
/** Evening of the day whose items are replayed. */
const NOW = new Date('2025-05-28T21:00:00Z')

describe.skipIf(!hasSharedData)('the journey of a real day', () => {
  const catalogue = loadCatalogue(`${checkout}catalog`)
  const items = hasSharedData ? readReplayItems(`${sharedFolder}data/eval/rss-2025-05-28.jsonl`) : []
  let db: ClosableDb
  let url: string
  let server: ReplayServer
  let net: Net
  let polling: Polling
  let drained: DrainReport

  const feedCount = (): number => server.sources.flatMap((source) => source.feeds).length

  beforeAll(async () => {
    ;({ db, url } = await freshDatabase())
    server = await serveReplay(items, catalogue)
    net = createNet({ allowedAddresses: [server.host], userAgent: 'Parallax test', now: () => NOW })
    polling = createPolling({ db, net, now: () => NOW, random: () => 0.5, textDays: 30 })
    await loadSources(db, server.sources, NOW)
    for (const feed of await polling.dueFeeds(100)) await polling.pollFeed(feed)
    const pipeline = createPipeline({
      db,
      catalogue,
      fetchPage: null,
      textDays: 30,
      now: () => NOW,
      log: silentLogger,
    })
    drained = await drainOutstanding(pipeline, () => {})
  }, 240_000)

  afterAll(async () => {
    await net?.close()
    await server?.close()
  })

  it('polls every feed once and keeps every item once', async () => {
    expect(server.answers.get(200)).toBe(feedCount())
    const [row] = await db.query<{ count: number }>('select count(*) from article')
    // One outlet's feed lists each of its items twice, once with white space around the address.
    const distinct = new Set(items.map((item) => item.url.trim())).size
    expect(row?.count).toBe(distinct)
  })

  it('asks unchanged feeds by their ETag and gets nothing new', async () => {
    await db.query("update feed set next_poll_at = '2025-01-01'")
    const before = server.answers.get(200)
    for (const feed of await polling.dueFeeds(100)) expect(await polling.pollFeed(feed)).toEqual([])
    expect(server.answers.get(304)).toBe(feedCount())
    expect(server.answers.get(200)).toBe(before)
  })

  it('places every article in exactly one event and analyses those of two and more', async () => {
    const [row] = await db.query<{ unplaced: number; pages: number; events: number }>(
      `select (select count(*) from article a where not exists (select 1 from placement p where p.article_id = a.id)) as unplaced,
         (select count(*) from event_view) as pages,
         (select count(*) from (select event_id from placement group by event_id having count(*) > 1) e) as events`,
    )
    expect(row).toMatchObject({ unplaced: 0, pages: row?.events })
    expect(drained.analysed).toBe(row?.events)
    expect(row?.events).toBeGreaterThan(80)
  })

  it('publishes pages that keep the schema and whose every quotation stands in its article', async () => {
    const cards = await listCards(db, { order: 'score', limit: 100 })
    expect(cards.length).toBeGreaterThan(50)
    for (const card of cards) {
      const stored = await findEventView(db, card.event)
      const view = EventView.parse(stored?.view)
      const texts = await articleTexts(db, view)
      for (const evidence of allEvidence(view)) {
        const text = texts.get(evidence.article)?.[evidence.field]
        expect(text?.slice(evidence.start, evidence.end), `${card.event} ${evidence.article}`).toBe(
          evidence.quote,
        )
      }
    }
  })

  it('changes nothing when everything is done again', async () => {
    const pipeline = createPipeline({
      db,
      catalogue,
      fetchPage: null,
      textDays: 30,
      now: () => NOW,
      log: silentLogger,
    })
    const count = async () =>
      db.query(
        'select (select count(*) from event_view) as views, (select count(*) from placement) as placements',
      )
    const before = await count()
    await db.query("update analysis set checked_at = checked_at - interval '1 hour'")
    await drainOutstanding(pipeline, () => {})
    expect(await count()).toEqual(before)
  }, 240_000)

  it('serves the pages it made', async () => {
    const config = readConfig({ DATABASE_URL: url }, checkout)
    if (!config.ok) throw new Error(config.errors.join())
    const site = composeSite({ db, config: config.value, catalogue }, { now: () => NOW, log: silentLogger })
    const [card] = await listCards(db, { order: 'score', limit: 1 })
    const page = await site.request(`/events/${card?.event}`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('All articles')
    expect((await site.request('/')).status).toBe(200)
  })
})

async function articleTexts(
  db: ClosableDb,
  view: EventView,
): Promise<Map<string, { title: string; text: string }>> {
  const rows = await db.query<{ id: string; title: string; text: string }>(
    'select a.id, a.title, t.text from article a join article_text t on t.article_id = a.id where a.id = any($1)',
    [view.articles.map((article) => article.id)],
  )
  return new Map(rows.map((row) => [row.id, row] as const))
}

interface FoundEvidence {
  readonly article: string
  readonly field: 'title' | 'text'
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** Every evidence anywhere in a page. */
function allEvidence(value: unknown): FoundEvidence[] {
  if (Array.isArray(value)) return value.flatMap(allEvidence)
  if (value === null || typeof value !== 'object') return []
  const own = 'quote' in value && 'start' in value ? [value as FoundEvidence] : []
  return [...own, ...Object.values(value).flatMap(allEvidence)]
}
