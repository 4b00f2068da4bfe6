import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { createBlockFinder } from '../../src/catalog/index.ts'
import type { Catalogue, Source } from '../../src/domain/index.ts'

/** One real item of a feed. */
export interface ReplayItem {
  readonly id: string
  readonly url: string
  readonly source: string
  readonly country: string | null
  readonly lang: string
  readonly publishedAt: string
  readonly title: string
  readonly text: string
}

export interface ReplayServer {
  readonly host: string
  /** The outlets of the feeds, in the column the catalogue knows or their country says. */
  readonly sources: readonly Source[]
  /** Requests answered so far by status code. */
  readonly answers: ReadonlyMap<number, number>
  close(): Promise<void>
}

/** Reads a file of items, one JSON object a line. */
export function readReplayItems(file: string): ReplayItem[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReplayItem)
}

/** Serves the items of each outlet as one RSS feed on loopback, with ETag, conditional GET and gzip, as publishers do. */
export async function serveReplay(items: readonly ReplayItem[], catalogue: Catalogue): Promise<ReplayServer> {
  const bySource = new Map<string, ReplayItem[]>()
  for (const item of items) bySource.set(item.source, [...(bySource.get(item.source) ?? []), item])
  const feeds = new Map(
    [...bySource].map(([source, own]) => [`/${source}.xml`, makeFeed(source, own)] as const),
  )
  const answers = new Map<number, number>()
  const server = createServer((request, response) => {
    const feed = feeds.get(request.url as `/${string}.xml`)
    const status = feed === undefined ? 404 : request.headers['if-none-match'] === feed.etag ? 304 : 200
    answers.set(status, (answers.get(status) ?? 0) + 1)
    if (feed === undefined) return void response.writeHead(404).end()
    const headers = { etag: feed.etag, 'cache-control': 'max-age=600' }
    if (status === 304) return void response.writeHead(304, headers).end()
    response.writeHead(200, {
      ...headers,
      'content-type': 'application/rss+xml; charset=utf-8',
      'content-encoding': 'gzip',
    })
    response.end(feed.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    answers,
    sources: joinEditions(
      [...bySource].map(([source, own]) => outletOf(source, own[0] as ReplayItem, host, catalogue)),
    ),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Two domains of one outlet are two feeds of it. */
function joinEditions(sources: readonly Source[]): Source[] {
  const byId = new Map<string, Source>()
  for (const source of sources) {
    const known = byId.get(source.id)
    byId.set(source.id, known ? { ...known, feeds: [...known.feeds, ...source.feeds] } : source)
  }
  return [...byId.values()]
}

function outletOf(domain: string, item: ReplayItem, host: string, catalogue: Catalogue): Source {
  const found = createBlockFinder(catalogue)({ source: domain, country: item.country })
  const known = catalogue.sources.find((source) => source.id === found.sourceId)
  const feeds = [{ url: `http://${host}/${domain}.xml`, language: item.lang, recordedStatus: '' }]
  if (known) return { ...known, feeds }
  return {
    ...{
      id: domain,
      name: domain,
      homepage: `https://${domain}`,
      domains: [domain],
      country: item.country ?? 'ZZ',
    },
    ...{
      language: item.lang,
      block: found.block,
      subBlock: found.subBlock ?? found.block,
      ownership: 'not recorded',
    },
    ...{
      stateAffiliated: null,
      stateBasis: '',
      kind: 'outlet',
      owner: null,
      tier: 2,
      notes: '',
      sample: false,
      feeds,
    },
  }
}

function makeFeed(source: string, items: readonly ReplayItem[]): { body: Buffer; etag: string } {
  const entries = items.map(
    (item) =>
      `<item><title>${escapeXml(item.title)}</title><link>${escapeXml(item.url)}</link><guid isPermaLink="false">${escapeXml(item.id)}</guid>` +
      `<pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate><description>${escapeXml(escapeXml(item.text))}</description></item>`,
  )
  const language = items[0]?.lang ?? 'en'
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${escapeXml(source)}</title><link>https://${escapeXml(source)}/</link><description/><language>${language}</language>${entries.join('\n')}</channel></rss>`
  return { body: gzipSync(xml), etag: `"${createHash('sha256').update(xml).digest('hex').slice(0, 16)}"` }
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
