import type { Handler } from 'hono'
import { listVersions } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { Time } from '../pieces/time.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'
import { withEvent } from './with-event.tsx'

/** Every version of an event, newest first, with what each changed. */
export function historyShow(site: Site): Handler {
  return (context) =>
    withEvent(context, site, async ({ view }) => {
      const versions = await listVersions(site.db, view.event)
      const frame = frameOf(context, site, { title: `History: ${view.headline.text}`, sample: view.sample })
      return sendPage(
        context,
        toHtml(
          <Layout frame={frame}>
            <div class="page narrow">
              <p class="crumb">
                <a href={paths.event(view.event)}>{view.headline.text}</a>
              </p>
              <h1>What changed</h1>
              <CompareForm event={view.event} newest={view.version} />
              <ol class="versions" reversed>
                {versions.map(({ version, publishedAt, change }) => (
                  <li>
                    <h2>
                      <a href={paths.version(view.event, version)}>Version {version}</a>{' '}
                      <Time at={publishedAt} />
                    </h2>
                    <ul class="change-words">
                      {change.words.map((words) => (
                        <li>{words}</li>
                      ))}
                    </ul>
                    {change.since !== null && (
                      <p class="note">
                        <a href={paths.compareVersions(view.event, change.since, version)}>
                          Compare with version {change.since}
                        </a>
                      </p>
                    )}
                  </li>
                ))}
              </ol>
            </div>
          </Layout>,
        ),
      )
    })
}

/** Choice of two versions. */
export function CompareForm({
  event,
  newest,
  from = 1,
  to = newest,
}: {
  event: string
  newest: number
  from?: number
  to?: number
}) {
  if (newest < 2) return <p class="note">There is one version so far.</p>
  return (
    <form class="compare-form" action={paths.compareForm(event)} method="get">
      <label>
        From version <input type="number" name="from" min="1" max={newest} value={from} required />
      </label>
      <label>
        to version <input type="number" name="to" min="1" max={newest} value={to} required />
      </label>
      <button type="submit">Compare</button>
    </form>
  )
}
