import type { Handler } from 'hono'
import { countCards, type EventCard, languageName, listCards, plural } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { EventCardItem } from '../pieces/event-card.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'
import { RESULTS_PER_PAGE, readSearch, type SearchFields, toCardFilter } from './read-search.ts'

const LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'he',
  'hi',
  'it',
  'ja',
  'ko',
  'pl',
  'pt',
  'ru',
  'tr',
  'uk',
  'ur',
  'zh',
]
const BADGES: readonly [id: string, label: string][] = [
  ['conflicting', 'Conflicting'],
  ['surging', 'Surging'],
  ['escalating', 'Escalating'],
  ['new', 'New'],
  ['developing', 'Developing'],
  ['cooling', 'Cooling'],
  ['all-blocks', 'All blocks'],
  ['one-sided', 'One-sided'],
  ['market-turned', 'Market direction changed'],
  ['updated', 'Updated'],
]

/** Events by words, block, language, date, entity, badge. */
export function searchShow(site: Site): Handler {
  return async (context) => {
    const fields = readSearch(context)
    const filter = toCardFilter(fields, site.naming.family)
    const [cards, count, sample] = await Promise.all([
      listCards(site.db, filter),
      countCards(site.db, filter),
      isSampleVisible(site),
    ])
    const title = fields.words === '' ? 'Search' : `Search: ${fields.words}`
    const frame = frameOf(context, site, { title, sample, index: false })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page">
            <h1>Search</h1>
            <SearchForm site={site} fields={fields} />
            <Results site={site} fields={fields} cards={cards} count={count} />
          </div>
        </Layout>,
      ),
    )
  }
}

function SearchForm({ site, fields }: { site: Site; fields: SearchFields }) {
  return (
    <search aria-label="Search with filters">
      <form class="search-form" action={paths.search()} method="get">
        <label class="search-words">
          Words, in any language
          <input type="search" name="words" value={fields.words} maxlength={200} />
        </label>
        <Choice
          name="block"
          label="Block"
          value={fields.block}
          options={site.catalogue.blocks.map((block) => [block.id, block.name])}
        />
        <Choice
          name="language"
          label="Language"
          value={fields.language}
          options={LANGUAGES.map((code) => [code, languageName(code)])}
        />
        <Choice name="badge" label="Badge" value={fields.badge} options={BADGES} />
        <label>
          From
          <input type="date" name="from" value={fields.from} />
        </label>
        <label>
          To
          <input type="date" name="to" value={fields.to} />
        </label>
        {fields.topic !== '' && <input type="hidden" name="topic" value={fields.topic} />}
        <button type="submit">Search</button>
      </form>
    </search>
  )
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly (readonly [string, string])[]
}) {
  return (
    <label>
      {label}
      <select name={name}>
        <option value="">any</option>
        {options.map(([id, text]) => (
          <option value={id} selected={id === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}

function Results({
  site,
  fields,
  cards,
  count,
}: {
  site: Site
  fields: SearchFields
  cards: readonly EventCard[]
  count: number
}) {
  const query = (page: number) => paths.search({ ...fields, page: page === 1 ? '' : String(page) })
  const last = Math.max(1, Math.ceil(count / RESULTS_PER_PAGE))
  return (
    <>
      <p class="note" role="status">
        {plural(count, 'event')}
        {fields.topic !== '' && ` about ${site.entityName(fields.topic)}`}
        {last > 1 && `, page ${fields.page} of ${last}`}
      </p>
      {cards.length === 0 && <p class="empty">No event matches. Fewer words or another spelling may help.</p>}
      <div class="cards">
        {cards.map((card) => (
          <EventCardItem card={card} naming={site.naming} level={2} />
        ))}
      </div>
      <p class="pager">
        {fields.page > 1 && (
          <a rel="prev" href={query(fields.page - 1)}>
            Newer
          </a>
        )}
        {fields.page < last && (
          <a rel="next" href={query(fields.page + 1)}>
            Older
          </a>
        )}
      </p>
    </>
  )
}
