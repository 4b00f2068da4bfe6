import type { BlockId } from '../../../domain/index.ts'
import { type Labels, labelsOf, measureShuffles } from '../../claims/permute-labels.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { threshold } from '../../thresholds.ts'
import { frameWords } from './frame-words.ts'

const CHANCE = threshold('labelChance')
const SHARE = threshold('frameShare')
/** Pseudo-sentences of the average, so that a block with few sentences is not carried away by one word. */
const SMOOTHING = 4

type FrameCounts = ReadonlyMap<string, number>

/** How far a column's use of a frame lies above that of all others, and whether chance would give as much. */
export interface Excess {
  /** Standard deviations of a binomial share. */
  readonly z: number
  readonly distinct: boolean
}

/**
 * Measures how far columns stand apart in the frames they use. `distinct` only when shuffled labels hardly ever give
 * any block so large a z (Westfall and Young 1993, maximum over all blocks and frames), because among twenty texts
 * some group always leans somewhere.
 */
export function measureExcess(prepared: Prepared): (column: BlockId, frame: string) => Excess {
  const bySource = countBySource(prepared)
  const labels = labelsOf(prepared)
  const own = countByColumn(bySource, labels)
  let drawn: readonly number[] | undefined
  return (column, frame) => {
    const z = excess(own, column, frame)
    drawn ??= measureShuffles(labels, (shuffled) => largestExcess(countByColumn(bySource, shuffled)))
    const chance = (1 + drawn.filter((largest) => largest >= z).length) / (drawn.length + 1)
    return { z: Math.round(z * 100) / 100, distinct: chance <= CHANCE }
  }
}

/** Sentences of each outlet that hold each frame. */
function countBySource(prepared: Prepared): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  const seen = new Set<string>()
  for (const { sentence, mark } of frameWords(prepared)) {
    const once = `${sentence.key} ${mark.id}`
    if (seen.has(once)) continue
    seen.add(once)
    const { source } = sentence.in.article
    const own = counts.get(source) ?? new Map<string, number>()
    counts.set(source, own.set(mark.id, (own.get(mark.id) ?? 0) + 1))
  }
  return counts
}

interface Columns {
  readonly columns: ReadonlyMap<BlockId, FrameCounts>
  readonly all: FrameCounts
  readonly total: number
}

function countByColumn(bySource: ReadonlyMap<string, FrameCounts>, labels: Labels): Columns {
  const columns = new Map<BlockId, Map<string, number>>()
  const all = new Map<string, number>()
  for (const [source, frames] of bySource) {
    const label = labels.get(source)
    if (label === undefined) continue
    const column = columns.get(label) ?? new Map<string, number>()
    columns.set(label, column)
    for (const [frame, count] of frames) {
      column.set(frame, (column.get(frame) ?? 0) + count)
      all.set(frame, (all.get(frame) ?? 0) + count)
    }
  }
  return { columns, all, total: sum(all) }
}

function excess({ columns, all, total }: Columns, column: BlockId, frame: string): number {
  const counts = columns.get(column) ?? new Map<string, number>()
  const own = counts.get(frame) ?? 0
  return standardise({ own, ownAll: sum(counts), all: all.get(frame) ?? own, allFrames: total })
}

/** The largest z of any block and frame that holds a fair share of the block's words. */
function largestExcess(counted: Columns): number {
  let largest = 0
  for (const [column, counts] of counted.columns) {
    const ownAll = sum(counts)
    for (const [frame, own] of counts)
      if (own / ownAll >= SHARE) largest = Math.max(largest, excess(counted, column, frame))
  }
  return largest
}

interface Counted {
  /** Sentences of the column that hold the frame, and those that hold any. */
  readonly own: number
  readonly ownAll: number
  /** The same over all columns. */
  readonly all: number
  readonly allFrames: number
}

function standardise({ own, ownAll, all, allFrames }: Counted): number {
  const expected = (all - own + 1) / (allFrames - ownAll + 10)
  const size = ownAll + SMOOTHING
  const share = (own + SMOOTHING * expected) / size
  return (share - expected) / Math.sqrt((expected * (1 - expected)) / size)
}

function sum(counts: FrameCounts): number {
  let all = 0
  for (const count of counts.values()) all += count
  return all
}
