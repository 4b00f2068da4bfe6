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
  const highest = Math.max(1, ...buckets.flatMap((bucket) => Object.values(bucket.counts)))
  const end = new Date(Date.parse(last.start) + bucketHours * 3_600_000).toISOString()
  return (
    <figure class="coverage">
      <figcaption class="note">
        Articles per {bucketHours === 1 ? 'hour' : formatHours(bucketHours)}, by block; the highest bar is{' '}
        {highest}.
      </figcaption>
      {blocks.map((block) => {
        const counts = buckets.map((bucket) => bucket.counts[block.id] ?? 0)
        const total = counts.reduce((sum, count) => sum + count, 0)
        return (
          <div class="coverage-row">
            <BlockMark id={block.id} naming={page.naming} />
            <Bars
              counts={counts}
              highest={highest}
              colour={page.naming.colour(block.id)}
              label={describeBars(counts, buckets)}
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

function Bars({
  counts,
  highest,
  colour,
  label,
}: {
  counts: readonly number[]
  highest: number
  colour: string
  label: string
}) {
  return (
    <svg
      class={`bars ${colour}`}
      viewBox={`0 0 ${counts.length * 10} ${ROW_HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line class="rule" x1="0" x2={counts.length * 10} y1={ROW_HEIGHT - 0.5} y2={ROW_HEIGHT - 0.5} />
      {counts.map((count, at) => {
        const height = Math.round((count / highest) * (ROW_HEIGHT - 2) * 10) / 10
        return count === 0 ? null : (
          <rect class="fill" x={at * 10 + 1} y={ROW_HEIGHT - height} width="8" height={height} />
        )
      })}
    </svg>
  )
}

/** "14 articles, most at 6 Jun 2023, 05:00 UTC". */
function describeBars(counts: readonly number[], buckets: Timeline['buckets']): string {
  const most = counts.indexOf(Math.max(...counts))
  const total = counts.reduce((sum, count) => sum + count, 0)
  return `${plural(total, 'article')}, most from ${formatTime(buckets[most]?.start ?? buckets[0]?.start ?? '')}`
}
