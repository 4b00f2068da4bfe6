import type { Timeline } from '../../domain/index.ts'
import { plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { formatHours, formatTime } from '../pieces/format.ts'

/** Height of one row in its own units. */
const ROW_HEIGHT = 24

/** Articles per block and slice of time: one row of bars per block, one scale for all, so that rows compare. */
export function CoverageRows({ timeline, page }: { timeline: Timeline; page: PageContext }) {
  const { buckets, bucketHours } = timeline
  const first = buckets[0]
  const last = buckets.at(-1)
  if (first === undefined || last === undefined) return null
  const blocks = page.view.blocks.filter((block) =>
    buckets.some((bucket) => (bucket.counts[block.id] ?? 0) > 0),
  )
  const slots = slotsOf(timeline)
  const midnights = midnightsOf(timeline, slots)
  const highest = Math.max(1, ...buckets.flatMap((bucket) => Object.values(bucket.counts)))
  const end = new Date(Date.parse(last.start) + bucketHours * 3_600_000).toISOString()
  return (
    <figure class="coverage">
      <figcaption class="note">
        Articles per {bucketHours === 1 ? 'hour' : formatHours(bucketHours)}, by block; the highest bar is{' '}
        {highest}.{midnights.length > 0 && ' Upright lines mark midnight UTC.'}
      </figcaption>
      {blocks.map((block) => {
        const bars = buckets.map((bucket) => ({
          start: bucket.start,
          slot: slotOf(bucket.start, timeline),
          count: bucket.counts[block.id] ?? 0,
        }))
        const total = bars.reduce((sum, bar) => sum + bar.count, 0)
        return (
          <div class="coverage-row">
            <BlockMark id={block.id} naming={page.naming} />
            <Bars
              bars={bars}
              slots={slots}
              midnights={midnights}
              highest={highest}
              colour={page.naming.colour(block.id)}
            />
            <span class="number">{total}</span>
          </div>
        )
      })}
      <div class="coverage-axis note" aria-hidden="true">
        <span>{formatTime(first.start)}</span>
        <span>{formatTime(end)}</span>
      </div>
    </figure>
  )
}

/** Slices of time from the first bucket to the end of the last; buckets without articles may not be listed. */
function slotsOf(timeline: Timeline): number {
  return slotOf(timeline.buckets.at(-1)?.start ?? '', timeline) + 1
}

function slotOf(start: string, { buckets, bucketHours }: Timeline): number {
  const since = Date.parse(start) - Date.parse(buckets[0]?.start ?? start)
  return Math.round(since / (bucketHours * 3_600_000))
}

const DAY = 24 * 3_600_000
/** More day lines than this would be a hatching. */
const MOST_DAYS = 31

/** Places of midnight UTC inside the drawing, in slices of time. */
function midnightsOf({ buckets, bucketHours }: Timeline, slots: number): number[] {
  const hour = 3_600_000
  const first = Date.parse(buckets[0]?.start ?? '')
  const start = (Math.floor(first / DAY) + 1) * DAY
  const count = Math.ceil((first + slots * bucketHours * hour - start) / DAY)
  if (!(count > 0) || count > MOST_DAYS) return []
  return Array.from({ length: count }, (_, at) => (start + at * DAY - first) / (bucketHours * hour))
}

interface Bar {
  readonly start: string
  /** Slices of time after the first. */
  readonly slot: number
  readonly count: number
}

/** Least width of a bar as a share of the drawing; thinner ones would not be seen on a phone. */
const LEAST_WIDTH = 0.012

function Bars(props: {
  bars: readonly Bar[]
  slots: number
  midnights: readonly number[]
  highest: number
  colour: string
}) {
  const { bars, highest } = props
  const width = props.slots * 10
  const bar = Math.max(8, width * LEAST_WIDTH)
  return (
    <svg
      class={`bars ${props.colour}`}
      viewBox={`0 0 ${width} ${ROW_HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={describeBars(bars)}
    >
      <line class="rule" x1="0" x2={width} y1={ROW_HEIGHT - 0.5} y2={ROW_HEIGHT - 0.5} />
      {props.midnights.map((slot) => (
        <line class="rule" x1={slot * 10} x2={slot * 10} y1="0" y2={ROW_HEIGHT} />
      ))}
      {bars.map(({ slot, count, start }) => {
        const height = Math.round((count / highest) * (ROW_HEIGHT - 2) * 10) / 10
        const x = Math.min(slot * 10 + 1, width - bar)
        return count === 0 ? null : (
          <rect
            class="fill"
            x={Math.round(x)}
            y={ROW_HEIGHT - height}
            width={Math.round(bar)}
            height={height}
          >
            <title>{`${plural(count, 'article')} from ${formatTime(start)}`}</title>
          </rect>
        )
      })}
    </svg>
  )
}

/** "14 articles, most from 6 Jun 2023, 05:00 UTC". */
function describeBars(bars: readonly Bar[]): string {
  const total = bars.reduce((sum, bar) => sum + bar.count, 0)
  const most = bars.reduce((best, bar) => (bar.count > best.count ? bar : best), { start: '', count: 0 })
  return `${plural(total, 'article')}, most from ${formatTime(most.start)}`
}
