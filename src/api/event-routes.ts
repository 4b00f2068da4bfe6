import type { Context, Hono } from 'hono'
import { findEventState, findEventView, listVersions, type StoredView } from '../publish/index.ts'
import { paths } from '../web/paths.ts'
import type { ApiOptions } from './index.ts'
import { eventViewSchema } from './reference.ts'
import { sendJson, sendProblem } from './send.ts'

/** Routes below one event. */
export function addEventRoutes(app: Hono, options: ApiOptions): void {
  const { db } = options
  app.get('/api/schema/event-view.json', (context) => sendJson(context, eventViewSchema()))
  app.get('/api/events/:event', (context) => newest(context, options, ({ view }) => sendJson(context, view)))
  app.get('/api/events/:event/versions', (context) =>
    newest(context, options, async ({ view }) => {
      return sendJson(context, { event: view.event, versions: await listVersions(db, view.event) })
    }),
  )
  app.get('/api/events/:event/versions/:version', async (context) => {
    const event = context.req.param('event')
    const text = context.req.param('version')
    if (!/^[1-9]\d{0,8}$/.test(text)) return sendProblem(context, 400, 'A version is a whole number from 1.')
    const [state, stored] = await Promise.all([
      findEventState(db, event),
      findEventView(db, event, Number(text)),
    ])
    if (state.state === 'gone') return sendProblem(context, 410, 'This event was withdrawn.')
    return stored === null
      ? sendProblem(context, 404, 'No such version.')
      : sendJson(context, stored.view, true)
  })
  app.get('/api/events/:event/claims', (context) =>
    newest(context, options, ({ view }) =>
      sendJson(context, { event: view.event, version: view.version, claims: view.claims }),
    ),
  )
  app.get('/api/events/:event/claims/:claim', (context) =>
    newest(context, options, ({ view }) => {
      const claim = view.claims.find((one) => one.id === context.req.param('claim'))
      if (claim === undefined) return sendProblem(context, 404, 'No such claim in the newest version.')
      return sendJson(context, { event: view.event, version: view.version, claim })
    }),
  )
}

async function newest(
  context: Context,
  options: ApiOptions,
  act: (stored: StoredView) => Response | Promise<Response>,
): Promise<Response> {
  const id = context.req.param('event') ?? ''
  const found = await findEventState(options.db, id)
  if (found.state === 'merged') return context.redirect(paths.apiEvent(found.into), 301)
  if (found.state === 'gone') return sendProblem(context, 410, 'This event was withdrawn.')
  const stored = found.state === 'live' ? await findEventView(options.db, id, found.head.version) : null
  return stored === null ? sendProblem(context, 404, 'No such event.') : act(stored)
}
