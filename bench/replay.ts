// The whole path on a real day: served as feeds on loopback, polled, read, described, placed, analysed, published.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate, openDb, startEmbeddedServer } from '../src/db/index.ts'
import { silentLogger } from '../src/log/index.ts'
import { createNet } from '../src/net/index.ts'
import { createPipeline } from '../src/pipeline/create-pipeline.ts'
import { drainOutstanding } from '../src/pipeline/drain-outstanding.ts'
import { loadFullCatalogue } from '../src/pipeline/load-full-catalogue.ts'
import { createPolling } from '../src/pipeline/polling.ts'
import { loadSources } from '../src/sources/index.ts'
import { readReplayItems, serveReplay } from '../tests/support/replay-server.ts'

const NOW = new Date('2025-05-28T21:00:00Z')

export interface ReplayFigures {
  readonly items: number
  readonly articles: number
  readonly events: number
  readonly seconds: number
  readonly itemsPerSecond: number
  /** Share of the time in each step, 0 to 1. */
  readonly shares: Readonly<Record<string, number>>
  readonly peakMegabytes: number
}

/** Runs the path once on a fresh durable database and times it. */
export async function replay(file: string, checkout: string): Promise<ReplayFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'parallax-bench-'))
  const server = await startEmbeddedServer({ dataFolder: folder, durable: true, say: () => {} })
  if (!server.ok) throw new Error(server.message)
  const db = openDb(server.value.url)
  await migrate(db, join(checkout, 'migrations'))
  const catalogue = loadFullCatalogue(checkout)
  const items = readReplayItems(file)
  const feeds = await serveReplay(items, catalogue)
  const now = (): Date => NOW
  const net = createNet({ allowedAddresses: [feeds.host], userAgent: 'Parallax bench', now })
  await loadSources(db, feeds.sources, NOW)
  const polling = createPolling({ db, net, now, random: () => 0.5, textDays: 30 })
  const pipeline = createPipeline({ db, catalogue, fetchPage: null, textDays: 30, now, log: silentLogger })

  const started = performance.now()
  let articles = 0
  for (const feed of await polling.dueFeeds(1000)) articles += (await polling.pollFeed(feed)).length
  const polled = performance.now() - started
  const drained = await drainOutstanding(pipeline, () => {})
  const total = performance.now() - started

  await net.close()
  await feeds.close()
  await db.close()
  await server.value.stop()
  await rm(folder, { recursive: true, force: true })
  const spent: Record<string, number> = { poll: polled, ...drained.spent }
  return {
    items: items.length,
    articles,
    events: drained.analysed,
    seconds: total / 1000,
    itemsPerSecond: (items.length * 1000) / total,
    shares: Object.fromEntries(Object.entries(spent).map(([step, ms]) => [step, ms / total])),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }
}
