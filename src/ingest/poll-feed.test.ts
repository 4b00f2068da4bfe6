import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import type { ClosableDb } from '../db/index.ts'
import type { PollOutcome } from '../domain/index.ts'
import { createNet, type Net } from '../net/index.ts'
import { pollFeed, shortenFeedTexts } from './index.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

let db: ClosableDb
let net: Net
let origin = ''
let handler: Handler = (_, response) => response.end()
const NOW = new Date('2026-03-10T12:00:00Z')
const server = createServer((request, response) => handler(request, response))

beforeAll(async () => {
  db = await freshDb()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  origin = `http://${host}`
  net = createNet({ allowedAddresses: [host], userAgent: 'Parallax/test', now: () => NOW })
  for (const source of ['one', 'two']) {
    await db.query(
      `insert into source (id, name, homepage, country, language, block, sub_block, ownership, state_basis, kind, tier, notes, updated_at)
       values ($1, $1, 'https://outlet.example', 'XX', 'en', 'western', '', '', '', 'online', 1, '', now())`,
      [source],
    )
  }
})

afterAll(async () => {
  await net.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

beforeEach(async () => {
  await db.query('delete from article')
  await db.query('delete from feed')
})

async function addFeed(path: string, source = 'one'): Promise<number> {
  const rows = await db.query<{ id: number }>(
    `insert into feed (source_id, url, language, next_poll_at) values ($1, $2, 'en', now()) returning id`,
    [source, `${origin}${path}`],
  )
  return rows[0]!.id
}

interface Item {
  readonly title?: string
  readonly link?: string
  readonly guid?: string
  readonly date?: string
  readonly text?: string
}

function rss(items: readonly Item[]): string {
  const body = items.map(({ title, link, guid, date, text }) => {
    const fields = { title, link, pubDate: date, description: text }
    const written = Object.entries(fields).map(([name, value]) =>
      value === undefined ? '' : `<${name}>${value}</${name}>`,
    )
    return `<item>${written.join('')}${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}</item>`
  })
  return `<rss version="2.0"><channel><title>Outlet</title><link>https://outlet.example/</link>${body.join('')}</channel></rss>`
}

function serve(items: readonly Item[]): void {
  handler = (_, response) => response.end(rss(items))
}

async function poll(feed: number, now = NOW): Promise<PollOutcome> {
  const result = await pollFeed(db, net, feed, now)
  if (!result.ok) throw new Error(result.message)
  return result.value.outcome
}

async function pollNew(feed: number, items: readonly Item[], now = NOW): Promise<number> {
  serve(items)
  const outcome = await poll(feed, now)
  return outcome.kind === 'read' ? outcome.newArticles.length : -1
}

const articles = () =>
  db.query('select url, title, summary, published_at, old, language from article order by position')

const RIVER = {
  title: 'River rises after three days of heavy rain',
  link: 'https://outlet.example/news/river-rises',
  guid: 'a-1',
}

describe('pollFeed', () => {
  it('saves new articles once, oldest first', async () => {
    const feed = await addFeed('/feed')
    const items = [
      {
        ...RIVER,
        date: 'Tue, 10 Mar 2026 10:00:00 GMT',
        text: '&lt;p&gt;Water is high.&lt;/p&gt;&lt;p&gt;Bridges are closed.&lt;/p&gt;',
      },
      {
        title: 'Council meets',
        link: 'https://outlet.example/news/council',
        date: 'Tue, 10 Mar 2026 08:00:00 GMT',
      },
    ]
    expect(await pollNew(feed, items)).toBe(2)
    expect(await articles()).toMatchObject([
      { title: 'Council meets' },
      {
        url: RIVER.link,
        summary: 'Water is high.\n\nBridges are closed.',
        published_at: new Date('2026-03-10T10:00:00Z'),
        language: 'en',
      },
    ])
    expect(await pollNew(feed, items)).toBe(0)
  })

  it('tells a feed that does not exist from one that fails', async () => {
    expect(await pollFeed(db, net, 999_999, NOW)).toMatchObject({ ok: false, reason: 'no-such-feed' })
    const feed = await addFeed('/missing')
    handler = (_, response) => response.writeHead(404).end()
    expect(await pollFeed(db, net, feed, NOW)).toMatchObject({
      ok: true,
      value: { status: 404, outcome: { kind: 'failed', reason: 'http-4xx' } },
    })
  })

  it('asks with its validators and takes a 304 for an answer', async () => {
    const feed = await addFeed('/feed')
    await db.query(
      `update feed set etag = '"7"', last_modified = 'Mon, 09 Mar 2026 00:00:00 GMT' where id = $1`,
      [feed],
    )
    const seen: IncomingMessage['headers'][] = []
    handler = (request, response) => {
      seen.push(request.headers)
      response.writeHead(304).end()
    }
    expect(await poll(feed)).toEqual({ kind: 'unchanged' })
    expect(seen[0]).toMatchObject({
      'if-none-match': '"7"',
      'if-modified-since': 'Mon, 09 Mar 2026 00:00:00 GMT',
    })
  })

  it('reports validators, TTL, caching and skipped hours', async () => {
    const feed = await addFeed('/feed')
    handler = (_, response) => {
      const body = rss([RIVER]).replace('<item>', '<ttl>30</ttl><skipHours><hour>3</hour></skipHours><item>')
      response
        .writeHead(200, { etag: '"8"', 'cache-control': 'public, max-age=600', 'content-encoding': 'gzip' })
        .end(gzipSync(body))
    }
    expect(await poll(feed)).toMatchObject({
      items: 1,
      etag: '"8"',
      lastModified: null,
      waitSeconds: 1800,
      skipHours: [3],
    })
  })

  it('reads the wrong charset right: UTF-8 sent as Latin-1, and Latin-1 sent without a name', async () => {
    const feed = await addFeed('/feed')
    handler = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/xml; charset=iso-8859-1' })
        .end(`<?xml version="1.0" encoding="utf-8"?>${rss([{ ...RIVER, title: 'Überschwemmung in Köln' }])}`)
    await poll(feed)
    handler = (_, response) =>
      response.end(
        Buffer.from(rss([{ title: 'Crue à Orléans', link: 'https://outlet.example/2' }]), 'latin1'),
      )
    await poll(feed)
    expect(await articles()).toMatchObject([{ title: 'Überschwemmung in Köln' }, { title: 'Crue à Orléans' }])
  })

  it('reports a page in place of a feed, and saves nothing', async () => {
    const feed = await addFeed('/feed')
    handler = (_, response) => response.end('<!doctype html><html><title>Please consent</title></html>')
    expect(await poll(feed)).toMatchObject({ kind: 'failed', reason: 'html-page' })
    expect(await articles()).toEqual([])
  })

  it('passes on what Retry-After asks', async () => {
    const feed = await addFeed('/feed')
    const busy = createServer((_, response) => response.writeHead(503, { 'retry-after': '900' }).end())
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(busy.address() as AddressInfo).port}`
    await db.query('update feed set moved_url = $2 where id = $1', [feed, `http://${host}/`])
    const own = createNet({ allowedAddresses: [host], userAgent: 'Parallax/test', now: () => NOW })
    expect(await pollFeed(db, own, feed, NOW)).toMatchObject({
      value: { status: 503, outcome: { retryAfterSeconds: 900 } },
    })
    await own.close()
    await new Promise((resolve) => busy.close(resolve))
  })

  it('takes what is whole of a document that breaks off, and forgets its validators', async () => {
    const feed = await addFeed('/feed')
    const whole = rss([RIVER, { title: 'Second', link: 'https://outlet.example/2' }])
    handler = (_, response) =>
      response.writeHead(200, { etag: '"9"' }).end(whole.slice(0, whole.lastIndexOf('</link>') - 3))
    expect(await poll(feed)).toMatchObject({ kind: 'read', items: 1, etag: null })
  })
})

describe('identity', () => {
  it.each<[string, Item]>([
    ['another guid', { ...RIVER, guid: 'b-7' }],
    ['no guid', { title: RIVER.title, link: RIVER.link }],
    [
      'tracking parameters',
      { ...RIVER, guid: 'x', link: `${RIVER.link}?utm_source=rss&amp;utm_medium=feed#top` },
    ],
    ['http and a slash', { ...RIVER, guid: 'x', link: 'http://www.outlet.example/news/river-rises/' }],
    ['another title at the same address', { ...RIVER, guid: 'x', title: 'Flood: what we know' }],
    [
      'another address under its guid',
      { ...RIVER, link: 'https://outlet.example/weather/river-still-rising' },
    ],
    [
      'another address and guid on the same day',
      { ...RIVER, link: 'https://outlet.example/weather/77', guid: 'z' },
    ],
    ['another date', { ...RIVER, guid: 'x', date: 'Mon, 09 Mar 2026 01:00:00 GMT' }],
  ])('survives %s', async (_, changed) => {
    const feed = await addFeed('/feed')
    expect(await pollNew(feed, [RIVER])).toBe(1)
    expect(await pollNew(feed, [changed])).toBe(0)
    expect(await pollNew(feed, [RIVER, changed])).toBe(0)
  })

  it('counts one guid with ten links as ten articles', async () => {
    const feed = await addFeed('/feed')
    const items = Array.from({ length: 10 }, (_, n) => ({
      title: `Report number ${n} on another matter`,
      link: `https://outlet.example/${n}`,
      guid: 'same',
    }))
    expect(await pollNew(feed, items)).toBe(10)
    expect(await pollNew(feed, items.toReversed())).toBe(0)
    expect(
      await pollNew(feed, [
        { title: 'Quite different words here', link: 'https://outlet.example/later', guid: 'same' },
      ]),
    ).toBe(1)
  })

  it('counts one link with ten guids and titles as ten articles', async () => {
    const feed = await addFeed('/feed')
    const items = Array.from({ length: 10 }, (_, n) => ({
      title: `Alert ${n}`,
      link: 'https://outlet.example/',
      guid: `g${n}`,
    }))
    expect(await pollNew(feed, items)).toBe(10)
    expect(await pollNew(feed, items)).toBe(0)
    expect(await pollNew(feed, [{ title: 'Alert 11', link: 'https://outlet.example/', guid: 'g11' }])).toBe(1)
  })

  it('counts ten addresses under one recurring title as ten articles', async () => {
    const feed = await addFeed('/feed')
    const items = Array.from({ length: 10 }, (_, n) => ({
      title: 'Press review of the day by our editors',
      link: `https://outlet.example/review/${n}`,
      guid: `r${n}`,
    }))
    expect(await pollNew(feed, items)).toBe(10)
    expect(await pollNew(feed, items)).toBe(0)
  })

  it('counts an item that stands twice in one document once', async () => {
    const feed = await addFeed('/feed')
    expect(await pollNew(feed, [RIVER, { ...RIVER, link: `${RIVER.link}?utm_source=a` }])).toBe(1)
  })

  it('knows an article from another feed of its source, never from another source', async () => {
    const [first, second, foreign] = [await addFeed('/1'), await addFeed('/2'), await addFeed('/3', 'two')]
    expect(await pollNew(first, [RIVER])).toBe(1)
    expect(await pollNew(second, [RIVER])).toBe(0)
    expect(await pollNew(foreign, [RIVER])).toBe(1)
  })

  it('holds when two polls of one source run at once', async () => {
    const [first, second] = [await addFeed('/1'), await addFeed('/2')]
    serve(
      Array.from({ length: 30 }, (_, n) => ({
        title: `Story ${n} of a busy day in town`,
        link: `https://outlet.example/s/${n}`,
      })),
    )
    const outcomes = await Promise.all([poll(first), poll(second)])
    const saved = outcomes.map((outcome) => (outcome.kind === 'read' ? outcome.newArticles.length : -1))
    expect(saved[0]! + saved[1]!).toBe(30)
  })

  it('takes a new title until findings point into the old one', async () => {
    const feed = await addFeed('/feed')
    await pollNew(feed, [RIVER])
    serve([{ ...RIVER, title: 'River rises, bridges closed' }])
    expect(await poll(feed)).toMatchObject({ retitled: [expect.any(String)] })
    expect(await articles()).toMatchObject([{ title: 'River rises, bridges closed' }])
    await db.query(`insert into article_features select id, 'en', 'm', 1, '{}', now() from article`)
    serve([{ ...RIVER, title: 'River falls' }])
    expect(await poll(feed)).toMatchObject({ retitled: [expect.any(String)] })
    expect(await articles()).toMatchObject([{ title: 'River rises, bridges closed' }])
  })
})

describe('drafts', () => {
  it.each<[string, string | undefined, string | null, boolean]>([
    ['the future', 'Wed, 11 Mar 2026 12:00:00 GMT', '2026-03-10T12:00:00.000Z', false],
    ['half an hour ahead', 'Tue, 10 Mar 2026 12:30:00 GMT', '2026-03-10T12:30:00.000Z', false],
    ['last year', 'Mon, 10 Mar 2025 12:00:00 GMT', '2025-03-10T12:00:00.000Z', true],
    ['the beginning of time', 'Thu, 01 Jan 1970 00:00:00 GMT', null, false],
    ['nothing readable', 'yesterday', null, false],
    ['nothing', undefined, null, false],
  ])('dated %s get a date that can be true', async (_, date, published, old) => {
    const feed = await addFeed('/feed')
    await pollNew(feed, [{ ...RIVER, date }])
    expect(await articles()).toMatchObject([
      { published_at: published === null ? null : new Date(published), old },
    ])
  })

  it('without a title take one from their text or address; without an address they are none', async () => {
    const feed = await addFeed('/feed')
    const items = [
      { link: 'https://outlet.example/1', text: 'Rain stopped at noon. More follows.' },
      { link: 'https://outlet.example/bridge-opens-again-today' },
      { title: 'No address', guid: 'not-an-address' },
    ]
    expect(await pollNew(feed, items)).toBe(2)
    expect((await articles()).map((row) => row.title).sort()).toEqual([
      'Bridge opens again today',
      'Rain stopped at noon.',
    ])
  })

  it('keep a short text only, once their time is over', async () => {
    const feed = await addFeed('/feed')
    await pollNew(feed, [{ ...RIVER, text: 'Long. '.repeat(200) }])
    expect(await shortenFeedTexts(db, NOW)).toBe(0)
    expect(await shortenFeedTexts(db, new Date(NOW.getTime() + 1))).toBe(1)
    expect(((await articles())[0]!.summary as string).length).toBe(300)
  })
})
