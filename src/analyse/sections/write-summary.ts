import type { Disagreement, Figure, PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { tell } from '../prose/tell.ts'
import { findCentralLead } from './find-central-lead.ts'
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
  const happened = whatHappened(prepared, matrix, parts.facts)
  const moved = parts.figures.find((figure) => figure.status === 'updated' || figure.status === 'agreed')
  const count = moved !== undefined && happened.length < HAPPENED ? [moved.sentence] : []
  const disputed = disputes(parts.disagreements)
  return [...happened, ...count, ...(disputed.length > 0 ? disputed : fromBothSides(prepared, matrix))]
}

/**
 * The lead that speaks most of what all speak of, with its outlet, then the shared facts that stand in the reading
 * language as their outlets wrote them. Only an event without either falls back on its best carried claim.
 */
function whatHappened(prepared: Prepared, matrix: Matrix, facts: readonly FoundFact[]): PublishedSentence[] {
  const shared = facts.filter((entry) => entry.wording.language === 'en').map((entry) => entry.fact.sentence)
  const lead = findCentralLead(prepared, isOwnVoice) ?? findCentralLead(prepared)
  if (lead === null) {
    return shared.length > 0 ? shared.slice(0, HAPPENED) : fromLeadingClaims(prepared, matrix)
  }
  const others = facts
    .filter((entry) => entry.wording.language === 'en' && entry.wording.key !== lead.key)
    .map((entry) => entry.fact.sentence)
  const told = facts.find((entry) => entry.wording.key === lead.key)?.fact.sentence
  return [told ?? tellLead(prepared, lead), ...others].slice(0, HAPPENED)
}

function tellLead(prepared: Prepared, lead: PreparedSentence): PublishedSentence {
  const who = outletName(prepared, lead)
  return tell(prepared, { clause: `${who} reports that`, quotation: `${who} writes` }, lead)
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

/** What somebody says is one reading; where an outlet tells the news in its own voice, that opens the summary. */
function isOwnVoice(sentence: PreparedSentence): boolean {
  return readVoice(sentence).attribution === null
}
