import type { Handler } from 'hono'
import { type EventCard, listSources, plural, readBlock } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { EventCardItem } from '../pieces/event-card.tsx'
import { countryName } from '../pieces/format.ts'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'

/** What a block leads with, what only it covers, what it passes over, and its outlets. */
export function blockShow(site: Site): Handler {
  return async (context) => {
    const id = context.req.param('block') ?? ''
    if (!site.naming.known(id)) return errorPage(context, site, 404)
    const [reading, sources, sample] = await Promise.all([
      readBlock(site.db, site.naming.family(id)),
      listSources(site.db),
      isSampleVisible(site),
    ])
    const own = sources.filter(
      (source) => (source.block === id || source.subBlock === id) && (sample || !source.sample),
    )
    const frame = frameOf(context, site, { title: `${site.naming.name(id)} outlets`, sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class={`page block-page ${site.naming.colour(id)}`}>
            <p class="crumb">
              <a href={paths.blocks()}>Blocks</a>
            </p>
            <h1>
              <span class="swatch" aria-hidden="true" /> {site.naming.name(id)} outlets
            </h1>
            <p class="lede">{ruleOf(site, id)}</p>
            <CardList
              site={site}
              title="What it leads with"
              about="By the block's own origins in the event."
              cards={reading.leadsWith}
            />
            <CardList
              site={site}
              title="What only it covers"
              about="No other block carries these."
              cards={reading.onlyHere}
            />
            <CardList
              site={site}
              title="What it passes over"
              about="Carried by at least two other blocks; not found in the texts we hold of this one."
              cards={reading.passesOver}
            />
            <section>
              <h2>Outlets</h2>
              <ul class="outlet-list">
                {own.map((source) => (
                  <li>
                    <a href={paths.source(source.id)}>{source.name}</a>{' '}
                    <BlockMark id={source.subBlock} naming={site.naming} />
                    <span class="note">
                      {countryName(source.country)}
                      {source.stateAffiliated === true && ', state-affiliated'}
                    </span>
                  </li>
                ))}
              </ul>
              <p class="note">{plural(own.length, 'outlet')}</p>
            </section>
          </div>
        </Layout>,
      ),
    )
  }
}

function ruleOf(site: Site, id: string): string {
  for (const block of site.catalogue.blocks) {
    if (block.id === id) return block.rule
    const part = block.subBlocks.find((one) => one.id === id)
    if (part !== undefined) return part.rule
  }
  return ''
}

function CardList({
  site,
  title,
  about,
  cards,
}: {
  site: Site
  title: string
  about: string
  cards: readonly EventCard[]
}) {
  return (
    <section class="card-list">
      <h2>{title}</h2>
      <p class="section-about">{about}</p>
      {cards.length === 0 ? (
        <p class="empty">Nothing at the moment.</p>
      ) : (
        <div class="cards">
          {cards.map((card) => (
            <EventCardItem card={card} naming={site.naming} />
          ))}
        </div>
      )}
    </section>
  )
}
