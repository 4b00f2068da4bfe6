import type { Handler } from 'hono'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'

/** The JSON routes and feeds, for people. */
export function apiShow(site: Site): Handler {
  return async (context) => {
    const frame = frameOf(context, site, { title: 'API', sample: await isSampleVisible(site) })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page narrow">
            <h1>API</h1>
            <p class="lede">
              Every page exists as data, from the same read models. Answers are JSON with an ETag, open to
              every origin; errors have the shape of RFC 9457.
            </p>
            <dl class="routes">
              {site.apiRoutes.map((route) => (
                <div>
                  <dt>
                    <code>GET {route.path}</code>
                  </dt>
                  <dd>
                    {route.answer}
                    {route.query !== undefined && <p class="note">Query: {route.query}</p>}
                  </dd>
                </div>
              ))}
            </dl>
            <p>
              <a href={paths.apiSchema()}>JSON Schema of an event view</a> ·{' '}
              <a href={paths.apiEvents()}>the newest events as JSON</a>
            </p>
          </div>
        </Layout>,
      ),
    )
  }
}
