import type { MiddlewareHandler } from 'hono'
import { errorPage } from './pages/error-page.tsx'
import type { Site } from './site.ts'

/** Nothing but our own files: no inline script or style, no frames, no foreign hosts. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  context.header('X-Content-Type-Options', 'nosniff')
  // Not no-referrer: with it browsers send `Origin: null` with our own forms.
  context.header('Referrer-Policy', 'same-origin')
  context.header('Cross-Origin-Opener-Policy', 'same-origin')
  context.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
}

/** Longest form body, in bytes: a report in any script. */
const LONGEST_FORM = 16_384

/** Lets a POST through only when the browser says it comes from this very site. */
export function sameOriginOnly(site: Site): MiddlewareHandler {
  return async (context, next) => {
    const method = context.req.method
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return next()
    const length = Number(context.req.header('Content-Length') ?? Number.NaN)
    const allowed = isSameOrigin(
      context.req.header('Origin'),
      context.req.header('Host'),
      context.req.header('Sec-Fetch-Site'),
    )
    if (!allowed || !(length <= LONGEST_FORM)) return errorPage(context, site, 403)
    return next()
  }
}

/** `Origin` must name the host of the request; a browser that says "cross-site" is refused whatever it claims. */
export function isSameOrigin(
  origin: string | undefined,
  host: string | undefined,
  fetchSite: string | undefined,
): boolean {
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return false
  if (origin === undefined || host === undefined || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}

/** Turns away addresses with a zero byte, which nothing of ours holds and PostgreSQL refuses to read. */
export function noZeroBytes(site: Site): MiddlewareHandler {
  return async (context, next) => (context.req.url.includes('%00') ? errorPage(context, site, 404) : next())
}
