import type { Hono } from 'hono'
import { parseHTML } from 'linkedom'
import { apiRoutes, createApi } from '../../src/api/index.ts'
import type { ClosableDb } from '../../src/db/index.ts'
import { BLOCKS } from '../../src/publish/fixtures/blocks.ts'
import { DAM_NOW, fillDamDatabase } from '../../src/publish/fixtures/dam-database.ts'
import { createSite } from '../../src/web/index.ts'
import { freshDb } from './database.ts'

/** The whole site over a database of its own that holds the dam's pages. */
export interface DamSite {
  readonly db: ClosableDb
  readonly site: Hono
  /** What the site could not handle; empty unless a test provokes it. */
  readonly faults: unknown[]
  /** The same site over another database. */
  readonly over: (db: ClosableDb) => Hono
  readonly documentAt: (
    path: string,
  ) => Promise<{ response: Response; document: ReturnType<typeof parseHTML>['document'] }>
}

export async function openDamSite(): Promise<DamSite> {
  const db = await freshDb()
  await fillDamDatabase(db)
  const faults: unknown[] = []
  const over = (other: ClosableDb) => {
    const now = () => new Date(DAM_NOW)
    const catalogue = { blocks: BLOCKS }
    return createSite({
      db: other,
      catalogue,
      now,
      apiRoutes,
      api: createApi({ db: other, catalogue, now }),
      onError: (error) => faults.push(error),
    })
  }
  const site = over(db)
  return {
    db,
    site,
    faults,
    over,
    documentAt: async (path) => {
      const response = await site.request(path)
      return { response, document: parseHTML(await response.text()).document }
    },
  }
}
