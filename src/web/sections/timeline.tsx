import type { FirstReport } from '../../domain/index.ts'
import { HEADINGS, plural } from '../../publish/index.ts'
import { CoverageRows } from '../charts/coverage-rows.tsx'
import { FirstReportTrail } from '../charts/first-report-trail.tsx'
import { WorldMap } from '../charts/world-map.tsx'
import type { PageContext } from '../page-context.ts'
import { Section } from './section.tsx'

/** Trails drawn on the page, and those of them that stand open; the JSON has all. */
const TRAILS = 6
const OPEN_TRAILS = 3

/** Coverage by block over time, who covers it where, and who reported each claim first. */
export function CoverageTimeline({ page, land }: { page: PageContext; land: string }) {
  const { timeline } = page.view
  const trails = timeline.firstReports.slice(0, TRAILS)
  const hours = Math.max(0, ...trails.flatMap((trail) => trail.lags.map((lag) => lag.hours ?? 0)))
  return (
    <Section id="timeline" heading={HEADINGS.timeline} wide>
      {timeline.buckets.length === 0 ? (
        <p class="empty">No article carries a usable date.</p>
      ) : (
        <CoverageRows timeline={timeline} page={page} />
      )}
      <h3>Who covers it, by the outlet's country</h3>
      <WorldMap view={page.view} land={land} />
      {trails.length > 0 && (
        <>
          <h3>Who reported each claim first</h3>
          <Trails reports={trails.slice(0, OPEN_TRAILS)} hours={hours} page={page} />
          {trails.length > OPEN_TRAILS && (
            <details class="more-rows">
              <summary>{plural(trails.length - OPEN_TRAILS, 'more claim')}</summary>
              <Trails reports={trails.slice(OPEN_TRAILS)} hours={hours} page={page} />
            </details>
          )}
        </>
      )}
    </Section>
  )
}

function Trails({
  reports,
  hours,
  page,
}: {
  reports: readonly FirstReport[]
  hours: number
  page: PageContext
}) {
  return (
    <ol class="trails">
      {reports.map((report) => (
        <FirstReportTrail report={report} hours={hours} page={page} />
      ))}
    </ol>
  )
}
