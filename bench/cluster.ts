/**
 * Speed, memory and growth of the whole `parallax cluster` command over the first 10k, 50k and all 215k real headlines.
 * Run: npx tsx bench/cluster.ts ../shared [counts]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readRows } from '../eval/clustering/rows.ts'

export interface ClusterSpeed {
  readonly articles: number
  readonly seconds: number
  readonly articlesPerSecond: number
  /** Highest resident memory of the command. */
  readonly peakMegabytes: number
}

export interface ClusterBench {
  readonly runs: readonly ClusterSpeed[]
  /** Exponent of cost against length between the shortest and the longest run: 1 is linear. */
  readonly exponent: number
}

const COUNTS = [10_000, 50_000, 214_896] as const
const REPORT = /(\d+) articles in ([\d.]+) s, (\d+) articles\/s, peak memory (\d+) MB/

/** Runs the command once for each count, each in a process of its own. */
export function benchClustering(shared: string, counts: readonly number[] = COUNTS): ClusterBench {
  const rows = readRows(join(shared, 'data/eval/headlines-2023.jsonl.gz'))
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  try {
    const runs = counts.map((count) => {
      const file = join(folder, `${count}.jsonl`)
      writeFileSync(
        file,
        rows
          .slice(0, count)
          .map((row) => `${JSON.stringify(row)}\n`)
          .join(''),
      )
      return runOnce(file)
    })
    const [first, last] = [runs[0] as ClusterSpeed, runs.at(-1) as ClusterSpeed]
    const exponent = Math.log(last.seconds / first.seconds) / Math.log(last.articles / first.articles)
    return { runs, exponent: Math.round(exponent * 100) / 100 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function runOnce(file: string): ClusterSpeed {
  const main = new URL('../src/main.ts', import.meta.url).pathname
  const result = spawnSync(process.execPath, ['--import', 'tsx', main, 'cluster', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [, articles, seconds, pace, memory] = REPORT.exec(result.stderr) ?? []
  if (articles === undefined) throw new Error(`The command did not report: ${result.stderr}`)
  return {
    articles: Number(articles),
    seconds: Number(seconds),
    articlesPerSecond: Number(pace),
    peakMegabytes: Number(memory),
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const counts = process.argv.slice(3).map(Number)
  console.log(
    JSON.stringify(
      benchClustering(process.argv[2] ?? '../shared', counts.length > 0 ? counts : COUNTS),
      null,
      2,
    ),
  )
}
