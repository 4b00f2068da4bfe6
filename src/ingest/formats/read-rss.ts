import type { XmlElement } from '../../text/xml.ts'
import { absoluteAddress, baseOf, hasXmlBase } from './addresses.ts'
import {
  asLanguage,
  childrenNamed,
  dateAt,
  firstFilled,
  joinNames,
  languageOf,
  personName,
  textAt,
  tidyCategories,
} from './fields.ts'
import { MAX_ENTRIES, type RawEntry, type RawFeed } from './raw-feed.ts'
import { atomLink } from './read-atom.ts'
import { atomText, innerText, rssText, type TextConstruct } from './text-construct.ts'

/** Addresses of services that stand in front of a publisher's page. */
const PROXY_HOSTS =
  /^https?:\/\/(?:feedproxy\.google\.com|feeds\.feedburner\.com|rss\.feedsportal\.com|feedsportal\.com)\//i

/** Reads RSS 0.90 to 2.0, RSS 1.0 and 1.1 (RDF) and the extensions news feeds use. */
export function readRss(root: XmlElement, documentBase: string | null): RawFeed {
  const channel = childrenNamed(root, 'channel')[0] ?? root
  const link = channelLink(channel, documentBase)
  // Publishers who write relative links mean their site, unless they say otherwise.
  const base = hasXmlBase(channel) ? documentBase : (link ?? documentBase)
  const description = firstFilled(
    channel,
    'description',
    'tagline',
    'subtitle',
    'atom:subtitle',
    'dc:description',
    'itunes:summary',
    'itunes:subtitle',
  )
  const published = dateAt(channel, 'pubdate', 'atom:published', 'dcterms:issued')
  const items = [...itemsOf(channel), ...(channel === root ? [] : itemsOf(root))]
  return {
    format: 'rss',
    title: textField(channel, 'title', 'dc:title', 'atom:title', 'itunes:title'),
    link,
    id: textAt(channel, 'guid', 'id', 'atom:id') ?? channel.attributes['rdf:about'] ?? null,
    description: description && anyText(description),
    base: baseOf(channel, base),
    language: asLanguage(textAt(channel, 'language', 'dc:language')) ?? languageOf(channel),
    published,
    updated: dateAt(channel, 'lastbuilddate', 'dc:date', 'dcterms:modified', 'atom:updated', 'pubdate'),
    ttlMinutes: timeToLive(channel),
    skipHours: skipHours(channel),
    entries: items.slice(0, MAX_ENTRIES).map((item) => readItem(item, base)),
  }
}

function itemsOf(container: XmlElement): XmlElement[] {
  const lists = childrenNamed(container, 'items').flatMap((list) => childrenNamed(list, 'item'))
  return [...lists, ...childrenNamed(container, 'item', 'entry', 'atom:entry')]
}

function readItem(item: XmlElement, base: string | null): RawEntry {
  const summary = firstFilled(
    item,
    'description',
    'dc:description',
    'summary',
    'atom:summary',
    'itunes:summary',
    'media:description',
    'itunes:subtitle',
  )
  const content = firstFilled(
    item,
    'content:encoded',
    'atom:content',
    'content',
    'xhtml:body',
    'body',
    'fullitem',
    'encoded',
  )
  const updated = dateAt(
    item,
    'dcterms:modified',
    'atom:updated',
    'updated',
    'modified',
    'dc:date',
    'prism:modificationdate',
  )
  const published = dateAt(
    item,
    'pubdate',
    'dc:date',
    'atom:published',
    'published',
    'dcterms:issued',
    'dcterms:created',
    'dcterms:date',
    'prism:publicationdate',
    'date',
  )
  return {
    title: textField(item, 'title', 'dc:title', 'atom:title', 'media:title', 'itunes:title'),
    link: itemLink(item, base),
    id:
      textField(item, 'guid', 'id', 'atom:id', 'dc:identifier')?.value.trim() ||
      (item.attributes['rdf:about'] ?? null),
    summary: summary && anyText(summary),
    summaryBase: baseOf(summary ?? item, base),
    content: content && anyText(content),
    contentBase: baseOf(content ?? item, base),
    published: published ?? updated,
    updated,
    author: authorOf(item),
    categories: categoriesOf(item),
    language: asLanguage(textAt(item, 'dc:language')) ?? asLanguage(item.attributes['xml:lang']),
    whole: item.closed,
  }
}

/** Words of Atom keep Atom's rules inside RSS. */
function anyText(element: XmlElement): TextConstruct {
  return element.name.startsWith('atom:') ? atomText(element) : rssText(element)
}

