import type { Disagreement, Figure, PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared } from '../claims/prepared.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { tell } from '../prose/tell.ts'
import type { FoundFact } from './find-facts.ts'
import { outletName } from './who-says.ts'

/** Sentences about what happened, and about who disagrees. */
const HAPPENED = 2
const DISPUTED = 2
/** Disagreements by how much a reader wants to know of them in two sentences. */
const ORDER: readonly Disagreement['kind'][] = [
  'responsibility',
  'facts',
  'outcome',
  'meaning',
  'motive',
  'omission',
]

export interface SummaryParts {
  readonly facts: readonly FoundFact[]
  readonly figures: readonly Figure[]
  readonly disagreements: readonly Disagreement[]
}

/** Two to four sentences: what happened, then who disagrees about what. */
export function writeSummary(prepared: Prepared, matrix: Matrix, parts: SummaryParts): PublishedSentence[] {
  const happened: PublishedSentence[] = parts.facts.slice(0, HAPPENED).map((entry) => entry.fact.sentence)
  if (happened.length === 0) happened.push(...fromLeadingClaims(prepared, matrix))
  const moved = parts.figures.find((figure) => figure.status === 'updated' || figure.status === 'agreed')
  const count = moved !== undefined && happened.length < HAPPENED ? [moved.sentence] : []
  const disputed = disputes(parts.disagreements)
  return [...happened, ...count, ...(disputed.length > 0 ? disputed : fromBothSides(prepared, matrix))]
}

/** A sentence that itself tells both sides, carried by two origins: the nearest thing to a dispute told by the sources. */
function fromBothSides(prepared: Prepared, matrix: Matrix): PublishedSentence[] {
  for (const row of matrix.rows) {
    if (row.claim.origins < 2 || row.group.direction !== 0) continue
    const sentence = row.group.wording
    if (!isSelfContained(sentence)) continue
    const who = outletName(prepared, sentence)
    return [tell(prepared, { clause: `${who} reports that`, quotation: `${who} writes` }, sentence)]
  }
  return []
}

/** Where nothing is shared by independent blocks, what the best carried claim says, with its outlet. */
function fromLeadingClaims(prepared: Prepared, matrix: Matrix): PublishedSentence[] {
  const rows = matrix.rows.filter((row) => row.claim.origins > 1)
  const row = rows.find((entry) => entry.group.wording.language === 'en') ?? rows[0] ?? matrix.rows[0]
  if (row === undefined) return []
  const who = outletName(prepared, row.group.wording)
  return [tell(prepared, { clause: `${who} reports that`, quotation: `${who} writes` }, row.group.wording)]
}

function disputes(disagreements: readonly Disagreement[]): PublishedSentence[] {
  const first = [...disagreements]
    .filter((entry) => entry.kind !== 'omission')
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0]
  return first === undefined ? [] : first.sides.slice(0, DISPUTED).map((side) => side.sentence)
}
