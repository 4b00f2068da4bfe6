import { join } from 'node:path'
import { loadCatalogue } from './catalog/index.ts'
import type { Config } from './config/index.ts'
import { type ClosableDb, migrate, openDb, startEmbeddedServer } from './db/index.ts'
import type { Catalogue, Result } from './domain/index.ts'

/** A database that is ready for use, and how to let it go. */
export interface OpenDatabase {
  readonly db: ClosableDb
  /** Address for other processes of this installation. */
  readonly url: string
  /** Closes the connections, and stops the server when it is our own. */
  close(): Promise<void>
}

/** Opens the user's PostgreSQL, or starts our own in the data folder; a guest may use one that another process owns. */
export async function openDatabase(
  config: Config,
  options: { readonly guest: boolean; readonly say: (message: string) => void },
): Promise<Result<OpenDatabase>> {
  if (config.databaseUrl !== null) return openForeign(config.databaseUrl)
  const server = await startEmbeddedServer({ dataFolder: config.dataFolder, durable: true, ...options })
  if (!server.ok) return server
  const db = openDb(server.value.url)
  return {
    ok: true,
    value: {
      db,
      url: server.value.url,
      close: async () => {
        await db.close()
        await server.value.stop()
      },
    },
  }
}

async function openForeign(url: string): Promise<Result<OpenDatabase>> {
  const db = openDb(url)
  try {
    await db.query('select 1')
    return { ok: true, value: { db, url, close: () => db.close() } }
  } catch (error) {
    await db.close()
    const { host, pathname } = new URL(url)
    const why = error instanceof Error ? error.message || error.name : String(error)
    return {
      ok: false,
      reason: 'unreachable',
      message: `The database of DATABASE_URL (${host}${pathname}) does not answer: ${why}. Is it running, and are user and password right?`,
    }
  }
}

/** Brings the schema up to date and reads the catalogue. `checkout` is the folder of the package. */
export async function prepare(
  db: ClosableDb,
  checkout: string,
): Promise<{ applied: string[]; catalogue: Catalogue }> {
  const applied = await migrate(db, join(checkout, 'migrations'))
  return { applied, catalogue: loadCatalogue(join(checkout, 'catalog')) }
}
