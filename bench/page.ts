// The event page of the fixture: weight, requests of a first visit, server time, and its rate against a bare Hono page
// of the same size in the same run. Run: npm run bench -- --only=page
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { openDb, startEmbeddedServer } from '../src/db/index.ts'
import { migrate } from '../src/db/migrate.ts'
import { BLOCKS } from '../src/publish/fixtures/blocks.ts'
import { DAM_NOW, fillDamDatabase } from '../src/publish/fixtures/dam-database.ts'
import { createSite, paths } from '../src/web/index.ts'

/** Requests in one measured round; the sides take turns, so that other load falls on all. */
const REQUESTS = 400
const ROUNDS = 5

export interface PageBench {
  readonly bytes: number
  readonly gzipBytes: number
  readonly brotliBytes: number
  /** The page and the files it names, as a first visit loads them. */
  readonly requests: number
  /** Bytes of all of them as sent with Brotli. */
  readonly firstVisitBytes: number
  /** Rendering included. */
  readonly firstMilliseconds: number
  /** From memory, one database query included. */
  readonly repeatedMilliseconds: number
  readonly requestsPerSecond: number
  /** The same with Brotli, from kept bytes. */
  readonly brotliRequestsPerSecond: number
  readonly bareRequestsPerSecond: number
  /** Requests per second of the page as a share of those of the bare page. */
  readonly ratio: number
}

type Headers = Readonly<Record<string, string>>

const BROTLI = { 'Accept-Encoding': 'br' }

/** Measures the page in process, on a database of its own. */
export async function benchPage(): Promise<PageBench> {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'))
  const server = await startEmbeddedServer({
    dataFolder: folder,
    durable: false,
    guest: false,
    say: () => {},
  })
  if (!server.ok) throw new Error(server.message)
  const db = openDb(server.value.url)
  try {
    await migrate(db, fileURLToPath(new URL('../migrations', import.meta.url)))
    await fillDamDatabase(db)
    return await measure(createSite({ db, catalogue: { blocks: BLOCKS }, now: () => new Date(DAM_NOW) }))
  } finally {
    await db.close()
    await server.value.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(site: Hono): Promise<PageBench> {
  const path = paths.event('ev-dam')
  const started = performance.now()
  const html = await (await site.request(path)).text()
  const firstMilliseconds = performance.now() - started
  const bare = new Hono().get(path, (context) => context.html(html))
  const rates = await compareRates({
    page: () => rate(site, path, {}),
    brotli: () => rate(site, path, BROTLI),
    bare: () => rate(bare, path, {}),
  })
  const files = [
    ...new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!)),
  ]
  const sizes = await Promise.all([path, ...files].map((file) => sizeOf(site, file, BROTLI)))
  return {
    bytes: Buffer.byteLength(html),
    gzipBytes: await sizeOf(site, path, { 'Accept-Encoding': 'gzip' }),
    brotliBytes: sizes[0]!,
    requests: sizes.length,
    firstVisitBytes: sizes.reduce((sum, size) => sum + size, 0),
    firstMilliseconds: round(firstMilliseconds),
    repeatedMilliseconds: round(1000 / rates.page),
    requestsPerSecond: Math.round(rates.page),
    brotliRequestsPerSecond: Math.round(rates.brotli),
    bareRequestsPerSecond: Math.round(rates.bare),
    ratio: round(rates.page / rates.bare),
  }
}

/** Median rate of each side over all rounds; the first round only warms up. */
async function compareRates<Side extends string>(
  sides: Readonly<Record<Side, () => Promise<number>>>,
): Promise<Record<Side, number>> {
  const names = Object.keys(sides) as Side[]
  const seen = new Map(names.map((name) => [name, [] as number[]] as const))
  for (let turn = 0; turn <= ROUNDS; turn += 1) {
    for (const name of names) {
      const measured = await sides[name]()
      if (turn > 0) seen.get(name)?.push(measured)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(seen.get(name) ?? [])])) as Record<Side, number>
}

async function rate(app: Hono, path: string, headers: Headers): Promise<number> {
  const started = performance.now()
  for (let count = 0; count < REQUESTS; count += 1) {
    await (await app.request(path, { headers })).arrayBuffer()
  }
  return (REQUESTS / (performance.now() - started)) * 1000
}

async function sizeOf(app: Hono, path: string, headers: Headers): Promise<number> {
  return (await (await app.request(path, { headers })).arrayBuffer()).byteLength
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
