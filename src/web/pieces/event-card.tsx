import { type EventCard, plural } from '../../publish/index.ts'
import type { BlockNaming } from '../block-naming.ts'
import { BlockBar } from '../charts/block-bar.tsx'
import { paths } from '../paths.ts'
import { BadgeList } from './badge-list.tsx'
import { BlockMark } from './block-mark.tsx'
import { MixedText } from './mixed-text.tsx'
import { Time } from './time.tsx'

/** Badges shown on a card; the page has all. */
const CARD_BADGES = 3

const LABELS: Readonly<Record<string, string>> = {
  'insufficient-data': 'Insufficient data',
  'divergence-unclear': 'Narrative divergence unclear',
  'not-stable': 'Event not yet stable',
}

interface CardProps {
  readonly card: EventCard
  readonly naming: BlockNaming
  readonly level?: 2 | 3
}

/** An event in a list: headline, first lines, who covers it. */
export function EventCardItem({ card, naming, level = 3, lead = false }: CardProps & { lead?: boolean }) {
  const Heading = `h${level}` as 'h3'
  return (
    <article class={lead ? 'card lead' : 'card'}>
      <BadgeList badges={card.badges.slice(0, CARD_BADGES)} />
      <Heading>
        <a href={paths.event(card.event)}>
          <MixedText text={card.headline} />
        </a>
      </Heading>
      {card.summary !== '' && (
        <p class="card-summary">
          <MixedText text={card.summary} />
        </p>
      )}
      {card.labels.length > 0 && (
        <p class="note abstained">{card.labels.map((label) => LABELS[label] ?? label).join(' · ')}</p>
      )}
      <BlockBar card={card} naming={naming} />
      <p class="note card-counts">
        {plural(card.articles, 'article')} · {plural(card.origins, 'origin')} ·{' '}
        {plural(card.blocks.length, 'block')} · <Time at={card.latestArticleAt} />
        {card.sample && ' · sample'}
      </p>
    </article>
  )
}

/** An event in Spotlight: what kind of collision, and what each side says. */
export function SpotlightItem({ card, naming }: CardProps) {
  const collision = card.collision
  if (collision === null) return null
  return (
    <article class="spotlight-item">
      <p class="kind">{collision.kind}</p>
      <h3>
        <a href={paths.event(card.event)}>
          <MixedText text={card.headline} />
        </a>
      </h3>
      <ol class="versus">
        {collision.sides.slice(0, 2).map((side) => (
          <li>
            <span class="versus-blocks">
              {side.blocks.slice(0, 3).map((block) => (
                <BlockMark id={block} naming={naming} />
              ))}
              {side.blocks.length > 3 && <span class="note">and {side.blocks.length - 3} more</span>}
            </span>
            <span class="glance-text">
              <MixedText text={side.text} />
            </span>
          </li>
        ))}
      </ol>
    </article>
  )
}

/** An event in one line, for long lists. */
export function LatestItem({ card, naming }: CardProps) {
  return (
    <article class="latest-item">
      <p class="note">
        <Time at={card.latestArticleAt} />
      </p>
      <h3>
        <a href={paths.event(card.event)}>
          <MixedText text={card.headline} />
        </a>
      </h3>
      <p class="note">
        {card.blocks.map((block) => naming.name(block)).join(', ')} · {plural(card.origins, 'origin')}
      </p>
    </article>
  )
}
