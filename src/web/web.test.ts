import type { Hono } from 'hono'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import { apiRoutes, createApi } from '../api/index.ts'
import type { ClosableDb } from '../db/index.ts'
import { BLOCKS } from '../publish/fixtures/blocks.ts'
import { DAM_NOW, fillDamDatabase, insertEvent } from '../publish/fixtures/dam-database.ts'
import { DAM_ANALYSIS, damParts, damView, quote, sentence } from '../publish/fixtures/dam-view.ts'
import { saveEventView } from '../publish/index.ts'
import { createSite, paths } from './index.ts'
import { localPath } from './pages/theme-set.ts'

let db: ClosableDb
let site: Hono
const faults: unknown[] = []

beforeAll(async () => {
  db = await freshDb()
  await fillDamDatabase(db)
  site = siteOver(db)
})

function siteOver(over: ClosableDb): Hono {
  const now = () => new Date(DAM_NOW)
  const catalogue = { blocks: BLOCKS }
  return createSite({
    db: over,
    catalogue,
    now,
    apiRoutes,
    api: createApi({ db: over, catalogue, now }),
    onError: (error) => faults.push(error),
  })
}

async function documentAt(path: string) {
  const response = await site.request(path)
  return { response, document: parseHTML(await response.text()).document }
}

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
    const { response, document } = await documentAt(path)
    expect(response.status).toBe(200)
    expect(document.querySelector('h1')?.textContent).not.toBe('')
    expect(document.querySelector('title')?.textContent).toContain('Parallax')
    expect(document.querySelectorAll('[style], style, script:not([src])')).toHaveLength(0)
    expect(response.headers.get('Content-Security-Policy')).not.toContain('unsafe')
    expect(faults).toEqual([])
  })

  it.each(PAGES)('%s uses each id once', async (path) => {
    const { document } = await documentAt(path)
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
      const response = await site.request(path)
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

describe('an event page', () => {
  it('shows every section in the order readers know', async () => {
    const { document } = await documentAt(paths.event('ev-dam'))
    expect([...document.querySelectorAll('.sections > section')].map((section) => section.id)).toEqual([
      'facts',
      'figures',
      'contention',
      'narratives',
      'matrix',
      'words',
      'quotes',
      'disagreements',
      'blind-spots',
      'watch',
      'markets',
      'timeline',
      'history',
      'articles',
      'about-page',
    ])
  })

  it('opens evidence behind every published sentence, word for word', async () => {
    const { document } = await documentAt(paths.event('ev-dam'))
    const sentences = [...document.querySelectorAll('.sentence')]
    expect(sentences.length).toBeGreaterThan(20)
    for (const element of sentences) {
      expect(
        element.querySelector('details.evidence blockquote')?.textContent,
        element.textContent ?? '',
      ).not.toBe('')
    }
    const texts = damParts()
      .coverage.articles.map((article) => `${article.title}\n${article.text}`)
      .join('\n')
    for (const element of document.querySelectorAll('blockquote'))
      expect(texts).toContain(element.textContent)
  })

  it('says language and direction of every foreign quotation', async () => {
    const { document } = await documentAt(paths.event('ev-dam'))
    for (const element of document.querySelectorAll('blockquote'))
      expect(element.getAttribute('lang')).toBeTruthy()
    expect(document.querySelector('blockquote[lang="ar"]')?.getAttribute('dir')).toBe('rtl')
    expect(document.querySelector('bdi[lang="he"]')?.getAttribute('dir')).toBe('rtl')
  })

  it('numbers every cited span once among the footnotes', async () => {
    const { document } = await documentAt(paths.event('ev-dam'))
    const cited = new Set(
      [...document.querySelectorAll('.evidence-numbers')].flatMap((element) =>
        (element.textContent ?? '').split(' '),
      ),
    )
    const notes = document.querySelectorAll('.footnotes li').length
    expect(Math.max(...[...cited].map(Number))).toBeLessThanOrEqual(notes)
    expect(notes).toBeGreaterThan(20)
    for (const note of document.querySelectorAll('.footnotes figcaption'))
      expect(note.textContent).toMatch(
        /^Sample .+ · .+ · 6 Jun 2023, \d\d:\d\d UTC · [A-Z]\w+( · headline)? · original$/,
      )
  })

  it('prints abstention with its trigger instead of an empty section', async () => {
    const { document } = await documentAt(paths.event('ev-calm'))
    expect(document.querySelector('.abstention')?.textContent).toContain('Narrative divergence unclear')
    expect(document.querySelectorAll('.sections .empty').length).toBeGreaterThan(8)
  })

  it('tells in cells what each block kept of a speaker, and what it left out', async () => {
    const { document } = await documentAt(paths.event('ev-dam'))
    const rows = [...document.querySelectorAll('#quotes .matrix tbody tr')]
    const cells = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.className))
    expect(cells).toEqual([
      ['kept-direct', 'kept-told', 'kept-told'],
      ['kept-told', 'stance-silent', 'stance-silent'],
    ])
    expect(rows[0]?.querySelectorAll('td')[1]?.textContent).toContain('told“accuses”')
    expect(rows[1]?.querySelectorAll('td')[1]?.textContent).toContain('left out')
  })

  it('shows versions that were stored before quotes were compared', async () => {
    await insertEvent(db, 'ev-old')
    const { quotes: _, ...before } = damView({ event: 'ev-old' })
    await saveEventView(db, { ...before, quotes: [] }, DAM_NOW)
    await db.query("update event_view set view = view - 'quotes' where event_id = 'ev-old'")
    for (const path of [paths.event('ev-old'), paths.markdown('ev-old')])
      expect((await site.request(path)).status).toBe(200)
    await db.query("update event_card set hidden = true where event_id = 'ev-old'")
  })

  it('answers 304 to a reader who has it, and keeps colours apart', async () => {
    const first = await site.request(paths.event('ev-dam'))
    const etag = first.headers.get('ETag')!
    expect((await site.request(paths.event('ev-dam'), { headers: { 'If-None-Match': etag } })).status).toBe(
      304,
    )
    const dark = await site.request(paths.event('ev-dam'), { headers: { Cookie: 'theme=dark' } })
    expect(await dark.text()).toContain('data-theme="dark"')
    expect(dark.headers.get('ETag')).not.toBe(etag)
    expect(first.headers.get('Vary')).toBe('Cookie, Accept-Encoding')
  })

  it('keeps an old version as it was', async () => {
    const { document } = await documentAt(paths.version('ev-dam', 1))
    expect(document.querySelector('.old-version')?.textContent).toContain('version 1')
    expect(document.querySelectorAll('.facts > li')).toHaveLength(2)
  })
})

