import type { Clause } from '../read-clauses.ts'
import type { Reading } from '../reading.ts'

/** How statement and evidence differ in a kind of mark ("not", "may", "will"). */
export type Difference = { readonly kind: 'added' | 'dropped'; readonly word: string } | null

/** A word of one kind in a clause. */
export interface ClauseMark {
  readonly surface: string
}

/** A kind of mark and how it is counted. */
export interface MarkKind {
  /** Words of this kind in a clause. */
  readonly marksIn: (clause: Clause, reading: Reading) => readonly ClauseMark[]
  /** How often a text says so, in whatever form: a statement that says it as often as its evidence has dropped nothing. */
  readonly count: (reading: Reading) => number
  /** Two of the kind in one clause undo each other. */
  readonly undoes?: boolean
  /** What makes the mark go without saying: where statement and cited sentences both have it, none is added. */
  readonly implied?: (reading: Reading) => boolean
  /** Share of the cited sentences that a statement must tell before it owes all their marks. */
  readonly whole: number
}

/** What cited sentences speak of under a mark, and what elsewhere. */
interface Reach {
  readonly marked: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  /** First mark, for the message. */
  readonly word: string | null
}

interface Counts {
  readonly own: number
  readonly theirs: number
}

/**
 * Compares two texts in one kind of mark. Inside a language clause by clause: what stands under a mark here must stand under
 * one there. Across languages the content that can be compared is too thin for that, so presence decides, unless what is
 * shared shows that the statement takes the unmarked part only.
 */
export function differInMark(statement: Reading, cited: readonly Reading[], kind: MarkKind): Difference {
  const theirs = reachOf(cited, kind, (clause) => clause.units)
  const [first] = statement.clauses.flatMap((clause) => kind.marksIn(clause, statement))
  const counts = { own: kind.count(statement), theirs: cited.reduce((sum, one) => sum + kind.count(one), 0) }
  if (first !== undefined && theirs.word === null && (counts.theirs === 0 || counts.own > counts.theirs))
    return { kind: 'added', word: first.surface }
  if (counts.own === 0 && counts.theirs > 0 && first === undefined && takesAll(statement, cited, kind.whole))
    return { kind: 'dropped', word: theirs.word ?? '' }
  const same = cited.filter((one) => one.language === statement.language)
  const inside = same.length > 0 ? compareClauses(statement, same, { kind, counts }) : null
  if (inside !== null) return inside
  const across = compareAcross(statement, cited, { kind, counts })
  if (across !== null || same.length > 0) return across
  if (kind.undoes && first !== undefined && counts.own > counts.theirs)
    return { kind: 'added', word: first.surface }
  const isSilent = first === undefined && counts.own === 0
  if (isSilent && theirs.word !== null && !takesPlainPart(statement, theirs))
    return { kind: 'dropped', word: theirs.word }
  return null
}

function compareClauses(
  statement: Reading,
  same: readonly Reading[],
  { kind, counts }: { readonly kind: MarkKind; readonly counts: Counts },
): Difference {
  const theirs = reachOf(same, kind, (clause) => clause.deeds)
  for (const clause of statement.clauses) {
    const marks = kind.marksIn(clause, statement)
    const units = without(clause.deeds, marks)
    const onlyMarked = units.filter((unit) => theirs.marked.has(unit) && !theirs.plain.has(unit))
    const onlyPlain = units.filter((unit) => theirs.plain.has(unit) && !theirs.marked.has(unit))
    const [mark] = marks
    if (mark === undefined && theirs.word !== null && onlyMarked.length > onlyPlain.length)
      if (counts.own < counts.theirs) return { kind: 'dropped', word: theirs.word }
    if (mark === undefined && counts.own < counts.theirs && isNearestMarked(clause, same, kind))
      return { kind: 'dropped', word: theirs.word ?? '' }
    if (mark === undefined || theirs.word === null) continue
    const isMore = counts.own > counts.theirs
    if (kind.undoes && isMore) return { kind: 'added', word: mark.surface }
    if (onlyPlain.length > onlyMarked.length && isMore) return { kind: 'added', word: mark.surface }
  }
  return null
}

/**
 * Across languages, by what the words of clauses mean: a clause that says what a marked one says, and nothing of a plain one,
 * is marked as well, and the other way round. Only where the text as a whole has fewer or more of the mark.
 */
function compareAcross(
  statement: Reading,
  cited: readonly Reading[],
  { kind, counts }: { readonly kind: MarkKind; readonly counts: Counts },
): Difference {
  if (counts.own === counts.theirs) return null
  const theirs = cited.flatMap((one) =>
    one.clauses.map((clause) => ({ clause, isMarked: kind.marksIn(clause, one).length > 0, one })),
  )
  // A mark reaches the clause that "and" adds to its own, and all that one cited clause tells.
  const isMarked = (at: number): boolean => {
    const clause = statement.clauses[at]
    if (clause === undefined) return false
    if (kind.marksIn(clause, statement).length > 0) return true
    return ADDED.test(statement.text.slice(clause.start)) && isMarked(at - 1)
  }
  const isImplied = kind.implied?.(statement) === true && cited.some((one) => kind.implied?.(one))
  for (const [at, clause] of statement.clauses.entries()) {
    if (clause.senses.length < LEAST_SENSES) continue
    const [mark] = kind.marksIn(clause, statement)
    if (mark === undefined && (isMarked(at) || sharesClause(statement, at, theirs, isMarked))) continue
    const nearest = (isMarked: boolean) =>
      theirs.reduce(
        (most, other) =>
          other.isMarked === isMarked ? Math.max(most, sharedSenses(clause, other.clause)) : most,
        0,
      )
    const [marked, plain] = [nearest(true), nearest(false)]
    if (mark === undefined && counts.own < counts.theirs && isClear(clause, marked, plain))
      return { kind: 'dropped', word: wordOf(theirs, kind) }
    if (isImplied || mark === undefined || counts.own <= counts.theirs) continue
    if (isClear(clause, plain, marked)) return { kind: 'added', word: mark.surface }
  }
  return null
}

