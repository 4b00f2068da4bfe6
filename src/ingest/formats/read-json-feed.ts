import { absoluteAddress } from './addresses.ts'
import { parseFeedDate } from './dates.ts'
import { asLanguage, joinNames, personName, tidyCategories } from './fields.ts'
import { MAX_ENTRIES, type RawEntry, type RawFeed } from './raw-feed.ts'
import type { TextConstruct } from './text-construct.ts'

type Unreliable = Readonly<Record<string, unknown>>

/** Reads JSON Feed 1.0 and 1.1; null when the value is not one. */
export function readJsonFeed(value: unknown, documentBase: string | null): RawFeed | null {
  if (!isObject(value) || !Array.isArray(value.items)) return null
  if (typeof value.version !== 'string' && typeof value.title !== 'string') return null
  const link = absoluteAddress(text(value.home_page_url), documentBase)
  const base = link ?? documentBase
  return {
    format: 'json',
    title: plain(value.title),
    link,
    id: text(value.feed_url),
    description: plain(value.description),
    base,
    language: asLanguage(text(value.language)),
    published: null,
    updated: null,
    ttlMinutes: null,
    skipHours: [],
    entries: value.items
      .slice(0, MAX_ENTRIES)
      .filter(isObject)
      .map((item) => readItem(item, base)),
  }
}

function readItem(item: Unreliable, base: string | null): RawEntry {
  const id = text(item.id)
  const updated = parseFeedDate(text(item.date_modified))
  const html = text(item.content_html)
  return {
    title: plain(item.title),
    link:
      absoluteAddress(text(item.url), base) ??
      absoluteAddress(text(item.external_url), base) ??
      absoluteAddress(id, null),
    id,
    summary: plain(item.summary),
    summaryBase: base,
    content: html === null ? plain(item.content_text) : { html: true, value: html },
    contentBase: base,
    published: parseFeedDate(text(item.date_published)) ?? updated,
    updated,
    author: joinNames(authorsOf(item)),
    categories: tidyCategories(Array.isArray(item.tags) ? item.tags.map(text) : []),
    language: asLanguage(text(item.language)),
    whole: true,
  }
}

function authorsOf(item: Unreliable): (string | null)[] {
  const people = Array.isArray(item.authors) ? item.authors : [item.author]
  return people.filter(isObject).map((person) => personName(text(person.name)))
}

function isObject(value: unknown): value is Unreliable {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Ids are numbers in many feeds. */
function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function plain(value: unknown): TextConstruct | null {
  const found = text(value)
  return found === null ? null : { html: false, value: found }
}

/** Levels of a JSON Feed document; the format itself uses 5. */
const MAX_DEPTH = 64

/** True when the text nests deeper than any feed: parsing such a trap takes seconds. One pass, no memory. */
export function nestsTooDeep(json: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (code === 34) quoted = !quoted
    else if (quoted && code === 92) at += 1
    else if (!quoted && (code === 91 || code === 123)) depth += 1
    else if (!quoted && (code === 93 || code === 125)) depth -= 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}
