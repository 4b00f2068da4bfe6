import type { Fact, Figure, NumberMention, PublishedSentence } from '../../domain/index.ts'
import type { Matrix, MatrixRow } from '../claims/build-matrix.ts'
import { compareSentences } from '../claims/compare-sentences.ts'
import { isSameFigure } from '../claims/pairs/pair-features.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { isNamed, readVoice } from '../claims/read-stance.ts'
import { cite, citeSpan } from '../prose/cite.ts'
import { capitalise, outletsOf, stop } from '../prose/lists.ts'
import { asQuotation } from '../prose/quote-original.ts'
import type { CleanSlice } from '../prose/sentence-form.ts'
import { threshold } from '../thresholds.ts'
import { factCandidates, isDenial, isNeutral, readStatementVoice, standsAlone } from './facts/candidates.ts'
import { type Statement, statementCuts } from './facts/statement-cuts.ts'
import { createSupportFinder, type Supported } from './facts/support.ts'
import { blamesSomebody } from './find-blame.ts'

const BLOCKS = threshold('factBlocks')
const SHOWN = threshold('factsShown')
const REDUNDANT = threshold('sentenceRedundancy')
/** Evidence of other origins shown with a fact, besides the wording's own. */
const WITNESSES = 12
const REPORTERS = threshold('factReporters')
/** Names of a fact's wording that no other block needs to share. */
const LONE = 1
/** The same for an English wording that no stricter one competes with: its evidence shows who says the rest. */
const LONE_ENGLISH = 2
/** Facts told in the original of another language, more of them where facts in English words are few. */
const FOREIGN = 2
const FEW = 3
/** Title and first sentence; the next two are near it. */
const LEAD = 1
const NEAR_LEAD = 3
/** Share of the blocks that state the vaguest cut of a sentence from which a fuller one is shown. */
const BREADTH = 0.6
/** What words that need no speaker gain. */
const OWN_VOICE = 2

/** A fact with the sentence it is worded in, for the sections that build on facts. */
export interface FoundFact {
  readonly fact: Fact
  readonly row: MatrixRow
  readonly wording: PreparedSentence
}

/**
 * Statements that independent origins of at least two blocks make in their own voice, or of three blocks pass on, that
 * nobody in the coverage denies and whose figures nobody contests. The wording holds no name and no figure that another
 * block's origin lacks. What outlets lead with comes first: the central development is a fact even where blocks disagree
 * about its cause, because the clause without the cause is what they share.
 */
export function findFacts(prepared: Prepared, matrix: Matrix, figures: readonly Figure[]): FoundFact[] {
  const unsettled = unsettledPlaces(figures)
  const support = createSupportFinder(prepared)
  const judged = factCandidates(prepared, matrix).flatMap(({ sentence, row }) => {
    const ways = statementCuts(sentence).flatMap((slice) => {
      if (!standsAlone(sentence, slice) || !isNeutral(prepared, sentence, slice)) return []
      const supported = support(sentence, slice)
      const fact = toFact(prepared, row, supported, unsettled)
      return fact === null ? [] : [{ fact, supported, weight: weigh(fact, supported) }]
    })
    return [...new Set(ways.map(beginningOf))].flatMap((start) => {
      const clause = ways.filter((way) => beginningOf(way) === start)
      const most = Math.max(...clause.map(({ fact }) => fact.fact.blocks))
      // A longer statement says more; a shorter one only stands for it where far more blocks state that.
      return clause.find(({ fact }) => fact.fact.blocks >= BREADTH * most) ?? []
    })
  })
  judged.sort((a, b) => b.weight - a.weight || a.fact.wording.key - b.fact.wording.key)
  const isEnglish = (entry: Judged) => entry.fact.wording.language === 'en'
  const readable = keepDistinct(prepared, judged.filter(isEnglish), [])
  const others = judged.filter((entry) => !isEnglish(entry))
  const foreign = keepDistinct(prepared, others, readable).slice(0, Math.max(FOREIGN, FEW - readable.length))
  return [...readable, ...foreign]
    .sort((a, b) => b.weight - a.weight || a.fact.wording.key - b.fact.wording.key)
    .slice(0, SHOWN)
    .map((entry) => entry.fact)
}

/** The heaviest of those that say the same, none that `taken` says already. */
function keepDistinct(prepared: Prepared, entries: readonly Judged[], taken: readonly Judged[]): Judged[] {
  const kept: Judged[] = []
  for (const entry of entries) {
    if (kept.length >= SHOWN) break
    if (![...taken, ...kept].some((other) => isSame(prepared, other, entry))) kept.push(entry)
  }
  return kept
}

