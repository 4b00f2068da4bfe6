import { describe, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import { chooseText, dropExpiredTexts, extractText, readArticle } from './index.ts'

const URL_OF_PAGE = 'https://outlet.invalid/river'
const paragraphs = [
  'The river rose by two metres in one night, and the town moved its archive to the upper floor of the old school.',
  'Engineers said the gates would stay open until Friday, when the next measurement of the level is due at the bridge.',
  'Nobody was hurt, the mayor told the council, although three families spent the night in the sports hall.',
]
const body = paragraphs.map((text) => `<p>${text}</p>`).join('')
const page = (inner: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>River rises | The Outlet</title>${head}</head><body>${inner}</body></html>`

describe('extraction', () => {
  it('gives the paragraphs of an article without navigation, scripts and styles', () => {
    const nav =
      '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">World</a></li></ul></nav><script>alert(1)</script><style>p{}</style>'
    const found = extractText(
      page(`${nav}<article>${body}</article><footer>All rights</footer>`),
      URL_OF_PAGE,
    )
    expect(found).toMatchObject({ ok: true, how: 'readability', lang: 'en-GB' })
    expect(found.text.split('\n\n')).toEqual(paragraphs)
  })

  it('takes title, author, date and site from the page for machines', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'River rises',
      author: [{ name: 'A. Writer' }],
      datePublished: '2023-06-06T05:00:00+03:00',
      publisher: { name: 'The Outlet' },
    }
    const head = `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`
    const found = extractText(page(`<article>${body}</article>`, head), URL_OF_PAGE)
    expect(found).toMatchObject({
      title: 'River rises',
      author: 'A. Writer',
      date: '2023-06-06T02:00:00.000Z',
      siteName: 'The Outlet',
    })
  })

  it('falls back to the JSON-LD body when the page shows no text', () => {
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: paragraphs.join('\n') })}</script>`
    const found = extractText(page('<div id="app"></div>', head), URL_OF_PAGE)
    expect(found).toMatchObject({ ok: true, how: 'json-ld', text: paragraphs.join('\n\n') })
  })

  it('says why when there is nothing to read', () => {
    expect(extractText('', URL_OF_PAGE)).toMatchObject({ ok: false, how: 'none', text: '' })
    expect(extractText(page('<p>No.</p>'), 'not an address').ok).toBe(true)
  })

  it.each([
    ['a page nested 200,000 deep', '<div>'.repeat(200_000) + body],
    ['a page nested through table cells', '<table><tr><td>'.repeat(50_000) + body],
    ['a page of 8 MB', page(`<p>${'word '.repeat(1_600_000)}</p>`)],
    ['a script that never ends', `${page(body)}<script>${'a'.repeat(100_000)}`],
    ['a million angle brackets', '<'.repeat(1_000_000)],
    ['attributes without end', `<div ${'a="b" '.repeat(100_000)}${body}`],
    ['comments that do not close', `${body}<!-- ${'<p>x</p>'.repeat(10_000)}`],
  ])('survives %s', (_name, html) => {
    expect(typeof extractText(html, URL_OF_PAGE).text).toBe('string')
  })
})

describe('the choice between page and feed', () => {
  const article = { title: 'River rises after heavy rain', feedText: 'The river rose overnight.' }
  const extraction = (text: string) =>
    ({
      ok: true,
      text,
      how: 'readability',
      title: null,
      author: null,
      date: null,
      siteName: null,
      lang: null,
      excerpt: null,
    }) as const

  it('takes a page that repeats the title and is longer than the feed text', () => {
    expect(
      chooseText(article, extraction(`${paragraphs.join(' ')} River levels after the rain.`), ''),
    ).toMatchObject({ how: 'page', step: 'readability' })
  })

  it('keeps the feed text before a consent wall and says so', () => {
    const wall = 'We value your privacy. '.repeat(40)
    expect(chooseText(article, extraction(wall), '')).toEqual({
      how: 'feed',
      step: 'the page reads like a teaser, a wall or another text',
      text: article.feedText,
    })
  })

  it('keeps the reason of a failed fetch', () => {
    expect(chooseText({ title: 'x', feedText: '' }, null, 'robots.txt forbids it')).toEqual({
      how: 'none',
      step: 'robots.txt forbids it',
      text: '',
    })
  })
})

describe('reading an article', () => {
  it('keeps one text, however often it is asked, and drops it when its time is over', async () => {
    const db = await freshDb()
    await db.query(
      "insert into source (id, name, homepage, country, language, block, sub_block, ownership, state_basis, kind, tier, notes, updated_at) values ('s', 'S', 'https://s.invalid', 'GB', 'en', 'western', 'western', '', '', '', 1, '', now())",
    )
    await db.query(
      "insert into article (id, source_id, url, title, summary, language, first_seen_at) values ('a', 's', $1, 'River rises', 'Feed text.', 'en', now())",
      [URL_OF_PAGE],
    )
    const article = { id: 'a', url: URL_OF_PAGE, title: 'River rises', feedText: 'Feed text.' }
    const fetchPage = async () =>
      ({
        ok: true,
        url: URL_OF_PAGE,
        contentType: 'text/html',
        body: new TextEncoder().encode(page(`<h1>River rises</h1><article>${body}</article>`)),
      }) as const
    const now = new Date('2023-06-06T00:00:00Z')
    expect(await readArticle(db, article, { fetchPage, now, textDays: 30 })).toMatchObject({ how: 'page' })
    await readArticle(db, article, { fetchPage: null, now, textDays: 30 })
    expect(await db.query('select how from article_text')).toEqual([{ how: 'page' }])
    expect(await dropExpiredTexts(db, new Date('2023-07-05T00:00:00Z'))).toBe(0)
    expect(await dropExpiredTexts(db, new Date('2023-07-07T00:00:00Z'))).toBe(1)
    expect(await db.query('select text from article_text')).toEqual([{ text: '' }])
  })
})