describe('addresses that moved or never were', () => {
  it('leads from a merged event to the one that took it', async () => {
    for (const path of [
      paths.event('ev-merged'),
      paths.apiEvent('ev-merged'),
      paths.eventFeed('ev-merged', 'rss'),
    ]) {
      const response = await site.request(path)
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
    expect((await site.request(path)).status).toBe(404)
    expect(faults).toEqual([])
  })
})

describe('text of strangers', () => {
  const hostile = '<img src=x onerror=alert(1)> "\' & <script>alert(1)</script>'

  it('stays text wherever it stands', async () => {
    await insertEvent(db, 'ev-<b>')
    const parts = damParts()
    const articles = parts.coverage.articles.map((article, at) => ({
      ...article,
      title: at === 0 ? `${hostile} ${article.title}` : article.title,
      sourceName: hostile,
      url: 'javascript:alert(1)',
    }))
    const analysis = {
      ...DAM_ANALYSIS,
      headline: sentence(hostile, quote('a1', 'Kyiv blames Russian forces for blowing up the dam.')),
    }
    await saveEventView(
      db,
      damView({ event: 'ev-<b>', analysis, coverage: { ...parts.coverage, articles } }),
      DAM_NOW,
    )
    for (const path of [
      paths.event('ev-<b>'),
      paths.home(),
      paths.search(),
      paths.history('ev-<b>'),
      paths.claim('ev-<b>', 'c2'),
      paths.report('ev-<b>', 'a1'),
      `/search?words=${encodeURIComponent(hostile)}`,
    ]) {
      const { response, document } = await documentAt(path)
      expect(response.status, path).toBe(200)
      expect(document.querySelectorAll('img, script:not([src]), [onerror]'), path).toHaveLength(0)
      expect(
        [...document.querySelectorAll('a')].filter((link) =>
          /^\s*javascript:/i.test(link.getAttribute('href') ?? ''),
        ),
      ).toEqual([])
    }
    await db.query("update event_card set hidden = true where event_id = 'ev-<b>'")
  })

  it('cannot lead a reader to another host by the colour switch', () => {
    for (const back of ['//evil.invalid', '/\\evil.invalid', 'https://evil.invalid', '/\n/evil', undefined])
      expect(localPath(back)).toBe('/')
    expect(localPath('/events/ev-dam?x=1')).toBe('/events/ev-dam?x=1')
  })
})

describe('forms', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    site.request(`http://site.invalid${path}`, {
      method: 'POST',
      body,
      headers: {
        Host: 'site.invalid',
        Origin: 'http://site.invalid',
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(body.length),
        ...headers,
      },
    })

  it('keeps the colours in a cookie and leads back', async () => {
    const response = await post(paths.theme(), 'theme=dark&back=%2Fabout')
    expect(response.status).toBe(303)
    expect(response.headers.get('Location')).toBe('/about')
    expect(response.headers.get('Set-Cookie')).toContain('theme=dark')
  })

  it('files a report that an article does not belong', async () => {
    expect((await post(paths.report('ev-dam'), 'kind=does-not-belong&article=a4&text=')).status).toBe(200)
    const [row] = await db.query<{ article_id: string; kind: string }>('select article_id, kind from report')
    expect(row).toEqual({ article_id: 'a4', kind: 'does-not-belong' })
  })

  it('asks for words when an error is reported without any', async () => {
    expect((await post(paths.report('ev-dam'), 'kind=error&text=')).status).toBe(400)
  })

  it.each<Record<string, string>>([
    { Origin: 'http://evil.invalid' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'null' },
    { 'Content-Length': '999999' },
  ])('refuses a post with %o', async (headers) => {
    expect((await post(paths.removeSample(), '', headers)).status).toBe(403)
  })
})

