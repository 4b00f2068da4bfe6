import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { openDb, startEmbeddedServer } from '../src/db/index.ts'
import { migrate } from '../src/db/migrate.ts'
import { BLOCKS } from '../src/publish/fixtures/blocks.ts'
import { DAM_NOW, fillDamDatabase } from '../src/publish/fixtures/dam-database.ts'
import { createSite, paths } from '../src/web/index.ts'

/** Requests in one measured round; each side gets `ROUNDS` of them in turn, so that other load falls on both. */
const REQUESTS = 400
const ROUNDS = 5

// The event page: bytes, requests of a first visit, server time first and from memory, and its rate against a bare
// Hono page of the same size in the same run. Run: npx tsx bench/page.ts
const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'))
const server = await startEmbeddedServer({ dataFolder: folder, durable: false, guest: false, say: () => {} })
if (!server.ok) throw new Error(server.message)
const db = openDb(server.value.url)
try {
  await migrate(db, fileURLToPath(new URL('../migrations', import.meta.url)))
  await fillDamDatabase(db)
  const site = createSite({ db, catalogue: { blocks: BLOCKS }, now: () => new Date(DAM_NOW) })
  const path = paths.event('ev-dam')
  const started = performance.now()
  const html = await (await site.request(path)).text()
  const first = performance.now() - started
  const bare = new Hono().get(path, (context) => context.html(html))
  const rates = { page: [] as number[], bare: [] as number[] }
  await rate(site, path)
  await rate(bare, path)
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bare.push(await rate(bare, path))
    rates.page.push(await rate(site, path))
  }
  const page = median(rates.page)
  const result = {
    bytes: html.length,
    gzipBytes: gzipSync(html).length,
    requests:
      1 + new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1])).size,
    firstMilliseconds: round(first),
    cachedMilliseconds: round(1000 / page),
    requestsPerSecond: Math.round(page),
    bareRequestsPerSecond: Math.round(median(rates.bare)),
    ratio: round(page / median(rates.bare)),
  }
  console.log(JSON.stringify(result))
} finally {
  await db.close()
  await server.value.stop()
  await rm(folder, { recursive: true, force: true })
}

async function rate(app: Hono, path: string): Promise<number> {
  const started = performance.now()
  for (let count = 0; count < REQUESTS; count += 1) await (await app.request(path)).text()
  return (REQUESTS / (performance.now() - started)) * 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
