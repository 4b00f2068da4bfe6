import type { Handler } from 'hono'
import { type EventCard, listCards } from '../../publish/index.ts'
import type { BlockNaming } from '../block-naming.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { EventCardItem, LatestItem, SpotlightItem } from '../pieces/event-card.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'

/** Events in each list of the home page. */
const RADAR_CARDS = 13
const SPOTLIGHT_CARDS = 6
const LATEST_CARDS = 12

interface HomeLists {
  readonly radar: readonly EventCard[]
  readonly spotlight: readonly EventCard[]
  readonly latest: readonly EventCard[]
}

/** Radar, Spotlight, Latest. */
export function homeShow(site: Site): Handler {
  return async (context) => {
    const [radar, spotlight, latest, sample] = await Promise.all([
      listCards(site.db, { order: 'score', radar: true, limit: RADAR_CARDS }),
      listCards(site.db, { order: 'spotlight', limit: SPOTLIGHT_CARDS }),
      listCards(site.db, { order: 'latest', limit: LATEST_CARDS }),
      isSampleVisible(site),
    ])
    const frame = frameOf(context, site, {
      title: 'Parallax',
      description:
        'World events as every information block reports them, with the evidence behind every sentence.',
      sample,
      feed: paths.radarFeed('rss'),
    })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <HomePage lists={{ radar, spotlight, latest }} naming={site.naming} />
        </Layout>,
      ),
    )
  }
}

function HomePage({ lists, naming }: { lists: HomeLists; naming: BlockNaming }) {
  const [lead, ...others] = lists.radar
  return (
    <div class="home">
      <h1 class="hidden">Today's events</h1>
      <section class="radar" aria-labelledby="radar">
        <header class="list-head">
          <h2 id="radar">Radar</h2>
          <p>
            Events that at least two blocks and three independent origins carry, by a{' '}
            <a href={`${paths.method()}#ranking`}>score</a> that counts one vote per origin.
          </p>
        </header>
        {lead === undefined ? (
          <p class="empty">
            No event meets the bar yet. The first pages appear as soon as feeds have been read.
          </p>
        ) : (
          <>
            <EventCardItem card={lead} naming={naming} lead />
            <div class="cards">
              {others.map((card) => (
                <EventCardItem card={card} naming={naming} />
              ))}
            </div>
          </>
        )}
      </section>
      <section class="spotlight" aria-labelledby="spotlight">
        <header class="list-head">
          <h2 id="spotlight">Spotlight</h2>
          <p>The strongest disagreements, each with its kind.</p>
        </header>
        {lists.spotlight.length === 0 && <p class="empty">No disagreement has two origins on each side.</p>}
        {lists.spotlight.map((card) => (
          <SpotlightItem card={card} naming={naming} />
        ))}
      </section>
      <section class="latest" aria-labelledby="latest">
        <header class="list-head">
          <h2 id="latest">Latest</h2>
          <p>By the time of the newest article.</p>
        </header>
        {lists.latest.length === 0 && <p class="empty">Nothing has been published yet.</p>}
        {lists.latest.map((card) => (
          <LatestItem card={card} naming={naming} />
        ))}
        <p class="note">
          <a href={paths.search()}>All events</a>
        </p>
      </section>
    </div>
  )
}
