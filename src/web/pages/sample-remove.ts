import type { Handler } from 'hono'
import { removeSample } from '../../publish/index.ts'
import { paths } from '../paths.ts'
import type { Site } from '../site.ts'

/** Takes the sample edition off the site. The same-origin guard stands before it. */
export function sampleRemove(site: Site): Handler {
  return async (context) => {
    await removeSample(site.db, site.now().toISOString())
    return context.redirect(paths.home(), 303)
  }
}
