import type { Figure, FigureStatement } from '../../domain/index.ts'
import { formatStatement, HEADINGS, plural } from '../../publish/index.ts'
import { createFigureScale, type FigureScale, IntervalPlot } from '../charts/interval-plot.tsx'
import { RevisionSteps } from '../charts/revision-steps.tsx'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { Quotation, Sentence } from '../pieces/evidence.tsx'
import { capital } from '../pieces/format.ts'
import { Time } from '../pieces/time.tsx'
import { Section } from './section.tsx'

const STATUS = {
  agreed: 'Agreed: the statements overlap.',
  updated: 'Updated: a newer figure replaces an older one.',
  contested: 'Contested: figures for the same time do not overlap, from at least two origins a side.',
  single: 'Stated by one origin only.',
} as const

/** What readers came for first; figures of one origin fold away behind them. */
const ORDER = ['contested', 'updated', 'agreed'] as const

/** Every figure by speaker, outlet, time and definition, drawn on one scale per quantity. */
export function Figures({ page }: { page: PageContext }) {
  const { figures } = page.view
  const single = figures.filter((figure) => figure.status === 'single')
  const compared = ORDER.flatMap((status) => figures.filter((figure) => figure.status === status))
  return (
    <Section
      id="figures"
      heading={HEADINGS.figures}
      wide
      empty={figures.length === 0 && 'No article states a figure that could be compared.'}
    >
      {compared.map((figure) => (
        <FigureTable figure={figure} page={page} />
      ))}
      {single.length > 0 && (
        <details class="more-rows" open={compared.length === 0}>
          <summary>{plural(single.length, 'figure')} stated by one origin only</summary>
          <ul class="figure-singles">
            {single.map((figure) => (
              <SingleFigure figure={figure} page={page} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

function FigureTable({ figure, page }: { figure: Figure; page: PageContext }) {
  const scale = createFigureScale(figure.statements)
  const [shown, folded] = foldRepeats(figure.statements)
  return (
    <div class={`figure status-${figure.status}`}>
      <h3>
        {capital(figure.label)} <span class="status">{figure.status}</span>
      </h3>
      <p class="note">{STATUS[figure.status]}</p>
      <Sentence sentence={figure.sentence} page={page} />
      {figure.status === 'updated' && <RevisionSteps statements={figure.statements} page={page} />}
      <p class="note plot-scale" aria-hidden="true">
        <span>{scale.lowLabel}</span>
        <span>{scale.kind}</span>
        <span>{scale.highLabel}</span>
      </p>
      <StatementTable statements={shown} label={figure.label} scale={scale} page={page} />
      {folded.length > 0 && (
        <details class="more-rows">
          <summary>{plural(folded.length, 'more statement')} of the same figures by the same blocks</summary>
          <StatementTable statements={folded} label={figure.label} scale={scale} page={page} />
        </details>
      )}
    </div>
  )
}

/** Rows up to which a table shows every statement. */
const ALL_ROWS = 8

/** Earliest first; of a long list one statement for each figure and block, who names a speaker before who names none, and the rest. */
export function foldRepeats(
  statements: readonly FigureStatement[],
): [shown: FigureStatement[], folded: FigureStatement[]] {
  const ordered = [...statements].sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? '', 'en'))
  if (ordered.length <= ALL_ROWS) return [ordered, []]
  const best = new Map<string, FigureStatement>()
  for (const statement of ordered) {
    const key = `${formatStatement(statement)} ${statement.block}`
    const known = best.get(key)
    if (known === undefined || (known.speaker === null && statement.speaker !== null))
      best.set(key, statement)
  }
  const kept = new Set(best.values())
  return [ordered.filter((one) => kept.has(one)), ordered.filter((one) => !kept.has(one))]
}

function StatementTable(props: {
  statements: readonly FigureStatement[]
  label: string
  scale: FigureScale
  page: PageContext
}) {
  const { statements, scale, page } = props
  return (
    <table class="figure-table" role="table">
      <caption class="hidden">{capital(props.label)}, one row per statement, earliest first</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Speaker and outlet
          </th>
          <th scope="col" role="columnheader">
            As of
          </th>
          <th scope="col" role="columnheader" class="number">
            Figure
          </th>
          <th scope="col" role="columnheader" class="plot-head">
            <span class="plot-ends">
              <span>{scale.lowLabel}</span>
              <span class="note">{scale.kind}</span>
              <span>{scale.highLabel}</span>
            </span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {statements.map((statement) => (
          <StatementRow statement={statement} scale={scale} page={page} />
        ))}
      </tbody>
    </table>
  )
}

/** A figure of one origin has nothing to be compared with: each of its statements in one line. */
function SingleFigure({ figure, page }: { figure: Figure; page: PageContext }) {
  return (
    <>
      {figure.statements.map((statement) => (
        <li>
          <span class="single-figure">
            {capital(figure.label)}: {formatStatement(statement)}
          </span>
          <StatementEvidence statement={statement} page={page} />
          <span class="note">{statement.asOf === null ? 'not dated' : <Time at={statement.asOf} />}</span>
        </li>
      ))}
    </>
  )
}

/** Who states it and where; opens to the words. */
function StatementEvidence({ statement, page }: { statement: FigureStatement; page: PageContext }) {
  const number = page.cite(statement.evidence)
  return (
    <>
      <details class="evidence statement-evidence">
        <summary>
          {statement.speaker === null ? 'Own voice' : <bdi>{capital(statement.speaker)}</bdi>}, in{' '}
          {page.outlet(statement.source)}
          <sup class="evidence-numbers">{number}</sup>
        </summary>
        <Quotation evidence={statement.evidence} page={page} />
      </details>{' '}
      <BlockMark id={statement.block} naming={page.naming} />
    </>
  )
}

function StatementRow({
  statement,
  scale,
  page,
}: {
  statement: FigureStatement
  scale: FigureScale
  page: PageContext
}) {
  return (
    <tr role="row">
      <td role="cell">
        <StatementEvidence statement={statement} page={page} />
      </td>
      <td role="cell">{statement.asOf === null ? 'not dated' : <Time at={statement.asOf} />}</td>
      <td role="cell" class="number">
        {formatStatement(statement)}
      </td>
      <td role="cell" class="plot">
        <IntervalPlot statement={statement} scale={scale} colour={page.naming.colour(statement.block)} />
      </td>
    </tr>
  )
}
