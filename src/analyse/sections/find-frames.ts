import type { BlockId, Catalogue } from '../../domain/index.ts'
import { type Labels, labelsOf, measureShuffles } from '../claims/permute-labels.ts'
import type { Mark, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { threshold } from '../thresholds.ts'

const Z = threshold('frameZ')
const STEMS = threshold('frameStems')
const ORIGINS = threshold('frameOrigins')
const CHANCE = threshold('labelChance')
/** Pseudo-sentences of the average, so that a block with few sentences is not carried away by one word. */
const SMOOTHING = 4
/** Share of a column's frame words below which a frame is no reading of the event, however rare it is elsewhere. */
const SHARE = 0.25
/** Frames named for one block. */
const SHOWN = 2

/** A frame one column uses more than the others. */
export interface ColumnFrame {
  readonly column: BlockId
  readonly id: string
  readonly label: string
  readonly z: number
  /** True when shuffled labels hardly ever give any block so large a z: the block stands apart from the others in it. */
  readonly distinct: boolean
  readonly sentences: readonly PreparedSentence[]
}

interface Use {
  readonly sentences: PreparedSentence[]
  readonly words: Set<string>
  readonly origins: Set<string>
}

/**
 * Frames a column speaks in: those that hold a fair share of all its frame words and lie above the share they have in
 * the pooled other columns (as a binomial z; shares even out how rich each language's list is). That describes the
 * texts of one block. Whether the block differs from the others in it is a claim of its own, `distinct`: only when
 * shuffled labels give no block so large a z (Westfall and Young 1993, maximum over all blocks and frames), because
 * among twenty texts some group always leans somewhere.
 */
export function findFrames(prepared: Prepared, catalogue: Catalogue): ColumnFrame[] {
  const uses = countUses(prepared)
  const labels = new Map(catalogue.lexicon.frames.map((frame) => [frame.id, frame.label]))
  const found = [...uses].flatMap(([column, frames]) =>
    [...frames]
      .flatMap(([id, use]) => {
        const z = excess(uses, column, id)
        const label = labels.get(id)
        if (label === undefined || z < Z || !isReading(use, total(frames))) return []
        return [{ column, id, label, z: Math.round(z * 100) / 100, sentences: use.sentences }]
      })
      .sort((a, b) => b.z - a.z || a.id.localeCompare(b.id))
      .slice(0, SHOWN),
  )
  if (found.length === 0) return []
  const bySource = countBySource(prepared)
  const drawn = measureShuffles(labelsOf(prepared), (shuffled) => largestExcess(bySource, shuffled))
  const chance = (z: number) => (1 + drawn.filter((largest) => largest >= z).length) / (drawn.length + 1)
  return found.map((frame) => ({ ...frame, distinct: chance(frame.z) <= CHANCE }))
}

function isReading(use: Use, all: number): boolean {
  return use.sentences.length / all >= SHARE && use.words.size >= STEMS && use.origins.size >= ORIGINS
}

function countUses(prepared: Prepared): Map<BlockId, Map<string, Use>> {
  const uses = new Map<BlockId, Map<string, Use>>()
  for (const { sentence, mark } of frameWords(prepared)) {
    const use = useOf(uses, sentence.in.column, mark)
    use.words.add(mark.surface.toLowerCase().slice(0, 6))
    use.origins.add(sentence.in.origin)
    if (use.sentences.at(-1) !== sentence) use.sentences.push(sentence)
  }
  return uses
}

function* frameWords(prepared: Prepared): Generator<{ sentence: PreparedSentence; mark: Mark }> {
  for (const sentence of prepared.sentences) {
    if (!sentence.usable || !prepared.columns.get(sentence.in.column)?.speaks) continue
    for (const mark of sentence.marks)
      if (mark.list === 'frame' && !isName(sentence, mark)) yield { sentence, mark }
  }
}

/** "Crimean" is no crime: a word inside a name carries no frame. */
function isName(sentence: PreparedSentence, mark: Mark): boolean {
  return [...sentence.entities, ...sentence.names].some(
    (name) => name.start < mark.end && name.end > mark.start,
  )
}

function useOf(uses: Map<BlockId, Map<string, Use>>, column: BlockId, mark: Mark): Use {
  const frames = uses.get(column) ?? new Map<string, Use>()
  uses.set(column, frames)
  const use = frames.get(mark.id) ?? { sentences: [], words: new Set(), origins: new Set() }
  frames.set(mark.id, use)
  return use
}

function total(frames: ReadonlyMap<string, Use>): number {
  return [...frames.values()].reduce((sum, use) => sum + use.sentences.length, 0)
}

/** How many words of a frame a sentence holds. */
export function countFrameWords(sentence: PreparedSentence, frame: string): number {
  return sentence.marks.filter(
    (mark) => mark.list === 'frame' && mark.id === frame && !isName(sentence, mark),
  ).length
}

/** Standard deviations by which the column's share lies above that of all others. */
function excess(
  uses: ReadonlyMap<BlockId, ReadonlyMap<string, Use>>,
  column: BlockId,
  frame: string,
): number {
  const counted = { own: 0, ownAll: 0, all: 0, allFrames: 0 }
  for (const [id, frames] of uses) {
    const inFrame = frames.get(frame)?.sentences.length ?? 0
    const inAll = total(frames)
    counted.all += inFrame
    counted.allFrames += inAll
    if (id !== column) continue
    counted.own = inFrame
    counted.ownAll = inAll
  }
  return standardise(counted)
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

type FrameCounts = ReadonlyMap<string, number>

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

/** The largest z of any block and frame under the given labels. */
function largestExcess(bySource: ReadonlyMap<string, FrameCounts>, labels: Labels): number {
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
  const allFrames = sum(all)
  let largest = 0
  for (const column of columns.values()) {
    const ownAll = sum(column)
    for (const [frame, own] of column) {
      if (own / ownAll < SHARE) continue
      largest = Math.max(largest, standardise({ own, ownAll, all: all.get(frame) ?? own, allFrames }))
    }
  }
  return largest
}

function sum(counts: FrameCounts): number {
  let all = 0
  for (const count of counts.values()) all += count
  return all
}
