/** Namespace address (lower case, no scheme, no end slash) to canonical prefix. '' marks a feed's own words. */
const PREFIX_OF_NAMESPACE: Readonly<Record<string, string>> = {
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'www.sitemaps.org/schemas/sitemap/0.9': '',
  'www.google.com/schemas/sitemap/0.84': '',
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns#': 'atom',
  'purl.org/net/rss1.1#': '',
  'www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'search.yahoo.com/mrss': 'media',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'www.w3.org/1999/xhtml': 'xhtml',
  'www.google.com/schemas/sitemap-news/0.9': 'news',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'prismstandard.org/namespaces/basic/2.0': 'prism',
  'prismstandard.org/namespaces/1.2/basic': 'prism',
}

/** Elements of which one ends where the next begins, and the elements that may hold them. */
export const CONTAINERS: Readonly<Record<string, ReadonlySet<string>>> = {
  item: new Set(['channel', 'rss', 'rdf:rdf', 'rdf', 'items']),
  entry: new Set(['feed', 'atom:feed']),
  'atom:entry': new Set(['feed', 'atom:feed']),
  url: new Set(['urlset']),
}
/** Elements between whose children white space means nothing. */
export const HOLDS_NO_TEXT = new Set([
  'rss',
  'rdf:rdf',
  'channel',
  'item',
  'atom:feed',
  'feed',
  'atom:entry',
  'entry',
  'urlset',
  'url',
])
/** Fields that hold no elements of their own kind: a field that begins inside one means a forgotten end tag. */
export const PLAIN_FIELDS = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'id',
  'updated',
  'published',
  'loc',
  'lastbuilddate',
])
/** All fields of an entry that end where the next one begins. */
export const FIELDS = new Set([
  ...PLAIN_FIELDS,
  'description',
  'summary',
  'content',
  'author',
  'category',
  'content:encoded',
  'dc:creator',
  'dc:date',
])

/** Prefix a namespace is known by; the one that was written when the namespace is not known. */
export function canonicalPrefix(namespace: string, written: string): string {
  const key = namespace
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
  return PREFIX_OF_NAMESPACE[key] ?? (written === '' ? '' : written)
}
