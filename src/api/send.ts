import type { Context } from 'hono'
import { etagOf, matchesEtag } from '../web/etag.ts'

/** Seconds an answer may be kept; the same minute-scale as pages. */
const ANSWER_SECONDS = 30

/** Sends text with a validator; 304 when the caller has it already. Open to pages of every origin: it holds nothing private. */
export function sendText(context: Context, body: string, type: string, isFixed = false): Response {
  const etag = etagOf(body)
  const headers = {
    ETag: etag,
    'Cache-Control': isFixed ? 'public, max-age=86400' : `public, max-age=${ANSWER_SECONDS}`,
    'Access-Control-Allow-Origin': '*',
  }
  if (matchesEtag(context.req.header('If-None-Match'), etag)) return context.body(null, 304, headers)
  return context.body(body, 200, { ...headers, 'Content-Type': type })
}

/** Sends a value as JSON with a validator. */
export function sendJson(context: Context, value: unknown, isFixed = false): Response {
  return sendText(context, JSON.stringify(value), 'application/json; charset=utf-8', isFixed)
}

/** What went wrong, in the shape of RFC 9457. */
export function sendProblem(context: Context, status: 400 | 404 | 410, detail: string): Response {
  const title = { 400: 'Bad request', 404: 'Not found', 410: 'Gone' }[status]
  return context.body(JSON.stringify({ title, status, detail }), status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  })
}
