import type { Context } from 'hono'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { frameOf, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'

const PAGES = {
  400: ['Something is missing', 'The form came without the words it needs. Go back and fill it in.'],
  403: ['Not from here', 'This action only works from a page of this site.'],
  404: ['Not found', 'Nothing stands at this address. It may have been mistyped.'],
  410: ['No longer here', 'This event was withdrawn, or it belonged to the sample edition, which has left.'],
  429: ['Too many reports', 'This event has had many reports within the hour. Please try again later.'],
  500: ['A fault of ours', 'The page could not be made. The fault has been logged.'],
  503: ['Back shortly', 'The database cannot be reached just now. Please try again in a minute.'],
} as const

/** A page that says what went wrong and where to go on. */
export function errorPage(context: Context, site: Site, status: keyof typeof PAGES): Response {
  const [title, words] = PAGES[status]
  const frame = frameOf(context, site, { title, sample: false, index: false, here: paths.home() })
  const html = toHtml(
    <Layout frame={frame}>
      <div class="page narrow">
        <p class="kind">{status}</p>
        <h1>{title}</h1>
        <p>{words}</p>
        <p>
          <a href={paths.home()}>Today's events</a> · <a href={paths.search()}>Search</a>
        </p>
      </div>
    </Layout>,
  )
  const headers: Record<string, string> = {
    'Cache-Control': 'no-store',
    'Content-Type': 'text/html; charset=utf-8',
  }
  if (status === 503) headers['Retry-After'] = '60'
  return context.body(html, status, headers)
}