describe('a part of the matrix', () => {
  const path = `${paths.event('ev-dam')}?blocks=russian,latin-american&order=disagreement`
  const heads = (document: Awaited<ReturnType<typeof documentAt>>['document']) =>
    [...document.querySelectorAll('#matrix thead th')].slice(1).map((cell) => cell.textContent)

  it('shows the chosen blocks alone, the most disputed claim first', async () => {
    const { document } = await documentAt(path)
    expect(heads(document)).toEqual(['Russian', 'Latin American'])
    expect(document.querySelector('#matrix tbody tr')?.className).toBe('opposed')
    expect(document.querySelectorAll('.matrix-form input[checked]')).toHaveLength(2)
    expect(document.querySelector('.matrix-rows [role="status"]')?.textContent).toContain('3 of 4 claims')
  })

  it('names blocks that are silent on all of it instead of giving them a column', async () => {
    const { document } = await documentAt(paths.event('ev-dam'))
    expect(heads(document)).not.toContain('African')
    expect(document.querySelector('.matrix-rows')?.textContent).toContain('Silent on all of these: African')
    const { document: alone } = await documentAt(`${paths.event('ev-dam')}?blocks=nowhere`)
    expect(heads(alone)).toEqual(heads(document))
  })

  it('has a validator of its own, and the same footnotes as the whole', async () => {
    const [whole, part] = [await site.request(paths.event('ev-dam')), await site.request(path)]
    expect(part.headers.get('ETag')).not.toBe(whole.headers.get('ETag'))
    const again = await site.request(path, { headers: { 'If-None-Match': part.headers.get('ETag')! } })
    expect(again.status).toBe(304)
    const notes = (html: string) => html.slice(html.indexOf('class="footnotes"'), html.indexOf('</main>'))
    expect(notes(await part.text())).toBe(notes(await whole.text()))
  })

  it('is one page for every spelling of the same choice', async () => {
    const typed = await site.request(`${paths.event('ev-dam')}?blocks=russian,western&campaign=x`)
    const sent = await site.request(`${paths.event('ev-dam')}?order=salience&blocks=western&blocks=russian`)
    expect(typed.headers.get('ETag')).toBe(sent.headers.get('ETag'))
  })

  it('gives a claim in another language its language and the words of an outlet that writes English', async () => {
    const text = 'Київ заявляє, що російські війська підірвали греблю зсередини.'
    const claims = DAM_ANALYSIS.claims.map((claim) =>
      claim.id === 'c2' ? { ...claim, language: 'uk', sentence: sentence(text, quote('a6', text)) } : claim,
    )
    await insertEvent(db, 'ev-foreign')
    await saveEventView(db, damView({ event: 'ev-foreign', analysis: { ...DAM_ANALYSIS, claims } }), DAM_NOW)
    const { document } = await documentAt(paths.claim('ev-foreign', 'c2'))
    await db.query("update event_card set hidden = true where event_id = 'ev-foreign'")
    expect(document.querySelector('.in-english')?.textContent).toContain(
      'Kyiv says Russian forces mined the dam months ago and blew it up.',
    )
    expect(document.querySelector('.counts')?.textContent).toContain('in Ukrainian')
  })
})

