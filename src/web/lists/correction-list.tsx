import type { Handler } from 'hono'
import { countReports, listCorrections, plural } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { Time } from '../pieces/time.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'

/** The public, append-only log of corrections. */
export function correctionList(site: Site): Handler {
  return async (context) => {
    const [corrections, reports, sample] = await Promise.all([
      listCorrections(site.db),
      countReports(site.db),
      isSampleVisible(site),
    ])
    const frame = frameOf(context, site, { title: 'Corrections', sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page narrow">
            <h1>Corrections</h1>
            <p class="lede">
              Nothing is taken out of this log. Readers report, editors decide, and the page says so.
            </p>
            <p class="note">
              {plural(reports.open, 'report')} open, {reports.accepted} accepted, {reports.rejected} rejected.
            </p>
            {corrections.length === 0 && <p class="empty">No correction has been made yet.</p>}
            <ol class="corrections" reversed>
              {corrections.map((correction) => (
                <li>
                  <p>
                    <Time at={correction.at} /> · {correction.actor}
                  </p>
                  <p>{correction.text}</p>
                  {correction.event !== null && (
                    <p class="note">
                      <a href={paths.event(correction.event)}>the event</a>
                    </p>
                  )}
                </li>
              ))}
            </ol>
          </div>
        </Layout>,
      ),
    )
  }
}
