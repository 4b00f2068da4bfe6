import { analyseCoverage, createClaimMemory } from '../src/analyse/index.ts'
import type { Coverage } from '../src/domain/index.ts'
import { findOrigins } from '../src/enrich/index.ts'
import { loadFullCatalogue } from '../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../src/pipeline/load-sample.ts'
import { coverRows } from '../src/pipeline/run-in-memory.ts'
import { coverBlocks } from '../src/publish/index.ts'

/** One point of the curve of analysis against articles. */
export interface AnalysisPoint {
  readonly articles: number
  readonly sentences: number
  /** Processor time of a first analysis, milliseconds. */
  readonly first: number
  /** Processor time of one more article, with what the first analysis remembered, milliseconds. */
  readonly oneMore: number
  /** Heap in use after it, MB. */
  readonly heap: number
}

/** Rows of one event are told again under other outlets, so that a larger event is larger in origins too. */
function grow(checkout: string, size: number): ReturnType<typeof readSampleRows> {
  const rows = readSampleRows(checkout)
  return Array.from({ length: size }, (_, at) => {
    const row = rows[at % rows.length] as (typeof rows)[number]
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

/** Measures first analyses, and one more article each, of events of the given numbers of articles. */
export function benchAnalyse(checkout: string, sizes: readonly number[]): AnalysisPoint[] {
  const catalogue = loadFullCatalogue(checkout)
  return sizes.map((size) => {
    const whole = coverRows(grow(checkout, size + 1), 'bench', catalogue)
    const before = cut(whole, size)
    const memory = createClaimMemory()
    const first = timed(() => analyseCoverage(before, catalogue, memory))
    const oneMore = timed(() => analyseCoverage(whole, catalogue, memory))
    return {
      articles: size,
      sentences: before.features.reduce((sum, features) => sum + features.sentences.length, 0),
      first,
      oneMore,
      heap: process.memoryUsage().heapUsed / 1e6,
    }
  })

  function cut(coverage: Coverage, count: number): Coverage {
    const articles = coverage.articles.slice(0, count)
    const features = coverage.features.slice(0, count)
    const origins = findOrigins(articles, features)
    return {
      ...coverage,
      articles,
      features,
      origins,
      blocks: coverBlocks({ articles, origins, catalogue, listening: null }),
    }
  }
}

function timed(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
