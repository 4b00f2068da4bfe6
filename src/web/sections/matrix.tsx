import type { Claim } from '../../domain/index.ts'
import { HEADINGS, plural } from '../../publish/index.ts'
import { chooseClaims, type MatrixChoice, speaks } from '../matrix/matrix-choice.ts'
import { MatrixForm } from '../matrix/matrix-form.tsx'
import { MatrixTable } from '../matrix/matrix-table.tsx'
import type { PageContext } from '../page-context.ts'
import { paths } from '../paths.ts'
import { listWords } from '../pieces/format.ts'
import { Section } from './section.tsx'

/** Rows shown before the rest folds away. */
const OPEN_ROWS = 12

/** The claim matrix: a real table, each cell opening to outlets with quotation, link and time. `path` is the address of the page itself. */
export function Matrix({ page, choice, path }: { page: PageContext; choice: MatrixChoice; path: string }) {
  const { claims } = page.view
  const columns = matrixColumns(page)
  citeAll(page)
  return (
    <Section
      id="matrix"
      heading={HEADINGS.matrix}
      about="Every other section is derived from this table. A cell counts independent origins and opens to its outlets."
      wide
      empty={claims.length === 0 && 'No checkable statement was found in at least two origins.'}
    >
      <p class="legend">
        <span class="stance-asserts">● asserts</span> <span class="stance-denies">✕ denies</span>{' '}
        <span class="stance-reports">○ reports that somebody says it</span>{' '}
        <span class="stance-silent">– not found in the texts we hold</span>
      </p>
      {columns.length > 1 && (
        <>
          <p class="note only-screen">
            <a href={paths.compareBlocks(page.view.event)}>Compare two blocks or outlets side by side</a>
          </p>
          <MatrixForm choice={choice} columns={columns} page={page} path={path} />
        </>
      )}
      <MatrixRows page={page} choice={choice} columns={columns} path={path} />
    </Section>
  )
}

/** Footnote numbers go by the whole matrix, whatever part of it a reader looks at. */
function citeAll(page: PageContext): void {
  for (const claim of page.view.claims)
    for (const cell of claim.cells) for (const outlet of cell.outlets) page.cite(outlet.evidence)
}

function MatrixRows(props: {
  page: PageContext
  choice: MatrixChoice
  columns: readonly string[]
  path: string
}) {
  const { page, choice } = props
  const chosen = props.columns.filter((block) => choice.blocks.includes(block))
  const looked = chosen.length === 0 ? props.columns : chosen
  const claims = chooseClaims(page.view.claims, { blocks: chosen, order: choice.order })
  const columns = looked.filter((block) => carriesAny(block, claims))
  const silent = looked.filter((block) => !columns.includes(block)).map((block) => page.naming.name(block))
  return (
    <div class="matrix-rows" data-matrix-rows="">
      {chosen.length > 0 && (
        <p class="note" role="status">
          {claims.length} of {plural(page.view.claims.length, 'claim')}: what{' '}
          {listWords(chosen.map((block) => page.naming.name(block)))} outlets carry.{' '}
          <a href={`${props.path}#matrix`}>Show all</a>
        </p>
      )}
      {silent.length > 0 && <p class="note">Silent on all of these: {silent.join(', ')}.</p>}
      {claims.length > 0 && (
        <MatrixTable claims={claims.slice(0, OPEN_ROWS)} columns={columns} page={page} from={0} />
      )}
      {claims.length > OPEN_ROWS && (
        <details class="more-rows">
          <summary>{plural(claims.length - OPEN_ROWS, 'more claim')}</summary>
          <MatrixTable claims={claims.slice(OPEN_ROWS)} columns={columns} page={page} from={OPEN_ROWS} />
        </details>
      )}
    </div>
  )
}

function carriesAny(block: string, claims: readonly Claim[]): boolean {
  return claims.some((claim) => claim.cells.some((cell) => cell.block === block && speaks(cell)))
}

/** Every block that says something anywhere, most origins first, then the silent ones we listened to. */
function matrixColumns(page: PageContext): string[] {
  const inCells = new Set(page.view.claims.flatMap((claim) => claim.cells.map((cell) => cell.block)))
  const ordered = page.view.blocks.map((block) => block.id).filter((id) => inCells.has(id))
  return [...ordered, ...[...inCells].filter((id) => !ordered.includes(id))]
}