interface Judged {
  readonly fact: FoundFact
  readonly supported: Supported
  readonly weight: number
}

function beginningOf({ supported }: Pick<Judged, 'supported'>): number {
  return supported.slice.start
}

/** Leads before background, English before what must be quoted, then breadth; words that need no speaker before others. */
function weigh(fact: FoundFact, { sentence, slice, supporters }: Supported): number {
  const leading = [sentence, ...supporters].filter((each) => each.sentence.index <= LEAD)
  const leads = new Set(leading.map((each) => each.in.origin)).size
  const own = readStatementVoice(sentence, slice).attribution === null ? OWN_VOICE : 0
  return leads * 2 + fact.fact.blocks * 2 + fact.fact.origins + own
}

/** One says what the other says: either's words support the other, or they are carried by the same sentences. */
function isSame(prepared: Prepared, left: Judged, right: Judged): boolean {
  // Two clauses of one sentence may be two facts.
  const isOneSentence = left.supported.sentence === right.supported.sentence
  if (!isOneSentence && left.fact.row === right.fact.row) return true
  if (isOneSentence && beginningOf(left) === beginningOf(right)) return true
  if (
    !isOneSentence &&
    compareSentences(prepared, left.supported.sentence, right.supported.sentence) >= REDUNDANT / 0.5
  )
    return true
  const held = new Set([left.supported.sentence, ...left.supported.supporters])
  const shared = right.supported.supporters.filter((sentence) => held.has(sentence)).length
  return (
    (!isOneSentence && held.has(right.supported.sentence)) || shared * 2 > right.supported.supporters.length
  )
}

function toFact(
  prepared: Prepared,
  row: MatrixRow,
  supported: Supported,
  unsettled: ReadonlySet<string>,
): FoundFact | null {
  const { sentence, slice, supporters } = supported
  if (supported.denied) return null
  if (!supported.sure.some((other) => other.in.column !== sentence.in.column)) return null
  const denial = isDenial(sentence, slice)
  if (!denial && row.claim.opposed) return null
  if (holdsUnsettled(sentence, slice, unsettled)) return null
  const carried = [sentence, ...supporters]
  const doers = new Set(doersOf(prepared, sentence, slice))
  const isOwnVoice = (each: PreparedSentence) => {
    const { attribution, hedged } = each === sentence ? readStatementVoice(sentence, slice) : readVoice(each)
    if (hedged) return false
    // Who says that he did it vouches for it.
    return (
      attribution === null ||
      (attribution.entity !== null && doers.has(prepared.names.actor(attribution.entity)))
    )
  }
  const spoken = slice.unsaid ? supporters : carried
  const own = independent(spoken.filter(isOwnVoice))
  const all = independent(carried)
  const isOwn = (slice.unsaid || isOwnVoice(sentence)) && own.blocks >= BLOCKS && own.origins >= BLOCKS
  // What is only passed on is shown in words a reader can judge.
  if (!isOwn && (sentence.language !== 'en' || slice.unsaid)) return null
  if (!isOwn && !isPassedOn(all, REPORTERS) && !isToldAlike(supported, isOwnVoice)) return null
  if (!isOwn && !denial && accuses(prepared, carried)) return null
  if (!isNews(supported, all.blocks)) return null
  const lone = sentence.language === 'en' ? LONE_ENGLISH : LONE
  if (!isBacked(prepared, supported, { carried, lone }) || !isMarketBacked(sentence, supporters)) return null
  const count = isOwn ? own : all
  const fact: Fact = {
    sentence: factSentence(prepared, { wording: sentence, slice: supported.slice, carried }),
    claim: row.claim.id,
    origins: count.origins,
    blocks: count.blocks,
  }
  return { fact, row, wording: sentence }
}

function isPassedOn({ blocks, origins }: Count, least: number): boolean {
  return blocks >= least && origins >= least
}

/** The wording says who says it, and outlets of another block say so too, or say it themselves. */
function isToldAlike(
  { sentence, slice, supporters }: Supported,
  isOwnVoice: (each: PreparedSentence) => boolean,
): boolean {
  const { attribution } = readStatementVoice(sentence, slice)
  if (!isNamed(attribution)) return false
  const { entity } = attribution
  const alike = supporters.filter(
    (each) => isOwnVoice(each) || (entity !== null && readVoice(each).attribution?.entity === entity),
  )
  return isPassedOn(independent([sentence, ...alike]), BLOCKS)
}

