import type { FigureStatement } from '../../domain/index.ts'

/** A ratio of largest to smallest figure from which a linear scale would hide the small ones. */
const LOGARITHMIC_FROM = 60
/** Width of the drawing in its own units; it stretches to its cell. */
const WIDTH = 200
/** Part of the width kept free on each side. */
const MARGIN = 8

type Interval = Pick<FigureStatement, 'low' | 'high' | 'approximate'>

export interface FigureScale {
  /** Place of a figure between 0 and `WIDTH`. */
  readonly place: (value: number) => number
  readonly lowLabel: string
  readonly highLabel: string
  readonly kind: 'linear scale' | 'logarithmic scale'
}

const NUMBER = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

/** One scale for all statements about one quantity. */
export function createFigureScale(statements: readonly Interval[]): FigureScale {
  const values = statements.flatMap((statement) => [statement.low, statement.high ?? statement.low])
  const low = Math.min(...values)
  const high = Math.max(...values)
  const logarithmic = low > 0 && high / low >= LOGARITHMIC_FROM
  const measure = logarithmic ? Math.log10 : (value: number) => value
  const from = logarithmic || low < 0 ? low : Math.min(low, 0)
  const span = measure(high) - measure(from) || 1
  return {
    place: (value) => MARGIN + ((measure(value) - measure(from)) / span) * (WIDTH - 2 * MARGIN),
    lowLabel: NUMBER.format(from),
    highLabel: NUMBER.format(high),
    kind: logarithmic ? 'logarithmic scale' : 'linear scale',
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
  const high = statement.high === null ? WIDTH : scale.place(statement.high)
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
            class={statement.high === null ? 'fill open' : 'fill'}
            x={round(low)}
            y="6"
            width={round(high - low)}
            height="6"
          />
          <rect class="fill" x={round(low - 1)} y="2" width="2" height="14" />
          {statement.high !== null && <rect class="fill" x={round(high - 1)} y="2" width="2" height="14" />}
        </>
      )}
    </svg>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
