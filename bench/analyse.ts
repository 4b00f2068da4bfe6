import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { analyseCoverage, createClaimMemory } from '../src/analyse/index.ts'
import type { Catalogue, Coverage } from '../src/domain/index.ts'
import { findOrigins } from '../src/enrich/index.ts'
import { loadFullCatalogue } from '../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../src/pipeline/load-sample.ts'
import { coverRows } from '../src/pipeline/run-in-memory.ts'
import { coverBlocks } from '../src/publish/index.ts'

/** One point of the curve of analysis against articles: medians of several runs, of processor time in milliseconds. */
export interface AnalysisPoint {
  readonly articles: number
  readonly sentences: number
  /** A first analysis of articles that are described already. */
  readonly first: number
  /** An analysis with one article more, with what the analysis before it remembers. */
  readonly oneMore: number
  /** Heap that articles, features and memory of the event keep beside the catalogue, MB, garbage collected. */
  readonly held: number
}

/** The curve, and how first analyses grow from its second point to its last: 1 is linear in sentences. */
export interface AnalysisCurve {
  readonly points: readonly AnalysisPoint[]
  readonly exponent: number
  /** Most memory the process had, MB: catalogue, describing and all runs. */
  readonly peak: number
}

type Row = ReturnType<typeof readSampleRows>[number]

/** Analyses of another event before anything is measured: a process that serves has its code compiled. */
const WARMING = { articles: 60, runs: 3 }
/** Runs of one point; fewer of large events, which vary less. */
const RUNS = { few: 3, many: 7, fewFrom: 200 }

/** Measures first analyses, and one more article each, of events of the given numbers of articles. */
export function benchAnalyse(checkout: string, sizes: readonly number[]): AnalysisCurve {
  const catalogue = loadFullCatalogue(checkout)
  const rows = readSampleRows(checkout)
  const other = coverRows(grow([...rows].reverse(), WARMING.articles), 'other', catalogue)
  for (let run = 0; run < WARMING.runs; run += 1) analyseCoverage(other, catalogue)
  const points = sizes.map((size) => measure(grow(rows, size + 1), catalogue))
  return {
    points,
    exponent: exponentOf(points.slice(1)),
    peak: process.resourceUsage().maxRSS / 1024,
  }
}

/** Rows of one event are told again under other outlets, so that a larger event is larger in origins too. */
function grow(rows: readonly Row[], size: number): Row[] {
  return Array.from({ length: size }, (_, at) => {
    const row = rows[at % rows.length] as Row
    const round = Math.floor(at / rows.length)
    return round === 0
      ? row
      : {
          ...row,
          id: `${row.id}-${round}`,
          // Every third word moves, so that no copy is found: the cost of new text is what is measured.
          text: row.text.replaceAll(/(\S+) (\S+) (\S+)/gu, '$2 $1 $3'),
          source: `outlet-${at}`,
        }
  })
}

function measure(rows: readonly Row[], catalogue: Catalogue): AnalysisPoint {
  const empty = heapInUse()
  const whole = coverRows(rows, 'bench', catalogue)
  const size = rows.length - 1
  const before = cut(whole, size, catalogue)
  const first: number[] = []
  const oneMore: number[] = []
  let memory = createClaimMemory()
  for (let run = 0; run < (size < RUNS.fewFrom ? RUNS.many : RUNS.few); run += 1) {
    memory = createClaimMemory()
    first.push(timed(() => analyseCoverage(before, catalogue, memory)))
    oneMore.push(timed(() => analyseCoverage(whole, catalogue, memory)))
  }
  const held = heapInUse() - empty
  return {
    // The memory is asked last, so that it is not collected before its heap is counted.
    articles: memory.vocabulary.size > 0 ? size : 0,
    sentences: before.features.reduce((sum, features) => sum + features.sentences.length, 0),
    first: median(first),
    oneMore: median(oneMore),
    held,
  }
}

function cut(coverage: Coverage, count: number, catalogue: Catalogue): Coverage {
  const articles = coverage.articles.slice(0, count)
  const features = coverage.features.slice(0, count)
  const origins = findOrigins(articles, features)
  const blocks = coverBlocks({ articles, origins, catalogue, listening: null })
  return { ...coverage, articles, features, origins, blocks }
}

/** Processor time of all threads of the process, so that compiling and collecting garbage count too. */
function timed(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number
}

function exponentOf(points: readonly AnalysisPoint[]): number {
  const [least, most] = [points[0] as AnalysisPoint, points.at(-1) as AnalysisPoint]
  return Math.log(most.first / least.first) / Math.log(most.sentences / least.sentences)
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  return process.memoryUsage().heapUsed / 1e6
}
