import { createHash } from 'node:crypto'
import {
  type Figure,
  type FigureStatement,
  type Lexicon,
  type NumberMention,
  PEOPLE_SLOTS,
  THING_SLOTS,
} from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { type Readings, readOnce } from '../claims/read-once.ts'
import { findEvidenceDefect } from '../prose/check-evidence.ts'
import { citeAround } from '../prose/cite.ts'
import { compareFigures, type FigureComparison, splitByValue } from './compare-figures.ts'
import { completeQuantities, kindOf } from './complete-quantities.ts'
import { labelFigure } from './figure-labels.ts'
import { stateOf } from './figure-scope.ts'
import { createMeasureFinder, type MeasureFinder } from './find-measure.ts'
import {
  isBackground,
  isCapacity,
  isEarlier,
  isOfOtherEvent,
  isOfOtherIncident,
  isOverDays,
  isPlanned,
  isReplaced,
  sinceWhen,
} from './is-background.ts'
import { isPrintable } from './is-printable.ts'
import { nameFigureSpeaker } from './name-figure-speaker.ts'
import { isStatedPart } from './part-of.ts'
import { type Quantity, quantityOf } from './quantity.ts'
import { sourceKey } from './say-source.ts'
import { settleParts } from './settle-parts.ts'
import { isCountedByPlace, type ScopedStatement, settleScopes } from './settle-scopes.ts'
import { withoutParts } from './stated-parts.ts'
import { tellFigure } from './tell-figure.ts'

const ID_DIGITS = 12
/** Quantities shown: disputed and moving ones come first, single mentions last. */
const SHOWN = 16

/** A figure as found, with the sentence and mention it stands in. */
export interface FoundStatement {
  readonly statement: FigureStatement
  readonly mention: NumberMention
  readonly sentence: PreparedSentence
  /** One key for one source under its many names; null without one. */
  readonly source: string | null
}

/**
 * Figures of the event by what they count: statements of one slot, unit, measure, part and scope stand together,
 * whoever makes them. Figures that the sentence itself dates well before the event or gives to another one, and plain
 * numbers whose meaning no word tells, are left out.
 */
export function findFigures(prepared: Prepared, lexicon: Lexicon): Figure[] {
  const settled = settleScopes(settleParts(collect(prepared, lexicon)))
  const quantities = new Map<string, ScopedStatement[]>()
  for (const entry of settled) {
    const key = `${entry.kind}|${entry.scope}`
    quantities.set(key, [...(quantities.get(key) ?? []), entry])
  }
  return [...quantities]
    .flatMap(([key, statements]) => {
      const isMixture = statements[0]?.scope === '' && isCountedByPlace(statements[0].kind, settled)
      return toFigures(prepared, key, statements, isMixture)
    })
    .sort(byWeight)
    .filter(isFirstOfLabel)
    .slice(0, SHOWN)
}

/** Slots whose values are published long after the time they stand for. */
const STATISTICS: ReadonlySet<string> = new Set([
  'money',
  'share',
  'price',
  'troops',
  'other',
  'duration',
  'distance',
])

function collect(prepared: Prepared, lexicon: Lexicon): ScopedStatement[] {
  const finder = createMeasureFinder(lexicon)
  const first = prepared.articles.reduce(
    (least, entry) => Math.min(least, entry.at ?? least),
    Number.POSITIVE_INFINITY,
  )
  const found: ScopedStatement[] = []
  for (const sentence of prepared.sentences) {
    if (sentence.numbers.length === 0 || !(sentence.usable || isShort(sentence))) continue
    for (const { mention, quantity } of countedIn(prepared, sentence, finder)) {
      const ofPeople = PEOPLE_SLOTS.has(quantity.slot)
      if (ofPeople && isOverDays(sentence, mention)) continue
      const since = ofPeople ? sinceWhen(sentence, mention, first) : null
      const isStatistic = STATISTICS.has(quantity.slot)
      if (
        isBackground(sentence, mention, first, isStatistic) ||
        (!isStatistic && isPlanned(sentence, mention))
      )
        continue
      found.push({
        kind: kindOf(quantity),
        quantity,
        scope: since === null ? quantity.scope : `since ${since}`,
        part: quantity.part,
        found: toStatement(prepared, sentence, mention),
        state: stateOf(prepared, sentence),
      })
    }
  }
  return completeQuantities(prepared, withoutParts(prepared, found.filter(isTotal)))
}

/** A number of a sentence with what it counts. */
interface Counted {
  readonly mention: NumberMention
  readonly quantity: Quantity
}

const counted: Readings<readonly Counted[]> = new WeakMap()

/** Numbers of a sentence that say something of this event, as far as their article tells. Read once. */
function countedIn(
  prepared: Prepared,
  sentence: PreparedSentence,
  finder: MeasureFinder,
): readonly Counted[] {
  return readOnce(counted, sentence, () =>
    sentence.numbers.flatMap((mention) => {
      const isLeftOut =
        isOfOtherEvent(sentence, mention) ||
        isOfOtherIncident(prepared, sentence, mention) ||
        isReplaced(sentence, mention) ||
        isConverted(sentence, mention) ||
        isCapacity(sentence, mention) ||
        isDoubted(sentence, mention)
      const quantity = isLeftOut ? null : quantityOf(prepared, sentence, mention, finder)
      if (quantity === null || (quantity.part === null && isRepeatedPart(sentence, mention))) return []
      return [{ mention, quantity }]
    }),
  )
}

