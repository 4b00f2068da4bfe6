import { describe, expect, it } from 'vitest'
import { readXml } from '../text/xml.ts'
import { readOpml, writeOpml } from './opml.ts'

const LIST = `<?xml version="1.0"?><opml version="1.0"><head><title>mine</title></head><body>
<outline text="World"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/rss?x=1&amp;y=2" htmlUrl="https://a.example"/>
<outline text="Deep"><outline text="B" xmlUrl="feed://b.example/rss"/></outline></outline>
<outline title="C" type="rss" url="https://c.example/feed"/></body></opml>`

describe('readOpml', () => {
  it('reads folders, names and addresses', () => {
    expect(readOpml(LIST)).toEqual([
      {
        url: 'https://a.example/rss?x=1&y=2',
        title: 'A & B',
        homepage: 'https://a.example',
        folders: ['World'],
        language: null,
      },
      { url: 'http://b.example/rss', title: 'B', homepage: null, folders: ['World', 'Deep'], language: null },
      { url: 'https://c.example/feed', title: 'C', homepage: null, folders: [], language: null },
    ])
  })

  it.each([
    ['bare ampersands', LIST.replaceAll('&amp;', '&')],
    ['no end tags', LIST.replaceAll(/<\/(?:outline|body|opml)>/g, '')],
    ['attributes in capitals and other quotes', LIST.replaceAll('xmlUrl', 'XMLURL').replaceAll('"', "'")],
    ['an end in the middle', LIST.slice(0, LIST.indexOf('</body>') - 3)],
  ])('survives %s', (_, list) => {
    expect(readOpml(list).map((feed) => feed.url)).toEqual(
      expect.arrayContaining(['https://a.example/rss?x=1&y=2', 'http://b.example/rss']),
    )
  })

  it('finds addresses in a list that is no XML', () => {
    expect(
      readOpml(
        'my feeds:\nhttps://a.example/rss\n- (https://b.example/rss), twice https://a.example/rss',
      ).map((feed) => feed.url),
    ).toEqual(['https://a.example/rss', 'https://b.example/rss'])
    expect(readOpml('')).toEqual([])
  })
})

describe('writeOpml', () => {
  it('writes a list that it reads back, whatever the names hold', () => {
    const sources = [
      {
        name: 'A "quoted" <b> & \u0000',
        homepage: 'https://a.example',
        block: 'western',
        feeds: [{ url: 'https://a.example/?a=1&b=2', language: 'en' }],
      },
    ]
    const list = writeOpml(sources, { now: new Date(0), blockName: () => 'Western' })
    expect(readXml(list).cut).toBe(false)
    expect(list).toContain('<opml version="2.0">')
    expect(readOpml(list)).toEqual(
      [
        {
          url: 'https://a.example/?a=1&b=2',
          title: 'A "quoted" & ',
          homepage: 'https://a.example',
          folders: ['Western'],
          language: 'en',
        },
      ].map((feed) => ({ ...feed, title: 'A "quoted" &' })),
    )
  })
})
