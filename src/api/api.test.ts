import { readFileSync } from 'node:fs'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeAll, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import { EventView } from '../domain/index.ts'
import { BLOCKS } from '../publish/fixtures/blocks.ts'
import { DAM_NOW, fillDamDatabase } from '../publish/fixtures/dam-database.ts'
import { apiRoutes, createApi } from './index.ts'
import { apiReference, eventViewSchema } from './reference.ts'

let api: ReturnType<typeof createApi>
beforeAll(async () => {
  const db = await freshDb()
  await fillDamDatabase(db)
  api = createApi({
    db,
    catalogue: { blocks: BLOCKS },
    now: () => new Date(DAM_NOW),
    publicUrl: 'https://site.invalid',
  })
})

const json = async (path: string) => (await api.request(path)).json() as Promise<Record<string, never>>

it('answers every route of its own list', async () => {
  const fill: Record<string, string> = {
    event: 'ev-dam',
    version: '1',
    claim: 'c2',
    source: 'sample-a4',
    block: 'russian',
    indicator: 'i1',
  }
  for (const { path } of apiRoutes) {
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? '')
    const response = await api.request(address)
    expect(response.status, address).toBe(200)
    expect(response.headers.get('ETag'), address).toBeTruthy()
    const again = await api.request(address, { headers: { 'If-None-Match': response.headers.get('ETag')! } })
    expect(again.status, address).toBe(304)
  }
})

it('gives the whole view as its schema says', async () => {
  expect(() => EventView.parse({})).toThrow()
  const view = EventView.parse(await json('/api/events/ev-dam'))
  expect(view.version).toBe(2)
  expect(EventView.parse(await json('/api/events/ev-dam/versions/1')).version).toBe(1)
})

it('filters events as the search page does', async () => {
  expect(await json('/api/events?words=Kakhovka&block=russian')).toMatchObject({ count: 2, page: 1 })
  expect(await json('/api/events?block=african')).toMatchObject({ count: 0, events: [] })
  expect(await json('/api/events?order=spotlight')).toMatchObject({ events: [{ event: 'ev-dam' }] })
})

it('says what is wrong in the shape of RFC 9457', async () => {
  const response = await api.request('/api/indicators?status=perhaps')
  expect(response.status).toBe(400)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ title: 'Bad request', status: 400 })
  expect((await api.request('/api/events/none')).status).toBe(404)
  expect((await api.request('/api/nothing')).status).toBe(404)
})

it('publishes Radar and each event as three valid feeds with absolute links', async () => {
  for (const base of ['/feeds/radar', '/feeds/events/ev-dam']) {
    const rss = parseRssFeed(await (await api.request(`${base}.rss`)).text())
    const atom = parseAtomFeed(await (await api.request(`${base}.atom`)).text())
    const feed = parseJsonFeed(await (await api.request(`${base}.json`)).text())
    expect(rss.items).toHaveLength(2)
    expect(atom.entries).toHaveLength(2)
    expect(feed.items?.map((item) => item.url)).toEqual(rss.items?.map((item) => item.link))
    for (const item of rss.items ?? []) expect(item.link).toMatch(/^https:\/\/site\.invalid\/events\//)
  }
})

it('keeps the published schema and reference current', () => {
  const read = (name: string) =>
    readFileSync(new URL(`../../docs/reference/${name}`, import.meta.url), 'utf8')
  const remedy = 'run: npx tsx scripts/write-schema.ts'
  expect(JSON.parse(read('event-view.schema.json')), remedy).toEqual(
    JSON.parse(JSON.stringify(eventViewSchema())),
  )
  expect(read('api.md'), remedy).toBe(apiReference())
})
