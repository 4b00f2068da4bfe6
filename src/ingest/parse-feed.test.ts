import { describe, expect, it } from 'vitest'
import { parseFeed } from './parse-feed.ts'
import type { FeedOrigin, ParsedFeed } from './parsed-feed.ts'

function read(source: string | Uint8Array, origin: FeedOrigin = {}): ParsedFeed {
  const parsed = parseFeed(typeof source === 'string' ? Buffer.from(source) : source, origin)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

const item = (inside: string, channel = '') =>
  read(`<rss><channel>${channel}<item>${inside}</item></channel></rss>`, {
    url: 'https://feeds.example/rss/all.xml',
  }).entries[0]!
const entry = (inside: string, feed = '') =>
  read(`<feed xmlns="http://www.w3.org/2005/Atom" ${feed}><entry>${inside}</entry></feed>`, {
    url: 'https://feeds.example/atom/all.xml',
  }).entries[0]!

describe('formats', () => {
  it('reads RSS 1.0 with its items beside the channel', () => {
    const feed =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link><dc:language>fa</dc:language></channel>
      <item rdf:about="https://a.example/1"><title>One</title><dc:date>2026-01-02T03:04:05+03:30</dc:date></item></rdf:RDF>`)
    expect(feed).toMatchObject({ format: 'rss', title: 'A', language: 'fa' })
    expect(feed.entries).toMatchObject([
      {
        title: 'One',
        id: 'https://a.example/1',
        link: 'https://a.example/1',
        published: '2026-01-01T23:34:05Z',
      },
    ])
  })

  it('reads JSON Feed', () => {
    const feed = read(
      JSON.stringify({
        ...{
          version: 'https://jsonfeed.org/version/1.1',
          title: 'J',
          home_page_url: 'https://j.example/',
          language: 'de',
        },
        items: [
          {
            id: 7,
            url: '/a',
            title: 'T',
            content_text: 'a < b',
            authors: [{ name: 'Ann' }, { name: 'Bob' }],
            tags: ['x', 'x'],
            date_published: '2026-01-02T03:04:05Z',
          },
          5,
          null,
        ],
      }),
    )
    expect(feed).toMatchObject({ format: 'json', title: 'J', language: 'de' })
    expect(feed.entries).toEqual([
      {
        id: '7',
        link: 'https://j.example/a',
        title: 'T',
        summary: null,
        content: 'a &lt; b',
        author: 'Ann, Bob',
        categories: ['x'],
        published: '2026-01-02T03:04:05Z',
        updated: null,
        language: null,
      },
    ])
  })

  it('reads news sitemaps', () => {
    const feed =
      read(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc>
      <n:news><n:publication><n:name>Paper</n:name><n:language>tr</n:language></n:publication><n:publication_date>2026-01-02</n:publication_date><n:title>One &amp;amp; two</n:title></n:news></url></urlset>`)
    expect(feed).toMatchObject({ format: 'sitemap', title: 'Paper', language: 'tr' })
    expect(feed.entries).toMatchObject([
      { title: 'One & two', link: 'https://a.example/1', published: '2026-01-02T00:00:00Z' },
    ])
  })

  it('reads Atom with a prefix on every element', () => {
    const feed = read(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>E</a:title><a:link href="https://a.example/1"/></a:entry></a:feed>',
    )
    expect(feed).toMatchObject({ title: 'T', entries: [{ title: 'E', link: 'https://a.example/1' }] })
  })

  it.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['just words', 'not-a-feed'],
    ['<!DOCTYPE html><html><body>x</body></html>', 'html-page'],
    ['<html><body>x</body></html>', 'html-page'],
    ['<sitemapindex><sitemap><loc>x</loc></sitemap></sitemapindex>', 'sitemap-index'],
    ['{"a":', 'bad-json'],
    ['{"a":1}', 'not-a-feed'],
    ['<opml/>', 'not-a-feed'],
  ])('calls %j %s', (source, reason) => {
    expect(parseFeed(Buffer.from(source))).toMatchObject({ ok: false, reason })
  })
})

