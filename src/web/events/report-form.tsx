import type { Handler } from 'hono'
import type { ArticleEntry, EventView } from '../../domain/index.ts'
import { LONGEST_REPORT } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { ForeignText } from '../pieces/foreign-text.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'
import { withEvent } from './with-event.tsx'

/** The form for "does not belong" and "report an error". */
export function reportForm(site: Site): Handler {
  return (context) =>
    withEvent(context, site, ({ view }) => {
      const article = view.articles.find((one) => one.id === context.req.query('article'))
      const frame = frameOf(context, site, { title: 'Report', sample: view.sample, index: false })
      return sendPage(
        context,
        toHtml(
          <Layout frame={frame}>
            <ReportPage view={view} article={article} />
          </Layout>,
        ),
      )
    })
}

function ReportPage({ view, article }: { view: EventView; article: ArticleEntry | undefined }) {
  return (
    <div class="page narrow">
      <p class="crumb">
        <a href={paths.event(view.event)}>{view.headline.text}</a>
      </p>
      <h1>{article === undefined ? 'Report an error' : 'This article does not belong here'}</h1>
      {article !== undefined && (
        <p>
          <ForeignText text={article.title} language={article.language} />, {article.sourceName}
        </p>
      )}
      <p>Editors read every report. What they change stands in the corrections log, and the page says so.</p>
      <form class="report-form" action={paths.report(view.event)} method="post">
        {article === undefined ? (
          <input type="hidden" name="kind" value="error" />
        ) : (
          <>
            <input type="hidden" name="kind" value="does-not-belong" />
            <input type="hidden" name="article" value={article.id} />
          </>
        )}
        <label>
          {article === undefined ? 'What is wrong, and where?' : 'Why? (optional)'}
          <textarea name="text" rows={6} maxlength={LONGEST_REPORT} required={article === undefined} />
        </label>
        <button type="submit">Send report</button>
      </form>
    </div>
  )
}
