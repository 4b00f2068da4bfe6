import { HEADINGS, MARKET_NOTE, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { Sentence } from '../pieces/evidence.tsx'
import { Time } from '../pieces/time.tsx'
import { Section } from './section.tsx'

export const INDICATOR_STATUS = {
  open: 'Open',
  due: 'Due',
  happened: 'Happened',
  'did-not': 'Did not happen',
  'cannot-tell': 'Cannot tell',
} as const

/** Observable acts with a deadline that would show which reading holds. */
export function Watch({ page }: { page: PageContext }) {
  const { indicators } = page.view
  return (
    <Section
      id="watch"
      heading={HEADINGS.watch}
      empty={indicators.length === 0 && 'The sources announce no act that would settle a reading.'}
    >
      <ol class="indicators">
        {indicators.map((indicator) => (
          <li>
            <p class={`status status-${indicator.status}`}>{INDICATOR_STATUS[indicator.status]}</p>
            <Sentence sentence={indicator.sentence} page={page} />
            <p class="note">
              {indicator.deadline === null ? (
                'No date given'
              ) : (
                <>
                  Until <Time at={indicator.deadline} day />
                </>
              )}
              {indicator.speaker !== null && (
                <>
                  {' '}
                  · announced by <bdi>{indicator.speaker}</bdi>
                </>
              )}
              {indicator.blocks.map((block) => (
                <>
                  {' '}
                  <BlockMark id={block} naming={page.naming} />
                </>
              ))}
              {' · '}
              <a href={paths.indicator(indicator.id)}>In the ledger</a>
            </p>
            {indicator.resolution !== null && (
              <div class="resolution">
                <Sentence sentence={indicator.resolution} page={page} />
              </div>
            )}
          </li>
        ))}
      </ol>
      {indicators.length > 0 && (
        <p class="note">
          <a href={paths.indicators()}>All watch items of all events</a>
        </p>
      )}
    </Section>
  )
}

const DIRECTIONS = { up: '↑ up', down: '↓ down', both: '↕ both ways', unclear: 'direction unclear' } as const

/** Instruments the sources themselves mention. */
export function Markets({ page }: { page: PageContext }) {
  const { markets } = page.view
  return (
    <Section
      id="markets"
      heading={HEADINGS.markets}
      empty={markets.length === 0 && 'No article names a market instrument.'}
    >
      <ul class="markets">
        {markets.map((market) => (
          <li>
            <p>
              <strong>{market.label}</strong> {DIRECTIONS[market.direction]}{' '}
              <span class="note">{plural(market.origins, 'origin')}</span>
            </p>
            <Sentence sentence={market.sentence} page={page} />
          </li>
        ))}
      </ul>
      {markets.length > 0 && <p class="note">{MARKET_NOTE}</p>}
    </Section>
  )
}
