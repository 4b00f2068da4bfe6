import type { Handler } from 'hono'
import type { GazetteerEntry } from '../../domain/index.ts'
import { countCards, languageName, listCards, listTopics, plural } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { EventCardItem } from '../pieces/event-card.tsx'
import { ForeignText } from '../pieces/foreign-text.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'

/** Events on a topic page; search turns the further pages. */
const EVENTS = 20
/** Topics of the list of all. */
const TOPICS = 120

/** A person, place or organisation: the events that name it, and its names per language. */
export function topicShow(site: Site): Handler {
  return async (context) => {
    const id = context.req.param('topic') ?? ''
    const entry = site.entity(id)
    const [cards, count, sample] = await Promise.all([
      listCards(site.db, { order: 'latest', topic: id, limit: EVENTS }),
      countCards(site.db, { topic: id }),
      isSampleVisible(site),
    ])
    if (entry === undefined && cards.length === 0) return errorPage(context, site, 404)
    const name = site.entityName(id)
    const frame = frameOf(context, site, { title: name, sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page">
            <p class="crumb">
              <a href={paths.topics()}>Topics</a>
            </p>
            <h1>{name}</h1>
            <p class="lede">
              {entry === undefined ? 'A name' : `A ${entry.kind}`} that {plural(count, 'event')} here{' '}
              {count === 1 ? 'is' : 'are'} about.
            </p>
            <div class="cards">
              {cards.map((card) => (
                <EventCardItem card={card} naming={site.naming} level={2} />
              ))}
            </div>
            {count > EVENTS && (
              <p class="pager">
                <a href={paths.search({ topic: id, page: '2' })}>Earlier events</a>
              </p>
            )}
            {entry !== undefined && <Names entry={entry} />}
          </div>
        </Layout>,
      ),
    )
  }
}

/** Everything the events on the site are about, by number of events. */
export function topicList(site: Site): Handler {
  return async (context) => {
    const [topics, sample] = await Promise.all([listTopics(site.db, TOPICS), isSampleVisible(site)])
    const frame = frameOf(context, site, { title: 'Topics', sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page">
            <h1>Topics</h1>
            <p class="lede">People, places and organisations the events are about, most events first.</p>
            {topics.length === 0 && <p class="empty">No event names a known entity yet.</p>}
            <ul class="outlet-list">
              {topics.map((topic) => (
                <li>
                  <a href={paths.topic(topic.id)}>{site.entityName(topic.id)}</a>{' '}
                  <span class="note">{plural(topic.events, 'event')}</span>
                </li>
              ))}
            </ul>
          </div>
        </Layout>,
      ),
    )
  }
}

function Names({ entry }: { entry: GazetteerEntry }) {
  const languages = [...new Set(entry.aliases.map((alias) => alias.language))].sort()
  return (
    <section>
      <h2>Names we read it by</h2>
      <dl class="facts-list">
        {languages.map((language) => (
          <div>
            <dt>{language === 'mul' ? 'Any language' : languageName(language)}</dt>
            <dd>
              {[
                ...new Set(
                  entry.aliases.filter((alias) => alias.language === language).map((alias) => alias.text),
                ),
              ].map((text) => (
                <ForeignText text={text} language={language === 'mul' ? 'und' : language} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