function textField(element: XmlElement, ...names: readonly string[]): TextConstruct | null {
  const found = firstFilled(element, ...names)
  return found && anyText(found)
}

/** The last link written wins, as in every widespread reader; then Atom's alternate. */
function channelLink(channel: XmlElement, base: string | null): string | null {
  const written = childrenNamed(channel, 'link').map((link) => writtenLink(link, base))
  return written.findLast((address) => address !== null) ?? atomLink(channel, base, ['alternate']) ?? null
}

/** Link, Atom alternate, guid that is an address, original link, page behind comments, enclosure last. */
function itemLink(item: XmlElement, base: string | null): string | null {
  const original = absoluteAddress(textAt(item, 'feedburner:origlink', 'origlink'), baseOf(item, base))
  const link = childrenNamed(item, 'link')
    .map((element) => writtenLink(element, base))
    .findLast((address) => address !== null)
  if (link && original && PROXY_HOSTS.test(link)) return original
  return (
    link ??
    atomLink(item, base, ['alternate']) ??
    guidLink(item, base) ??
    original ??
    aboutLink(item) ??
    enclosureLink(item, base)
  )
}

function writtenLink(link: XmlElement, base: string | null): string | null {
  const rel = link.attributes.rel?.toLowerCase()
  if (rel !== undefined && rel !== 'alternate') return null
  return absoluteAddress(
    innerText(link) || link.attributes.href || link.attributes['rdf:resource'],
    baseOf(link, base),
  )
}

function guidLink(item: XmlElement, base: string | null): string | null {
  const guid = firstFilled(item, 'guid')
  if (guid === null || guid.attributes.ispermalink?.toLowerCase() === 'false') return null
  const saysSo = guid.attributes.ispermalink?.toLowerCase() === 'true'
  return absoluteAddress(innerText(guid), saysSo ? baseOf(guid, base) : null)
}

function aboutLink(item: XmlElement): string | null {
  return absoluteAddress(item.attributes['rdf:about'], null)
}

function enclosureLink(item: XmlElement, base: string | null): string | null {
  const isPicture = (element: XmlElement) =>
    /image/i.test(`${element.attributes.type} ${element.attributes.medium}`)
  const element = childrenNamed(item, 'enclosure', 'media:content').find((enclosure) => !isPicture(enclosure))
  return element === undefined ? null : absoluteAddress(element.attributes.url, baseOf(element, base))
}

function authorOf(item: XmlElement): string | null {
  const plain = childrenNamed(item, 'author', 'dc:creator', 'dc:author').map((element) =>
    personName(textAt(element, 'name', 'atom:name') ?? innerTextOrNull(element)),
  )
  const atom = childrenNamed(item, 'atom:author').map((author) =>
    personName(textAt(author, 'atom:name', 'name', 'atom:email')),
  )
  const names = joinNames([...plain, ...atom])
  return names ?? personName(textAt(item, 'itunes:author', 'media:credit'))
}

function innerTextOrNull(element: XmlElement): string | null {
  return innerText(element) || null
}

function categoriesOf(item: XmlElement): string[] {
  const own = childrenNamed(item, 'category', 'dc:subject', 'media:category').map(
    (element) => innerText(element) || element.attributes.text,
  )
  const atom = childrenNamed(item, 'atom:category').map(
    (element) => element.attributes.label ?? element.attributes.term,
  )
  const keywords = (textAt(item, 'itunes:keywords', 'media:keywords', 'keywords') ?? '').split(',')
  return tidyCategories([...own, ...atom, ...keywords])
}

/** Minutes per unit of the syndication module (sy:updatePeriod). */
const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
}

function timeToLive(channel: XmlElement): number | null {
  const ttl = Number(textAt(channel, 'ttl') ?? Number.NaN)
  if (Number.isFinite(ttl) && ttl > 0) return ttl
  const period = PERIOD_MINUTES[textAt(channel, 'sy:updateperiod')?.toLowerCase() ?? '']
  const frequency = Number(textAt(channel, 'sy:updatefrequency') ?? 1)
  return period === undefined || !(frequency >= 1) ? null : period / frequency
}

function skipHours(channel: XmlElement): number[] {
  const list = firstFilled(channel, 'skiphours')
  if (list === null) return []
  const hours = childrenNamed(list, 'hour').map((hour) => Number(innerText(hour)) % 24)
  return [...new Set(hours.filter((hour) => Number.isInteger(hour) && hour >= 0))]
}
