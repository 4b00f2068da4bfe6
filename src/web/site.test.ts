import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { type DamSite, openDamSite } from '../../tests/support/dam-site.ts'
import { paths } from './index.ts'

let dam: DamSite
beforeAll(async () => {
  dam = await openDamSite()
})

const PAGES = [
  paths.home(),
  paths.event('ev-dam'),
  paths.event('ev-calm'),
  paths.history('ev-dam'),
  paths.version('ev-dam', 1),
  paths.compareVersions('ev-dam', 1, 2),
  paths.claim('ev-dam', 'c2'),
  paths.compareBlocks('ev-dam', 'western', 'russian'),
  paths.topics(),
  paths.topic('country_ua'),
  paths.report('ev-dam'),
  paths.report('ev-dam', 'a4'),
  paths.blocks(),
  paths.block('russian'),
  paths.block('israeli'),
  paths.sources(),
  paths.source('sample-a14'),
  paths.source('live-outlet'),
  paths.search(),
  paths.search({ words: 'Kakhovka', block: 'russian' }),
  paths.search({ words: 'nothing at all like it' }),
  paths.coverage(),
  paths.indicators(),
  paths.indicators('happened'),
  paths.indicator('i1'),
  paths.method(),
  paths.corrections(),
  paths.about(),
  paths.apiDocs(),
]

describe('every page', () => {
  it.each(PAGES)('%s answers, names itself, and holds no inline script or style', async (path) => {
    const { response, document } = await dam.documentAt(path)
    expect(response.status).toBe(200)
    expect(document.querySelector('h1')?.textContent).not.toBe('')
    expect(document.querySelector('title')?.textContent).toContain('Parallax')
    expect(document.querySelectorAll('[style], style, script:not([src])')).toHaveLength(0)
    expect(response.headers.get('Content-Security-Policy')).not.toContain('unsafe')
    expect(dam.faults).toEqual([])
  })

  it.each(PAGES)('%s uses each id once', async (path) => {
    const { document } = await dam.documentAt(path)
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('leads only to addresses that answer', async () => {
    const seen = new Set<string>()
    const waiting = [...PAGES]
    const broken: string[] = []
    while (waiting.length > 0) {
      const path = waiting.pop()!
      if (seen.has(path)) continue
      seen.add(path)
      const response = await dam.site.request(path)
      if (response.status !== 200) broken.push(`${path} ${response.status}`)
      if (!(response.headers.get('Content-Type') ?? '').startsWith('text/html')) continue
      const { document } = parseHTML(await response.text())
      for (const element of document.querySelectorAll(
        'a[href], link[href], script[src], form[method="get"]',
      )) {
        const target =
          element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? ''
        const [address, fragment] = target.split('#')
        if (address === '' && fragment !== undefined && fragment !== '') {
          if (document.getElementById(fragment) === null) broken.push(`${path} #${fragment}`)
        } else if (target.startsWith('/')) waiting.push(address!)
      }
    }
    expect(broken).toEqual([])
    expect(seen.size).toBeGreaterThan(60)
  })
})

describe('addresses that moved or never were', () => {
  it('leads from a merged event to the one that took it', async () => {
    for (const path of [
      paths.event('ev-merged'),
      paths.apiEvent('ev-merged'),
      paths.eventFeed('ev-merged', 'rss'),
    ]) {
      const response = await dam.site.request(path)
      expect(response.status).toBe(301)
      expect(response.headers.get('Location')).toContain('ev-dam')
    }
  })

  it.each([
    '/nowhere',
    paths.event('nowhere'),
    paths.version('ev-dam', 99),
    '/events/ev-dam/versions/0',
    '/events/ev-dam/versions/1e9',
    paths.claim('ev-dam', 'none'),
    paths.block('none'),
    paths.source('none'),
    '/events/%00',
    '/search/x',
    '/events/%E0%A4%A',
  ])('%s is not found', async (path) => {
    expect((await dam.site.request(path)).status).toBe(404)
    expect(dam.faults).toEqual([])
  })
})

it('shows the last good page, else 503, while the database is away', async () => {
  let away = false
  const refuse = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
  const flaky = dam.over({ ...dam.db, query: (sql, values) => (away ? refuse() : dam.db.query(sql, values)) })
  const before = await (await flaky.request(paths.event('ev-dam'))).text()
  away = true
  const during = await flaky.request(paths.event('ev-dam'))
  expect(during.status).toBe(200)
  expect(await during.text()).toBe(before)
  const unseen = await flaky.request(paths.about())
  expect(unseen.status).toBe(503)
  expect(unseen.headers.get('Retry-After')).toBe('60')
  expect((await flaky.request(paths.health())).status).toBe(503)
  expect(dam.faults.splice(0).length).toBeGreaterThan(0)
})

it('removes the sample edition by one post, and says so everywhere', async () => {
  expect(await (await dam.site.request(paths.home())).text()).toContain('Sample edition')
  const response = await dam.site.request('http://site.invalid/sample/remove', {
    method: 'POST',
    headers: {
      Host: 'site.invalid',
      Origin: 'http://site.invalid',
      'Sec-Fetch-Site': 'same-origin',
      'Content-Length': '0',
    },
  })
  expect(response.status).toBe(303)
  expect(await (await dam.site.request(paths.home())).text()).not.toContain('Sample edition')
  expect((await dam.site.request(paths.event('ev-dam'))).status).toBe(410)
  expect(await (await dam.site.request(paths.corrections())).text()).toContain('sample edition left')
})