/** "机上共有181人。": too short for a claim, a figure all the same. */
function isShort({ sentence }: PreparedSentence): boolean {
  return sentence.text.length <= SHORT && /^\p{Lu}.*[.!؟]$|[。]$|[\p{sc=Arabic}][.]$/u.test(sentence.text)
}

const SHORT = 32

/** Count from which on a single one told later is an instance: a mourner's heart, where 471 were killed. */
const MANY = 5

function isTotal(
  { kind, quantity, found }: ScopedStatement,
  _: number,
  all: readonly ScopedStatement[],
): boolean {
  const { low, high, asOf } = found.statement
  if (low !== 1 || high !== 1) return true
  const isThing = THING_SLOTS.has(quantity.slot)
  if (!isThing && (!PEOPLE_SLOTS.has(quantity.slot) || found.source !== null)) return true
  return !all.some(
    (other) =>
      other.kind === kind &&
      other.found.statement.low >= MANY &&
      // One drone that fell is no early count of all of them.
      (isThing || (other.found.statement.asOf ?? '') <= (asOf ?? '')),
  )
}

/** "20 million yuan ($3 million)": the same sum in another currency. */
function isConverted(sentence: PreparedSentence, mention: NumberMention): boolean {
  if (mention.slot !== 'money' && mention.slot !== 'price') return false
  const { text, start } = sentence.sentence
  const isInside = /[(（][^()（）]{0,12}$/u.test(text.slice(0, mention.start - start))
  return (
    isInside &&
    sentence.numbers.some(
      (other) => other.end <= mention.start && mention.start - other.end < 40 && other.slot === mention.slot,
    )
  )
}

/** Words that call a figure into question; "claims" is of the same class of speech and gives one. */
const DOUBTS = /doubt|question|сомн|сумн|质疑|شكك|يشكك|duda|doute|bezweif|şüphe/iu

/** "Hagari cast doubt on the toll, asking how 500 could be counted": he does not put it at 500. */
function isDoubted(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  return (
    DISOWNED.test(text.slice(mention.end - start)) ||
    sentence.marks.some(
      (mark) => mark.list === 'speech' && mark.end <= mention.start && DOUBTS.test(mark.surface),
    )
  )
}

/** "A toll of 11,300 attributed to the Red Crescent, which denies having published it". */
const DISOWNED =
  /^[^.;]{0,70}[,，،] (?:which|who|который|которая|що|que|qui|der|die|das|والتي|الذي) (?:\p{L}+ )?(?:den(?:y|ies|ied)|disown\p{L}*|disavow\p{L}*|отрица\p{L}+|опроверг\p{L}*|заперечу\p{L}*|niega\p{L}*|negó|nega|nie(?:nt)?|dément\p{L}*|bestreite\p{L}*|dementier\p{L}*|نفى|نفت|ينفي)/iu

/** "..., including 12 in the capital" is a part of the same count; "264 evacuated, 53 of them wounded" is another. */
function isRepeatedPart(sentence: PreparedSentence, mention: NumberMention): boolean {
  return (
    isStatedPart(sentence, mention) &&
    sentence.numbers.some(
      (other) =>
        other.start < mention.start &&
        (other.slot === mention.slot || (other.slot === null && other.unit === 'person')),
    )
  )
}

function toStatement(prepared: Prepared, sentence: PreparedSentence, mention: NumberMention): FoundStatement {
  const { article, column, origin } = sentence.in
  const statement: FigureStatement = {
    low: mention.low,
    high: Number.isFinite(mention.high) ? mention.high : null,
    approximate: mention.approximate,
    ...nameFigureSpeaker(prepared, sentence, mention),
    hedged: sentence.cues.has('hedge'),
    side: null,
    block: column,
    source: article.source,
    article: article.id,
    origin,
    asOf: article.publishedAt,
    evidence: citeAround(sentence, mention),
  }
  const found = { statement, mention, sentence, source: null }
  return { ...found, source: sourceKey(prepared, found) }
}

/** One row for a quantity that agrees, moves or is disputed; one for each value where the values are no one quantity. */
function toFigures(
  prepared: Prepared,
  key: string,
  statements: readonly ScopedStatement[],
  isMixture: boolean,
): Figure[] {
  const scopedOf = new Map(statements.map((entry) => [entry.found, entry] as const))
  const ordered = statements.map((entry) => entry.found).sort(byTime)
  const isPoint = isMixture || statements[0]?.quantity.measure?.relation === 'point'
  const isResult = statements[0]?.quantity.measure?.of === 'person'
  const isFixed = FIXED.has(statements[0]?.quantity.measure?.id ?? '')
  const fluctuates = statements[0]?.quantity.slot === 'price'
  const compared = isPoint ? null : compareFigures(ordered, { isResult, fluctuates })
  const whole = isFixed && compared?.status === 'updated' ? null : compared
  const rowsOf = (sets: readonly FigureSet[], isWhole: boolean): Figure[] =>
    sets.flatMap(([set, comparison]) => {
      const entries = set.flatMap((found) => scopedOf.get(found) ?? [])
      const name = isWhole ? key : `${key} ${set[0]?.statement.low}`
      return toFigure(prepared, name, entries, comparison) ?? []
    })
  const rows = whole === null ? [] : rowsOf([[ordered, whole]], true)
  // A dispute or a course that no sentence tells leaves what single values are told of.
  return rows.length > 0 ? rows : rowsOf(splitSets(ordered, isMixture), false)
}

/** Statements that are told together, and what they amount to. */
type FigureSet = readonly [readonly FoundStatement[], FigureComparison]

/** What is settled before the event: two values are two counts, crew and passengers, and no course. */
const FIXED: ReadonlySet<string> = new Set(['aboard', 'at-work'])

/**
 * Rows for values that are no one quantity, each told of who gives it. Of counts that may hold at several places, only
 * what several origins or a named source give, else the latest.
 */
function splitSets(ordered: readonly FoundStatement[], isMixture: boolean): FigureSet[] {
  const sets = splitByValue(ordered).map(
    (set): FigureSet => [set, { status: sharedStatus(set), sides: [set] }],
  )
  if (!isMixture) return sets
  const told = sets.filter(
    ([set, { status }]) => status === 'agreed' || set.some((entry) => entry.source !== null),
  )
  const latest = ordered.at(-1) as FoundStatement
  return told.length > 0 ? told : sets.filter(([set]) => set.includes(latest))
}

function sharedStatus(set: readonly FoundStatement[]): Figure['status'] {
  return new Set(set.map((entry) => entry.statement.origin)).size > 1 ? 'agreed' : 'single'
}

function toFigure(
  prepared: Prepared,
  key: string,
  entries: readonly ScopedStatement[],
  comparison: FigureComparison,
): Figure | null {
  const label = labelFigure(prepared, entries)
  const first = entries[0]
  if (label === null || first === undefined) return null
  const found = entries.map((entry) => entry.found)
  if (comparison.status === 'single' && !isPrintable(first.quantity, found)) return null
  const { slot, unit } = first.quantity
  const shown = unit === 'person' ? null : unit
  const ordered = found
  const sentence = [true, false]
    .map((namesSources) => tellFigure({ prepared, namesSources, label, unit: shown }, ordered, comparison))
    .find((told) => told !== null && findEvidenceDefect(prepared, told) === null)
  if (sentence == null) return null
  return {
    id: `figure-${createHash('sha256').update(`${prepared.coverage.event}\n${key}`).digest('hex').slice(0, ID_DIGITS)}`,
    slot,
    unit,
    label: label.label,
    status: comparison.status,
    sentence,
    statements: ordered.map((entry) => ({ ...entry.statement, side: sideOf(entry, comparison) })),
  }
}

function sideOf(entry: FoundStatement, { status, sides }: FigureComparison): FigureStatement['side'] {
  if (status !== 'contested') return null
  if (sides[0]?.includes(entry)) return 'low'
  return sides[1]?.includes(entry) ? 'high' : null
}

function byTime(a: FoundStatement, b: FoundStatement): number {
  return (
    (a.statement.asOf ?? '').localeCompare(b.statement.asOf ?? '') ||
    a.statement.article.localeCompare(b.statement.article) ||
    Number(isEarlier(b)) - Number(isEarlier(a)) ||
    a.sentence.key - b.sentence.key ||
    a.statement.low - b.statement.low
  )
}

/** Two lines with one label and one value would repeat each other, two open ones contradict; the better backed stays. */
function isFirstOfLabel(figure: Figure, index: number, all: readonly Figure[]): boolean {
  return (
    all.findIndex(
      (other) =>
        other.label === figure.label &&
        (other.sentence.text === figure.sentence.text || !isValueRow(other) || !isValueRow(figure)),
    ) === index
  )
}

function isValueRow(figure: Figure): boolean {
  return figure.status === 'agreed' || figure.status === 'single'
}

const STATUS_ORDER: readonly Figure['status'][] = ['contested', 'updated', 'agreed', 'single']

/** People before things, and both before what is measured, so that a long list loses what is asked last. */
function askedFirst({ slot }: Figure): number {
  if (OF_PEOPLE.has(slot)) return 0
  return OF_THINGS.has(slot) ? 1 : 2
}

const OF_PEOPLE: ReadonlySet<string> = PEOPLE_SLOTS
const OF_THINGS: ReadonlySet<string> = new Set([...THING_SLOTS, 'troops', 'votes'])

function byWeight(a: Figure, b: Figure): number {
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    b.statements.length - a.statements.length ||
    askedFirst(a) - askedFirst(b) ||
    a.id.localeCompare(b.id)
  )
}
