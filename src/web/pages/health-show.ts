import type { Handler } from 'hono'
import { countEditions } from '../../publish/index.ts'
import type { Site } from '../site.ts'

/** For machines: whether the database answers and how much stands on the site. */
export function healthShow(site: Site): Handler {
  return async (context) => {
    context.header('Cache-Control', 'no-store')
    try {
      const events = await countEditions(site.db)
      return context.json({ ok: true, database: 'up', events })
    } catch {
      return context.json({ ok: false, database: 'down' }, 503)
    }
  }
}
