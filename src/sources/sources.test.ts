import { beforeEach, describe, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import type { PollOutcome, PollReport, Source } from '../domain/index.ts'
import {
  blockHealth,
  countListening,
  dueFeeds,
  feedsOfSource,
  listCoverage,
  listSources,
  loadSources,
  recordPoll,
  sweepPolls,
} from './index.ts'

const db = await freshDb()
const NOW = new Date('2026-03-10T12:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

function source(id: string, urls: readonly string[], changes: Partial<Source> = {}): Source {
  return {
    ...{
      id,
      name: `Outlet ${id}`,
      homepage: `https://${id}.example`,
      country: 'XX',
      language: 'en',
      block: 'western',
      subBlock: 'other',
    },
    ...{
      ownership: 'private',
      stateAffiliated: null,
      stateBasis: '',
      kind: 'online',
      owner: null,
      tier: 1,
      notes: '',
      sample: false,
    },
    feeds: urls.map((url) => ({ url, language: 'en', recordedStatus: '' })),
    ...changes,
  }
}

const READ: PollOutcome = {
  ...{
    kind: 'read',
    items: 3,
    newArticles: [],
    retitled: [],
    etag: '"1"',
    lastModified: null,
    waitSeconds: null,
    skipHours: [],
  },
}
const FAILED: PollOutcome = {
  kind: 'failed',
  reason: 'timeout',
  message: 'The server took too long.',
  retryAfterSeconds: null,
}

function report(feed: number, outcome: PollOutcome, changes: Partial<PollReport> = {}): PollReport {
  return {
    feed,
    at: NOW.toISOString(),
    milliseconds: 5,
    status: outcome.kind === 'failed' ? null : 200,
    movedTo: null,
    outcome,
    ...changes,
  }
}

async function onlyFeed(): Promise<number> {
  await loadSources(db, [source('a', ['https://a.example/rss'])], NOW)
  return (await feedsOfSource(db, 'a'))[0]!
}

const stateOf = async (feed: number) => (await db.query('select * from feed where id = $1', [feed]))[0]!

beforeEach(async () => {
  await db.query('delete from source')
})

describe('loadSources', () => {
  it('adds, updates and switches off, and never touches polling state', async () => {
    const a = source('a', ['https://a.example/1', 'https://a.example/2'])
    expect(await loadSources(db, [a, source('b', ['https://b.example/1'])], NOW)).toEqual({
      sources: 2,
      feeds: 3,
    })
    const [feed] = await feedsOfSource(db, 'a')
    await recordPoll(db, report(feed!, READ), 0.5)
    expect(await loadSources(db, [{ ...a, name: 'Renamed', feeds: a.feeds.slice(0, 1) }], later(60))).toEqual(
      { sources: 1, feeds: 1 },
    )
    expect(await stateOf(feed!)).toMatchObject({ etag: '"1"', last_ok_at: NOW })
    expect((await listSources(db)).map(({ name, active }) => [name, active])).toEqual([
      ['Outlet b', false],
      ['Renamed', true],
    ])
    expect(await loadSources(db, [a, source('b', ['https://b.example/1'])], later(120))).toEqual({
      sources: 2,
      feeds: 3,
    })
  })

  it('keeps sample and real outlets apart', async () => {
    await loadSources(db, [source('s', [], { sample: true })], NOW)
    expect(await loadSources(db, [source('a', ['https://a.example/1'])], NOW)).toEqual({
      sources: 2,
      feeds: 1,
    })
    expect(await loadSources(db, [source('s2', [], { sample: true })], NOW)).toEqual({ sources: 2, feeds: 1 })
  })

  it('gives an address that two outlets name to the first', async () => {
    await loadSources(db, [source('a', ['https://x.example/1']), source('b', ['https://x.example/1'])], NOW)
    expect(await feedsOfSource(db, 'b')).toEqual([])
  })
})

describe('dueFeeds', () => {
  it('lists what is due, longest waiting first, and nothing that is switched off', async () => {
    await loadSources(db, [source('a', ['https://a.example/1']), source('b', ['https://b.example/1'])], NOW)
    const [a] = await feedsOfSource(db, 'a')
    const [b] = await feedsOfSource(db, 'b')
    await db.query('update feed set next_poll_at = $2 where id = $1', [b, later(-60)])
    expect(await dueFeeds(db, NOW, 10)).toEqual([b, a])
    expect(await dueFeeds(db, NOW, 1)).toEqual([b])
    await recordPoll(db, report(b!, READ), 0.5)
    expect(await dueFeeds(db, NOW, 10)).toEqual([a])
    await loadSources(db, [source('b', ['https://b.example/1'])], NOW)
    expect(await dueFeeds(db, NOW, 10)).toEqual([])
  })
})

describe('recordPoll', () => {
  it('follows a permanent redirect after three polls that agree', async () => {
    const feed = await onlyFeed()
    const move = (to: string) => recordPoll(db, report(feed, READ, { movedTo: to }), 0.5)
    await move('https://new.example/rss')
    await move('https://other.example/rss')
    await move('https://new.example/rss')
    await move('https://new.example/rss')
    expect(await stateOf(feed)).toMatchObject({ moved_url: null, moved_seen: 2 })
    await move('https://new.example/rss')
    expect(await stateOf(feed)).toMatchObject({
      moved_url: 'https://new.example/rss',
      url: 'https://a.example/rss',
    })
  })

  it('goes back to the old address when the new one dies', async () => {
    const feed = await onlyFeed()
    await db.query(`update feed set moved_url = 'https://new.example/rss' where id = $1`, [feed])
    for (let failure = 1; failure <= 5; failure += 1) {
      expect((await stateOf(feed)).moved_url).toBe('https://new.example/rss')
      await recordPoll(db, report(feed, FAILED), 0.5)
    }
    expect(await stateOf(feed)).toMatchObject({ moved_url: null, failures: 5, etag: null })
  })

  it('marks a feed that is gone, asks it daily, and forgets that when it answers', async () => {
    const feed = await onlyFeed()
    await recordPoll(db, report(feed, { ...FAILED, reason: 'http-4xx' }, { status: 410 }), 0.5)
    expect(await stateOf(feed)).toMatchObject({ gone: true, next_poll_at: later(86_400), last_status: 410 })
    await recordPoll(db, report(feed, READ), 0.5)
    expect(await stateOf(feed)).toMatchObject({ gone: false, failures: 0, last_error: null })
  })

  it('keeps validators through a 304 and a failure', async () => {
    const feed = await onlyFeed()
    await recordPoll(db, report(feed, READ), 0.5)
    await recordPoll(db, report(feed, { kind: 'unchanged' }, { status: 304 }), 0.5)
    await recordPoll(db, report(feed, FAILED), 0.5)
    expect(await stateOf(feed)).toMatchObject({
      etag: '"1"',
      last_ok_at: NOW,
      last_error: 'The server took too long.',
    })
  })

  it('ignores a feed that left meanwhile', async () => {
    await expect(recordPoll(db, report(987_654, READ), 0.5)).resolves.toBeUndefined()
  })
})

describe('coverage health', () => {
  it('counts who answered in the last 24 hours, by feed and block', async () => {
    await loadSources(
      db,
      [
        source('a', ['https://a.example/1', 'https://a.example/2']),
        source('b', ['https://b.example/1']),
        source('c', ['https://c.example/1'], { block: 'russian' }),
        source('s', ['https://s.example/1'], { sample: true }),
      ],
      NOW,
    )
    const [a1] = await feedsOfSource(db, 'a')
    const [b1] = await feedsOfSource(db, 'b')
    await recordPoll(db, report(a1!, { ...READ, newArticles: ['x', 'y'] } as PollOutcome), 0.5)
    await recordPoll(db, report(b1!, FAILED), 0.5)
    const sources = await listCoverage(db, later(3600).toISOString())
    const quiet = { healthySources: 0, healthyFeeds: 0, failingFeeds: 0, itemsPerDay: 0 }
    expect(blockHealth(sources)).toEqual([
      { block: 'russian', sources: 1, feeds: 1, ...quiet },
      {
        ...{ block: 'western', sources: 2, healthySources: 1, feeds: 3, healthyFeeds: 1 },
        ...{ failingFeeds: 1, itemsPerDay: 2 },
      },
    ])
    const states = sources
      .filter((source) => !source.sample)
      .flatMap((source) => source.feeds.map((feed) => [source.id, feed.state, feed.lastError]))
    expect(states).toEqual([
      ['c', 'waiting', null],
      ['a', 'healthy', null],
      ['a', 'waiting', null],
      ['b', 'failing', 'The server took too long.'],
    ])
    expect(await countListening(db, later(3600).toISOString())).toEqual(
      new Map([
        ['russian', { sources: 1, healthy: 0 }],
        ['western', { sources: 3, healthy: 2 }],
        ['other', { sources: 4, healthy: 2 }],
      ]),
    )
    const tomorrow = await listCoverage(db, later(25 * 3600).toISOString())
    expect(blockHealth(tomorrow)[1]).toMatchObject({ healthyFeeds: 0 })
  })

  it('does not need polls that were swept', async () => {
    const feed = await onlyFeed()
    await recordPoll(db, report(feed, READ), 0.5)
    await sweepPolls(db, later(15 * 86_400))
    expect(await db.query('select 1 from feed_poll')).toEqual([])
    const [source] = await listCoverage(db, later(60).toISOString())
    expect(source?.feeds).toMatchObject([{ state: 'healthy', itemsPerDay: 0 }])
  })
})
