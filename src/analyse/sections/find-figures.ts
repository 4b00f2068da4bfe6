import { createHash } from 'node:crypto'
import type { Figure, FigureSlot, FigureStatement, NumberMention } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { readVoice } from '../claims/read-stance.ts'
import { citeAround } from '../prose/cite.ts'
import { threshold } from '../thresholds.ts'
import { compareFigures } from './compare-figures.ts'
import { isComparableSlot, labelFigure } from './figure-labels.ts'
import { scopeOf } from './figure-scope.ts'
import { tellFigure } from './tell-figure.ts'

const BACKGROUND = threshold('figureBackground')
const DAY = 86_400_000
const ID_DIGITS = 12
/** Quantities shown: disputed and moving ones come first, single mentions last. */
const SHOWN = 12

/** A figure as found, with the sentence and mention it stands in. */
export interface FoundStatement {
  readonly statement: FigureStatement
  readonly mention: NumberMention
  readonly sentence: PreparedSentence
}

/**
 * Figures of the event by what they count: statements of one slot, unit and scope stand together, whoever makes them.
 * Figures that the sentence itself dates well before the event, parts of a whole ("including 3 children") and plain
 * numbers without a slot are left out.
 */
export function findFigures(prepared: Prepared, matrix: Matrix): Figure[] {
  const quantities = new Map<string, FoundStatement[]>()
  const first = Math.min(...prepared.articles.flatMap((entry) => entry.at ?? []))
  const rowOf = rowsBySentence(matrix)
  for (const sentence of prepared.sentences) {
    if (!sentence.usable || isBackground(sentence, first)) continue
    for (const mention of sentence.numbers) {
      const key = quantityKey(prepared, sentence, mention, rowOf)
      if (key === null) continue
      const list = quantities.get(key) ?? []
      list.push(toStatement(sentence, mention))
      quantities.set(key, list)
    }
  }
  return [...quantities]
    .map(([key, statements]) => toFigure(prepared, key, statements))
    .filter((figure) => figure !== null)
    .filter((figure) => figure.status !== 'single' || isComparableSlot(figure.slot as FigureSlot))
    .sort(byWeight)
    .filter(isFirstOfLabel)
    .slice(0, SHOWN)
}

/** Two lines with one label would contradict each other; the disputed or better backed one stays. */
function isFirstOfLabel(figure: Figure, index: number, all: readonly Figure[]): boolean {
  return all.findIndex((other) => other.label === figure.label) === index
}

const STATUS_ORDER: readonly Figure['status'][] = ['contested', 'updated', 'agreed', 'single']

function byWeight(a: Figure, b: Figure): number {
  return (
    STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
    b.statements.length - a.statements.length ||
    a.id.localeCompare(b.id)
  )
}

function rowsBySentence(matrix: Matrix): Map<number, string> {
  const rows = new Map<number, string>()
  for (const row of matrix.rows) {
    for (const member of row.group.members) rows.set(member.sentence.key, row.claim.id)
  }
  return rows
}

/** A sentence that dates itself before the event, and nowhere in it, tells of another event. */
function isBackground(sentence: PreparedSentence, firstArticle: number): boolean {
  if (sentence.dates.length === 0 || !Number.isFinite(firstArticle)) return false
  return sentence.dates.every((date) => Date.parse(date.to) < firstArticle - BACKGROUND * DAY)
}

/** Statements with equal keys may be compared; null when the number counts nothing a reader could compare. */
function quantityKey(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
  rowOf: ReadonlyMap<number, string>,
): string | null {
  if (mention.slot === null || mention.unit === 'year' || mention.low === 0) return null
  const scope = scopeOf(prepared, sentence, mention)
  if (scope === null) return null
  if (isComparableSlot(mention.slot)) return `${mention.slot}|${scope}`
  const row = rowOf.get(sentence.key)
  return row === undefined || mention.slot === 'other'
    ? null
    : `${mention.slot}|${mention.unit ?? ''}|${scope}|${row}`
}

function toStatement(sentence: PreparedSentence, mention: NumberMention): FoundStatement {
  const { article, column, origin } = sentence.in
  const statement: FigureStatement = {
    low: mention.low,
    high: Number.isFinite(mention.high) ? mention.high : null,
    approximate: mention.approximate,
    speaker: speakerOf(sentence, mention),
    block: column,
    source: article.source,
    article: article.id,
    origin,
    asOf: article.publishedAt,
    evidence: citeAround(sentence, mention),
  }
  return { statement, mention, sentence }
}

/** Speaker of the quotation the figure stands in, else of the sentence. */
function speakerOf(sentence: PreparedSentence, mention: NumberMention): string | null {
  const quote = sentence.quotes.find((entry) => entry.start <= mention.start && entry.end >= mention.end)
  if (quote?.speaker != null) return quote.speaker.surface
  const { attribution } = readVoice(sentence)
  return attribution !== null && attribution.speaker !== 'an unnamed speaker' ? attribution.speaker : null
}

function toFigure(prepared: Prepared, key: string, found: readonly FoundStatement[]): Figure | null {
  const ordered = [...found].sort(
    (a, b) =>
      (a.statement.asOf ?? '').localeCompare(b.statement.asOf ?? '') || a.sentence.key - b.sentence.key,
  )
  const first = ordered[0] as FoundStatement
  const label = labelFigure(prepared, first, key.split('|')[1] ?? '')
  if (label === null) return null
  const comparison = compareFigures(ordered)
  const sentence = tellFigure(prepared, label, ordered, comparison)
  if (sentence === null) return null
  const slot = first.mention.slot ?? 'other'
  return {
    id: `figure-${createHash('sha256').update(`${prepared.coverage.event}\n${key}`).digest('hex').slice(0, ID_DIGITS)}`,
    slot,
    unit: first.mention.unit,
    label: label.label,
    status: comparison.status,
    sentence,
    statements: ordered.map((entry) => entry.statement),
  }
}
