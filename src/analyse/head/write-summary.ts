import type { Disagreement, Figure, PublishedSentence } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { tell } from '../prose/tell.ts'
import { blamesSomebody } from '../sections/find-blame.ts'
import { findCentralLead } from '../sections/find-central-lead.ts'
import type { FoundFact } from '../sections/find-facts.ts'
import { outletName } from '../sections/who-says.ts'
import type { Lead } from './choose-lead.ts'

/** Sentences about what happened, and about who disagrees. */
const HAPPENED = 2
const DISPUTED = 2
/** Figures by how much a reader wants to know of them; others stay in their own section. */
const FIRST_ASKED = ['killed', 'missing', 'injured', 'displaced', 'detained', 'votes', 'magnitude', 'money']
/** Share of the origins that must state a figure before it is news of the event and not one outlet's background. Start value. */
const COUNTED_BY = 0.12
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
  readonly leads: readonly Lead[]
}

/** Two to four sentences: what happened, what is known in figures, who disagrees about what. */
export function writeSummary(prepared: Prepared, matrix: Matrix, parts: SummaryParts): PublishedSentence[] {
  const disputed = disputes(parts.disagreements)
  const both = disputed.length > 0 ? disputed : fromBothSides(prepared, matrix)
  const happened = whatHappened(prepared, matrix, parts)
  const count = mainFigure(prepared, parts.figures)
  const known = count === null ? happened.slice(0, HAPPENED) : [...happened.slice(0, 1), count]
  const texts = new Set<string>()
  return [...known, ...both].filter(({ text }) => !texts.has(text) && texts.add(text))
}

/**
 * The lead of the headline with its outlet, then shared facts that outlets state themselves. Only an event without
 * either falls back on its most central lead and its best carried claim.
 */
function whatHappened(prepared: Prepared, matrix: Matrix, parts: SummaryParts): PublishedSentence[] {
  const lead = parts.leads.find(({ sentence }) => !isHalfOfTwo(prepared, sentence))?.sentence ?? null
  const stated = parts.facts.filter(
    ({ wording, row }) =>
      wording.language === 'en' && wording.key !== lead?.key && row.leads > 0 && isOwnVoice(wording),
  )
  const others = stated.map((entry) => entry.fact.sentence)
  if (lead === null) return others.length > 0 ? others : fromCarried(prepared, matrix)
  const told = parts.facts.find((entry) => entry.wording.key === lead.key)?.fact.sentence
  return [told ?? tellLead(prepared, lead), ...others]
}

/** A sentence that sets one accusation against another would lose the other when it is told as a clause. */
function isHalfOfTwo(prepared: Prepared, sentence: PreparedSentence): boolean {
  return (
    /, (?:while|whereas|but|though|although) /u.test(sentence.sentence.text) &&
    blamesSomebody(prepared, sentence)
  )
}

/** What a reader asks for first, of people, then what most outlets count; a disputed one is told as a dispute. */
function mainFigure(prepared: Prepared, figures: readonly Figure[]): PublishedSentence | null {
  const settled = figures.filter(
    (figure) =>
      (figure.status === 'updated' || figure.status === 'agreed') &&
      new Set(figure.statements.map(({ origin }) => origin)).size >= COUNTED_BY * prepared.origins,
  )
  const first = FIRST_ASKED.flatMap((slot) => settled.filter((figure) => figure.slot === slot))[0]
  return first?.sentence ?? null
}

/** The claim most origins carry, else, where nothing is carried twice, the most central lead. */
function fromCarried(prepared: Prepared, matrix: Matrix): PublishedSentence[] {
  if (matrix.rows.some((row) => row.claim.origins > 1)) return fromLeadingClaims(prepared, matrix)
  const central = findCentralLead(prepared, isOwnVoice) ?? findCentralLead(prepared)
  return central === null ? fromLeadingClaims(prepared, matrix) : [tellLead(prepared, central)]
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
  const rows = matrix.rows
    .filter((row) => row.claim.origins > 1)
    .sort((a, b) => b.leads + b.claim.blocks - (a.leads + a.claim.blocks))
  const isLead = (entry: MatrixRow) => entry.leads > 0 && entry.group.wording.language === 'en'
  const row = rows.find(isLead) ?? rows[0] ?? matrix.rows[0]
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
