import type { FirstReport, Timeline } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import type { Prepared } from '../claims/prepared.ts'

const HOUR = 3_600_000
/** Buckets a chart can show apart; the width is the least of 1, 3, 6, 12, 24 and 168 h that stays under it. */
const MOST_BUCKETS = 72
const WIDTHS = [1, 3, 6, 12, 24, 168]
/** Claims whose first report is traced. */
const CLAIMS = 8

/** Who carried each leading claim first, the lag of every block, and articles per block over time. */
export function buildTimeline(prepared: Prepared, matrix: Matrix): Timeline {
  const rows = matrix.rows.filter((row) => row.claim.origins > 1).slice(0, CLAIMS)
  return {
    firstReports: rows.flatMap((row) => traceFirst(prepared, row) ?? []),
    ...countBuckets(prepared),
  }
}

function traceFirst(prepared: Prepared, row: MatrixRow): FirstReport | null {
  const dated = row.group.members
    .map((member) => member.sentence.in)
    .filter((entry) => entry.at !== null)
    .sort((a, b) => (a.at as number) - (b.at as number))
  const first = dated[0]
  if (first === undefined || first.article.publishedAt === null) return null
  const lags = [...prepared.columns.values()]
    .filter((column) => column.articles.length > 0)
    .map((column) => {
      const own = dated.find((entry) => entry.column === column.id)
      const hours =
        own === undefined ? null : Math.round((((own.at as number) - (first.at as number)) / HOUR) * 10) / 10
      return { block: column.id, hours }
    })
  return {
    claim: row.claim.id,
    article: first.article.id,
    source: first.article.source,
    at: first.article.publishedAt,
    lags,
  }
}

function countBuckets(prepared: Prepared): Pick<Timeline, 'bucketHours' | 'buckets'> {
  const times = prepared.articles.flatMap((entry) => entry.at ?? [])
  if (times.length === 0) return { bucketHours: 1, buckets: [] }
  const first = Math.min(...times)
  const span = (Math.max(...times) - first) / HOUR
  const bucketHours = WIDTHS.find((width) => span / width < MOST_BUCKETS) ?? (WIDTHS.at(-1) as number)
  const start = Math.floor(first / (bucketHours * HOUR)) * bucketHours * HOUR
  const counts = new Map<number, Record<string, number>>()
  for (const entry of prepared.articles) {
    if (entry.at === null) continue
    const index = Math.floor((entry.at - start) / (bucketHours * HOUR))
    const bucket = counts.get(index) ?? {}
    bucket[entry.column] = (bucket[entry.column] ?? 0) + 1
    counts.set(index, bucket)
  }
  const buckets = [...counts]
    .sort((a, b) => a[0] - b[0])
    .map(([index, bucket]) => ({
      start: new Date(start + index * bucketHours * HOUR).toISOString(),
      counts: bucket,
    }))
  return { bucketHours, buckets }
}
