import type { JsonLdArticle } from './read-json-ld.ts'

export interface PageMetadata {
  readonly title: string | null
  readonly author: string | null
  /** ISO 8601 UTC, or the day alone when the page gives no time. */
  readonly date: string | null
  readonly siteName: string | null
  readonly lang: string | null
  readonly excerpt: string | null
}

/** The part of a DOM document that is read here. */
export interface PageDocument {
  readonly title: string
  readonly documentElement: { getAttribute(name: string): string | null } | null
  querySelector(
    selector: string,
  ): { getAttribute(name: string): string | null; readonly textContent: string | null } | null
  querySelectorAll(
    selector: string,
  ): Iterable<{ getAttribute(name: string): string | null; readonly textContent: string | null }>
}

/** Title, author, date, site, language and excerpt of a page: what it says for machines first, what it shows second. */
export function readMetadata(document: PageDocument, jsonLd: JsonLdArticle | null): PageMetadata {
  const meta = collectMeta(document)
  const first = (...names: string[]): string | null =>
    names.map((name) => meta.get(name)).find((value) => value) ?? null
  const siteName = first('og:site_name', 'application-name') ?? jsonLd?.siteName ?? null
  const shown = clean(document.querySelector('h1')?.textContent)
  const title =
    first('og:title', 'dc:title', 'dcterm:title', 'twitter:title', 'parsely-title', 'weibo:article:title') ??
    jsonLd?.title ??
    clean(document.title) ??
    shown
  return {
    title: title && withoutSite(title, siteName, shown),
    author: authorName(
      first(
        'author',
        'article:author',
        'dc:creator',
        'dcterm:creator',
        'parsely-author',
        'byl',
        'sailthru.author',
      ),
      jsonLd?.author ?? null,
      document,
    ),
    date: readDate(first, jsonLd, document),
    siteName,
    lang: readLanguage(document, first('og:locale', 'content-language', 'language')),
    excerpt:
      first('og:description', 'description', 'dc:description', 'twitter:description') ??
      jsonLd?.excerpt ??
      null,
  }
}

function collectMeta(document: PageDocument): Map<string, string> {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const content = clean(element.getAttribute('content'))
    if (content === null) continue
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((attribute) =>
      (element.getAttribute(attribute) ?? '').split(/\s+/),
    )
    for (const raw of names) {
      const name = raw
        .toLowerCase()
        .replace(/\./g, ':')
        .replace(/^dcterms:/, 'dcterm:')
      if (name !== '' && !found.has(name)) found.set(name, content)
    }
  }
  return found
}

function clean(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/g, ' ').trim()
  return text ? text.slice(0, 1000) : null
}

/** "Headline | Site" and "Headline - Site" name the outlet too; the headline is what the page shows or what stands before. */
function withoutSite(title: string, siteName: string | null, shown: string | null): string {
  if (shown && shown.length > 10 && title !== shown && title.startsWith(shown)) return shown
  const parts = title.split(/\s+[|\-–—·»/]\s+/)
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && siteName && last.toLowerCase().includes(siteName.toLowerCase())) {
    return title.slice(0, title.length - last.length).replace(/\s+[|\-–—·»/]\s+$/, '')
  }
  return title
}

function authorName(
  declared: string | null,
  structured: string | null,
  document: PageDocument,
): string | null {
  const usable = declared && !/^(?:https?:|@)/.test(declared) ? declared : null
  const shown = () => {
    for (const selector of [
      '[rel="author"]',
      '[itemprop="author"]',
      '.byline',
      '.author',
      '.article-author',
      '.p-author',
    ]) {
      const text = clean(document.querySelector(selector)?.textContent)
      if (text && text.length < 100) return text
    }
    return null
  }
  return structured ?? usable ?? shown()
}

function readDate(
  first: (...names: string[]) => string | null,
  jsonLd: JsonLdArticle | null,
  document: PageDocument,
): string | null {
  const candidates = [
    jsonLd?.date,
    first(
      'article:published_time',
      'datepublished',
      'date',
      'dc:date',
      'dcterm:created',
      'parsely-pub-date',
      'pubdate',
      'publishdate',
      'og:published_time',
      'sailthru:date',
    ),
    document.querySelector('time[itemprop="datePublished"]')?.getAttribute('datetime'),
    document.querySelector('time[datetime]')?.getAttribute('datetime'),
  ]
  return candidates.map(toIsoDate).find((date) => date !== null) ?? null
}

/** Dates as pages write them for machines. A day without a time stays a day. */
export function toIsoDate(value: string | null | undefined): string | null {
  const text = value?.trim()
  if (!text) return null
  const day = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})$/.exec(text)
  if (day) return `${day[1]}-${day[2]}-${day[3]}`
  const time = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function readLanguage(document: PageDocument, declared: string | null): string | null {
  const attribute =
    document.documentElement?.getAttribute('lang') || document.documentElement?.getAttribute('xml:lang')
  const tag = clean(attribute ?? declared)?.replace('_', '-')
  return tag && /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(tag) ? tag : null
}
