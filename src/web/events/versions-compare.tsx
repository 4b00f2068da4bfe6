import type { Handler } from 'hono'
import { describeChange, type EventChange, findEventView } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'
import { CompareForm } from './history-show.tsx'
import { readVersion } from './version-show.tsx'
import { withEvent } from './with-event.tsx'

/** What changed between any two versions of an event. */
export function versionsCompare(site: Site): Handler {
  return (context) =>
    withEvent(context, site, async ({ view: newest }) => {
      const from = readVersion(context.req.query('from')) ?? 1
      const to = readVersion(context.req.query('to')) ?? newest.version
      const [before, after] = await Promise.all([
        findEventView(site.db, newest.event, from),
        findEventView(site.db, newest.event, to),
      ])
      if (before === null || after === null) return errorPage(context, site, 404)
      const change = describeChange(before.view, after.view)
      const frame = frameOf(context, site, {
        title: `Versions ${from} and ${to}: ${newest.headline.text}`,
        sample: newest.sample,
      })
      return sendPage(
        context,
        toHtml(
          <Layout frame={frame}>
            <div class="page narrow">
              <p class="crumb">
                <a href={paths.event(newest.event)}>{newest.headline.text}</a> /{' '}
                <a href={paths.history(newest.event)}>What changed</a>
              </p>
              <h1>
                From version {from} to version {to}
              </h1>
              <CompareForm event={newest.event} newest={newest.version} from={from} to={to} />
              <ChangeLists change={change} />
            </div>
          </Layout>,
        ),
      )
    })
}

function ChangeLists({ change }: { change: EventChange }) {
  return (
    <>
      <ul class="change-words">
        {change.words.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      {change.headline !== null && <Replaced title="Headline" rows={[{ label: '', ...change.headline }]} />}
      <Replaced title="Figures that moved" rows={change.figures.changed} />
      <Replaced title="Readings that changed" rows={change.narratives.changed} />
      <Replaced title="Markets that turned" rows={change.markets} />
      <Lists title="Shared facts" added={change.facts.added} removed={change.facts.removed} />
      <Lists title="Claims" added={change.claims.added} removed={change.claims.removed} />
      <Lists title="Figures" added={change.figures.added} removed={change.figures.removed} />
      <Lists
        title="Disagreements"
        added={change.disagreements.added}
        removed={change.disagreements.removed}
      />
      <Lists title="Articles" added={change.articles.added} removed={change.articles.removed} />
    </>
  )
}

function Replaced({
  title,
  rows,
}: {
  title: string
  rows: readonly { label: string; before: string; after: string }[]
}) {
  if (rows.length === 0) return null
  return (
    <section class="diff">
      <h2>{title}</h2>
      {rows.map((row) => (
        <div>
          {row.label !== '' && <p class="note">{row.label}</p>}
          <p>
            <del>{row.before}</del>
          </p>
          <p>
            <ins>{row.after}</ins>
          </p>
        </div>
      ))}
    </section>
  )
}

function Lists({
  title,
  added,
  removed,
}: {
  title: string
  added: readonly string[]
  removed: readonly string[]
}) {
  if (added.length + removed.length === 0) return null
  return (
    <section class="diff">
      <h2>{title}</h2>
      <ul>
        {removed.map((text) => (
          <li>
            <del>{text}</del>
          </li>
        ))}
        {added.map((text) => (
          <li>
            <ins>{text}</ins>
          </li>
        ))}
      </ul>
    </section>
  )
}
