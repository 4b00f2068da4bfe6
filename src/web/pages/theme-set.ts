import type { Handler } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { paths } from '../paths.ts'

/** Keeps the reader's colours for a year. */
const THEME_SECONDS = 365 * 86_400

/** Remembers the colours in a cookie and leads back to where the reader was. */
export function themeSet(): Handler {
  return async (context) => {
    const form = await context.req.parseBody()
    const theme = form.theme
    if (theme === 'light' || theme === 'dark') {
      setCookie(context, 'theme', theme, {
        path: '/',
        maxAge: THEME_SECONDS,
        sameSite: 'Lax',
        httpOnly: true,
      })
    } else deleteCookie(context, 'theme', { path: '/' })
    return context.redirect(localPath(form.back), 303)
  }
}

/** A path on this site, and nothing a browser could read as another host. */
export function localPath(back: unknown): string {
  const isLocal = typeof back === 'string' && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(back) && back.length < 2_000
  return isLocal ? encodeURI(decodeOnce(back)) : paths.home()
}

function decodeOnce(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return paths.home()
  }
}
