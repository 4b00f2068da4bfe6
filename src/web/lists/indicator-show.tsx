import type { Handler } from 'hono'
import {
  findEventView,
  findIndicator,
  type LedgerEntry,
  listStatusChanges,
  type StatusChange,
} from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { createPageContext, type PageContext } from '../page-context.ts'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { Sentence } from '../pieces/evidence.tsx'
import { Time } from '../pieces/time.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { INDICATOR_STATUS } from '../sections/watch.tsx'
import type { Site } from '../site.ts'

/** One watch item at its own address: what is watched, until when, by what test, and how its status changed. */
export function indicatorShow(site: Site): Handler {
  return async (context) => {
    const id = context.req.param('indicator') ?? ''
    const entry = await findIndicator(site.db, id, site.now().toISOString())
    const stored = entry === null ? null : await findEventView(site.db, entry.event)
    if (entry === null || stored === null) return errorPage(context, site, 404)
    const history = await listStatusChanges(site.db, entry)
    const page = createPageContext(stored.view, site.naming)
    const frame = frameOf(context, site, { title: entry.indicator.sentence.text, sample: stored.view.sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <IndicatorPage entry={entry} history={history} page={page} />
        </Layout>,
      ),
    )
  }
}

interface Parts {
  readonly entry: LedgerEntry
  readonly history: readonly StatusChange[]
  readonly page: PageContext
}

function IndicatorPage({ entry, history, page }: Parts) {
  const { indicator } = entry
  return (
    <div class="page indicator-page">
      <p class="crumb">
        <a href={paths.indicators()}>What to watch</a> ·{' '}
        <a href={`${paths.event(entry.event)}#watch`}>{entry.headline}</a>
      </p>
      <h1>{indicator.kind === 'condition' ? 'A condition to watch' : 'An announced act to watch'}</h1>
      <p class={`status status-${entry.status}`}>{INDICATOR_STATUS[entry.status]}</p>
      <Sentence sentence={indicator.sentence} page={page} />
      <Facts entry={entry} page={page} />
      {indicator.resolution !== null && (
        <>
          <h2>What settled it</h2>
          <div class="resolution">
            <Sentence sentence={indicator.resolution} page={page} />
          </div>
        </>
      )}
      <h2>How its status changed</h2>
      <ol class="ledger">
        {history.map((change) => (
          <li>
            <Time at={change.at} /> · {INDICATOR_STATUS[change.status]} ·{' '}
            <a href={paths.version(entry.event, change.version)}>version {change.version}</a>
          </li>
        ))}
        {history.at(-1)?.status !== entry.status && (
          <li>Now · {INDICATOR_STATUS[entry.status]}, by its date</li>
        )}
      </ol>
    </div>
  )
}

function Facts({ entry, page }: Omit<Parts, 'history'>) {
  const { indicator } = entry
  return (
    <dl class="facts-list">
      <dt>Window</dt>
      <dd>
        <Time at={entry.openedAt} day /> to{' '}
        {indicator.deadline === null ? (
          'no day named: it expires by rule'
        ) : (
          <Time at={indicator.deadline} day />
        )}
      </dd>
      {indicator.speaker !== null && (
        <>
          <dt>Said by</dt>
          <dd>
            <bdi>{indicator.speaker}</bdi>
          </dd>
        </>
      )}
      <dt>Carried by</dt>
      <dd>
        {indicator.blocks.map((block) => (
          <>
            <BlockMark id={block} naming={page.naming} link />{' '}
          </>
        ))}
      </dd>
      <dt>Test</dt>
      <dd>
        A later article that names{' '}
        {indicator.test.entities.length > 0 ? 'the parties and the matter' : 'the matter'}
        {indicator.deadline !== null && ', or the day,'} and tells the act as done
        {indicator.test.negated === true ? ' (then the condition did not hold)' : ''} or as put off.
      </dd>
    </dl>
  )
}
