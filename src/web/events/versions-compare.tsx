import type { Handler } from 'hono'
import {
  type ChangedRow,
  describeChange,
  type EventChange,
  findEventView,
  markWords,
} from '../../publish/index.ts'
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
      {change.sections.map((section) => (
        <section class="diff">
          <h2>{section.title}</h2>
          <ul>
            {section.rows.map((row) => (
              <ChangedItem row={row} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function ChangedItem({ row }: { row: ChangedRow }) {
  return (
    <li dir="auto">
      {row.label !== '' && <span class="note">{row.label}: </span>}
      {markWords(row.before ?? '', row.after ?? '').map(({ kind, text }) => {
        if (kind === 'same') return text
        return kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>
      })}
    </li>
  )
}
