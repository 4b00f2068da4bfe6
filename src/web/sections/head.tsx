import type { Badge } from '../../domain/index.ts'
import { countsLine } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { paths } from '../paths.ts'
import { BadgeList } from '../pieces/badge-list.tsx'
import { EvidenceDetails, Sentence, SentenceText } from '../pieces/evidence.tsx'
import { capital } from '../pieces/format.ts'
import { Time } from '../pieces/time.tsx'

/** Length in UTF-16 units from which a headline is set smaller, so that it stays within three lines on a desk. */
const LONG_HEADLINE = 80

/** Topics named in the head; the JSON has all. */
const TOPICS = 5

/** Headline, counts, times, badges, abstention labels, summary. */
export function EventHead({
  page,
  badges,
  isNewest,
}: {
  page: PageContext
  badges: readonly Badge[]
  isNewest: boolean
}) {
  const { view } = page
  return (
    <header class="event-head">
      {!isNewest && (
        <p class="old-version">
          You are reading version {view.version}.{' '}
          <a href={paths.event(view.event)}>Go to the newest version</a>
        </p>
      )}
      <BadgeList badges={badges} />
      <h1
        class={view.headline.text.length > LONG_HEADLINE ? 'long' : undefined}
        dir={page.reading?.find(view.headline.text) && page.reading.direction}
      >
        <SentenceText sentence={view.headline} page={page} />
      </h1>
      <div class="head-columns">
        <div id="summary" class="summary">
          {view.summary.map((sentence) => (
            <Sentence sentence={sentence} page={page} />
          ))}
        </div>
        <div class="head-facts">
          <p class="counts">{unbroken(countsLine(view.counts))}</p>
          <Times page={page} />
          <Topics page={page} />
          <div class="head-evidence">
            Headline from <EvidenceDetails evidence={view.headline.evidence} page={page} />
          </div>
          {view.labels.map((label) => (
            <p class="abstention">
              <strong>{label.label}.</strong> {closed(capital(label.trigger))}
            </p>
          ))}
        </div>
      </div>
    </header>
  )
}

/** Counts that break between their parts only. */
function unbroken(line: string): string {
  return line.replaceAll(/(?<=\d) /g, '\u00a0')
}

/** A sentence with its full stop. */
function closed(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

/** What the event is about, each with the way to all its events. */
function Topics({ page }: { page: PageContext }) {
  const topics = page.view.topics.slice(0, TOPICS)
  if (topics.length === 0) return null
  return (
    <p class="note">
      About{' '}
      {topics.map((topic, at) => (
        <>
          {at > 0 && ', '}
          <a href={paths.topic(topic.id)}>{topic.label}</a>
        </>
      ))}
    </p>
  )
}

function Times({ page }: { page: PageContext }) {
  const { view } = page
  return (
    <ul class="times">
      {view.times.firstArticle !== null && (
        <li>
          First detected <Time at={view.times.firstArticle} />
        </li>
      )}
      {view.times.latestArticle !== null && (
        <li>
          Latest article <Time at={view.times.latestArticle} />
        </li>
      )}
      <li>
        Last analysed <Time at={view.times.analysed} /> ·{' '}
        <a href={paths.history(view.event)}>version {view.version}</a>
      </li>
    </ul>
  )
}
