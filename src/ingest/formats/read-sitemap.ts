import type { XmlElement } from '../../text/xml.ts'
import { absoluteAddress } from './addresses.ts'
import { asLanguage, childrenNamed, dateAt, firstFilled, textAt, tidyCategories } from './fields.ts'
import { MAX_ENTRIES, type RawEntry, type RawFeed } from './raw-feed.ts'
import { rssText } from './text-construct.ts'

/** Reads a news sitemap. An address without news about it is an entry without a title. */
export function readSitemap(root: XmlElement, documentBase: string | null): RawFeed {
  const entries = childrenNamed(root, 'url')
    .slice(0, MAX_ENTRIES)
    .map((url) => readUrl(url, documentBase))
  const publication = entries.length === 0 ? null : publicationOf(childrenNamed(root, 'url')[0]!)
  return {
    format: 'sitemap',
    title: publication === null ? null : { html: false, value: publication },
    link: null,
    id: null,
    description: null,
    base: documentBase,
    language: entries.find((entry) => entry.language !== null)?.language ?? null,
    published: null,
    updated: null,
    ttlMinutes: null,
    skipHours: [],
    entries,
  }
}

function publicationOf(url: XmlElement): string | null {
  const news = childrenNamed(url, 'news:news')[0]
  const publication = news && firstFilled(news, 'news:publication')
  return publication ? textAt(publication, 'news:name') : null
}

function readUrl(url: XmlElement, base: string | null): RawEntry {
  const news = childrenNamed(url, 'news:news')[0] ?? null
  const title = news && firstFilled(news, 'news:title')
  const publication = news && firstFilled(news, 'news:publication')
  const link = absoluteAddress(textAt(url, 'loc'), base)
  return {
    title: title && rssText(title),
    link,
    id: link,
    summary: null,
    summaryBase: base,
    content: null,
    contentBase: base,
    published: (news && dateAt(news, 'news:publication_date')) ?? dateAt(url, 'lastmod'),
    updated: dateAt(url, 'lastmod'),
    author: null,
    categories: tidyCategories(((news && textAt(news, 'news:keywords')) ?? '').split(',')),
    language: asLanguage(publication && textAt(publication, 'news:language')),
    whole: url.closed,
  }
}
