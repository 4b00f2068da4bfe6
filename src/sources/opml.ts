import { plainText } from '../text/markup.ts'
import { readXml, type XmlElement } from '../text/xml.ts'

/** One feed of a list, as readers exchange them. */
export interface OpmlFeed {
  readonly url: string
  readonly title: string | null
  readonly homepage: string | null
  /** Names of the folders it stands in, outermost first. */
  readonly folders: readonly string[]
  readonly language: string | null
}

/** Feeds of one list; longer ones are cut. */
const MAX_FEEDS = 20_000
/** Addresses that stand in a list that is no XML at all. */
const BARE_ADDRESS = /https?:\/\/[^\s"'<>]{4,2000}/g

/**
 * Reads a list of feeds: OPML 1.0 to 2.0, well-formed or not, else every address in the text. Each address comes once.
 * @param text the list, decoded
 */
export function readOpml(text: string): OpmlFeed[] {
  const { root } = readXml(text)
  const found = root === null ? [] : outlinesOf(root, [])
  const feeds = found.length > 0 ? found : bareAddresses(text)
  const seen = new Set<string>()
  return feeds.filter((feed) => !seen.has(feed.url) && seen.add(feed.url)).slice(0, MAX_FEEDS)
}

/** Walks the outlines; lists that lost an end tag nest deeper, which costs folders and no feed. */
function outlinesOf(root: XmlElement, folders: readonly string[]): OpmlFeed[] {
  const feeds: OpmlFeed[] = []
  const walk = (element: XmlElement, inside: readonly string[]) => {
    const feed = element.name === 'outline' ? readOutline(element, inside) : null
    if (feed !== null) feeds.push(feed)
    const name = element.name === 'outline' && feed === null ? label(element) : null
    const deeper = name === null ? inside : [...inside, name]
    for (const child of element.children) if (typeof child !== 'string') walk(child, deeper)
  }
  walk(root, folders)
  return feeds
}

function readOutline(outline: XmlElement, folders: readonly string[]): OpmlFeed | null {
  const { attributes } = outline
  const url = address(
    attributes.xmlurl ?? (/^(?:rss|atom|feed)$/i.test(attributes.type ?? '') ? attributes.url : undefined),
  )
  if (url === null) return null
  return {
    url,
    title: label(outline),
    homepage: address(attributes.htmlurl),
    folders,
    language: attributes.language ?? null,
  }
}

/** Scheme of feeds that readers register for themselves; the address behind it is http. */
function address(written: string | undefined): string | null {
  const url = (written ?? '')
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) ? url : null
}

function label(outline: XmlElement): string | null {
  return plainText(outline.attributes.title || outline.attributes.text || '') || null
}

function bareAddresses(text: string): OpmlFeed[] {
  const plain = text.replaceAll('&amp;', '&')
  return [...plain.matchAll(BARE_ADDRESS)]
    .map(([url]) => url.replace(/[),.;]+$/, ''))
    .filter((url) => URL.canParse(url) && !/opml\.org|w3\.org/.test(url))
    .map((url) => ({ url, title: null, homepage: null, folders: [], language: null }))
}

/** What an exported list needs to know of an outlet. */
export interface ExportedSource {
  readonly name: string
  readonly homepage: string
  readonly block: string
  readonly feeds: readonly { readonly url: string; readonly language: string }[]
}

/** Writes OPML 2.0: one folder per block, one outline per feed. `blockName` turns a block id into words. */
export function writeOpml(
  sources: readonly ExportedSource[],
  options: { now: Date; blockName: (id: string) => string },
): string {
  const blocks = [...new Set(sources.map((source) => source.block))].sort()
  const folders = blocks.map((block) => {
    const own = sources.filter((source) => source.block === block)
    const outlines = own.flatMap((source) => source.feeds.map((feed) => feedOutline(source, feed)))
    return `    <outline text="${escapeXml(options.blockName(block))}">\n${outlines.join('\n')}\n    </outline>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    '    <title>Parallax: outlets by information block</title>',
    `    <dateCreated>${options.now.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...folders,
    '  </body>',
    '</opml>',
    '',
  ].join('\n')
}

function feedOutline(source: ExportedSource, feed: { url: string; language: string }): string {
  const { name, homepage } = source
  const attributes = {
    type: 'rss',
    text: name,
    title: name,
    xmlUrl: feed.url,
    htmlUrl: homepage,
    language: feed.language,
  }
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)
  return `      <outline ${written.join(' ')}/>`
}

function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