describe('titles', () => {
  it.each([
    ['<title>AT&amp;amp;T &lt;b&gt;rises&lt;/b&gt;</title>', 'AT&T rises'],
    ['<title><![CDATA[AT&amp;T <i>rises</i>]]></title>', 'AT&T rises'],
    ['<title>  two\n lines </title>', 'two lines'],
    ['<title>5 &lt; 6</title>', '5 < 6'],
    ['<title></title><dc:title>x</dc:title>', 'x'],
    ['<title><br/></title>', null],
  ])('in RSS are decoded twice: %s', (source, title) => {
    expect(item(source).title).toBe(title)
  })

  it('in Atom are decoded as their type says', () => {
    expect(entry('<title>AT&amp;amp;T &lt;b&gt;</title>').title).toBe('AT&amp;T <b>')
    expect(entry('<title type="html">AT&amp;amp;T &lt;b&gt;x&lt;/b&gt;</title>').title).toBe('AT&T x')
    expect(
      entry(
        '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a &lt;b&gt; <i>c</i></div></title>',
      ).title,
    ).toBe('a <b> c')
  })
})

describe('links', () => {
  it.each([
    ['<link>https://a.example/1</link>', 'https://a.example/1'],
    ['<link> /1 </link>', 'https://site.example/1'],
    ['<guid>https://a.example/g</guid>', 'https://a.example/g'],
    ['<guid isPermaLink="false">https://a.example/g</guid>', null],
    [
      '<link>javascript:alert(1)</link><enclosure url="https://a.example/x.mp3" type="audio/mpeg"/>',
      'https://a.example/x.mp3',
    ],
    ['<enclosure url="https://a.example/x.png" type="image/png"/>', null],
    [
      '<atom:link rel="self" href="https://a.example/self"/><atom:link href="https://a.example/alt"/>',
      'https://a.example/alt',
    ],
    [
      '<link>https://feedproxy.google.com/x</link><feedburner:origLink>https://a.example/1</feedburner:origLink>',
      'https://a.example/1',
    ],
    ['<link>https://a.example/a b?x=1&amp;y=2</link>', 'https://a.example/a%20b?x=1&y=2'],
  ])('of RSS items: %s', (source, link) => {
    expect(item(source, '<link>https://site.example/</link>').link).toBe(link)
  })

  it('of Atom entries: HTML alternate first, enclosure last', () => {
    const enclosure = '<link rel="enclosure" href="https://a.example/e.mp3"/>'
    const json = '<link rel="alternate" type="application/json" href="https://a.example/j"/>'
    expect(
      entry(`${enclosure}${json}<link type="text/html" href="x"/>`, 'xml:base="https://base.example/d/"')
        .link,
    ).toBe('https://base.example/d/x')
    expect(entry(enclosure + json).link).toBe('https://a.example/j')
    expect(entry(`${enclosure}<id>https://a.example/id</id>`).link).toBe('https://a.example/id')
    expect(entry(enclosure).link).toBe('https://a.example/e.mp3')
    expect(entry('<link href="/p"/>').link).toBe('https://feeds.example/p')
  })

  it('are resolved against nested bases, then Content-Location, then the site, then the document', () => {
    const nested = read(
      '<feed xml:base="https://a.example/x/"><entry xml:base="y/"><link href="z"/><content type="html" xml:base="w/">&lt;a href="v">l&lt;/a></content></entry></feed>',
    )
    expect(nested.entries).toMatchObject([
      { link: 'https://a.example/x/y/z', content: '<a href="https://a.example/x/y/w/v">l</a>' },
    ])
    const atom = '<feed><entry><link href="z"/></entry></feed>'
    const headers = { 'Content-Location': '/located/feed' }
    expect(read(atom, { url: 'https://d.example/a/b', headers }).entries[0]!.link).toBe(
      'https://d.example/located/z',
    )
    expect(read(atom, { url: 'https://d.example/a/b' }).entries[0]!.link).toBe('https://d.example/a/z')
    expect(read(atom).entries[0]!.link).toBeNull()
  })
})

