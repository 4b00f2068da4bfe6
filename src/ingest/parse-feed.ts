import { decodeHTML } from 'entities'
import type { Result } from '../domain/index.ts'
import { decodeBytes } from '../text/charset.ts'
import { escapeHtml, plainText } from '../text/markup.ts'
import { sanitise } from '../text/sanitise.ts'
import { readXml, type XmlElement } from '../text/xml.ts'
import { absoluteAddress, resolveLinks } from './formats/addresses.ts'
import { asLanguage } from './formats/fields.ts'
import type { RawEntry, RawFeed } from './formats/raw-feed.ts'
import { readAtom } from './formats/read-atom.ts'
import { nestsTooDeep, readJsonFeed } from './formats/read-json-feed.ts'
import { readRss } from './formats/read-rss.ts'
import { readSitemap } from './formats/read-sitemap.ts'
import { asMarkup, asPlainText, type TextConstruct } from './formats/text-construct.ts'
import type { FeedFault, FeedOrigin, ParsedEntry, ParsedFeed } from './parsed-feed.ts'

/** Largest document that is read, in bytes after inflating (promise 5). */
export const MAX_FEED_BYTES = 15 * 1024 * 1024
/** Longest summary or content of one entry in characters of markup; the longest news text is a tenth of it. */
const MAX_BODY = 200_000
/** Characters of markup that one document may have sanitised, so that it holds the process under a second (promise 7). */
const MARKUP_BUDGET = 2_000_000
/** Text kept of a body when the budget is spent, in characters. */
const SPENT_BODY = 1000

const MESSAGES: Readonly<Record<FeedFault, string>> = {
  empty: 'The document is empty.',
  'not-a-feed': 'The document is no feed: it has no RSS, RDF, Atom, JSON Feed or sitemap in it.',
  'html-page': 'The document is a web page, not a feed.',
  'sitemap-index': 'The document lists sitemaps; give the address of one of them.',
  'bad-json': 'The document looks like JSON but cannot be read.',
  'too-large': `The document is larger than ${MAX_FEED_BYTES / 1024 / 1024} MiB.`,
}

/**
 * Reads any feed: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, news sitemaps, well-formed or not. Never throws,
 * never looks outside the bytes; a document that ends early yields its whole entries.
 * @param bytes the body after inflating
 * @param origin where it came from: the address is the last resort for relative links, headers give character set,
 *   Content-Location and Content-Language
 */
export function parseFeed(bytes: Uint8Array, origin: FeedOrigin = {}): Result<ParsedFeed, FeedFault> {
  if (bytes.length > MAX_FEED_BYTES) return fault('too-large')
  const headers = lowerCaseNames(origin.headers ?? {})
  const source = decodeBytes(bytes, headers['content-type'] ?? null).text.trimStart()
  if (source === '') return fault('empty')
  const url = absoluteAddress(origin.url, null)
  const base = absoluteAddress(headers['content-location'], url) ?? url
  const read = /^[{[]/.test(source) ? readJson(source, base) : readMarkup(source, base)
  if (!read.ok) return read
  return { ok: true, value: finish(read.value.feed, read.value.cut, asLanguage(headers['content-language'])) }
}

type ReadFeed = Result<{ readonly feed: RawFeed; readonly cut: boolean }, FeedFault>

function readJson(source: string, base: string | null): ReadFeed {
  if (nestsTooDeep(source)) return fault('bad-json')
  try {
    const feed = readJsonFeed(JSON.parse(source), base)
    return feed === null ? fault('not-a-feed') : { ok: true, value: { feed, cut: false } }
  } catch {
    return fault('bad-json')
  }
}

function readMarkup(source: string, base: string | null): ReadFeed {
  const { root, cut } = readXml(source)
  const found = root && findFeed(root)
  if (!found)
    return fault(
      root?.name === 'html' || /^\s*<!doctype html/i.test(source.slice(0, 200)) ? 'html-page' : 'not-a-feed',
    )
  if (found.name === 'sitemapindex') return fault('sitemap-index')
  return { ok: true, value: { feed: adapterOf(found)(found, base), cut } }
}

function adapterOf(root: XmlElement): (root: XmlElement, base: string | null) => RawFeed {
  if (/^(?:atom:)?(?:feed|entry)$/.test(root.name)) return readAtom
  return root.name === 'urlset' ? readSitemap : readRss
}

/** Elements that are a feed, or hold one under another name. */
const FEED_ROOTS = /^(?:(?:atom:)?(?:feed|entry)|rss|rdf:rdf|rdf|channel|urlset|sitemapindex)$/
/** Levels below the root in which a feed wrapped in something else is looked for. */
const WRAPPER_DEPTH = 3

function findFeed(root: XmlElement, depth = 0): XmlElement | null {
  if (FEED_ROOTS.test(root.name)) return root
  if (depth === WRAPPER_DEPTH || root.name === 'html') return null
  for (const child of root.children.slice(0, 50)) {
    const found = typeof child === 'string' ? null : findFeed(child, depth + 1)
    if (found !== null) return found
  }
  return null
}

function finish(feed: RawFeed, cut: boolean, sentLanguage: string | null): ParsedFeed {
  const clean = createCleaner()
  const description = feed.description && clean(feed.description, feed.base)
  const entries = wholeEntries(feed.entries, cut)
  return {
    format: feed.format,
    cut,
    title: feed.title && asPlainText(feed.title),
    link: feed.link,
    id: feed.id?.slice(0, MAX_ID) ?? null,
    description,
    language: feed.language ?? sentLanguage,
    published: feed.published,
    updated: feed.updated,
    ttlMinutes: feed.ttlMinutes,
    skipHours: feed.skipHours,
    entries: entries.map((entry) => finishEntry(entry, clean)),
  }
}

const MAX_ID = 2000

/** A document that ended early loses its last entry, unless that is the only one. */
function wholeEntries(entries: readonly RawEntry[], cut: boolean): readonly RawEntry[] {
  if (!cut || entries.length < 2) return entries
  return entries.filter((entry) => entry.whole)
}

function finishEntry(entry: RawEntry, clean: Cleaner): ParsedEntry {
  return {
    title: entry.title && asPlainText(entry.title),
    link: entry.link,
    id: entry.id?.slice(0, MAX_ID) ?? null,
    summary: entry.summary && clean(entry.summary, entry.summaryBase),
    content: entry.content && clean(entry.content, entry.contentBase),
    published: entry.published,
    updated: entry.updated,
    author: entry.author,
    categories: entry.categories,
    language: entry.language,
  }
}

/** Turns a body into harmless HTML with absolute links. */
type Cleaner = (construct: TextConstruct, base: string | null) => string | null

function createCleaner(): Cleaner {
  let spent = 0
  return (construct, base) => {
    const markup = asMarkup(construct)?.slice(0, MAX_BODY) ?? null
    if (markup === null) return null
    if (!markup.includes('<')) return escapeHtml(decodeHTML(markup))
    spent += markup.length
    if (spent > MARKUP_BUDGET)
      return escapeHtml(plainText(markup.slice(0, SPENT_BODY * 4)).slice(0, SPENT_BODY)) || null
    return resolveLinks(sanitise(markup), base).trim() || null
  }
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}

function fault(reason: FeedFault): { ok: false; reason: FeedFault; message: string } {
  return { ok: false, reason, message: MESSAGES[reason] }
}
