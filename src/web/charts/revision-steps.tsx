import type { FigureStatement } from '../../domain/index.ts'
import { formatStatement } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { formatTime } from '../pieces/format.ts'
import { Time } from '../pieces/time.tsx'
import { createFigureScale } from './interval-plot.tsx'

/** Drawn for a phone; on a desk it grows a little. */
const WIDTH = 420
const HEIGHT = 96
const MARGIN = 8

type Dated = FigureStatement & { readonly asOf: string }

/** Dated statements, earliest first; of one moment the smaller first. */
export function datedStatements(statements: readonly FigureStatement[]): Dated[] {
  return statements
    .filter((statement): statement is Dated => statement.asOf !== null)
    .sort((a, b) => Date.parse(a.asOf) - Date.parse(b.asOf) || a.low - b.low)
}

/** How a figure moved: time to the right, amount upwards, a step at each statement. Nothing when all speak for one moment. */
export function RevisionSteps({
  statements,
  page,
}: {
  statements: readonly FigureStatement[]
  page: PageContext
}) {
  const dated = datedStatements(statements)
  const [first, last] = [dated[0], dated.at(-1)]
  if (first === undefined || last === undefined || first.asOf === last.asOf) return null
  const scale = createFigureScale(dated, { width: HEIGHT, margin: MARGIN, openRoom: 14 })
  const [from, to] = [Date.parse(first.asOf), Date.parse(last.asOf)]
  const points = dated.map((statement) => ({
    statement,
    x: Math.round(MARGIN + ((Date.parse(statement.asOf) - from) / (to - from)) * (WIDTH - 2 * MARGIN)),
    low: Math.round(HEIGHT - scale.place(statement.low)),
    high: statement.high === null ? null : Math.round(HEIGHT - scale.place(statement.high)),
  }))
  const path = points.map(({ x, low }, at) => (at === 0 ? `M${x} ${low}` : `H${x} V${low}`)).join(' ')
  return (
    <figure class="revisions">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={describeSteps(dated)}>
        <line class="rule" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        <path class="step-line" d={path} />
        {points.map(({ statement, x, low, high }) => (
          <g class={page.naming.colour(statement.block)}>
            <Reach x={x} low={low} high={high} />
            <circle class="fill" cx={x} cy={low} r="5">
              <title>{`${formatStatement(statement)}, ${formatTime(statement.asOf)}`}</title>
            </circle>
          </g>
        ))}
      </svg>
      <figcaption class="note">
        <span>
          <strong>{formatStatement(first)}</strong> <Time at={first.asOf} day />
        </span>
        {scale.kind !== 'linear scale' && <span>{scale.kind}</span>}
        <span>
          <strong>{formatStatement(last)}</strong> <Time at={last.asOf} day />
        </span>
      </figcaption>
    </figure>
  )
}

/** From the low end to the high one; upwards without an end when the statement leaves it open. */
function Reach({ x, low, high }: { x: number; low: number; high: number | null }) {
  if (high === low) return null
  const top = high ?? Math.max(4, low - 14)
  return (
    <>
      <rect class="fill open" x={x - 2} y={top} width="4" height={low - top} />
      {high === null && (
        <path class="fill" d={`M${x - 5} ${top + 3} L${x} ${top - 4} L${x + 5} ${top + 3} Z`} />
      )}
    </>
  )
}

/** "5,434 on 7 Feb 2023, 16:00 UTC; ...", each amount where it first stands. */
function describeSteps(dated: readonly Dated[]): string {
  const steps = dated.filter(
    (statement, at) => at === 0 || formatStatement(statement) !== formatStatement(dated[at - 1] ?? statement),
  )
  return `Revisions over time: ${steps.map((statement) => `${formatStatement(statement)}, ${formatTime(statement.asOf)}`).join('; ')}`
}
