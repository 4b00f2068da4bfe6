import type { Handler } from 'hono'
import type { EventView } from '../../domain/index.ts'
import { renderArticlesCsv, renderClaimsCsv, renderMarkdown } from '../../publish/index.ts'
import { sendCached } from '../respond.ts'
import type { Site } from '../site.ts'
import { withEvent } from './with-event.tsx'

const FORMS: Readonly<Record<string, { render: (view: EventView) => string; type: string }>> = {
  'page.md': { render: renderMarkdown, type: 'text/markdown; charset=utf-8' },
  'articles.csv': { render: renderArticlesCsv, type: 'text/csv; charset=utf-8; header=present' },
  'claims.csv': { render: renderClaimsCsv, type: 'text/csv; charset=utf-8; header=present' },
}

/** An event page as Markdown or CSV. */
export function eventDownload(site: Site, name: keyof typeof FORMS & string): Handler {
  return (context) =>
    withEvent(context, site, ({ view }) => {
      const form = FORMS[name]!
      return sendCached(context, form.render(view), { type: form.type })
    })
}
