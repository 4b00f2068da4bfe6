import { beforeAll, describe, expect, it } from 'vitest'
import { type DamSite, openDamSite } from '../../tests/support/dam-site.ts'
import { DAM_ANALYSIS } from '../publish/fixtures/dam-analysis.ts'
import { quote, sentence } from '../publish/fixtures/dam-claims.ts'
import { DAM_NOW, insertEvent } from '../publish/fixtures/dam-database.ts'
import { damParts, damView } from '../publish/fixtures/dam-view.ts'
import { saveEventView } from '../publish/index.ts'
import { paths } from './index.ts'

let dam: DamSite
beforeAll(async () => {
  dam = await openDamSite()
})

describe('an event page', () => {
  it('shows every section in the order readers know', async () => {
    const { document } = await dam.documentAt(paths.event('ev-dam'))
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
    const { document } = await dam.documentAt(paths.event('ev-dam'))
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
    const { document } = await dam.documentAt(paths.event('ev-dam'))
    for (const element of document.querySelectorAll('blockquote'))
      expect(element.getAttribute('lang')).toBeTruthy()
    expect(document.querySelector('blockquote[lang="ar"]')?.getAttribute('dir')).toBe('rtl')
    expect(document.querySelector('bdi[lang="he"]')?.getAttribute('dir')).toBe('rtl')
  })

  it('numbers every cited span once among the footnotes', async () => {
    const { document } = await dam.documentAt(paths.event('ev-dam'))
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
    const { document } = await dam.documentAt(paths.event('ev-calm'))
    expect(document.querySelector('.abstention')?.textContent).toContain('Narrative divergence unclear')
    expect(document.querySelectorAll('.sections .empty').length).toBeGreaterThan(8)
  })

  it('tells in cells what each block kept of a speaker, and what it left out', async () => {
    const { document } = await dam.documentAt(paths.event('ev-dam'))
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
    await insertEvent(dam.db, 'ev-old')
    const { quotes: _, ...before } = damView({ event: 'ev-old' })
    await saveEventView(dam.db, { ...before, quotes: [] }, DAM_NOW)
    await dam.db.query("update event_view set view = view - 'quotes' where event_id = 'ev-old'")
    for (const path of [paths.event('ev-old'), paths.markdown('ev-old')])
      expect((await dam.site.request(path)).status).toBe(200)
    await dam.db.query("update event_card set hidden = true where event_id = 'ev-old'")
  })

  it('answers 304 to a reader who has it, and keeps colours apart', async () => {
    const first = await dam.site.request(paths.event('ev-dam'))
    const etag = first.headers.get('ETag')!
    expect(
      (await dam.site.request(paths.event('ev-dam'), { headers: { 'If-None-Match': etag } })).status,
    ).toBe(304)
    const dark = await dam.site.request(paths.event('ev-dam'), { headers: { Cookie: 'theme=dark' } })
    expect(await dark.text()).toContain('data-theme="dark"')
    expect(dark.headers.get('ETag')).not.toBe(etag)
    expect(first.headers.get('Vary')).toBe('Cookie, Accept-Encoding')
  })

  it('keeps an old version as it was', async () => {
    const { document } = await dam.documentAt(paths.version('ev-dam', 1))
    expect(document.querySelector('.old-version')?.textContent).toContain('version 1')
    expect(document.querySelectorAll('.facts > li')).toHaveLength(2)
  })
})

