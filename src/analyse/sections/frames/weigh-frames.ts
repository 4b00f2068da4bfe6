import type { BlockId } from '../../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../../claims/prepared.ts'
import { frameWords } from './frame-words.ts'

/** What a title and a first sentence count against any other: outlets put first what they hold the event to be. Start values. */
const PLACE = { title: 3, first: 2, other: 1 } as const

/** One frame as one column uses it. */
export interface FrameUse {
  /** Mean over the column's origins of the share of their frame sentences that hold it, 0 to 1; one vote an origin. */
  readonly share: number
  readonly origins: number
  /** Beginnings of its words, so that forms of one word count once. */
  readonly stems: number
  readonly sentences: readonly PreparedSentence[]
}

/** The frames of one column. */
export interface ColumnUse {
  /** Origins that hold a word of any frame. */
  readonly origins: number
  readonly frames: ReadonlyMap<string, FrameUse>
}

/** UTF-16 units by which forms of one word are taken as one. */
const STEM = 6

interface Counting {
  readonly byOrigin: Map<string, number>
  readonly stems: Set<string>
  readonly sentences: PreparedSentence[]
}

function startCounting(): Counting {
  return { byOrigin: new Map(), stems: new Set(), sentences: [] }
}

/** How much of each column's frame words each frame holds. */
export function weighFrames(prepared: Prepared): Map<BlockId, ColumnUse> {
  const columns = new Map<BlockId, Map<string, Counting>>()
  for (const { sentence, mark } of frameWords(prepared)) {
    const frames = entry(columns, sentence.in.column, () => new Map<string, Counting>())
    const use = entry(frames, mark.id, startCounting)
    use.stems.add(mark.surface.toLowerCase().slice(0, STEM))
    if (use.sentences.at(-1) === sentence) continue
    use.sentences.push(sentence)
    const { origin } = sentence.in
    use.byOrigin.set(origin, (use.byOrigin.get(origin) ?? 0) + weightOf(sentence))
  }
  return new Map([...columns].map(([column, frames]) => [column, toUse(frames)] as const))
}

function weightOf({ sentence }: PreparedSentence): number {
  if (sentence.field === 'title') return PLACE.title
  return sentence.index === 0 ? PLACE.first : PLACE.other
}

function toUse(frames: ReadonlyMap<string, Counting>): ColumnUse {
  const totals = new Map<string, number>()
  for (const { byOrigin } of frames.values())
    for (const [origin, weight] of byOrigin) totals.set(origin, (totals.get(origin) ?? 0) + weight)
  const uses = [...frames].map(([id, { byOrigin, stems, sentences }]) => {
    let shares = 0
    for (const [origin, weight] of byOrigin) shares += weight / (totals.get(origin) ?? weight)
    return [
      id,
      { share: shares / totals.size, origins: byOrigin.size, stems: stems.size, sentences },
    ] as const
  })
  return { origins: totals.size, frames: new Map(uses) }
}

/** Share of a frame among all other columns, each origin with one vote. */
export function shareElsewhere(
  columns: ReadonlyMap<BlockId, ColumnUse>,
  column: BlockId,
  frame: string,
): number {
  let [shares, origins] = [0, 0]
  for (const [id, use] of columns) {
    if (id === column) continue
    shares += (use.frames.get(frame)?.share ?? 0) * use.origins
    origins += use.origins
  }
  return origins === 0 ? 0 : shares / origins
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
