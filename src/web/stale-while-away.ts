import type { MiddlewareHandler } from 'hono'
import { createKeptPages } from './kept.ts'
import { themeOf } from './respond.ts'

/** Memory for pages shown while the database is away, in UTF-16 units: about 16 MB. */
const MOST_UNITS = 8_000_000

/** Codes of Node and PostgreSQL that mean "cannot be reached", not "asked wrongly". */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  '53300',
])

/** Whether an error means that the database cannot be reached just now. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    AWAY.has(code) || /connection terminated|timeout exceeded when trying to connect/i.test(error.message)
  )
}

/** Remembers good pages and shows the last one when the database is away; without one the reader gets 503. */
export function staleWhileAway(): MiddlewareHandler {
  const kept = createKeptPages(MOST_UNITS)
  return async (context, next) => {
    await next()
    const type = context.res.headers.get('Content-Type') ?? ''
    if (context.req.method !== 'GET' || !type.startsWith('text/html')) return
    const url = new URL(context.req.url)
    const key = `${url.pathname}${url.search} ${themeOf(context)}`
    const { status } = context.res
    if (status === 200) {
      const etag = context.res.headers.get('ETag') ?? ''
      if (etag !== '' && kept.get(key)?.etag !== etag) {
        kept.set(key, { html: await context.res.clone().text(), etag })
      }
    } else if (status === 503) {
      const page = kept.get(key)
      if (page !== undefined) context.res = stalePage(page.html, type)
    }
  }
}

function stalePage(body: string, type: string): Response {
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-store', Warning: '110 - "Response is stale"' }
  return new Response(body, { headers })
}
