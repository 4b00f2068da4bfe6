import type { Handler } from 'hono'
import { addReport } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { frameOf, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'
import { withEvent } from './with-event.tsx'

/** Files a reader's report. The same-origin guard stands before it. */
export function reportCreate(site: Site): Handler {
  return (context) =>
    withEvent(context, site, async ({ view }) => {
      const form = await context.req.parseBody()
      const field = (name: string): string => (typeof form[name] === 'string' ? form[name].trim() : '')
      const article = view.articles.find((one) => one.id === field('article'))?.id ?? null
      const kind = article !== null && field('kind') === 'does-not-belong' ? 'does-not-belong' : 'error'
      if (kind === 'error' && field('text') === '') return errorPage(context, site, 400)
      const at = site.now().toISOString()
      const saved = await addReport(site.db, { at, event: view.event, article, kind, text: field('text') })
      if (!saved.ok) return errorPage(context, site, 429)
      const frame = frameOf(context, site, {
        title: 'Thank you',
        sample: view.sample,
        index: false,
        here: paths.event(view.event),
      })
      return context.html(
        toHtml(
          <Layout frame={frame}>
            <div class="page narrow">
              <h1>Thank you</h1>
              <p>Your report is with the editors.</p>
              <p>
                <a href={paths.event(view.event)}>Back to the event</a>
              </p>
            </div>
          </Layout>,
        ),
      )
    })
}
