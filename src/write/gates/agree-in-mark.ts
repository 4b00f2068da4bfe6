import type { Mark } from '../../text/find-marks.ts'
import type { Clause } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'

/** How statement and evidence differ in a kind of mark ("not", "may", "will"). */
export type Difference = { readonly kind: 'added' | 'dropped'; readonly word: string } | null

/** What cited sentences speak of under a mark, and what elsewhere. */
interface Reach {
  readonly marked: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  /** First mark, for the message. */
  readonly word: string | null
}

type IsMark = (mark: Mark, reading: Reading) => boolean

/**
 * Compares two texts in one kind of mark. Inside a language clause by clause: what stands under a mark here must stand under
 * one there. Across languages the content that can be compared is too thin for that, so presence decides, unless what is
 * shared shows that the statement takes the unmarked part only.
 */
export function differInMark(statement: Reading, cited: readonly Reading[], isMark: IsMark): Difference {
  const theirs = reachOf(cited, isMark)
  const own = statement.clauses.flatMap((clause) => clause.marks.filter((mark) => isMark(mark, statement)))
  const [first] = own
  if (first !== undefined && theirs.word === null) return { kind: 'added', word: first.surface }
  const same = cited.filter((one) => one.language === statement.language)
  if (same.length > 0) return compareClauses(statement, reachOf(same, isMark), { isMark, same }) ?? null
  if (first === undefined && theirs.word !== null && !takesPlainPart(statement, theirs))
    return { kind: 'dropped', word: theirs.word }
  return null
}

function compareClauses(
  statement: Reading,
  theirs: Reach,
  { isMark, same }: { readonly isMark: IsMark; readonly same: readonly Reading[] },
): Difference {
  for (const clause of statement.clauses) {
    const marks = clause.marks.filter((mark) => isMark(mark, statement))
    const units = unitsWithout(clause, marks)
    const onlyMarked = units.filter((unit) => theirs.marked.has(unit) && !theirs.plain.has(unit))
    const onlyPlain = units.filter((unit) => theirs.plain.has(unit) && !theirs.marked.has(unit))
    const [mark] = marks
    if (mark === undefined && theirs.word !== null && onlyMarked.length > onlyPlain.length)
      return { kind: 'dropped', word: theirs.word }
    if (mark !== undefined && onlyPlain.length > onlyMarked.length)
      return { kind: 'added', word: mark.surface }
    if (mark !== undefined && isCountOdd(clause, marks.length, { isMark, same }))
      return { kind: 'added', word: mark.surface }
  }
  return null
}

/** "not ... not" where the cited clause denies once: two marks of one kind undo each other. */
function isCountOdd(
  clause: Clause,
  count: number,
  { isMark, same }: { readonly isMark: IsMark; readonly same: readonly Reading[] },
): boolean {
  const nearest = same
    .flatMap((reading) => reading.clauses.map((other) => ({ reading, other, shared: shared(clause, other) })))
    .sort((a, b) => b.shared - a.shared)[0]
  if (nearest === undefined || nearest.shared * 2 < clause.units.size) return false
  const theirs = nearest.other.marks.filter((mark) => isMark(mark, nearest.reading)).length
  return theirs > 0 && count % 2 !== theirs % 2
}

function shared(left: Clause, right: Clause): number {
  return [...left.units].filter((unit) => right.units.has(unit)).length
}

function takesPlainPart(statement: Reading, theirs: Reach): boolean {
  const units = statement.clauses.flatMap((clause) => [...clause.units])
  const plain = units.filter((unit) => theirs.plain.has(unit) && !theirs.marked.has(unit)).length
  const marked = units.filter((unit) => theirs.marked.has(unit) && !theirs.plain.has(unit)).length
  return plain > marked
}

function reachOf(readings: readonly Reading[], isMark: IsMark): Reach {
  const marked = new Set<string>()
  const plain = new Set<string>()
  let word: string | null = null
  for (const reading of readings) {
    for (const clause of reading.clauses) {
      const marks = clause.marks.filter((mark) => isMark(mark, reading))
      word ??= marks[0]?.surface ?? null
      const into = marks.length === 0 ? plain : marked
      for (const unit of unitsWithout(clause, marks)) into.add(unit)
    }
  }
  return { marked, plain, word }
}

/** The words of the marks themselves say nothing of what is marked. */
function unitsWithout(clause: Clause, marks: readonly Mark[]): string[] {
  const surfaces = marks.map((mark) => mark.surface.toLowerCase())
  return [...clause.deeds].filter(
    (unit) =>
      !surfaces.some(
        (surface) => unit.startsWith('w:') && surface.startsWith(unit.slice(unit.lastIndexOf(':') + 1)),
      ),
  )
}
