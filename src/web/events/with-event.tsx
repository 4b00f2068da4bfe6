import type { Context } from 'hono'
import { findEventState, findEventView, type StoredView } from '../../publish/index.ts'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import type { Site } from '../site.ts'

/** Finds the newest version for an action below an event, or answers with 404, 410 or the way to the absorbing event. */
export async function withEvent(
  context: Context,
  site: Site,
  act: (stored: StoredView) => Response | Promise<Response>,
): Promise<Response> {
  const id = context.req.param('event') ?? ''
  const found = await findEventState(site.db, id)
  if (found.state === 'merged') return context.redirect(paths.event(found.into), 301)
  if (found.state === 'gone') return errorPage(context, site, 410)
  const stored = found.state === 'live' ? await findEventView(site.db, id, found.head.version) : null
  return stored === null ? errorPage(context, site, 404) : act(stored)
}