describe('a part of the matrix', () => {
  const path = `${paths.event('ev-dam')}?blocks=russian,latin-american&order=disagreement`
  const heads = (document: Awaited<ReturnType<DamSite['documentAt']>>['document']) =>
    [...document.querySelectorAll('#matrix thead th')].slice(1).map((cell) => cell.textContent)

  it('shows the chosen blocks alone, the most disputed claim first', async () => {
    const { document } = await dam.documentAt(path)
    expect(heads(document)).toEqual(['Russian', 'Latin American'])
    expect(document.querySelector('#matrix tbody tr')?.className).toBe('opposed')
    expect(document.querySelectorAll('.matrix-form input[checked]')).toHaveLength(2)
    expect(document.querySelector('.matrix-rows [role="status"]')?.textContent).toContain('3 of 4 claims')
  })

  it('names blocks that are silent on all of it instead of giving them a column', async () => {
    const { document } = await dam.documentAt(paths.event('ev-dam'))
    expect(heads(document)).not.toContain('African')
    expect(document.querySelector('.matrix-rows')?.textContent).toContain('Silent on all of these: African')
    const { document: alone } = await dam.documentAt(`${paths.event('ev-dam')}?blocks=nowhere`)
    expect(heads(alone)).toEqual(heads(document))
  })

  it('has a validator of its own, and the same footnotes as the whole', async () => {
    const [whole, part] = [await dam.site.request(paths.event('ev-dam')), await dam.site.request(path)]
    expect(part.headers.get('ETag')).not.toBe(whole.headers.get('ETag'))
    const again = await dam.site.request(path, { headers: { 'If-None-Match': part.headers.get('ETag')! } })
    expect(again.status).toBe(304)
    const notes = (html: string) => html.slice(html.indexOf('class="footnotes"'), html.indexOf('</main>'))
    expect(notes(await part.text())).toBe(notes(await whole.text()))
  })

  it('is one page for every spelling of the same choice', async () => {
    const typed = await dam.site.request(`${paths.event('ev-dam')}?blocks=russian,western&campaign=x`)
    const sent = await dam.site.request(
      `${paths.event('ev-dam')}?order=salience&blocks=western&blocks=russian`,
    )
    expect(typed.headers.get('ETag')).toBe(sent.headers.get('ETag'))
  })

  it('gives a claim in another language its language and the words of an outlet that writes English', async () => {
    const text = 'Київ заявляє, що російські війська підірвали греблю зсередини.'
    const claims = DAM_ANALYSIS.claims.map((claim) =>
      claim.id === 'c2' ? { ...claim, language: 'uk', sentence: sentence(text, quote('a6', text)) } : claim,
    )
    await insertEvent(dam.db, 'ev-foreign')
    await saveEventView(
      dam.db,
      damView({ event: 'ev-foreign', analysis: { ...DAM_ANALYSIS, claims } }),
      DAM_NOW,
    )
    const { document } = await dam.documentAt(paths.claim('ev-foreign', 'c2'))
    await dam.db.query("update event_card set hidden = true where event_id = 'ev-foreign'")
    expect(document.querySelector('.in-english')?.textContent).toContain(
      'Kyiv says Russian forces mined the dam months ago and blew it up.',
    )
    expect(document.querySelector('.counts')?.textContent).toContain('in Ukrainian')
  })
})

describe('comparing sides', () => {
  it('takes outlets as well as blocks, and the sides of the contention by itself', async () => {
    const outlet = damView().articles[0]!.source
    expect((await dam.site.request(paths.compareBlocks('ev-dam'))).status).toBe(200)
    const { response, document } = await dam.documentAt(paths.compareBlocks('ev-dam', outlet, 'russian'))
    expect(response.status).toBe(200)
    expect(document.querySelector('h1')?.textContent).toContain('Russian outlets')
    expect(document.querySelectorAll('.compared blockquote').length).toBeGreaterThan(0)
  })

  it('knows no side that is not on the page', async () => {
    expect((await dam.site.request(paths.compareBlocks('ev-dam', 'nowhere', 'russian'))).status).toBe(404)
  })
})

it('marks on the history what is new since the reader last looked, by a cookie of that page alone', async () => {
  const path = paths.history('ev-dam')
  const first = await dam.site.request(path)
  expect(await first.text()).not.toContain('new to you')
  expect(first.headers.get('Set-Cookie')).toContain(`seen=2; Max-Age=7776000; Path=${path}; HttpOnly`)
  expect(first.headers.get('Cache-Control')).toContain('private')
  const back = await (await dam.site.request(path, { headers: { Cookie: 'seen=1' } })).text()
  expect(back).toContain(paths.compareVersions('ev-dam', 1, 2).replace('&', '&amp;'))
  expect(back.match(/new to you/g)).toHaveLength(1)
  const again = await (await dam.site.request(path, { headers: { Cookie: 'seen=2' } })).text()
  expect(again).toContain('Nothing has changed since you last looked.')
})

it('gives blocks of one page colours of their own', async () => {
  const { document } = await dam.documentAt(paths.event('ev-dam'))
  const colours = new Map(
    [...document.querySelectorAll('.matrix thead .block-mark')].map((mark) => [
      mark.textContent,
      mark.className,
    ]),
  )
  expect(new Set(colours.values()).size).toBe(colours.size)
})
