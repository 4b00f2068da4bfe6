import type { Handler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { listVersions, plural } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { Time } from '../pieces/time.tsx'
import { frameOf, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'
import { readVersion } from './version-show.tsx'
import { withEvent } from './with-event.tsx'

/** Cookie with the newest version a reader saw listed; it lives under the address of one history, so no other page varies by it. */
const SEEN = 'seen'
const SEEN_SECONDS = 90 * 86_400

/** Every version of an event, newest first, with what each changed and what is new since the reader last looked. */
export function historyShow(site: Site): Handler {
  return (context) =>
    withEvent(context, site, async ({ view }) => {
      const versions = await listVersions(site.db, view.event)
      const seen = readVersion(getCookie(context, SEEN))
      setCookie(context, SEEN, String(view.version), {
        path: paths.history(view.event),
        maxAge: SEEN_SECONDS,
        sameSite: 'Lax',
        httpOnly: true,
      })
      context.header('Cache-Control', 'private, no-cache')
      const frame = frameOf(context, site, { title: `History: ${view.headline.text}`, sample: view.sample })
      return context.html(
        toHtml(
          <Layout frame={frame}>
            <div class="page narrow">
              <p class="crumb">
                <a href={paths.event(view.event)}>{view.headline.text}</a>
              </p>
              <h1>What changed</h1>
              <SinceLastLook event={view.event} seen={seen} newest={view.version} />
              <CompareForm event={view.event} newest={view.version} />
              <ol class="versions" reversed>
                {versions.map((version) => (
                  <VersionItem
                    event={view.event}
                    stored={version}
                    isNew={seen !== null && version.version > seen}
                  />
                ))}
              </ol>
            </div>
          </Layout>,
        ),
      )
    })
}

function SinceLastLook({ event, seen, newest }: { event: string; seen: number | null; newest: number }) {
  if (seen === null || seen > newest) return null
  return (
    <p class="seen">
      {seen === newest ? (
        'Nothing has changed since you last looked.'
      ) : (
        <>
          Since you last looked, at version {seen}: {plural(newest - seen, 'new version')}.{' '}
          <a href={paths.compareVersions(event, seen, newest)}>See what changed in all</a>
        </>
      )}
    </p>
  )
}

function VersionItem(props: {
  event: string
  stored: Awaited<ReturnType<typeof listVersions>>[number]
  isNew: boolean
}) {
  const { version, publishedAt, change } = props.stored
  return (
    <li>
      <h2>
        <a href={paths.version(props.event, version)}>Version {version}</a> <Time at={publishedAt} />
        {props.isNew && <strong class="status"> new to you</strong>}
      </h2>
      <ul class="change-words">
        {change.words.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      {change.since !== null && (
        <p class="note">
          <a href={paths.compareVersions(props.event, change.since, version)}>
            Compare with version {change.since}
          </a>
        </p>
      )}
    </li>
  )
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
