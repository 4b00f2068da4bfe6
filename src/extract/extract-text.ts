import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { flattenHtml, guardHtml } from './guard-html.ts'
import { paragraphsOf, plainText } from './paragraphs.ts'
import { readJsonLd } from './read-json-ld.ts'
import { type PageDocument, type PageMetadata, readMetadata, toIsoDate } from './read-metadata.ts'

/** Which step gave the text: the page's JSON-LD, a known container, Readability, or all visible text of a page no parser may touch. */
export type ExtractionStep = 'json-ld' | 'rules' | 'readability' | 'plain'

export type Extraction =
  | ({ readonly ok: true; readonly text: string; readonly how: ExtractionStep } & PageMetadata)
  | ({ readonly ok: false; readonly text: ''; readonly how: 'none'; readonly error: string } & PageMetadata)

/** Fewest characters that count as an article's text; under it a step is taken as failed. */
const MIN_TEXT_LENGTH = 140
/** A JSON-LD body this many times longer than what Readability finds shows that Readability missed the article. */
const LONGER_BODY = 1.5
/** Containers that publishing systems mark as the article's body, most exact first. */
const BODY_CONTAINERS = [
  '[itemprop="articleBody"]',
  '.article-body',
  '.article__body',
  '.article-content',
  '.entry-content',
  '.story-body',
  '.post-content',
  'article',
  'main',
]

const NO_METADATA: PageMetadata = {
  title: null,
  author: null,
  date: null,
  siteName: null,
  lang: null,
  excerpt: null,
}

/**
 * Text and metadata of an article page. Steps: Readability (https://github.com/mozilla/readability),
 * the page's JSON-LD body where it shows that Readability missed the article, a known container, all visible text.
 * Never throws.
 */
export function extractText(html: string, url: string): Extraction {
  const guarded = guardHtml(html)
  const jsonLd = readJsonLd(guarded.jsonLd)
  if (!guarded.parsable) return fromPlain(guarded.html, NO_METADATA)
  const page = parsePage(guarded.html, url)
  if (page === null) return fromPlain(guarded.html, NO_METADATA)
  const own = readMetadata(page as unknown as PageDocument, jsonLd)
  const container = BODY_CONTAINERS.map((selector) => page.querySelector(selector)).find(
    (element) => element !== null,
  )
  const ruled = container ? paragraphsOf(container.innerHTML) : ''
  const readable = runReadability(page)
  const metadata = mergeMetadata(own, readable)
  const declared = jsonLd?.body ? plainText(jsonLd.body) : ''
  const chosen = chooseText({ declared, readable: readable.text, ruled })
  return chosen === null ? fromPlain(guarded.html, metadata) : { ok: true, ...chosen, ...metadata }
}

/** First step that yields an article. A long JSON-LD body wins only over a page that Readability cannot read. */
function chooseText(found: {
  declared: string
  readable: string
  ruled: string
}): { text: string; how: ExtractionStep } | null {
  if (
    found.readable.length >= MIN_TEXT_LENGTH &&
    found.declared.length < LONGER_BODY * found.readable.length
  ) {
    return { text: found.readable, how: 'readability' }
  }
  if (found.declared.length >= MIN_TEXT_LENGTH) return { text: found.declared, how: 'json-ld' }
  if (found.readable.length >= MIN_TEXT_LENGTH) return { text: found.readable, how: 'readability' }
  if (found.ruled.length >= MIN_TEXT_LENGTH) return { text: found.ruled, how: 'rules' }
  return found.readable.length > 0 ? { text: found.readable, how: 'readability' } : null
}

type Page = ReturnType<typeof parseHTML>['document']

function parsePage(html: string, url: string): Page | null {
  try {
    const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
    if (!document.documentElement || !document.body) return null
    if (!document.querySelector('base') && URL.canParse(url)) {
      const base = document.createElement('base')
      base.setAttribute('href', url)
      document.head?.appendChild(base)
    }
    return document
  } catch {
    // linkedom throws on a few broken documents; the caller then reads the visible text.
    return null
  }
}

interface Readable {
  readonly text: string
  readonly title: string | null
  readonly byline: string | null
  readonly date: string | null
  readonly siteName: string | null
  readonly excerpt: string | null
}

const UNREADABLE: Readable = {
  text: '',
  title: null,
  byline: null,
  date: null,
  siteName: null,
  excerpt: null,
}

/** Runs last: Readability changes the document it reads. */
function runReadability(page: Page): Readable {
  try {
    const article = new Readability(page as never, { maxElemsToParse: 60_000 }).parse()
    if (!article?.content) return UNREADABLE
    return {
      text: paragraphsOf(article.content),
      title: article.title || null,
      byline: article.byline || null,
      date: article.publishedTime || null,
      siteName: article.siteName || null,
      excerpt: article.excerpt || null,
    }
  } catch {
    // Readability throws over its element limit and on documents without a body.
    return UNREADABLE
  }
}

/** Readability's metadata rules are the better tested ones; ours fill what it leaves open and read more kinds of dates. */
function mergeMetadata(own: PageMetadata, readable: Readable): PageMetadata {
  return {
    title: readable.title ?? own.title,
    author: readable.byline ?? own.author,
    date: toIsoDate(readable.date) ?? own.date,
    siteName: readable.siteName ?? own.siteName,
    lang: own.lang,
    excerpt: readable.excerpt ?? own.excerpt,
  }
}

function fromPlain(html: string, metadata: PageMetadata): Extraction {
  const text = paragraphsOf(flattenHtml(html))
  if (text.length >= MIN_TEXT_LENGTH) return { ok: true, text, how: 'plain', ...metadata }
  return {
    ok: false,
    text: '',
    how: 'none',
    error: 'The page holds no text that reads like an article.',
    ...metadata,
  }
}
