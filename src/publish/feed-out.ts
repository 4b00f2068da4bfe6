/** One feed of ours, in no format yet. Addresses are absolute; times ISO 8601 UTC. */
export interface FeedOut {
  readonly title: string
  readonly description: string
  /** Page the feed stands for. */
  readonly link: string
  /** Address of the feed itself. */
  readonly self: string
  readonly updated: string
  readonly items: readonly FeedOutItem[]
}

export interface FeedOutItem {
  /** Permanent; a URI, so that Atom takes it as it is. */
  readonly id: string
  readonly title: string
  readonly link: string
  /** Plain text. */
  readonly summary: string
  readonly published: string
  readonly updated: string
}

/** RSS 2.0 with the Atom self link. */
export function renderRss(feed: FeedOut): string {
  const items = feed.items.map(
    (item) =>
      `<item><title>${xml(item.title)}</title><link>${xml(item.link)}</link><guid isPermaLink="false">${xml(item.id)}</guid>` +
      `<pubDate>${rfc822(item.updated)}</pubDate><description>${xml(escapeHtml(item.summary))}</description></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(feed.title)}</title><link>${xml(feed.link)}</link><description>${xml(feed.description)}</description><language>en</language><lastBuildDate>${rfc822(feed.updated)}</lastBuildDate><atom:link href="${xml(feed.self)}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`
}

/** Atom 1.0 (RFC 4287). */
export function renderAtom(feed: FeedOut): string {
  const entries = feed.items.map(
    (item) =>
      `<entry><title>${xml(item.title)}</title><id>${xml(item.id)}</id><link rel="alternate" href="${xml(item.link)}"/>` +
      `<published>${iso(item.published)}</published><updated>${iso(item.updated)}</updated><summary>${xml(item.summary)}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>${xml(feed.title)}</title><subtitle>${xml(feed.description)}</subtitle><id>${xml(feed.self)}</id><updated>${iso(feed.updated)}</updated><author><name>Parallax</name></author><link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/><link rel="alternate" type="text/html" href="${xml(feed.link)}"/>
${entries.join('\n')}
</feed>
`
}

/** JSON Feed 1.1. */
export function renderJsonFeed(feed: FeedOut): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.link,
    feed_url: feed.self,
    language: 'en',
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.link,
      title: item.title,
      content_text: item.summary,
      date_published: iso(item.published),
      date_modified: iso(item.updated),
    })),
  })
}

function iso(time: string): string {
  return new Date(time).toISOString()
}

function rfc822(time: string): string {
  return new Date(time).toUTCString()
}

/** Escapes for XML 1.0 and drops what XML cannot hold: most control characters, lone surrogates, noncharacters. */
function xml(text: string): string {
  return escapeHtml(
    text.replaceAll(/\p{Cs}/gu, '\ufffd').replaceAll(/(?![\n\t\r])\p{Cc}|[\ufffe\uffff]/gu, ''),
  )
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