describe('comparing sides', () => {
  it('takes outlets as well as blocks, and the sides of the contention by itself', async () => {
    const outlet = damView().articles[0]!.source
    expect((await site.request(paths.compareBlocks('ev-dam'))).status).toBe(200)
    const { response, document } = await documentAt(paths.compareBlocks('ev-dam', outlet, 'russian'))
    expect(response.status).toBe(200)
    expect(document.querySelector('h1')?.textContent).toContain('Russian outlets')
    expect(document.querySelectorAll('.compared blockquote').length).toBeGreaterThan(0)
  })

  it('knows no side that is not on the page', async () => {
    expect((await site.request(paths.compareBlocks('ev-dam', 'nowhere', 'russian'))).status).toBe(404)
  })
})

it('marks on the history what is new since the reader last looked, by a cookie of that page alone', async () => {
  const path = paths.history('ev-dam')
  const first = await site.request(path)
  expect(await first.text()).not.toContain('new to you')
  expect(first.headers.get('Set-Cookie')).toContain(`seen=2; Max-Age=7776000; Path=${path}; HttpOnly`)
  expect(first.headers.get('Cache-Control')).toContain('private')
  const back = await (await site.request(path, { headers: { Cookie: 'seen=1' } })).text()
  expect(back).toContain(paths.compareVersions('ev-dam', 1, 2).replace('&', '&amp;'))
  expect(back.match(/new to you/g)).toHaveLength(1)
  const again = await (await site.request(path, { headers: { Cookie: 'seen=2' } })).text()
  expect(again).toContain('Nothing has changed since you last looked.')
})

it('gives blocks of one page colours of their own', async () => {
  const { document } = await documentAt(paths.event('ev-dam'))
  const colours = new Map(
    [...document.querySelectorAll('.matrix thead .block-mark')].map((mark) => [
      mark.textContent,
      mark.className,
    ]),
  )
  expect(new Set(colours.values()).size).toBe(colours.size)
})

it('shows the last good page, else 503, while the database is away', async () => {
  let away = false
  const refuse = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
  const flaky = siteOver({ ...db, query: (sql, values) => (away ? refuse() : db.query(sql, values)) })
  const before = await (await flaky.request(paths.event('ev-dam'))).text()
  away = true
  const during = await flaky.request(paths.event('ev-dam'))
  expect(during.status).toBe(200)
  expect(await during.text()).toBe(before)
  const unseen = await flaky.request(paths.about())
  expect(unseen.status).toBe(503)
  expect(unseen.headers.get('Retry-After')).toBe('60')
  expect((await flaky.request(paths.health())).status).toBe(503)
  expect(faults.splice(0).length).toBeGreaterThan(0)
})

it('removes the sample edition by one post, and says so everywhere', async () => {
  expect(await (await site.request(paths.home())).text()).toContain('Sample edition')
  const response = await site.request('http://site.invalid/sample/remove', {
    method: 'POST',
    headers: {
      Host: 'site.invalid',
      Origin: 'http://site.invalid',
      'Sec-Fetch-Site': 'same-origin',
      'Content-Length': '0',
    },
  })
  expect(response.status).toBe(303)
  expect(await (await site.request(paths.home())).text()).not.toContain('Sample edition')
  expect((await site.request(paths.event('ev-dam'))).status).toBe(410)
  expect(await (await site.request(paths.corrections())).text()).toContain('sample edition left')
})
