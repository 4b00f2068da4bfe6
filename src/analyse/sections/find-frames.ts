import type { BlockId, Catalogue } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { threshold } from '../thresholds.ts'
import { type Excess, measureExcess } from './frames/stand-apart.ts'
import { type ColumnUse, type FrameUse, shareElsewhere, weighFrames } from './frames/weigh-frames.ts'

const STEMS = threshold('frameStems')
const ORIGINS = threshold('frameOrigins')
const SHARE = threshold('frameShare')
const SECOND = threshold('frameSecond')
/** Share of a column's origins that must use a frame, and the stems a second frame needs beside the leading one. */
const SUPPORT = 0.5
const SECOND_STEMS = 2

/** A frame one column reads the event in. */
export interface ColumnFrame extends Excess {
  readonly column: BlockId
  readonly id: string
  readonly label: string
  readonly sentences: readonly PreparedSentence[]
}

/**
 * Frames a column speaks in, the leading one first: the frame that holds the largest share of its words, one vote an
 * origin, and beside it one that it uses more than the other columns do. Where nothing leads there is none. That
 * describes the texts of one block; whether the block stands apart from the others in it is `distinct`.
 */
export function findFrames(prepared: Prepared, catalogue: Catalogue): ColumnFrame[] {
  const columns = weighFrames(prepared)
  const labels = new Map(catalogue.lexicon.frames.map((frame) => [frame.id, frame.label]))
  const excess = measureExcess(prepared)
  return [...columns].flatMap(([column, use]) =>
    chooseFrames(columns, column, use).flatMap(([id, { sentences }]) => {
      const label = labels.get(id)
      return label === undefined ? [] : [{ column, id, label, sentences, ...excess(column, id) }]
    }),
  )
}

function chooseFrames(
  columns: ReadonlyMap<BlockId, ColumnUse>,
  column: BlockId,
  { origins, frames }: ColumnUse,
): [string, FrameUse][] {
  const isHeld = (use: FrameUse, stems: number) =>
    use.origins >= Math.max(ORIGINS, SUPPORT * origins) && use.stems >= stems
  const ranked = [...frames].sort((a, b) => b[1].share - a[1].share || a[0].localeCompare(b[0]))
  const leading = ranked.find(([, use]) => use.share >= SHARE && isHeld(use, STEMS))
  if (leading === undefined) return []
  const second = ranked.find(
    ([id, use]) =>
      id !== leading[0] &&
      use.share >= SECOND &&
      isHeld(use, SECOND_STEMS) &&
      use.share > shareElsewhere(columns, column, id),
  )
  return second === undefined ? [leading] : [leading, second]
}
