import type { Disagreement, Figure, FigureStatement } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'
import { overlaps } from '../figures/compare-figures.ts'
import { stop } from '../prose/lists.ts'
import { threshold } from '../thresholds.ts'
import { makeDisagreement, outletsIn, type SideText } from './make-disagreement.ts'

const OPPOSED_ORIGINS = threshold('opposedOrigins')
/** Spans cited for one side. */
const CITED = 3
/** How the figures section words a dispute: "A put the number of people killed at 63; B said about 400". */
const DISPUTE = /^(?<a>.+?) put (?<subject>.+) at (?<first>[^;]+); (?<b>.+) said (?<second>[^;]+)\.$/u

/** Contested figures as disagreements about facts, in the words of the figures section; two rows of one dispute make one. */
export function disagreeOnFigures(prepared: Prepared, figures: readonly Figure[]): Disagreement[] {
  const told = new Set<string>()
  return figures.flatMap((figure) => {
    const found = figure.status === 'contested' ? fromFigure(prepared, figure) : null
    if (found === null || told.has(found.key)) return []
    told.add(found.key)
    return [found.disagreement]
  })
}

function fromFigure(prepared: Prepared, figure: Figure) {
  const dispute = DISPUTE.exec(figure.sentence.text)?.groups
  const cited = figure.statements.filter((statement) =>
    figure.sentence.evidence.some((evidence) => isSameSpan(evidence, statement.evidence)),
  )
  const pair = apart(cited)
  if (dispute === undefined || pair === null) return null
  const [low, high] = [sideOf(figure, pair[0], pair[1]), sideOf(figure, pair[1], pair[0])]
  if (originsOf(low) < OPPOSED_ORIGINS || originsOf(high) < OPPOSED_ORIGINS) return null
  const { a = '', b = '', subject = '', first = '', second = '' } = dispute
  const sides = [
    tellSide(prepared, low, `${a} put ${subject} at ${first}`),
    tellSide(prepared, high, `${b} put ${subject} at ${second}`),
  ]
  const unknown = `Readers cannot tell from these texts which of the two figures holds for ${subject}`
  return {
    key: `${first} ${second}`.replace(/[^\d ]/gu, ''),
    disagreement: makeDisagreement({ kind: 'facts', claims: [], sides, unknown }),
  }
}

type Span = FigureStatement['evidence']

function isSameSpan(one: Span, other: Span): boolean {
  return one.article === other.article && one.field === other.field && one.start === other.start
}

/** The two values of a dispute, the lower first. */
function apart(cited: readonly FigureStatement[]): readonly [FigureStatement, FigureStatement] | null {
  for (const first of cited) {
    const second = cited.find((other) => !overlaps(first, other))
    if (second !== undefined) return first.low < second.low ? [first, second] : [second, first]
  }
  return null
}

/** Statements that can be true with one value and not with the other. */
function sideOf(figure: Figure, own: FigureStatement, other: FigureStatement): FigureStatement[] {
  return figure.statements.filter((each) => overlaps(each, own) && !overlaps(each, other))
}

function originsOf(side: readonly FigureStatement[]): number {
  return new Set(side.map((statement) => statement.origin)).size
}

/** The words of the dispute with the outlets that pass the value on, where a source and not the outlets gave it. */
function tellSide(prepared: Prepared, side: readonly FigureStatement[], words: string): SideText {
  const blocks = [...new Set(side.map((statement) => statement.block))]
  const outlets = outletsIn(prepared, blocks)
  const carried = / outlets put /u.test(words) ? words : `${words}, ${outlets} report`
  return {
    blocks,
    origins: originsOf(side),
    sentence: {
      text: stop(carried.charAt(0).toUpperCase() + carried.slice(1)),
      evidence: citedBy(side).map((statement) => statement.evidence),
      made: 'computed',
    },
  }
}

/** One span for each block first, so that every block named can be opened. */
function citedBy(side: readonly FigureStatement[]): FigureStatement[] {
  const blocks = new Set<string>()
  const first = side.filter(({ block }) => !blocks.has(block) && blocks.add(block))
  return [...first, ...side.filter((statement) => !first.includes(statement))].slice(
    0,
    Math.max(CITED, first.length),
  )
}
