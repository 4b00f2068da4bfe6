import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBlockFinder } from '../catalog/index.ts'
import type { Db } from '../db/index.ts'
import type { Catalogue } from '../domain/index.ts'
import { silentLogger } from '../log/index.ts'
import { createPipeline } from './create-pipeline.ts'
import { drainOutstanding } from './drain-outstanding.ts'
import { importRows } from './import-rows.ts'
import { type ArticleRow, readRow } from './read-row.ts'
import { hasArticles } from './store.ts'

/** What loading needs: an open database and a catalogue that holds the sample outlets. */
export interface SampleParts {
  readonly db: Db
  readonly catalogue: Catalogue
  /** Folder of the package. */
  readonly checkout: string
  readonly now: () => Date
}

/**
 * Fills an empty database with the sample edition and takes it to its pages. A database that holds any article keeps
 * what it has. Returns the number of articles taken in.
 */
export async function loadSampleEdition(parts: SampleParts, say: (message: string) => void): Promise<number> {
  const { db, catalogue, now } = parts
  if (await hasArticles(db)) return 0
  const rows = readSampleRows(parts.checkout)
  say(`Loading the sample edition: ${rows.length} articles ...`)
  const { created } = await importRows(db, rows, {
    catalogue,
    findBlock: createBlockFinder(catalogue),
    now: now(),
  })
  const pipeline = createPipeline({
    db,
    catalogue,
    fetchPage: null,
    textDays: SAMPLE_TEXT_DAYS,
    now,
    log: silentLogger,
  })
  const drained = await drainOutstanding(pipeline, () => {})
  say(`The sample edition is there: ${drained.analysed} events.`)
  return created
}

/** The sample's texts are our own and stay. */
const SAMPLE_TEXT_DAYS = 3650

/** Every row of the sample edition, in order of time. */
export function readSampleRows(checkout: string): ArticleRow[] {
  const folder = join(checkout, 'sample', 'articles')
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line, at) => {
      const row = readRow(JSON.parse(line) as Record<string, unknown>, at + 1)
      if (!row.ok)
        throw new Error(`sample/articles, row ${at + 1}, field "${row.fault.field}": ${row.fault.problem}`)
      return row.value
    })
  return rows.sort((a, b) => compare(a.publishedAt ?? '', b.publishedAt ?? '') || compare(a.id, b.id))
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