/** Prices that move are no fact because others tell of what moved them. */
function isMarketBacked(sentence: PreparedSentence, supporters: readonly PreparedSentence[]): boolean {
  return ['market-up', 'market-down'].every(
    (cue) =>
      !sentence.cues.has(cue) ||
      supporters.some((other) => other.in.column !== sentence.in.column && other.cues.has(cue)),
  )
}

/** Something near the top of an article says it, or three blocks do: the rest is background. */
function isNews({ sentence, supporters }: Supported, blocks: number): boolean {
  const near = [sentence, ...supporters].filter((each) => each.sentence.index <= NEAR_LEAD)
  return blocks >= REPORTERS || new Set(near.map((each) => each.in.origin)).size >= BLOCKS
}

/** What puts blame on somebody stays a claim, however many pass it on. */
function accuses(prepared: Prepared, sentences: readonly PreparedSentence[]): boolean {
  return sentences.some((sentence) => blamesSomebody(prepared, sentence))
}

/** Parties named before the act. */
function doersOf(prepared: Prepared, sentence: PreparedSentence, { start, acts }: Statement): string[] {
  const [first] = acts
  return sentence.entities
    .filter((mention) => first !== undefined && mention.start >= start && mention.end <= first.start)
    .map((mention) => prepared.names.actor(mention.id))
}

interface Count {
  readonly origins: number
  readonly blocks: number
}

/** Blocks are counted by origins of their own: one wire printed in three blocks is one origin in one of them. */
function independent(stated: readonly PreparedSentence[]): Count {
  const firstColumn = new Map<string, string>()
  for (const sentence of stated) {
    if (!firstColumn.has(sentence.in.origin)) firstColumn.set(sentence.in.origin, sentence.in.column)
  }
  return { origins: firstColumn.size, blocks: new Set(firstColumn.values()).size }
}

interface Choice {
  readonly carried: readonly PreparedSentence[]
  readonly lone: number
}

/** Every figure of the main clause, and all but one of its entities, stand in another block's origin too. */
function isBacked(prepared: Prepared, { sentence, slice }: Supported, choice: Choice): boolean {
  const others = choice.carried.filter(
    (other) => other.in.column !== sentence.in.column && other.in.origin !== sentence.in.origin,
  )
  const inside = (span: { readonly start: number; readonly end: number }) =>
    span.start >= slice.start && span.end <= slice.end
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
      const { article, evidence, low } = statement
      places.add(`${article} ${evidence.field} ${evidence.start} ${low}`)
    }
  }
  return places
}

/** The statement itself holds a figure that is disputed, overtaken or only one block's. */
function holdsUnsettled(
  { in: { article }, sentence, numbers }: PreparedSentence,
  slice: CleanSlice,
  unsettled: ReadonlySet<string>,
): boolean {
  return numbers.some(
    (number) =>
      number.start >= slice.start &&
      number.end <= slice.end &&
      unsettled.has(`${article.id} ${sentence.field} ${sentence.start} ${number.low}`),
  )
}

interface FactWords {
  readonly wording: PreparedSentence
  readonly slice: CleanSlice
  readonly carried: readonly PreparedSentence[]
}

function factSentence(prepared: Prepared, words: FactWords): PublishedSentence {
  const { wording, slice, carried } = words
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
  const evidence = citeSpan(wording.in.article, wording.sentence.field, slice.start, slice.end)
  return { text: stop(capitalise(evidence.quote)), evidence: [evidence, ...witnesses], made: 'extracted' }
}

/** One sentence of each other origin that states it, other columns first, so that a reader can count the voices. */
export function witnessesOf(
  wording: PreparedSentence,
  stated: readonly PreparedSentence[],
): PreparedSentence[] {
  // A headline says less than the sentence below it.
  const inText = stated.filter((sentence) => sentence.sentence.field === 'text')
  const inTitles = stated.filter((sentence) => sentence.sentence.field === 'title')
  const origins = new Set([wording.in.origin])
  const witnesses = [...inText, ...inTitles].filter((sentence) => {
    const isNew = !origins.has(sentence.in.origin)
    origins.add(sentence.in.origin)
    return isNew
  })
  const elsewhere = (sentence: PreparedSentence) => (sentence.in.column === wording.in.column ? 1 : 0)
  return witnesses.sort((a, b) => elsewhere(a) - elsewhere(b)).slice(0, WITNESSES)
}
