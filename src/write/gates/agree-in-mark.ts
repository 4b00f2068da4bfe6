import type { Mark } from '../../text/find-marks.ts'
import type { Clause } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'

/** What is spoken of under a kind of mark ("not", "may", "will"), and what elsewhere. */
interface Reach {
  readonly marked: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  /** First mark, for the message. */
  readonly word: string | null
}

/** How statement and evidence differ in a kind of mark. */
export type Difference = { readonly kind: 'added' | 'dropped'; readonly word: string } | null

/**
 * Compares two texts in one kind of mark, clause by clause: what stands under a mark here must stand under one there.
 * Content is compared in stems inside a language, in entities, concepts and numbers across languages.
 */
export function differInMark(
  statement: Reading,
  cited: readonly Reading[],
  isMark: (mark: Mark) => boolean,
): Difference {
  const own = reachOf([statement], isMark)
  const theirs = reachOf(cited, isMark)
  if (own.word !== null) {
    if (theirs.word === null) return { kind: 'added', word: own.word }
    const shared = [...own.marked].filter((unit) => theirs.marked.has(unit) || theirs.plain.has(unit))
    const onlyPlain = shared.filter((unit) => theirs.plain.has(unit) && !theirs.marked.has(unit))
    if (shared.length > 0 && onlyPlain.length === shared.length) return { kind: 'added', word: own.word }
  }
  if (theirs.word !== null) {
    const dropped = count(
      own.plain,
      (unit) => theirs.marked.has(unit) && !theirs.plain.has(unit) && !own.marked.has(unit),
    )
    const kept = count(own.plain, (unit) => theirs.plain.has(unit) && !theirs.marked.has(unit))
    const never = own.word === null && theirs.plain.size === 0
    if (never || dropped > kept * DROPPED_AGAINST_KEPT) return { kind: 'dropped', word: theirs.word }
  }
  return null
}

/** Units that lost their mark, for each unit that never had one, from which the mark was dropped. */
const DROPPED_AGAINST_KEPT = 0.5

function reachOf(readings: readonly Reading[], isMark: (mark: Mark) => boolean): Reach {
  const marked = new Set<string>()
  const plain = new Set<string>()
  let word: string | null = null
  for (const { clauses } of readings) {
    for (const clause of clauses) {
      const mark = clause.marks.find(isMark)
      word ??= mark?.surface ?? null
      const into = mark === undefined ? plain : marked
      for (const unit of withoutMarks(clause, isMark)) into.add(unit)
    }
  }
  return { marked, plain, word }
}

/** The words of the mark itself say nothing of what is marked. */
function withoutMarks(clause: Clause, isMark: (mark: Mark) => boolean): string[] {
  const surfaces = clause.marks.filter(isMark).map((mark) => mark.surface.toLowerCase())
  return [...clause.units].filter(
    (unit) =>
      !surfaces.some(
        (surface) => unit.startsWith('w:') && surface.startsWith(unit.slice(unit.lastIndexOf(':') + 1)),
      ),
  )
}

function count<Item>(items: ReadonlySet<Item>, test: (item: Item) => boolean): number {
  let sum = 0
  for (const item of items) if (test(item)) sum += 1
  return sum
}
