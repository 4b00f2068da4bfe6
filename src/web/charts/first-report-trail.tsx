import type { FirstReport } from '../../domain/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { InEnglish } from '../pieces/claim-words.tsx'
import { SentenceText } from '../pieces/evidence.tsx'
import { formatHours } from '../pieces/format.ts'
import { Time } from '../pieces/time.tsx'

/** Drawn for a phone; on a desk it grows a little, so that the numbers can be read on both. */
const WIDTH = 420
const HEIGHT = 24
const MARGIN = 12
const RADIUS = 9

/** Who reported a claim first, and how long each block took; numbers on the line are those of the list under it. */
export function FirstReportTrail({
  report,
  hours,
  page,
}: {
  report: FirstReport
  hours: number
  page: PageContext
}) {
  const claim = page.view.claims.find((one) => one.id === report.claim)
  const carried = report.lags
    .filter((lag): lag is { block: string; hours: number } => lag.hours !== null)
    .sort((a, b) => a.hours - b.hours)
  const missing = report.lags.filter((lag) => lag.hours === null)
  return (
    <li class="trail">
      <p class="trail-claim">
        {claim === undefined ? (
          'A claim no longer on this page'
        ) : (
          <>
            <SentenceText sentence={claim.sentence} page={page} />
            <InEnglish claim={claim} page={page} />
          </>
        )}
      </p>
      <p class="note">
        First in {page.outlet(report.source)}, <Time at={report.at} />
      </p>
      <TrailLine lags={carried} hours={hours} page={page} />
      <ol class="lags">
        {carried.map((lag) => (
          <li>
            <BlockMark id={lag.block} naming={page.naming} />{' '}
            {lag.hours === 0 ? 'first' : `+ ${formatHours(lag.hours)}`}
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <p class="note">
          Not in the texts we hold: {missing.map((lag) => page.naming.name(lag.block)).join(', ')}
        </p>
      )}
    </li>
  )
}

function TrailLine({
  lags,
  hours,
  page,
}: {
  lags: readonly { block: string; hours: number }[]
  hours: number
  page: PageContext
}) {
  const scale = (at: number): number => MARGIN + (at / Math.max(hours, 0.01)) * (WIDTH - 2 * MARGIN)
  let last = -Infinity
  return (
    <svg class="trail-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="rule" x1={MARGIN} x2={WIDTH - MARGIN} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {lags.map((lag, at) => {
        // Reports minutes apart would hide each other; each is moved just far enough to be seen.
        const x = Math.min(WIDTH - MARGIN, Math.max(scale(lag.hours), last + 2 * RADIUS + 1))
        last = x
        return (
          <g class={page.naming.colour(lag.block)}>
            <circle class="fill" cx={Math.round(x)} cy={HEIGHT / 2} r={RADIUS} />
            <text x={Math.round(x)} y={HEIGHT / 2 + 4} text-anchor="middle">
              {at + 1}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
