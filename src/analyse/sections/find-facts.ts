import type { Fact, Figure, NumberMention, PublishedSentence } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import { wordingPoints } from '../claims/choose-wording.ts'
import { compareSentences } from '../claims/compare-sentences.ts'
import { isSameFigure } from '../claims/pairs/pair-features.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { cite, citeSpan } from '../prose/cite.ts'
import { outletsOf, stop } from '../prose/lists.ts'
import { mainClause } from '../prose/main-clause.ts'
import { asQuotation } from '../prose/quote-original.ts'
import { isProse, isSelfContained, speaksInFirstPerson } from '../prose/sentence-form.ts'
import { threshold } from '../thresholds.ts'
import { blamesSomebody } from './find-blame.ts'

const BLOCKS = threshold('factBlocks')
const SHOWN = threshold('factsShown')
const REDUNDANT = threshold('sentenceRedundancy')
/** Evidence of other blocks shown with a fact, besides the wording's own. */
const WITNESSES = 3
const REPORTERS = threshold('factReporters')
/** Names of a fact's wording that no other block needs to share. */
const LONE = 1
/** The same for an English wording that no stricter one competes with: its evidence shows who says the rest. */
const LONE_ENGLISH = 2
/** Facts told by a rendering from another language, when no fact has English words at all. */
const FOREIGN = 2

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
  const readable = found.filter((entry) => entry.wording.language === 'en')
  return readable.length > 0 ? readable : found.slice(0, FOREIGN)
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
  const speaking = row.group.members.filter(
    (member) => prepared.columns.get(member.sentence.in.column)?.speaks && member.lean === 1,
  )
  const carried = speaking.map((member) => member.sentence)
  const stated = speaking.filter((member) => member.stance === 'asserts').map((member) => member.sentence)
  const own = independent(stated)
  const all = independent(carried)
  const isOwn = own.blocks >= BLOCKS && own.origins >= BLOCKS
  if (!isOwn && (all.blocks < REPORTERS || all.origins < REPORTERS || accuses(prepared, carried))) return null
  const wording = chooseSharedWording(prepared, isOwn ? stated : carried, { carried, unsettled })
  if (wording === null) return null
  const fact: Fact = {
    sentence: factSentence(prepared, { wording, carried }),
    claim: row.claim.id,
    origins: isOwn ? own.origins : all.origins,
    blocks: isOwn ? own.blocks : all.blocks,
  }
  return { fact, row, wording }
}

/** What puts blame on somebody stays a claim, however many pass it on. */
function accuses(prepared: Prepared, sentences: readonly PreparedSentence[]): boolean {
  return sentences.some((sentence) => blamesSomebody(prepared, sentence))
}

/** Blocks are counted by origins of their own: one wire printed in three blocks is one origin in one of them. */
function independent(stated: readonly PreparedSentence[]): { origins: number; blocks: number } {
  const firstColumn = new Map<string, string>()
  for (const sentence of stated) {
    if (!firstColumn.has(sentence.in.origin)) firstColumn.set(sentence.in.origin, sentence.in.column)
  }
  return { origins: firstColumn.size, blocks: new Set(firstColumn.values()).size }
}

interface Backing {
  readonly carried: readonly PreparedSentence[]
  readonly unsettled: ReadonlySet<string>
}

function chooseSharedWording(
  prepared: Prepared,
  stated: readonly PreparedSentence[],
  backing: Backing,
): PreparedSentence | null {
  return (
    pick(prepared, stated, { ...backing, lone: LONE }) ??
    pick(prepared, stated, { ...backing, lone: LONE_ENGLISH }) ??
    pick(prepared, stated, { ...backing, lone: LONE, anyLanguage: true })
  )
}

interface Choice extends Backing {
  readonly lone: number
  readonly anyLanguage?: boolean
}

function pick(
  prepared: Prepared,
  among: readonly PreparedSentence[],
  choice: Choice,
): PreparedSentence | null {
  const ranked = among
    .filter(
      (sentence) =>
        (sentence.language === 'en' || choice.anyLanguage === true) &&
        isSelfContained(sentence) &&
        !speaksInFirstPerson(sentence.sentence.text) &&
        (isProse(sentence) || sentence.in.article.text === '') &&
        !sentence.quotes.some((quote) => quote.direct) &&
        (sentence.numbers.length === 0 || !choice.unsettled.has(placeOf(sentence))) &&
        isBacked(prepared, sentence, choice),
    )
    .sort((a, b) => wordingPoints(prepared, b, among) - wordingPoints(prepared, a, among) || a.key - b.key)
  return ranked[0] ?? null
}

/** Every figure of the main clause, and all but one of its entities, stand in another block's origin too. */
function isBacked(prepared: Prepared, sentence: PreparedSentence, choice: Choice): boolean {
  const others = choice.carried.filter(
    (other) => other.in.column !== sentence.in.column && other.in.origin !== sentence.in.origin,
  )
  const clause = mainClause(sentence)
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start >= clause.start && span.end <= clause.end
  const numbers = sentence.numbers.filter((number) => number.unit !== 'year' && inside(number))
  const held = (number: NumberMention) =>
    others.some((other) => other.numbers.some((value) => isSameFigure(number, value)))
  if (!numbers.every((number) => held(number) || isClockTime(sentence, number))) return false
  const actors = new Set(sentence.entities.filter(inside).map((mention) => prepared.names.actor(mention.id)))
  const lone = [...actors].filter(
    (id) =>
      !others.some((other) => other.entities.some((mention) => prepared.names.actor(mention.id) === id)),
  )
  return lone.length <= choice.lone
}

/** "6:04 p.m.", "13:00": the hour of an act is no figure. */
function isClockTime(sentence: PreparedSentence, number: NumberMention): boolean {
  const source = sentence.in.article[number.field]
  return /^\s?(?:[:.]\d\d|[ap]\.?m\.?|Uhr|ч|点|时)|^\d/u.test(source.slice(number.end, number.end + 5))
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

function placeOf(sentence: PreparedSentence): string {
  return `${sentence.in.article.id} ${sentence.sentence.field} ${sentence.sentence.start}`
}

interface FactWords {
  readonly wording: PreparedSentence
  readonly carried: readonly PreparedSentence[]
}

function factSentence(prepared: Prepared, words: FactWords): PublishedSentence {
  const { wording, carried } = words
  const witnesses = witnessesOf(wording, carried).map(cite)
  if (wording.language !== 'en') {
    const blocks = new Set(carried.map((sentence) => prepared.names.block(sentence.in.column)))
    const quotation = asQuotation(prepared, wording)
    return {
      text: `${outletsOf([...blocks])} report this: ${quotation.text}.`,
      evidence: [quotation.evidence, ...witnesses],
      made: 'computed',
    }
  }
  const slice = mainClause(wording)
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
