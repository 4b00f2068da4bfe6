/**
 * Speed, memory and growth of the whole `parallax cluster` command over the first 10k, 50k and all 215k real headlines
 * and a continuation of them to a million rows (`continue-stream.ts`), each in a process of its own, on one core.
 * Run: npx tsx bench/cluster.ts ../shared [counts]
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EvaluationRow, readRows } from '../eval/clustering/rows.ts'
import { continueStream } from './continue-stream.ts'

export interface ClusterSpeed {
  readonly articles: number
  /** By the clock, start of the command included. */
  readonly seconds: number
  /** Time on processors, all threads together: what the clock would show on a machine with nothing else to do. */
  readonly processorSeconds: number
  readonly articlesPerSecond: number
  /** 99 of 100 placements (description not included) took at most this long. */
  readonly p99Milliseconds: number
  /** Highest resident memory of the command. */
  readonly peakMegabytes: number
}

export interface ClusterBench {
  readonly runs: readonly ClusterSpeed[]
  /** Exponent of processor time against length between the shortest and the longest run: 1 is linear. */
  readonly exponent: number
}

const COUNTS = [10_000, 50_000, 214_896, 1_000_000] as const
const REPORT =
  /(\d+) articles in ([\d.]+) s \(([\d.]+) s of processor time\), (\d+) articles\/s, 99 % placed within ([\d.]+) ms, peak memory (\d+) MB/

/** Runs the command once for each count. */
export function benchClustering(shared: string, counts: readonly number[] = COUNTS): ClusterBench {
  const rows = readRows(join(shared, 'data/eval/headlines-2023.jsonl.gz'))
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'))
  try {
    const runs = counts.map((count) => runOnce(writeStream(rows, count, folder)))
    const [first, last] = [runs[0] as ClusterSpeed, runs.at(-1) as ClusterSpeed]
    const exponent =
      Math.log(last.processorSeconds / first.processorSeconds) / Math.log(last.articles / first.articles)
    return { runs, exponent: Math.round(exponent * 100) / 100 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Lines that are written at once. */
const LINES = 2000

function writeStream(rows: readonly EvaluationRow[], count: number, folder: string): string {
  const path = join(folder, `${count}.jsonl`)
  const file = openSync(path, 'w')
  let lines: string[] = []
  for (const row of continueStream(rows, count)) {
    lines.push(`${JSON.stringify(row)}\n`)
    if (lines.length < LINES) continue
    writeSync(file, lines.join(''))
    lines = []
  }
  writeSync(file, lines.join(''))
  closeSync(file)
  return path
}

function runOnce(file: string): ClusterSpeed {
  const command = new URL('../bin/parallax', import.meta.url).pathname
  const result = spawnSync(process.execPath, [command, 'cluster', file], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [, articles, seconds, processor, pace, p99, memory] = REPORT.exec(result.stderr) ?? []
  if (articles === undefined) throw new Error(`The command did not report: ${result.stderr}`)
  return {
    articles: Number(articles),
    seconds: Number(seconds),
    processorSeconds: Number(processor),
    articlesPerSecond: Number(pace),
    p99Milliseconds: Number(p99),
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
