import type { XmlElement } from '../../text/xml.ts'
import { absoluteAddress, baseOf, hasXmlBase, joinAddress } from './addresses.ts'
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
import { atomText, innerText } from './text-construct.ts'

/** Reads Atom 0.3 and 1.0, with or without its namespace. A lone `entry` document is a feed of one. */
export function readAtom(root: XmlElement, documentBase: string | null): RawFeed {
  const lone = local(root.name) === 'entry'
  const entries = lone ? [root] : childrenNamed(root, ...named('entry', 'item'))
  const feedAuthor = lone ? null : peopleOf(root)
  const title = pick(root, 'title', 'dc:title')
  const subtitle = pick(root, 'subtitle', 'tagline', 'info', 'dc:description', 'itunes:summary')
  const link = atomLink(root, documentBase, ['alternate'])
  const published = dateAt(root, ...named('published', 'issued', 'created', 'pubdate', 'dc:date'))
  const updated = dateAt(
    root,
    ...named('updated', 'modified', 'dc:date', 'dcterms:modified', 'lastbuilddate'),
  )
  return {
    format: 'atom',
    title: lone ? null : title && atomText(title),
    link: lone ? null : link,
    id: lone ? null : atomId(root, documentBase),
    description: lone ? null : subtitle && atomText(subtitle),
    base: baseOf(subtitle ?? root, documentBase ?? link),
    language: languageOf(root) ?? asLanguage(textAt(root, ...named('language', 'dc:language'))),
    published: lone ? null : published,
    updated: lone ? null : (updated ?? published),
    ttlMinutes: null,
    skipHours: [],
    entries: entries.slice(0, MAX_ENTRIES).map((entry) => readEntry(entry, documentBase ?? link, feedAuthor)),
  }
}

function readEntry(entry: XmlElement, base: string | null, feedAuthor: string | null): RawEntry {
  const title = pick(entry, 'title', 'dc:title', 'media:title')
  const summary =
    pick(entry, 'summary', 'description', 'dc:description', 'itunes:summary', 'media:description') ??
    mediaDescription(entry)
  const content = pick(entry, 'content', 'content:encoded', 'xhtml:body')
  const updated = dateAt(entry, ...named('updated', 'modified', 'dcterms:modified', 'dc:date'))
  const published = dateAt(
    entry,
    ...named('published', 'issued', 'created', 'dcterms:issued', 'dc:date', 'pubdate'),
  )
  return {
    title: title && atomText(title),
    link: entryLink(entry, base),
    id: atomId(entry, base),
    summary: summary && atomText(summary),
    summaryBase: baseOf(summary ?? entry, base),
    content: content && atomText(content),
    contentBase: baseOf(content ?? entry, base),
    published: published ?? updated,
    updated,
    author: authorOf(entry) ?? feedAuthor,
    categories: tidyCategories([
      ...childrenNamed(entry, ...named('category')).map(
        (element) => element.attributes.label ?? element.attributes.term ?? innerText(element),
      ),
      ...childrenNamed(entry, 'dc:subject').map(innerText),
    ]),
    language:
      asLanguage(entry.attributes['xml:lang']) ??
      asLanguage(content?.attributes['xml:lang']) ??
      asLanguage(title?.attributes['xml:lang']),
    whole: entry.closed,
  }
}

/** Each plain name in Atom's namespace and without one. */
function named(...names: readonly string[]): string[] {
  return names.flatMap((name) => (name.includes(':') ? [name] : [name, `atom:${name}`]))
}

function pick(element: XmlElement, ...names: readonly string[]): XmlElement | null {
  return firstFilled(element, ...named(...names))
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Video feeds put the text of an entry into a media group. */
function mediaDescription(entry: XmlElement): XmlElement | null {
  const group = childrenNamed(entry, 'media:group')[0]
  return group === undefined ? null : firstFilled(group, 'media:description')
}

/**
 * Address of the first link of one of the relations, HTML before other types. `base` is the document's.
 * In an RSS feed only Atom's own links are looked at; the plain `link` there has its own rules.
 */
export function atomLink(
  element: XmlElement,
  base: string | null,
  relations: readonly string[],
): string | null {
  const names = isAtom(element) ? named('link') : ['atom:link']
  const links = childrenNamed(element, ...names).filter((link) => relations.includes(relationOf(link)))
  const html = links.filter((link) => /html|^$/.test(link.attributes.type?.toLowerCase() ?? ''))
  for (const link of [...html, ...links]) {
    const address = absoluteAddress(link.attributes.href || innerText(link), baseOf(link, base))
    if (address !== null) return address
  }
  return null
}

function isAtom(element: XmlElement): boolean {
  return /^(?:atom:)?(?:feed|entry)$/.test(element.name)
}

function relationOf(link: XmlElement): string {
  const relation = link.attributes.rel?.trim().toLowerCase() || 'alternate'
  return relation.slice(relation.lastIndexOf('/') + 1)
}

function entryLink(entry: XmlElement, base: string | null): string | null {
  const original = absoluteAddress(textAt(entry, 'feedburner:origlink'), baseOf(entry, base))
  const alternate = atomLink(entry, base, ['alternate'])
  if (alternate !== null)
    return alternate.includes('feedproxy.google.com') ? (original ?? alternate) : alternate
  const content = childrenNamed(entry, ...named('content')).find((element) => element.attributes.src)
  return (
    original ??
    absoluteAddress(textAt(entry, ...named('id', 'guid')), null) ??
    absoluteAddress(content?.attributes.src, content ? baseOf(content, base) : null) ??
    atomLink(entry, base, ['related', 'via', 'self']) ??
    atomLink(entry, base, ['enclosure'])
  )
}

/** An id is compared as written (RFC 4287, 4.2.6.1), except that a path is meant relative to its base. */
function atomId(element: XmlElement, base: string | null): string | null {
  const found = pick(element, 'id', 'guid')
  if (found === null) return null
  const id = innerText(found)
  const relative =
    id.startsWith('/') || (hasXmlBase(found) && !/^[a-z][a-z0-9+.-]*:/i.test(id) && !/\s/.test(id))
  const from = baseOf(found, base)
  return relative && from !== null ? (joinAddress(id, from) ?? id) : id
}

function authorOf(entry: XmlElement): string | null {
  const source = childrenNamed(entry, ...named('source'))[0]
  return peopleOf(entry) ?? (source === undefined ? null : peopleOf(source))
}

function peopleOf(element: XmlElement): string | null {
  const authors = childrenNamed(element, ...named('author')).map((author) => {
    const name = textAt(author, ...named('name')) ?? textAt(author, ...named('email'))
    return personName(
      name ?? (author.children.every((child) => typeof child === 'string') ? innerText(author) : null),
    )
  })
  return joinNames([
    ...authors,
    ...childrenNamed(element, 'dc:creator').map((creator) => personName(innerText(creator))),
  ])
}
