import type { Fact, Figure, PublishedSentence } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import { wordingPoints } from '../claims/choose-wording.ts'
import { compareSentences } from '../claims/compare-sentences.ts'
import { numberKey } from '../claims/prepare-coverage.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { cite, citeSpan } from '../prose/cite.ts'
import { stop } from '../prose/lists.ts'
import { cleanSlice, isProse, isSelfContained, speaksInFirstPerson } from '../prose/sentence-form.ts'
import { asQuotation } from '../prose/write-clause.ts'
import { threshold } from '../thresholds.ts'

const BLOCKS = threshold('factBlocks')
const SHOWN = threshold('factsShown')
const REDUNDANT = threshold('sentenceRedundancy')
/** Evidence of other blocks shown with a fact, besides the wording's own. */
const WITNESSES = 3

/** A fact with the sentence it is worded in, for the sections that build on facts. */
export interface FoundFact {
  readonly fact: Fact
  readonly row: MatrixRow
  readonly wording: PreparedSentence
}

/**
 * Claims that independent origins of at least two blocks state in their own voice, that nobody in the coverage denies
 * and whose figures nobody contests. The wording holds no name and no figure that another block's origin lacks.
 */
export function findFacts(prepared: Prepared, matrix: Matrix, figures: readonly Figure[]): FoundFact[] {
  const unsettled = unsettledPlaces(figures)
  const found: FoundFact[] = []
  const rows = [...matrix.rows].sort((a, b) => weight(b) - weight(a))
  for (const row of rows) {
    if (found.length >= SHOWN) break
    const fact = toFact(prepared, row, unsettled)
    if (fact === null || found.some((other) => isNear(prepared, other.wording, fact.wording))) continue
    found.push(fact)
  }
  return found
}

/** What outlets lead with comes before background, at equal breadth. */
function weight(row: MatrixRow): number {
  return row.leads * 2 + row.claim.blocks + row.claim.origins
}

function isNear(prepared: Prepared, left: PreparedSentence, right: PreparedSentence): boolean {
  return compareSentences(prepared, left, right) >= REDUNDANT / 0.5
}

function toFact(prepared: Prepared, row: MatrixRow, unsettled: ReadonlySet<string>): FoundFact | null {
  if (
    row.group.direction !== 1 ||
    row.claim.opposed ||
    row.group.members.some((member) => member.lean === -1)
  )
    return null
  const stated = row.group.members
    .filter(
      (member) => member.stance === 'asserts' && prepared.columns.get(member.sentence.in.column)?.speaks,
    )
    .map((member) => member.sentence)
  const { origins, blocks } = independent(stated)
  if (blocks < BLOCKS || origins < BLOCKS) return null
  const wording = chooseSharedWording(prepared, stated, unsettled)
  if (wording === null) return null
  const fact: Fact = {
    sentence: factSentence(prepared, wording, stated),
    claim: row.claim.id,
    origins,
    blocks,
  }
  return { fact, row, wording }
}

/** Blocks are counted by origins of their own: one wire printed in three blocks is one origin in one of them. */
function independent(stated: readonly PreparedSentence[]): { origins: number; blocks: number } {
  const firstColumn = new Map<string, string>()
  for (const sentence of stated) {
    if (!firstColumn.has(sentence.in.origin)) firstColumn.set(sentence.in.origin, sentence.in.column)
  }
  return { origins: firstColumn.size, blocks: new Set(firstColumn.values()).size }
}

function chooseSharedWording(
  prepared: Prepared,
  stated: readonly PreparedSentence[],
  unsettled: ReadonlySet<string>,
): PreparedSentence | null {
  const fit = stated.filter(
    (sentence) =>
      isSelfContained(sentence) &&
      !speaksInFirstPerson(sentence.sentence.text) &&
      (isProse(sentence) || sentence.in.article.text === '') &&
      sentence.quotes.length === 0 &&
      sentence.numbers.every((number) => !unsettled.has(placeOf(sentence, number.start))) &&
      isBacked(sentence, stated),
  )
  const ranked = fit.sort(
    (a, b) => wordingPoints(prepared, b, stated) - wordingPoints(prepared, a, stated) || a.key - b.key,
  )
  return ranked[0] ?? null
}

/** Every figure, and all but one of the entities, stand in another block's origin too. */
function isBacked(sentence: PreparedSentence, stated: readonly PreparedSentence[]): boolean {
  const others = stated.filter(
    (other) => other.in.column !== sentence.in.column && other.in.origin !== sentence.in.origin,
  )
  const numbers = sentence.numbers.filter((number) => number.unit !== 'year').map(numberKey)
  if (!numbers.every((key) => others.some((other) => other.numberKeys.has(key)))) return false
  const lone = [...sentence.entityIds].filter((id) => !others.some((other) => other.entityIds.has(id)))
  return lone.length <= 1
}

function unsettledPlaces(figures: readonly Figure[]): Set<string> {
  const places = new Set<string>()
  for (const figure of figures) {
    if (figure.status === 'agreed') continue
    const latest = figure.statements.at(-1)
    for (const statement of figure.statements) {
      if (figure.status === 'updated' && statement.low === latest?.low) continue
      if (figure.status === 'single') continue
      places.add(`${statement.article} ${statement.evidence.field} ${statement.evidence.start}`)
    }
  }
  return places
}

function placeOf(sentence: PreparedSentence, _start: number): string {
  return `${sentence.in.article.id} ${sentence.sentence.field} ${sentence.sentence.start}`
}

function factSentence(
  prepared: Prepared,
  wording: PreparedSentence,
  stated: readonly PreparedSentence[],
): PublishedSentence {
  const witnesses = witnessesOf(wording, stated).map(cite)
  if (wording.language !== 'en') {
    const quotation = asQuotation(prepared, wording)
    return { text: `${quotation.text}.`, evidence: [quotation.evidence, ...witnesses], made: 'extracted' }
  }
  const slice = cleanSlice(wording)
  const evidence = citeSpan(wording.in.article, wording.sentence.field, slice.start, slice.end)
  return { text: stop(evidence.quote), evidence: [evidence, ...witnesses], made: 'extracted' }
}

/** One sentence of each other column, so that a reader sees the fact in more than one voice. */
export function witnessesOf(
  wording: PreparedSentence,
  stated: readonly PreparedSentence[],
): PreparedSentence[] {
  const columns = new Set([wording.in.column])
  const witnesses: PreparedSentence[] = []
  for (const sentence of stated) {
    if (columns.has(sentence.in.column) || sentence.in.origin === wording.in.origin) continue
    columns.add(sentence.in.column)
    witnesses.push(sentence)
    if (witnesses.length === WITNESSES) break
  }
  return witnesses
}