const ADDED = /^(?:and|or|и|или|et|ou|y|e|o|و) ?/iu

/** A marked clause of the statement tells the same cited clause. */
function sharesClause(
  statement: Reading,
  at: number,
  theirs: readonly { readonly clause: Clause; readonly isMarked: boolean }[],
  isMarked: (at: number) => boolean,
): boolean {
  const nearestOf = (clause: Clause) =>
    theirs.reduce<{ readonly clause: Clause | null; readonly shared: number }>(
      (best, other) => {
        const shared = sharedSenses(clause, other.clause)
        return shared > best.shared ? { clause: other.clause, shared } : best
      },
      { clause: null, shared: 0 },
    ).clause
  const own = nearestOf(statement.clauses[at] as Clause)
  return statement.clauses.some((other, index) => index !== at && isMarked(index) && nearestOf(other) === own)
}

/** Words that a clause needs to be compared across languages, share of them that must be met, and lead before the other kind. */
const LEAST_SENSES = 2
const CLEAR_SHARE = 0.6
const CLEAR_LEAD = 2

function isClear({ senses }: Clause, near: number, far: number): boolean {
  return near >= CLEAR_LEAD && near >= senses.length * CLEAR_SHARE && near - far >= CLEAR_LEAD
}

function sharedSenses(left: Clause, right: Clause): number {
  const ids = new Set(right.senses.flat())
  return left.senses.filter((sense) => sense.some((id) => ids.has(id))).length
}

function wordOf(
  clauses: readonly { readonly clause: Clause; readonly one: Reading }[],
  kind: MarkKind,
): string {
  return clauses.flatMap(({ clause, one }) => kind.marksIn(clause, one))[0]?.surface ?? ''
}

/** The cited clause that says most of the same is marked: nearly all its words are here, and the mark is not. */
function isNearestMarked(clause: Clause, same: readonly Reading[], kind: MarkKind): boolean {
  const near = same
    .flatMap((reading) => reading.clauses.map((other) => ({ reading, other, shared: shared(clause, other) })))
    .sort((a, b) => b.shared - a.shared)[0]
  if (near === undefined || near.shared < 2 || near.shared * 5 < clause.units.size * 3) return false
  return kind.marksIn(near.other, near.reading).length > 0
}

function shared(left: Clause, right: Clause): number {
  return [...left.units].filter((unit) => right.units.has(unit)).length
}

/**
 * The statement tells all that the cited sentences tell: most of what can be compared stands in it too, words inside a
 * language, names, numbers and concepts across. Whatever they deny or doubt, it must then deny or doubt as well.
 */
function takesAll(statement: Reading, cited: readonly Reading[], whole: number): boolean {
  const own = new Set(statement.clauses.flatMap((clause) => [...clause.units]))
  const isSame = cited.every((one) => one.language === statement.language)
  const theirs = new Set(cited.flatMap((one) => one.clauses.flatMap((clause) => [...clause.units])))
  const comparable = [...theirs].filter((unit) => isSame || !unit.startsWith('w:'))
  const held = comparable.filter((unit) => own.has(unit)).length
  return held >= LEAST_HELD && held >= comparable.length * whole
}

/** Things held in common from which a statement tells the whole of its sentences. */
const LEAST_HELD = 2

function takesPlainPart(statement: Reading, theirs: Reach): boolean {
  const units = statement.clauses.flatMap((clause) => [...clause.units])
  const plain = units.filter((unit) => theirs.plain.has(unit) && !theirs.marked.has(unit)).length
  const marked = units.filter((unit) => theirs.marked.has(unit) && !theirs.plain.has(unit)).length
  return plain > marked
}

function reachOf(
  readings: readonly Reading[],
  kind: MarkKind,
  contentOf: (clause: Clause) => ReadonlySet<string>,
): Reach {
  const marked = new Set<string>()
  const plain = new Set<string>()
  let word: string | null = null
  for (const reading of readings) {
    for (const clause of reading.clauses) {
      const marks = kind.marksIn(clause, reading)
      word ??= marks[0]?.surface ?? null
      const into = marks.length === 0 ? plain : marked
      for (const unit of without(contentOf(clause), marks)) into.add(unit)
    }
  }
  return { marked, plain, word }
}

/** The words of the marks themselves say nothing of what is marked. */
function without(content: ReadonlySet<string>, marks: readonly ClauseMark[]): string[] {
  const surfaces = marks.map((mark) => mark.surface.toLowerCase())
  return [...content].filter(
    (unit) =>
      !surfaces.some(
        (surface) => unit.startsWith('w:') && surface.startsWith(unit.slice(unit.lastIndexOf(':') + 1)),
      ),
  )
}
