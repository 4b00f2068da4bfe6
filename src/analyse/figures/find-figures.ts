import { createHash } from 'node:crypto'
import type { Figure, FigureSlot, FigureStatement, NumberMention } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { citeAround } from '../prose/cite.ts'
import { threshold } from '../thresholds.ts'
import { compareFigures } from './compare-figures.ts'
import { isComparableSlot, labelFigure } from './figure-labels.ts'
import { scopeOf, stateOf } from './figure-scope.ts'
import { nameFigureSpeaker } from './name-figure-speaker.ts'
import { isCountedByPlace, type ScopedStatement, settleScopes } from './settle-scopes.ts'
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
  const scoped: ScopedStatement[] = []
  const first = Math.min(...prepared.articles.flatMap((entry) => entry.at ?? []))
  const rowOf = rowsBySentence(matrix)
  for (const sentence of prepared.sentences) {
    if (!sentence.usable || isBackground(sentence, first)) continue
    for (const mention of sentence.numbers) {
      const quantity = quantityOf(prepared, sentence, mention, rowOf)
      if (quantity === null) continue
      const found = toStatement(prepared, sentence, mention)
      scoped.push({ ...quantity, found, state: stateOf(prepared, sentence) })
    }
  }
  const quantities = new Map<string, FoundStatement[]>()
  const settled = settleScopes(scoped)
  const mixtures = new Set<string>()
  for (const { kind, scope, found } of settled) {
    const key = `${kind}|${scope}`
    if (scope === '' && !quantities.has(key) && isCountedByPlace(kind, settled)) mixtures.add(key)
    quantities.set(key, [...(quantities.get(key) ?? []), found])
  }
  return [...quantities]
    .map(([key, statements]) => toFigure(prepared, key, statements, mixtures.has(key)))
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

/** What sets another event's toll beside this one's: "two weeks after a quake that killed 47,000". */
const OTHER_EVENT =
  /(?:(?:weeks?|days?|months?|years?) after (?:a|an|the|two|last) |as a result of an earlier|earlier this month|last (?:month|year)['’]s|недел\p{L}{0,2} после|через (?:две недели|месяц|год) после|тижні після|semanas después de|semaines après|wochen nach|semanas depois|hafta sonra|周后|بعد أسبوعين|deadliest since|worst since)/iu
/** Years before the event's from which a year in a sentence tells of another event. */
const YEARS_BACK = 1

/** A sentence that dates itself before the event, and nowhere in it, tells of another event. */
function isBackground(sentence: PreparedSentence, firstArticle: number): boolean {
  if (!Number.isFinite(firstArticle)) return false
  const began = firstArticle - BACKGROUND * DAY
  if (sentence.dates.some((date) => Date.parse(date.to) >= began)) return false
  if (sentence.dates.length > 0) return true
  const year = new Date(firstArticle).getUTCFullYear()
  return sentence.numbers.some((number) => number.unit === 'year' && number.high <= year - YEARS_BACK)
}

/** A count behind words that lead over to an event before this one. */
function isOfOtherEvent(sentence: PreparedSentence, mention: NumberMention): boolean {
  const { text, start } = sentence.sentence
  return OTHER_EVENT.test(text.slice(0, mention.start - start))
}

/** What is counted, and where or when as far as the sentence says; null when a reader could not compare it. */
function quantityOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  mention: NumberMention,
  rowOf: ReadonlyMap<number, string>,
): { kind: string; scope: string } | null {
  if (mention.slot === null || mention.unit === 'year' || mention.low === 0) return null
  if (isOfOtherEvent(sentence, mention)) return null
  const scope = scopeOf(prepared, sentence, mention)
  if (scope === null) return null
  if (isComparableSlot(mention.slot)) return { kind: mention.slot, scope }
  const row = rowOf.get(sentence.key)
  return row === undefined || mention.slot === 'other'
    ? null
    : { kind: `${mention.slot} ${mention.unit ?? ''} ${row}`, scope }
}

function toStatement(prepared: Prepared, sentence: PreparedSentence, mention: NumberMention): FoundStatement {
  const { article, column, origin } = sentence.in
  const statement: FigureStatement = {
    low: mention.low,
    high: Number.isFinite(mention.high) ? mention.high : null,
    approximate: mention.approximate,
    ...nameFigureSpeaker(prepared, sentence, mention),
    hedged: sentence.cues.has('hedge'),
    block: column,
    source: article.source,
    article: article.id,
    origin,
    asOf: article.publishedAt,
    evidence: citeAround(sentence, mention),
  }
  return { statement, mention, sentence }
}

/** Words in front of a count that was true before: "earlier he spoke of eight", "up from 6,650". */
const EARLIER =
  /(?:ранее|до этого|накануне|раніше|напередодні|earlier|previously|at first|the first toll|up from|(?:^|[\s,])from|zuvor|am ersten tag|noch|antes|auparavant|daha önce|此前|早些时候|سابقا|وكان)(?!\p{L})[^.;]{0,60}$/iu

/** The article gives this count as one of before, so that it stands in front of its others. */
function isEarlier({ sentence, mention }: FoundStatement): boolean {
  const { text, start } = sentence.sentence
  const published = sentence.in.at ?? Number.NEGATIVE_INFINITY
  const isDated =
    sentence.dates.length > 0 && sentence.dates.every((date) => Date.parse(date.to) + 2 * DAY < published)
  return isDated || EARLIER.test(text.slice(0, mention.start - start))
}

function toFigure(
  prepared: Prepared,
  key: string,
  found: readonly FoundStatement[],
  isMixture: boolean,
): Figure | null {
  const ordered = [...found].sort(
    (a, b) =>
      (a.statement.asOf ?? '').localeCompare(b.statement.asOf ?? '') ||
      a.statement.article.localeCompare(b.statement.article) ||
      Number(isEarlier(b)) - Number(isEarlier(a)) ||
      a.sentence.key - b.sentence.key ||
      a.statement.low - b.statement.low,
  )
  const first = ordered[0] as FoundStatement
  const label = labelFigure(prepared, first, key.split('|')[1] ?? '')
  if (label === null) return null
  const comparison = isMixture ? ({ status: 'single', sides: [ordered] } as const) : compareFigures(ordered)
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
