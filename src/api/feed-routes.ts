import type { Context, Hono } from 'hono'
import {
  type EventCard,
  type FeedOut,
  findEventState,
  findEventView,
  listCards,
  listVersions,
  renderAtom,
  renderJsonFeed,
  renderRss,
} from '../publish/index.ts'
import { absolute, type FeedFormat, paths } from '../web/paths.ts'
import type { ApiOptions } from './index.ts'
import { baseOf } from './index.ts'
import { sendProblem, sendText } from './send.ts'

const FORMATS: Readonly<Record<FeedFormat, { render: (feed: FeedOut) => string; type: string }>> = {
  rss: { render: renderRss, type: 'application/rss+xml; charset=utf-8' },
  atom: { render: renderAtom, type: 'application/atom+xml; charset=utf-8' },
  json: { render: renderJsonFeed, type: 'application/feed+json; charset=utf-8' },
}

/** Events in the feed of Radar. */
const RADAR_ITEMS = 40

/** Radar and each event as RSS 2.0, Atom and JSON Feed. */
export function addFeedRoutes(app: Hono, options: ApiOptions): void {
  app.get('/feeds/:file{radar\\.(?:rss|atom|json)}', async (context) => {
    const format = formatOf(context.req.param('file'))
    const cards = await listCards(options.db, { order: 'score', radar: true, limit: RADAR_ITEMS })
    return send(
      context,
      format,
      radarFeed(cards, baseOf(context, options), format, options.now().toISOString()),
    )
  })
  app.get('/feeds/events/:file{.+\\.(?:rss|atom|json)}', async (context) => {
    const file = context.req.param('file')
    const format = formatOf(file)
    const event = file.slice(0, file.lastIndexOf('.'))
    const found = await findEventState(options.db, event)
    if (found.state === 'merged') return context.redirect(paths.eventFeed(found.into, format), 301)
    if (found.state === 'gone') return sendProblem(context, 410, 'This event was withdrawn.')
    const stored = found.state === 'live' ? await findEventView(options.db, event) : null
    if (stored === null) return sendProblem(context, 404, 'No such event.')
    const base = baseOf(context, options)
    const versions = await listVersions(options.db, event)
    return send(context, format, {
      title: stored.view.headline.text,
      description: 'What changed on this event page, version by version.',
      link: absolute(base, paths.event(event)),
      self: absolute(base, paths.eventFeed(event, format)),
      updated: stored.publishedAt,
      items: versions.map(({ version, publishedAt, change }) => ({
        id: absolute(base, paths.version(event, version)),
        title: `Version ${version}: ${change.words[0] ?? stored.view.headline.text}`,
        link: absolute(base, paths.version(event, version)),
        summary: change.words.join(' '),
        published: publishedAt,
        updated: publishedAt,
      })),
    })
  })
}

function radarFeed(cards: readonly EventCard[], base: string, format: FeedFormat, now: string): FeedOut {
  return {
    title: 'Parallax Radar',
    description: 'Events that several information blocks carry, with what is shared and what is contested.',
    link: absolute(base, paths.home()),
    self: absolute(base, paths.radarFeed(format)),
    updated:
      cards
        .map((card) => card.publishedAt)
        .sort()
        .at(-1) ?? now.slice(0, 10),
    items: cards.map((card) => ({
      id: absolute(base, paths.event(card.event)),
      title: card.headline,
      link: absolute(base, paths.event(card.event)),
      summary: `${card.summary} (${card.articles} articles, ${card.origins} origins, ${card.blocks.length} blocks${card.sample ? ', sample edition' : ''})`,
      published: card.firstArticleAt,
      updated: card.publishedAt,
    })),
  }
}

function formatOf(file: string): FeedFormat {
  return file.slice(file.lastIndexOf('.') + 1) as FeedFormat
}

function send(context: Context, format: FeedFormat, feed: FeedOut): Response {
  return sendText(context, FORMATS[format].render(feed), FORMATS[format].type)
}
