import type { Handler } from 'hono'
import { findEventState, findEventView } from '../../publish/index.ts'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { findReading, readLanguage, wishForRest } from '../reading.ts'
import { sendPage } from '../respond.ts'
import type { Site } from '../site.ts'
import { renderEvent } from './event-show.tsx'

/** One version at its permanent address, with the badges it was published with. */
export function versionShow(site: Site): Handler {
  return async (context) => {
    const id = context.req.param('event') ?? ''
    const version = readVersion(context.req.param('version'))
    if (version === null) return errorPage(context, site, 404)
    const [state, stored] = await Promise.all([
      findEventState(site.db, id),
      findEventView(site.db, id, version),
    ])
    if (state.state === 'gone') return errorPage(context, site, 410)
    if (stored === null) {
      return state.state === 'merged'
        ? context.redirect(paths.event(state.into), 301)
        : errorPage(context, site, 404)
    }
    const isNewest = state.state === 'live' && state.head.version === version
    const asked = context.req.param('language')
    const language = readLanguage(site, asked)
    if (asked !== undefined && language === null) return errorPage(context, site, 404)
    const reading = await findReading(site, { event: id, version, language })
    if (reading !== null && isNewest) await wishForRest(site, stored, reading)
    const shown = { stored, badges: stored.view.badges, isNewest, reading }
    return sendPage(context, renderEvent(context, site, shown))
  }
}

/** A version as it stands in an address: a whole number from 1 that PostgreSQL can hold; null for anything else. */
export function readVersion(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
