import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { etagOf, matchesEtag } from './etag.ts'
import type { Frame } from './layout.tsx'
import type { Site, Theme } from './site.ts'

/** Seconds a page may be kept before asking again; a minute's delay is nothing beside the pace of polling. */
const PAGE_SECONDS = 30
/** Seconds an old copy may be shown while a new one is fetched. */
const STALE_SECONDS = 300

/** The colours the reader chose; `auto` follows the system. */
export function themeOf(context: Context): Theme {
  const theme = getCookie(context, 'theme')
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

/** Path of this request with its query, as a page links back to itself. */
export function hereOf(context: Context): string {
  const { pathname, search } = new URL(context.req.url)
  return `${pathname}${search}`
}

/** Frame of a page; `sample` says whether the sample edition still stands on the site. */
export function frameOf(
  context: Context,
  site: Site,
  page: { title: string; sample: boolean } & Partial<Frame>,
): Frame {
  return { here: hereOf(context), theme: themeOf(context), assets: site.assets, ...page }
}

/** Turns a JSX document into HTML. */
export function toHtml(document: unknown): string {
  return `<!doctype html>\n${String(document)}`
}

/** Sends a body with its validator; 304 when the reader has it already. */
export function sendCached(
  context: Context,
  body: string,
  options: { type: string; etag?: string; seconds?: number; vary?: string },
): Response {
  const etag = options.etag ?? etagOf(body)
  const seconds = options.seconds ?? PAGE_SECONDS
  const headers: Record<string, string> = {
    ETag: etag,
    'Cache-Control': `public, max-age=${seconds}, stale-while-revalidate=${STALE_SECONDS}`,
    ...(options.vary === undefined ? {} : { Vary: options.vary }),
  }
  if (matchesEtag(context.req.header('If-None-Match'), etag)) return context.body(null, 304, headers)
  return context.body(body, 200, { ...headers, 'Content-Type': options.type })
}

/** Sends a page of HTML; it varies by cookie because of the colours. */
export function sendPage(context: Context, html: string, etag?: string): Response {
  return sendCached(context, html, {
    type: 'text/html; charset=utf-8',
    vary: 'Cookie',
    ...(etag === undefined ? {} : { etag }),
  })
}
