import type { Context, Handler } from 'hono'
import type { Badge, ReadingLanguage } from '../../domain/index.ts'
import { type EventHead, findEventState, findEventView, type StoredView } from '../../publish/index.ts'
import { etagOf } from '../etag.ts'
import { createKeptPages, type Kept, type KeptPage } from '../kept.ts'
import { Layout } from '../layout.tsx'
import { type MatrixChoice, readMatrixChoice, writeMatrixChoice } from '../matrix/matrix-choice.ts'
import { createPageContext } from '../page-context.ts'
import { errorPage } from '../pages/error-page.tsx'
import { absolute, paths } from '../paths.ts'
import { findReading, type PageReading, readLanguage, wishForRest } from '../reading.ts'
import { frameOf, sendPage, themeOf, toHtml } from '../respond.ts'
import { EventPage } from '../sections/event-page.tsx'
import type { Site } from '../site.ts'

/** Memory for rendered event pages, in UTF-16 units: about 32 MB. */
const MOST_UNITS = 16_000_000

/** The newest version of an event. One short query decides; the page itself comes from memory when nothing changed. */
export function eventShow(site: Site): Handler {
  const kept = createKeptPages(MOST_UNITS)
  return async (context) => {
    const id = context.req.param('event') ?? ''
    const found = await findEventState(site.db, id)
    if (found.state === 'merged') return context.redirect(paths.event(found.into), 301)
    if (found.state === 'gone') return errorPage(context, site, 410)
    if (found.state === 'unknown') return errorPage(context, site, 404)
    const asked = context.req.param('language')
    const language = readLanguage(site, asked)
    if (asked !== undefined && language === null) return errorPage(context, site, 404)
    const page = await renderNewest(context, site, { head: found.head, language }, kept)
    return page === null ? errorPage(context, site, 404) : sendPage(context, page.html, page.etag)
  }
}

async function renderNewest(
  context: Context,
  site: Site,
  { head, language }: { readonly head: EventHead; readonly language: ReadingLanguage | null },
  kept: Kept<KeptPage>,
): Promise<KeptPage | null> {
  const place = { event: head.event, version: head.version }
  const reading = await findReading(site, { ...place, language })
  const key = JSON.stringify([
    language,
    reading?.translated,
    reading?.complete,
    head.event,
    head.version,
    head.badges,
    themeOf(context),
    writeMatrixChoice(choiceOf(context)),
  ])
  const known = kept.get(key)
  if (known !== undefined) return known
  const stored = await findEventView(site.db, head.event, head.version)
  if (stored === null) return null
  if (reading !== null) await wishForRest(site, stored, reading)
  const html = renderEvent(context, site, {
    stored,
    badges: head.badges,
    isNewest: true,
    reading,
  })
  const page = { html, etag: etagOf(html) }
  kept.set(key, page)
  return page
}

/** The part of the matrix the address asks for; nothing else in a query changes the page. */
function choiceOf(context: Context): MatrixChoice {
  return readMatrixChoice(new URL(context.req.url).searchParams)
}

/** HTML of one version; pure but for the request, which knows the reader's colours and the chosen part of the matrix. */
export function renderEvent(
  context: Context,
  site: Site,
  shown: {
    stored: StoredView
    badges: readonly Badge[]
    isNewest: boolean
    reading: PageReading | null
  },
): string {
  const { view, change } = shown.stored
  const { reading } = shown
  const page = createPageContext(view, site.naming, reading)
  const pathIn = (language: string | null) =>
    shown.isNewest ? paths.event(view.event, language) : paths.version(view.event, view.version, language)
  const path = pathIn(reading?.language ?? null)
  const { headline } = view
  const choice = choiceOf(context)
  const frame = frameOf(context, site, {
    title: reading?.find(headline.text)?.text ?? headline.text,
    description: view.summary[0]?.text ?? headline.text,
    sample: view.sample,
    here: `${path}${writeMatrixChoice(choice)}`,
    feed: paths.eventFeed(view.event, 'rss'),
    ...(site.publicUrl === null ? {} : { canonical: absolute(site.publicUrl, path) }),
  })
  return toHtml(
    <Layout frame={frame}>
      <EventPage
        page={page}
        badges={shown.badges}
        change={change}
        isNewest={shown.isNewest}
        choice={choice}
        path={path}
        languages={view.sample ? [] : site.readingLanguages}
        pathIn={pathIn}
        land={paths.asset('world.svg', site.assets.version)}
      />
    </Layout>,
  )
}
