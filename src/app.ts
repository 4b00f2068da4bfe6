import { join } from 'node:path'
import type { Hono } from 'hono'
import { THRESHOLDS } from './analyse/index.ts'
import { apiRoutes, createApi } from './api/index.ts'
import { CLUSTERING_THRESHOLDS } from './cluster/list-thresholds.ts'
import type { Config } from './config/index.ts'
import { type ClosableDb, type Db, migrate, openDb, startEmbeddedServer } from './db/index.ts'
import { type Catalogue, READING_LANGUAGES, type Result } from './domain/index.ts'
import type { FetchPage } from './extract/index.ts'
import { connectModel, createEmbeddings } from './llm/index.ts'
import { createLogger, type Logger } from './log/index.ts'
import { createNet, type Net } from './net/index.ts'
import { createPipeline } from './pipeline/create-pipeline.ts'
import { loadFullCatalogue } from './pipeline/load-full-catalogue.ts'
import { createPolling } from './pipeline/polling.ts'
import { openQueue } from './pipeline/queue.ts'
import { runJobs } from './pipeline/run-jobs.ts'
import type { WritingParts } from './pipeline/writing/writing.ts'
import { loadSources } from './sources/index.ts'
import { createSite } from './web/index.ts'

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

/**
 * Brings schema and source tables up to date and reads the catalogue, the placeholder outlets of the sample edition
 * among its sources. `checkout` is the folder of the package.
 */
export async function prepare(
  db: ClosableDb,
  checkout: string,
  now: Date,
): Promise<{ applied: string[]; catalogue: Catalogue }> {
  const applied = await migrate(db, join(checkout, 'migrations'))
  const catalogue = loadFullCatalogue(checkout)
  await loadSources(
    db,
    catalogue.sources.filter((source) => !source.sample),
    now,
  )
  await loadSources(
    db,
    catalogue.sources.filter((source) => source.sample),
    now,
  )
  return { applied, catalogue }
}

/** What the composed parts stand on. */
export interface Foundation {
  readonly db: Db
  readonly config: Config
  readonly catalogue: Catalogue
}

/** The outside world as the composed parts see it. */
export interface World {
  readonly now: () => Date
  readonly log?: Logger
}

/** Pages and API over one database. */
export function composeSite({ db, config, catalogue }: Foundation, world: World): Hono {
  const log = world.log ?? createLogger(config.logLevel)
  const { publicUrl } = config
  const { now } = world
  const readingLanguages = READING_LANGUAGES.filter((one) => config.readingLanguages.includes(one))
  return createSite({
    ...{ db, catalogue, publicUrl, now, readingLanguages },
    api: createApi({ db, catalogue, publicUrl, now }),
    apiRoutes,
    thresholds: [
      { title: 'Events', rows: CLUSTERING_THRESHOLDS },
      { title: 'Analysis', rows: THRESHOLDS },
    ],
    onError: (error, path) =>
      log.error({ path, error: error instanceof Error ? error.stack : String(error) }, 'A page failed.'),
  })
}

export interface RunningWorker {
  /** Ends the jobs that are running, at most `milliseconds`. */
  stop(milliseconds: number): Promise<void>
}

/** Handles jobs over the database at `url` until stopped. */
export async function startWorker(
  foundation: Foundation & { readonly url: string },
  world: World,
): Promise<RunningWorker> {
  const { db, config, catalogue, url } = foundation
  const { now } = world
  const log = world.log ?? createLogger(config.logLevel)
  const net = createNet({ allowedAddresses: config.allowedAddresses, userAgent: config.userAgent, now })
  const fetchPage = config.pages ? pageFetcher(net) : null
  const embeddings = config.embeddings && createEmbeddings({ ...config.embeddings, now })
  const { textDays } = config
  const writing = modelParts(config, now)
  const pipeline = createPipeline({ db, catalogue, fetchPage, embeddings, writing, textDays, now, log })
  const queue = await openQueue(url, log)
  const polling = config.polling ? createPolling({ db, net, now, random: Math.random, textDays }) : null
  await runJobs(pipeline, queue, polling)
  return {
    stop: async (milliseconds) => {
      await queue.stop(milliseconds)
      await net.close()
    },
  }
}

/** The configured language model with its prices and stops; null when none is. */
export function modelParts(config: Config, now: () => Date): WritingParts | null {
  const { model } = config
  if (model === null) return null
  return { model: connectModel(model, now), limits: model.limits, prices: model.prices, random: Math.random }
}

/** Longest page that is fetched, in bytes after inflating; the parsers stop at two million characters. */
const MAX_PAGE_BYTES = 5 * 1024 * 1024

function pageFetcher(net: Net): FetchPage {
  return async (url) => {
    const accept = 'text/html,application/xhtml+xml'
    const answer = await net.fetch(url, { accept, maxBytes: MAX_PAGE_BYTES, robots: true })
    if (!answer.ok) return { ok: false, message: answer.message }
    const { headers, body } = answer.value
    return { ok: true, url: answer.value.url, body, contentType: headers['content-type'] ?? '' }
  }
}
