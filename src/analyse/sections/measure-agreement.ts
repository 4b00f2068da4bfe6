import type { Narrative } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Column, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { splitByLean } from '../claims/take-sides.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import type { Point } from '../prose/quote-original.ts'
import { tell } from '../prose/tell.ts'
import { findObjections } from './dissent/find-objections.ts'
import type { ColumnBlame } from './find-blame.ts'
import { bestSentence } from './pick-sentences.ts'
import { findCauses } from './responsibility/find-causes.ts'
import { outletLead, outletName } from './who-says.ts'

export interface AgreementInput {
  readonly prepared: Prepared
  readonly column: Column
  readonly matrix: Matrix
  readonly blame: ColumnBlame | undefined
  /** Actors that other columns hold responsible: blaming one of them is dissent, blaming a bystander is not. */
  readonly rivals: ReadonlySet<string>
}

/** Share of the column's voting origins that agree on every opposed reading, and the best sentence of the rest. */
export interface Agreement {
  /** 0 to 1; 1 when nothing inside the column is opposed. */
  readonly share: number
  readonly dissent: Narrative['dissent']
}

/** How far the outlets of a block agree with one another, and the best dissenting one. One vote per origin. */
export function measureAgreement(input: AgreementInput): Agreement {
  const { prepared, column, blame } = input
  const opposed = findOpposed(input)
  const causes = blame?.stance === 'blames' ? dissentByCause(input, blame) : []
  const against = new Map([...opposed.against, ...dissentByBlame(input)])
  for (const sentence of causes)
    if (!against.has(sentence.in.origin)) against.set(sentence.in.origin, sentence)
  const voters = new Set([...opposed.voters, ...against.keys()])
  for (const entry of blame?.blames ?? []) voters.add(entry.sentence.in.origin)
  const opposing = bestSentence(prepared, [...against.values()])
  const objection = opposing === null ? findObjections(prepared, column.id)[0] : undefined
  const dissenting = opposing ?? objection?.sentence ?? null
  const isCause = dissenting !== null && causes.includes(dissenting)
  return {
    share: voters.size === 0 ? 1 : 1 - against.size / voters.size,
    dissent:
      dissenting === null
        ? null
        : tellDissent(prepared, { column, sentence: dissenting, isCause, point: objection?.point }),
  }
}

/** Origins on the smaller side of a claim that the column both carries and denies. */
function findOpposed({ column, matrix }: AgreementInput): {
  readonly against: ReadonlyMap<string, PreparedSentence>
  readonly voters: ReadonlySet<string>
} {
  const against = new Map<string, PreparedSentence>()
  const voters = new Set<string>()
  for (const row of matrix.rows) {
    const { holds, fails } = splitByLean(row.group)
    const own = (list: typeof holds) =>
      list.map((member) => member.sentence).filter((sentence) => sentence.in.column === column.id)
    const [pro, contra] = [own(holds), own(fails)]
    if (pro.length === 0 || contra.length === 0) continue
    const [many, few] = originsOf(pro).size >= originsOf(contra).size ? [pro, contra] : [contra, pro]
    const majority = originsOf(many)
    for (const origin of [...majority, ...originsOf(few)]) voters.add(origin)
    for (const sentence of few)
      if (!majority.has(sentence.in.origin)) against.set(sentence.in.origin, sentence)
  }
  return { against, voters }
}

function dissentByBlame({ blame, rivals }: AgreementInput): [string, PreparedSentence][] {
  if (blame?.stance !== 'blames') return []
  const own = new Set(blame.blames.map((entry) => entry.sentence.in.origin))
  return blame.others
    .filter((entry) => rivals.has(entry.actor) && entry.alone && !own.has(entry.sentence.in.origin))
    .map((entry) => [entry.sentence.in.origin, entry.sentence])
}

/** Where a column blames an actor, an origin of it that weighs a cause nobody is behind, for the same matter. */
function dissentByCause({ prepared, column }: AgreementInput, blame: ColumnBlame): PreparedSentence[] {
  const matters = new Set(blame.blames.flatMap((entry) => [...entry.sentence.conceptIds]))
  return findCauses(prepared, column.id).filter((sentence) =>
    [...sentence.conceptIds].some((concept) => matters.has(concept)),
  )
}

function originsOf(sentences: readonly PreparedSentence[]): Set<string> {
  return new Set(sentences.map((sentence) => sentence.in.origin))
}

interface Dissenting {
  readonly column: Column
  readonly sentence: PreparedSentence
  readonly isCause: boolean
  /** What it is told for, never cut away. */
  readonly point: Point | undefined
}

function tellDissent(
  prepared: Prepared,
  { column, sentence, isCause, point }: Dissenting,
): Narrative['dissent'] {
  const who = outletName(prepared, sentence)
  const lead = isCause
    ? {
        clause: `${who} weighs a cause that nobody intended and reports that`,
        quotation: `${who} weighs a cause that nobody intended and writes`,
      }
    : outletLead(prepared, { column, sentence, shared: false })
  const told = tell(prepared, { ...lead, point }, sentence)
  if (findEvidenceDefect(prepared, told) !== null) return null
  return { source: sentence.in.article.source, sentence: told }
}
