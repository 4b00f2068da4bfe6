import { type Context, Hono } from 'hono'
import type { Catalogue } from '../domain/index.ts'
import type { Db } from '../publish/index.ts'
import { addEventRoutes } from './event-routes.ts'
import { addFeedRoutes } from './feed-routes.ts'
import { addListRoutes } from './list-routes.ts'
import { sendProblem } from './send.ts'

export { apiRoutes } from './api-routes.ts'

/** What the API is made of. The caller owns `db`. */
export interface ApiOptions {
  readonly db: Db
  readonly catalogue: Pick<Catalogue, 'blocks'>
  readonly now: () => Date
  /** Address under which readers reach the site; null: that of each request. */
  readonly publicUrl?: string | null
}

/** JSON routes and feeds, from the same read models as the pages. Mount it with `createSite({ ..., api })`. */
export function createApi(options: ApiOptions): Hono {
  const app = new Hono()
  addEventRoutes(app, options)
  addListRoutes(app, options)
  addFeedRoutes(app, options)
  app.all('/api/*', (context) => sendProblem(context, 404, 'Nothing stands at this address.'))
  return app
}

/** Public address of the site for this request. */
export function baseOf(context: Context, options: ApiOptions): string {
  return options.publicUrl ?? new URL(context.req.url).origin
}
