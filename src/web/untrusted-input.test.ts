import { beforeAll, describe, expect, it } from 'vitest'
import { type DamSite, openDamSite } from '../../tests/support/dam-site.ts'
import { DAM_ANALYSIS } from '../publish/fixtures/dam-analysis.ts'
import { quote, sentence } from '../publish/fixtures/dam-claims.ts'
import { DAM_NOW, insertEvent } from '../publish/fixtures/dam-database.ts'
import { damParts, damView } from '../publish/fixtures/dam-view.ts'
import { saveEventView } from '../publish/index.ts'
import { paths } from './index.ts'
import { localPath } from './pages/theme-set.ts'

let dam: DamSite
beforeAll(async () => {
  dam = await openDamSite()
})

describe('text of strangers', () => {
  const hostile = '<img src=x onerror=alert(1)> "\' & <script>alert(1)</script>'

  it('stays text wherever it stands', async () => {
    await insertEvent(dam.db, 'ev-<b>')
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
      dam.db,
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
      const { response, document } = await dam.documentAt(path)
      expect(response.status, path).toBe(200)
      expect(document.querySelectorAll('img, script:not([src]), [onerror]'), path).toHaveLength(0)
      expect(
        [...document.querySelectorAll('a')].filter((link) =>
          /^\s*javascript:/i.test(link.getAttribute('href') ?? ''),
        ),
      ).toEqual([])
    }
    await dam.db.query("update event_card set hidden = true where event_id = 'ev-<b>'")
  })

  it('cannot lead a reader to another host by the colour switch', () => {
    for (const back of ['//evil.invalid', '/\\evil.invalid', 'https://evil.invalid', '/\n/evil', undefined])
      expect(localPath(back)).toBe('/')
    expect(localPath('/events/ev-dam?x=1')).toBe('/events/ev-dam?x=1')
  })
})

describe('forms', () => {
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    dam.site.request(`http://site.invalid${path}`, {
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
    const [row] = await dam.db.query<{ article_id: string; kind: string }>(
      'select article_id, kind from report',
    )
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