describe('bodies', () => {
  it('are harmless, with absolute links', () => {
    const html =
      '&lt;p onclick="x()">a&lt;script>alert(1)&lt;/script>&lt;a href="/b?c=1&amp;amp;d=2">l&lt;/a>&lt;a href="javascript:x()">j&lt;/a>&lt;img src="i.png" onerror="x()">&lt;/p>'
    const { summary } = item(`<description>${html}</description>`, '<link>https://site.example/</link>')
    expect(summary).toContain('<a href="https://site.example/b?c=1&amp;d=2"')
    expect(summary).toContain('src="https://site.example/i.png"')
    expect(summary).not.toMatch(/script|onclick|onerror/)
  })

  it('keep summary and content apart', () => {
    expect(
      item('<description>short</description><content:encoded>&lt;p>long&lt;/p></content:encoded>'),
    ).toMatchObject({ summary: 'short', content: '<p>long</p>' })
    expect(
      entry(
        '<summary>short</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &amp; b<br/></p></div></content>',
      ),
    ).toMatchObject({
      summary: 'short',
      content: '<p>a &amp; b<br /></p>',
    })
  })
})

describe('people, words and wishes', () => {
  it.each([
    ['<author>ann@a.example (Ann Lee)</author>', 'Ann Lee'],
    ['<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Chen</dc:creator>', 'Ann Lee, Bo Chen'],
    ['<itunes:author>Ann</itunes:author>', 'Ann'],
    ['<author>Ann Lee &lt;ann@a.example></author>', 'Ann Lee'],
  ])('names the author of %s', (source, author) => {
    expect(item(source).author).toBe(author)
  })

  it('takes the author of an Atom feed for its entries', () => {
    const feed = read(
      '<feed><author><name>Desk</name></author><entry/><entry><author><name>Ann</name></author></entry></feed>',
    )
    expect(feed.entries.map((found) => found.author)).toEqual(['Desk', 'Ann'])
  })

  it('reads language, TTL and skipped hours', () => {
    const feed = read(
      '<rss><channel><language>pt_BR</language><ttl>20</ttl><skipHours><hour>24</hour><hour>5</hour></skipHours></channel></rss>',
    )
    expect(feed).toMatchObject({ language: 'pt-BR', ttlMinutes: 20, skipHours: [0, 5] })
    expect(
      read(
        '<rss><channel><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>',
      ).ttlMinutes,
    ).toBe(360)
    expect(read('<rss><channel/></rss>', { headers: { 'content-language': 'sw' } }).language).toBe('sw')
  })
})

describe('damage', () => {
  const items = Array.from(
    { length: 5 },
    (_, n) => `<item><title>T${n}</title><link>https://a.example/${n}</link></item>`,
  )
  const whole = `<rss><channel><title>x</title>${items.join('')}</channel></rss>`

  it('cuts at the last whole entry, wherever the document ends', () => {
    for (let end = whole.indexOf('</item>') + 7; end < whole.length; end += 1) {
      const { entries } = read(whole.slice(0, end))
      const complete = whole.slice(0, end).split('</item>').length - 1
      expect(entries.map((found) => found.title)).toEqual(Array.from({ length: complete }, (_, n) => `T${n}`))
    }
  })

  it('survives forgotten end tags and stray ones', () => {
    expect(read(whole.replaceAll('</title>', '')).entries.map((found) => found.link)).toEqual(
      read(whole).entries.map((found) => found.link),
    )
    expect(read(whole.replaceAll('</link>', '</link></p></div>')).entries).toEqual(read(whole).entries)
    expect(read(whole.replaceAll('</item>', '')).entries.length).toBe(5)
  })

  it('reads a feed wrapped in something else, or after blank lines', () => {
    expect(read(`\n\n${whole}`).entries.length).toBe(5)
    expect(read(`<soap><body>${whole}</body></soap>`).entries.length).toBe(5)
  })
})

