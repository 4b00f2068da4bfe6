import type { FigureStatement } from '../../domain/index.ts'
import { formatAmount } from '../../publish/index.ts'

/** A ratio of largest to smallest figure from which a linear scale would hide the small ones. */
const LOGARITHMIC_FROM = 60
/** A share of the largest figure; when all lie within it, a scale from nought would draw them as one. */
const CLOSE = 0.15
/** Width of the drawing in its own units; it stretches to its cell. */
const WIDTH = 200
/** Part of the width kept free on each side. */
const MARGIN = 8
/** Room for what "at least" leaves open, so that it can be seen even on the largest figure. */
const OPEN_ROOM = 28

export type Interval = Pick<FigureStatement, 'low' | 'high' | 'approximate'>

export interface FigureScale {
  /** Place of a figure between 0 and the width the scale was made for. */
  readonly place: (value: number) => number
  readonly lowLabel: string
  readonly highLabel: string
  readonly kind: string
}

/** One scale for all statements about one quantity, over `width` units with `margin` free on each side. */
export function createFigureScale(
  statements: readonly Interval[],
  { width = WIDTH, margin = MARGIN, openRoom = OPEN_ROOM } = {},
): FigureScale {
  const values = statements.flatMap((statement) => [statement.low, statement.high ?? statement.low])
  const low = Math.min(...values)
  const high = Math.max(...values)
  const isOpen = statements.some((statement) => statement.high === null)
  const logarithmic = low > 0 && high / low >= LOGARITHMIC_FROM
  const isClose = low > 0 && high > low && (high - low) / high < CLOSE
  const measure = logarithmic ? Math.log10 : (value: number) => value
  const from = logarithmic || isClose || low < 0 ? low : 0
  const span = measure(high) - measure(from) || 1
  const room = width - 2 * margin - (isOpen ? openRoom : 0)
  return {
    place: (value) => margin + ((measure(value) - measure(from)) / span) * room,
    lowLabel: formatAmount(from),
    highLabel: `${formatAmount(high)}${isOpen ? ' or more' : ''}`,
    kind: logarithmic ? 'logarithmic scale' : isClose ? 'scale not from 0' : 'linear scale',
  }
}

/** One statement as an interval; the figure itself stands in the cell before it, so the drawing is decoration to a reader's ear. */
export function IntervalPlot({
  statement,
  scale,
  colour,
}: {
  statement: Interval
  scale: FigureScale
  colour: string
}) {
  const low = scale.place(statement.low)
  const high = statement.high === null ? WIDTH - MARGIN : scale.place(statement.high)
  const isPoint = statement.high !== null && high - low < 3
  return (
    <svg
      class={`interval ${colour}`}
      viewBox={`0 0 ${WIDTH} 18`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line class="rule" x1="0" x2={WIDTH} y1="9" y2="9" />
      {isPoint ? (
        <rect class="fill" x={round(low - 2)} y="2" width="4" height="14" />
      ) : (
        <>
          <rect
            class={statement.high === null || statement.approximate ? 'fill open' : 'fill'}
            x={round(low)}
            y="6"
            width={round(high - low)}
            height="6"
          />
          <rect class="fill" x={round(low - 1)} y="2" width="2" height="14" />
          {statement.high === null ? (
            <path class="fill" d={`M${WIDTH - MARGIN} 3 L${WIDTH} 9 L${WIDTH - MARGIN} 15 Z`} />
          ) : (
            <rect class="fill" x={round(high - 1)} y="2" width="2" height="14" />
          )}
        </>
      )}
    </svg>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
