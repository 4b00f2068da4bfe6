import feedparser from 'feedparser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { type FeedOut, renderAtom, renderJsonFeed, renderRss } from './feed-out.ts'
import { DAM_ANALYSIS } from './fixtures/dam-analysis.ts'
import { damParts, damView } from './fixtures/dam-view.ts'
import { renderArticlesCsv, renderClaimsCsv } from './render-csv.ts'
import { renderMarkdown } from './render-markdown.ts'
import { renderText } from './render-text.ts'

const HOSTILE = '<script>alert(1)</script> & "quotes" ]]> \u0007\ud800 [x](javascript:alert(1))'

function hostileView() {
  const parts = damParts()
  const articles = parts.coverage.articles.map((article) =>
    article.id === 'a1' ? { ...article, title: HOSTILE, sourceName: '=HYPERLINK("x")' } : article,
  )
  return damView({ coverage: { ...parts.coverage, articles } })
}

describe('feeds out', () => {
  const feed: FeedOut = {
    title: HOSTILE,
    description: 'd',
    link: 'https://site.invalid/?a=1&b=2',
    self: 'https://site.invalid/feeds/radar.rss',
    updated: '2023-06-06T15:00:00.000Z',
    items: [
      {
        id: 'https://site.invalid/events/1',
        title: HOSTILE,
        link: 'https://site.invalid/events/1?x=1&y=2',
        summary: HOSTILE,
        published: '2023-06-06',
        updated: '2023-06-06T15:00:00Z',
      },
    ],
  }

  it('writes RSS that readers take back as it was', () => {
    const read = parseRssFeed(renderRss(feed))
    expect(read.items?.[0]?.link).toBe('https://site.invalid/events/1?x=1&y=2')
    expect(read.items?.[0]?.title).toContain('<script>alert(1)</script> & "quotes" ]]>')
    expect(renderRss(feed)).not.toContain('<script>')
  })

  it('escapes markup twice where RSS readers render it', () => {
    expect(renderRss(feed)).toContain('&amp;lt;script&amp;gt;')
  })

  it('writes Atom and JSON Feed that readers take back', () => {
    expect(parseAtomFeed(renderAtom(feed)).entries?.[0]?.id).toBe('https://site.invalid/events/1')
    expect(parseJsonFeed(renderJsonFeed(feed)).items?.[0]?.content_text).toBe(HOSTILE)
  })

  it('passes a strict XML reader with nothing in it', async () => {
    await expect(readStrictly(renderRss({ ...feed, items: [] }))).resolves.toBe(0)
    await expect(readStrictly(renderAtom(feed))).resolves.toBe(1)
    await expect(readStrictly(renderRss(feed))).resolves.toBe(1)
  })
})

function readStrictly(xml: string): Promise<number> {
  return new Promise((done, fail) => {
    let items = 0
    const parser = new feedparser({ resume_saxerror: false })
    parser.on('error', fail)
    parser.on('readable', () => {
      while (parser.read() !== null) items += 1
    })
    parser.on('end', () => done(items))
    parser.end(xml)
  })
}

describe('other forms of a page', () => {
  it('gives each footnote of Markdown exactly one definition', () => {
    const markdown = renderMarkdown(damView())
    const cited = new Set([...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map((match) => match[1]))
    const defined = [...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map((match) => match[1])
    expect(new Set(defined)).toEqual(cited)
    expect(defined).toHaveLength(cited.size)
    expect(cited.size).toBeGreaterThan(10)
  })

  it('names outlet, language, time and address in every footnote of Markdown', () => {
    const notes = renderMarkdown(damView()).match(/^\[\^\d+\]: .*$/gm) ?? []
    expect(notes.length).toBeGreaterThan(30)
    for (const note of notes)
      expect(note).toMatch(/^\[\^\d+\]: “.+” \[.+\]\(<https:.+>\), .*[A-Z]\w+, 6 Jun 2023, \d\d:\d\d UTC$/)
  })

  it.each([renderMarkdown, renderText])('carries matrix, words, quotes and trail in %o', (render) => {
    const text = render(damView()).replaceAll('*', '')
    expect(text).toMatch(/^ {2}- Denies: Russian outlets ?\[/m)
    expect(text).toMatch(/^ {2}- Silent: .*African.* outlets \(not found in the texts we hold\)$/m)
    expect(text).toMatch(
      /^- What happened to the dam: “决口” \(“breach”, Chinese\), Chinese outlets ?\[.*2 origins/m,
    )
    expect(text).toMatch(/^ {4}- Told: Western outlets ?\[.*“accuses”/m)
    expect(text).toMatch(/^ {4}- Left out: Western and Middle Eastern outlets$/m)
    expect(text).toMatch(/^ {2}- at least 17,000, local officials ?\[.*\(1 text\)$/m)
    expect(text).toMatch(/first in .*, 6 Jun 2023, 03:40 UTC; Ukrainian \+ 0\.4 h; /)
  })

  it('lets no markup of a stranger through Markdown', () => {
    expect(renderMarkdown(hostileView())).not.toContain('<script>')
    expect(renderMarkdown(hostileView())).not.toMatch(/(?<!\\)\]\(javascript:/)
  })

  it('sends no control character to a terminal', () => {
    expect(renderText(hostileView())).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it('keeps a formula in a CSV from running', () => {
    const csv = renderArticlesCsv(hostileView())
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
    expect(csv.trimEnd().split('\r\n')).toHaveLength(15)
  })

  it('writes one row per outlet and silent block of each claim', () => {
    const cells = DAM_ANALYSIS.claims.flatMap((claim) => claim.cells)
    const rows = cells.reduce((sum, cell) => sum + Math.max(1, cell.outlets.length), 0)
    expect(renderClaimsCsv(damView()).trimEnd().split('\r\n')).toHaveLength(rows + 1)
  })
})
