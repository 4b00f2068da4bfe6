import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { analyseCoverage } from '../src/analyse/index.ts'
import { loadFullCatalogue } from '../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../src/pipeline/load-sample.ts'
import { coverRows } from '../src/pipeline/run-in-memory.ts'

const checkout = fileURLToPath(new URL('..', import.meta.url))
/** Articles left out at a time. */
const LEFT_OUT = 5
/** Articles from one subset to the next. */
const STEP = 4

it('finds the quarrel over the dam in most subsets of its articles', { timeout: 120_000 }, () => {
  const catalogue = loadFullCatalogue(checkout)
  const rows = readSampleRows(checkout).filter((row) => row.event === 'kakhovka')
  const subsets = Array.from({ length: Math.floor(rows.length / STEP) }, (_, at) =>
    rows.filter((_row, place) => (place - at * STEP + rows.length) % rows.length >= LEFT_OUT),
  )
  const found = subsets.filter((subset) => {
    const { disagreements } = analyseCoverage(coverRows(subset, 'kakhovka', catalogue), catalogue)
    const quarrels = disagreements.filter((entry) => entry.kind === 'responsibility')
    for (const { sides } of quarrels) {
      const ukrainian = sides.find((side) => side.blocks.includes('ukrainian'))
      expect(ukrainian?.blocks).not.toContain('russian')
    }
    return quarrels.length > 0
  })
  expect(subsets.length).toBeGreaterThan(5)
  expect(found.length / subsets.length).toBeGreaterThan(0.8)
})
