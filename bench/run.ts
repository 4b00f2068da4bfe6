// Every speed figure in one table: npm run bench [-- --only=replay,describe,clustering,analyse,page] [--json]
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: string
}

type Bench = () => Promise<BenchRow[]>

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const checkout = fileURLToPath(new URL('..', import.meta.url))

const BENCHES: Readonly<Record<string, Bench>> = {
  page: async () => {
    const { benchPage } = await import('./page.ts')
    const page = await benchPage()
    return [
      row('page.bytes', page.bytes, 'bytes'),
      row('page.gzip', page.gzipBytes, 'bytes'),
      row('page.brotli', page.brotliBytes, 'bytes'),
      row('page.requests', page.requests, 'requests'),
      row('page.firstVisit', page.firstVisitBytes, 'bytes, Brotli'),
      row('page.firstTime', page.firstMilliseconds, 'ms'),
      row('page.repeatedTime', page.repeatedMilliseconds, 'ms'),
      row('page.rate', page.requestsPerSecond, 'requests/s'),
      row('page.brotliRate', page.brotliRequestsPerSecond, 'requests/s'),
      row('page.bareRate', page.bareRequestsPerSecond, 'requests/s'),
      row('page.ratio', page.ratio, 'of the bare page'),
    ]
  },
  analyse: async () => {
    const { benchAnalyse } = await import('./analyse.ts')
    const { points, exponent, peak } = benchAnalyse(checkout, [10, 50, 100, 200, 500, 1000])
    return [
      ...points.flatMap((point) => [
        row(
          `analyse.${point.articles}.first`,
          point.first,
          `ms of processor time, ${point.sentences} sentences`,
        ),
        row(`analyse.${point.articles}.oneMore`, point.oneMore, 'ms for one more article'),
        row(`analyse.${point.articles}.held`, point.held, 'MB for articles, features and memory'),
      ]),
      row('analyse.exponent', exponent, '1 is linear, 50 articles to 1,000'),
      row('analyse.peak', peak, 'MB at most, catalogue and describing included'),
    ]
  },
  replay: async () => {
    const { replay } = await import('./replay.ts')
    const figures = await replay(`${shared}data/eval/rss-2025-05-28.jsonl`, checkout)
    return [
      row('replay.items', figures.items, 'items'),
      row('replay.articles', figures.articles, 'articles'),
      row('replay.events', figures.events, 'events'),
      row('replay.time', figures.seconds, 's'),
      row('replay.rate', figures.itemsPerSecond, 'items/s'),
      ...Object.entries(figures.shares).map(([step, share]) =>
        row(`replay.share.${step}`, share, 'of the time'),
      ),
      row('replay.memory', figures.peakMegabytes, 'MB at most'),
    ]
  },
  describe: async () => {
    const { benchDescribe } = await import('./describe.ts')
    const figures = benchDescribe(shared)
    return [
      row('describe.catalogue', figures.catalogue, 'ms'),
      row('describe.describer', figures.describer, 'ms'),
      row('describe.firstArticle', figures.firstArticle, 'ms'),
      row('describe.memory', figures.megabytes, 'MB'),
      ...Object.entries(figures.headline).map(([step, value]) =>
        row(`describe.headline.${step}`, value, 'µs'),
      ),
      ...Object.entries(figures.text).map(([step, value]) =>
        row(`describe.text.${step}`, value, 'µs/1,000 characters'),
      ),
    ]
  },
  clustering: async () => {
    const { benchClustering } = await import('./cluster.ts')
    const { runs, exponent } = benchClustering(shared)
    return [
      ...runs.flatMap((run) => [
        row(`clustering.${run.articles}.rate`, run.articlesPerSecond, 'articles/s'),
        row(
          `clustering.${run.articles}.processorRate`,
          run.articles / run.processorSeconds,
          'articles/s of processor',
        ),
        row(`clustering.${run.articles}.p99`, run.p99Milliseconds, 'ms to place 99 %'),
        row(`clustering.${run.articles}.memory`, run.peakMegabytes, 'MB at most'),
      ]),
      row('clustering.exponent', exponent, '1 is linear'),
    ]
  },
}

function row(name: string, value: number, unit: string): BenchRow {
  return { name, value: Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1000) / 1000, unit }
}

/** Benches named by `--only`, all without it. */
function chosen(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='))
  if (at < 0) return Object.keys(BENCHES)
  const names = (args[at]?.split('=')[1] ?? args[at + 1] ?? '').split(',')
  const unknown = names.filter((name) => BENCHES[name] === undefined)
  if (unknown.length > 0) {
    console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`)
    process.exit(2)
  }
  return names
}

const args = process.argv.slice(2)
const rows: BenchRow[] = []
for (const name of chosen(args)) {
  if (name !== 'page' && !existsSync(shared)) {
    console.error(`${name}: left out, the data folder ../shared is not there.`)
    continue
  }
  console.error(`${name} ...`)
  rows.push(...((await BENCHES[name]?.()) ?? []))
}
if (args.includes('--json')) console.log(JSON.stringify(rows))
else {
  for (const { name, value, unit } of rows)
    console.log(`${name.padEnd(32)}${value.toLocaleString('en').padStart(12)}  ${unit}`)
}