describe('traps', () => {
  const MANY = 300_000
  it.each([
    ['open tags', '<a>'.repeat(MANY)],
    ['quotes that never close', '<a b="'.repeat(MANY)],
    ['comments that never close', '<!--'.repeat(MANY)],
    ['references', `<rss><channel><item><description>${'&amp;'.repeat(MANY)}`],
    ['entries', `<feed>${'<entry>'.repeat(MANY)}`],
    ['nested markup', `<rss><channel><item><description>${'&lt;div&gt;'.repeat(MANY)}`],
    ['brackets', '['.repeat(MANY)],
    ['namespaces', '<a xmlns:b="c">'.repeat(MANY)],
  ])('of %s end', (_, source) => {
    expect(parseFeed(Buffer.from(source))).toHaveProperty('ok')
  })

  it('reads at most 2,000 entries', () => {
    expect(
      read(`<rss><channel>${'<item><title>a</title></item>'.repeat(5000)}</channel></rss>`).entries.length,
    ).toBe(2000)
  })

  it('refuses more than 15 MiB', () => {
    expect(parseFeed(new Uint8Array(15 * 1024 * 1024 + 1))).toMatchObject({ reason: 'too-large' })
  })
})

/** A small repeatable source of chance (Mulberry32), so that a failure can be found again by its seed. */
function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SEEDS = [
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]><rss version="2.0" xml:base="https://a.example/"><channel><title>A &amp; B</title><link>/</link><item><title><![CDATA[x]]></title><guid isPermaLink="true">/g</guid><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><description>&lt;p&gt;a&lt;/p&gt;</description></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a<b>c</b></div></title><entry><id>x</id><link href="a"/><updated>2003-12-31T10:14:55Z</updated><content type="application/octet-stream">PHA+</content></entry></feed>',
  '{"version":"https://jsonfeed.org/version/1","title":"x","items":[{"id":"1","url":"/a","content_html":"<p>x</p>","date_published":"2004-05-25 오후 11:23:17"}]}',
  '<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc><news:news><news:title>x</news:title></news:news></url></urlset>',
]
const SCRAPS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '</',
  '/>',
  '&#x',
  ';',
  '=',
  '\u0000',
  '\ud800',
  '<item>',
  '</item>',
  'xmlns:a="',
  '[',
  '{',
  '\\',
  ':',
  ' 99:99 ',
  '\xff',
]

function mutate(text: string, chance: () => number): string {
  let mutated = text
  for (let change = 0; change <= chance() * 8; change += 1) {
    const at = Math.floor(chance() * mutated.length)
    const length = Math.floor(chance() * 20)
    const scrap =
      chance() < 0.5 ? SCRAPS[Math.floor(chance() * SCRAPS.length)]! : mutated.slice(at, at + length * 3)
    mutated = mutated.slice(0, at) + scrap + mutated.slice(at + (chance() < 0.5 ? length : 0))
  }
  return mutated
}

it('never throws, whatever happens to a feed on its way (4,000 mutations)', () => {
  const chance = createChance(20_261_122)
  for (let round = 0; round < 4000; round += 1) {
    const source = mutate(SEEDS[round % SEEDS.length]!, chance)
    const bytes =
      chance() < 0.2
        ? Buffer.from(source, 'utf16le')
        : Buffer.from(source, chance() < 0.2 ? 'latin1' : 'utf8')
    expect(
      () => parseFeed(bytes, { url: 'https://a.example/', headers: { 'content-type': source.slice(0, 40) } }),
      `round ${round}: ${source}`,
    ).not.toThrow()
  }
})

it('is not shaken by bytes that are no text', () => {
  expect(parseFeed(Buffer.from([0x1f, 0x8b, 0, 0, 0xff, 0xfe, 0x3c]))).toMatchObject({
    ok: false,
    reason: 'not-a-feed',
  })
})
