import type { Figure, FigureStatement } from '../../domain/index.ts'
import { formatStatement, HEADINGS, plural } from '../../publish/index.ts'
import { createFigureScale, type FigureScale, IntervalPlot } from '../charts/interval-plot.tsx'
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
  const statements = [...figure.statements].sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? '', 'en'))
  return (
    <div class={`figure status-${figure.status}`}>
      <h3>
        {capital(figure.label)} <span class="status">{figure.status}</span>
      </h3>
      <p class="note">{STATUS[figure.status]}</p>
      <Sentence sentence={figure.sentence} page={page} />
      <p class="note plot-scale" aria-hidden="true">
        <span>{scale.lowLabel}</span>
        <span>{scale.kind}</span>
        <span>{scale.highLabel}</span>
      </p>
      <table class="figure-table" role="table">
        <caption class="hidden">{capital(figure.label)}, one row per statement, earliest first</caption>
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
    </div>
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
  page.cite(statement.evidence)
  return (
    <>
      <details class="evidence statement-evidence">
        <summary>
          {statement.speaker === null ? 'Own voice' : <bdi>{capital(statement.speaker)}</bdi>}, in{' '}
          {page.outlet(statement.source)}
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
