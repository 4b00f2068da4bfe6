import type { Handler } from 'hono'
import { HIT_RATE_LEAST, type Indicator } from '../../domain/index.ts'
import { type LedgerEntry, listIndicators } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { percent } from '../pieces/format.ts'
import { MixedText } from '../pieces/mixed-text.tsx'
import { Time } from '../pieces/time.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import { INDICATOR_STATUS } from '../sections/watch.tsx'
import type { Site } from '../site.ts'

const STATUSES = Object.keys(INDICATOR_STATUS) as Indicator['status'][]

/** The ledger of watch items: open, due, resolved, and how often what a block announced came about. */
export function indicatorList(site: Site): Handler {
  return async (context) => {
    const asked = STATUSES.find((status) => status === context.req.query('status'))
    const [all, sample] = await Promise.all([
      listIndicators(site.db, { now: site.now().toISOString() }),
      isSampleVisible(site),
    ])
    const entries = asked === undefined ? all : all.filter((entry) => entry.status === asked)
    const frame = frameOf(context, site, { title: 'What to watch', sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page">
            <h1>What to watch</h1>
            <p class="lede">
              Observable acts that would settle a reading, with a deadline. When the day has passed, each is
              resolved in public.
            </p>
            <nav class="filters" aria-label="Status">
              <ul>
                <li>
                  <a href={paths.indicators()} aria-current={asked === undefined ? 'page' : undefined}>
                    All {all.length}
                  </a>
                </li>
                {STATUSES.map((status) => (
                  <li>
                    <a href={paths.indicators(status)} aria-current={asked === status ? 'page' : undefined}>
                      {INDICATOR_STATUS[status]} {all.filter((entry) => entry.status === status).length}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <HitRates site={site} entries={all} />
            {entries.length === 0 && <p class="empty">Nothing here at the moment.</p>}
            <ol class="ledger">
              {entries.map((entry) => (
                <LedgerItem site={site} entry={entry} />
              ))}
            </ol>
          </div>
        </Layout>,
      ),
    )
  }
}

function LedgerItem({ site, entry }: { site: Site; entry: LedgerEntry }) {
  const { indicator } = entry
  return (
    <li>
      <p class={`status status-${entry.status}`}>{INDICATOR_STATUS[entry.status]}</p>
      <p class="ledger-sentence">
        <a href={paths.indicator(indicator.id)}>
          <MixedText text={indicator.sentence.text} />
        </a>
      </p>
      <p class="note">
        {indicator.deadline === null ? (
          'No date given'
        ) : (
          <>
            Until <Time at={indicator.deadline} day />
          </>
        )}
        {' · '}
        <a href={`${paths.event(entry.event)}#watch`}>{entry.headline}</a>
        {indicator.blocks.map((block) => (
          <>
            {' '}
            <BlockMark id={block} naming={site.naming} />
          </>
        ))}
      </p>
      {indicator.resolution !== null && (
        <p class="resolution">
          <MixedText text={indicator.resolution.text} />
        </p>
      )}
    </li>
  )
}

/**
 * Of the resolved items a block named, and of all that Parallax listed: the share that came about, as a count, and as a
 * share only from ten on. Needs at least one resolved item.
 */
function HitRates({ site, entries }: { site: Site; entries: readonly LedgerEntry[] }) {
  const resolved = entries.filter((entry) => entry.status === 'happened' || entry.status === 'did-not')
  if (resolved.length === 0) return null
  const blocks = [...new Set(resolved.flatMap((entry) => entry.indicator.blocks))].sort()
  const happened = (some: readonly LedgerEntry[]): number =>
    some.filter((entry) => entry.status === 'happened').length
  const share = (some: readonly LedgerEntry[]): string =>
    some.length < HIT_RATE_LEAST ? 'too few to say' : percent(happened(some) / some.length)
  return (
    <table class="plain-table">
      <caption>Resolved so far: how many came about</caption>
      <thead>
        <tr>
          <th scope="col">Named by</th>
          <th scope="col" class="number">
            Came about
          </th>
          <th scope="col" class="number">
            Resolved
          </th>
          <th scope="col" class="number">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) => {
          const own = resolved.filter((entry) => entry.indicator.blocks.includes(block))
          return (
            <tr>
              <th scope="row">
                <BlockMark id={block} naming={site.naming} />
              </th>
              <td class="number">{happened(own)}</td>
              <td class="number">{own.length}</td>
              <td class="number">{share(own)}</td>
            </tr>
          )
        })}
        <tr>
          <th scope="row">All that Parallax listed</th>
          <td class="number">{happened(resolved)}</td>
          <td class="number">{resolved.length}</td>
          <td class="number">{share(resolved)}</td>
        </tr>
      </tbody>
    </table>
  )
}
