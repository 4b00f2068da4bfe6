import { expect, it } from 'vitest'
import { BLOCKS } from '../../publish/fixtures/blocks.ts'
import { damView } from '../../publish/fixtures/dam-view.ts'
import { createBlockNaming } from '../block-naming.ts'
import { createPageContext } from '../page-context.ts'
import { CoverageRows } from './coverage-rows.tsx'

const page = createPageContext(damView(), createBlockNaming(BLOCKS))

/** Places of the bars of the first row, 10 to a slice of time. */
function places(starts: readonly string[]): number[] {
  const buckets = starts.map((start) => ({ start, counts: { western: 1 } }))
  const html = String(<CoverageRows timeline={{ firstReports: [], bucketHours: 1, buckets }} page={page} />)
  return [...html.matchAll(/<rect class="fill" x="(\d+)"/g)].map((match) => Number(match[1]))
}

it('draws bars where their hours are, also when hours between them are empty', () => {
  expect(places(['2023-06-06T04:00:00Z', '2023-06-06T05:00:00Z', '2023-06-06T14:00:00Z'])).toEqual([
    1, 11, 101,
  ])
})

it('keeps bars of a long week wide enough to be seen, and inside the drawing', () => {
  const last = places(['2023-06-06T04:00:00Z', '2023-06-13T03:00:00Z']).at(-1) ?? 0
  expect(last).toBeLessThanOrEqual(168 * 10 - 168 * 10 * 0.012 + 1)
})
