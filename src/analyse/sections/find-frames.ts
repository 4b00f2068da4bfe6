import type { BlockId, Catalogue } from '../../domain/index.ts'
import type { Mark, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { threshold } from '../thresholds.ts'

const Z = threshold('frameZ')
const STEMS = threshold('frameStems')
const ORIGINS = threshold('frameOrigins')
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
  readonly sentences: readonly PreparedSentence[]
}

interface Use {
  readonly sentences: PreparedSentence[]
  readonly words: Set<string>
  readonly origins: Set<string>
}

/**
 * Frames a column uses beyond the others: share of the frame among all frame words of the column (which evens out how
 * rich each language's list is), against the pooled share of the other columns, as a binomial z.
 */
export function findFrames(prepared: Prepared, catalogue: Catalogue): ColumnFrame[] {
  const uses = countUses(prepared)
  const labels = new Map(catalogue.lexicon.frames.map((frame) => [frame.id, frame.label]))
  const found: ColumnFrame[] = []
  for (const [column, frames] of uses) {
    const own = [...frames].flatMap(([id, use]) => {
      const z = excess(uses, column, id)
      const label = labels.get(id)
      const share = use.sentences.length / total(frames)
      if (
        share < SHARE ||
        label === undefined ||
        z < Z ||
        use.words.size < STEMS ||
        use.origins.size < ORIGINS
      )
        return []
      return [{ column, id, label, z: Math.round(z * 100) / 100, sentences: use.sentences }]
    })
    found.push(...own.sort((a, b) => b.z - a.z || a.id.localeCompare(b.id)).slice(0, SHOWN))
  }
  return found
}

function countUses(prepared: Prepared): Map<BlockId, Map<string, Use>> {
  const uses = new Map<BlockId, Map<string, Use>>()
  for (const sentence of prepared.sentences) {
    const { column, origin } = sentence.in
    if (!sentence.usable || !prepared.columns.get(column)?.speaks) continue
    for (const mark of sentence.marks) {
      if (mark.list !== 'frame' || isName(sentence, mark)) continue
      const use = useOf(uses, column, mark)
      use.words.add(mark.surface.toLowerCase().slice(0, 6))
      use.origins.add(origin)
      if (use.sentences.at(-1) !== sentence) use.sentences.push(sentence)
    }
  }
  return uses
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
  let own = 0
  let ownAll = 0
  let other = 0
  let otherAll = 0
  for (const [id, frames] of uses) {
    for (const [name, use] of frames) {
      const count = use.sentences.length
      if (id === column) {
        ownAll += count
        if (name === frame) own += count
      } else {
        otherAll += count
        if (name === frame) other += count
      }
    }
  }
  const expected = (other + 1) / (otherAll + 10)
  const size = ownAll + SMOOTHING
  const share = (own + SMOOTHING * expected) / size
  return (share - expected) / Math.sqrt((expected * (1 - expected)) / size)
}
