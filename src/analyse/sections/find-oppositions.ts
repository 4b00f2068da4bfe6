import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import type { ClaimMember } from '../claims/claim-group.ts'
import { compareSentences } from '../claims/compare-sentences.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readStance, readVoice } from '../claims/read-stance.ts'
import { type Sides, splitByLean, takeSides } from '../claims/take-sides.ts'
import { looksAhead } from '../outlook/looks-ahead.ts'
import { answerDenials } from './oppositions/answer-denials.ts'
import { readResult } from './oppositions/read-result.ts'

/** Two readings of one proposition, each carried by columns that do not carry the other. */
export interface Opposition {
  readonly kind: 'facts' | 'outcome'
  readonly rows: readonly MatrixRow[]
  readonly sides: Sides
  /** What the two sides leave open, behind "Readers cannot tell from these texts"; null: whether the first row holds. */
  readonly open: string | null
}

/** Claims looked at for opposed words: the best carried; pairs grow with the square. */
const LEADING = 120
/** Nearness, of one that two sentences of one claim have, from which two claims with opposed words speak of one matter. */
const ONE_MATTER = 0.5

/**
 * Finds opposed readings: a claim and its denial, inside one group of sentences or apart; one election given to two
 * persons; and claims about one matter whose concepts exclude each other. The best backed first.
 */
export function findOppositions(prepared: Prepared, matrix: Matrix): Opposition[] {
  const rowOf = indexRows(matrix)
  const found = [
    ...overResult(prepared, rowOf),
    ...insideRows(prepared, matrix),
    ...betweenSentences(prepared, rowOf),
    ...betweenRows(prepared, matrix),
  ].sort((a, b) => weight(b) - weight(a))
  return found.filter((opposition, at) => !found.slice(0, at).some((other) => isSame(other, opposition)))
}

type RowOf = (sentence: PreparedSentence) => MatrixRow | undefined

function indexRows(matrix: Matrix): RowOf {
  const rows = new Map<PreparedSentence, MatrixRow>()
  for (const row of matrix.rows) for (const member of row.group.members) rows.set(member.sentence, row)
  return (sentence) => rows.get(sentence)
}

function weight(opposition: Opposition): number {
  const { left, right } = opposition.sides
  return Math.min(left.origins, right.origins) * 100 + left.origins + right.origins
}

/** Two ways found one opposition: its claims are the same. */
function isSame(one: Opposition, other: Opposition): boolean {
  const ids = new Set(one.rows.map((row) => row.claim.id))
  return other.rows.every((row) => ids.has(row.claim.id))
}

function insideRows(prepared: Prepared, matrix: Matrix): Opposition[] {
  return matrix.rows.flatMap((row) => {
    const { holds, fails } = splitByLean(row.group)
    const sides = holds.length > 0 && fails.length > 0 ? takeSides(prepared, holds, fails) : null
    return sides === null ? [] : [{ kind: 'facts' as const, rows: [row], sides, open: null }]
  })
}

function betweenSentences(prepared: Prepared, rowOf: RowOf): Opposition[] {
  return answerDenials(prepared).flatMap(({ stating, denying }) =>
    oppose(prepared, rowOf, {
      kind: 'facts',
      left: withGroup(stating, rowOf),
      right: withGroup(denying, rowOf),
      open: null,
    }),
  )
}

/** The sentences with all that state the same in the same direction. */
function withGroup(sentences: readonly PreparedSentence[], rowOf: RowOf): PreparedSentence[] {
  const all = sentences.flatMap((sentence) => {
    const direction = readVoice(sentence).direction
    const mates = (rowOf(sentence)?.group.members ?? []).filter(
      (member) => member.part === null && readVoice(member.sentence).direction === direction,
    )
    return [sentence, ...mates.map((member) => member.sentence)]
  })
  return [...new Set(all)].sort((a, b) => a.key - b.key)
}

/** The winner most outlets name, against another one and those who dispute the result. */
function overResult(prepared: Prepared, rowOf: RowOf): Opposition[] {
  const { winners, disputing } = readResult(prepared)
  const [first, second] = winners
  if (first === undefined) return []
  const names = [first, second].flatMap((winner) =>
    winner === undefined ? [] : (prepared.names.entity(winner.person) ?? []),
  )
  return oppose(prepared, rowOf, {
    kind: 'facts',
    left: first.sentences,
    right: [...(second?.sentences ?? []), ...disputing],
    open: `whether ${names.join(' or ')} won the election`,
  })
}

interface Readings {
  readonly kind: Opposition['kind']
  readonly left: readonly PreparedSentence[]
  readonly right: readonly PreparedSentence[]
  readonly open: string | null
}

function oppose(prepared: Prepared, rowOf: RowOf, { kind, left, right, open }: Readings): Opposition[] {
  const sides = takeSides(prepared, left.map(toMember), right.map(toMember))
  const rows = [sides?.left, sides?.right].flatMap((side) => {
    const row = side?.members.flatMap((member) => rowOf(member.sentence) ?? [])[0]
    return row ?? []
  })
  return sides === null || rows.length < 2 ? [] : [{ kind, rows: [...new Set(rows)], sides, open }]
}

function toMember(sentence: PreparedSentence): ClaimMember {
  return readStance({ sentence, part: null }, 1)
}

function betweenRows(prepared: Prepared, matrix: Matrix): Opposition[] {
  const rows = matrix.rows.slice(0, LEADING).filter((row) => row.group.direction === 1)
  const found: Opposition[] = []
  rows.forEach((left, index) => {
    for (const right of rows.slice(index + 1)) {
      if (!excludes(prepared, left, right)) continue
      const sides = takeSides(prepared, membersFor(left), membersFor(right))
      if (sides === null) continue
      const ahead = [left, right].every((row) => looksAhead(row.group.wording))
      found.push({ kind: ahead ? 'outcome' : 'facts', rows: [left, right], sides, open: null })
    }
  })
  return found
}

function membersFor(row: MatrixRow): readonly ClaimMember[] {
  return row.group.members.filter((member) => member.lean === 1)
}

/** One claim names an act that excludes the other's, and both are about the same matter. */
function excludes(prepared: Prepared, left: MatrixRow, right: MatrixRow): boolean {
  return (
    opposedConcepts(prepared, left, right) &&
    compareSentences(prepared, left.group.wording, right.group.wording) >= ONE_MATTER
  )
}

function opposedConcepts(prepared: Prepared, left: MatrixRow, right: MatrixRow): boolean {
  return left.claim.concepts.some((concept) => {
    const opposite = prepared.names.opposes(concept)
    return (
      right.claim.concepts.some((other) => opposite.has(other)) && !right.claim.concepts.includes(concept)
    )
  })
}
