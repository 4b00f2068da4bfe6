import type { Claim, ClaimCell, OutletStance } from '../../domain/index.ts'
import { HEADINGS, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { Quotation, SentenceText } from '../pieces/evidence.tsx'
import { Section } from './section.tsx'

export const STANCE_SIGNS = { asserts: '●', denies: '✕', reports: '○', silent: '–' } as const
const CELL_WORDS = { asserts: 'asserts', denies: 'denies', reports: 'reports', silent: 'silent' } as const

/** Rows shown before the rest folds away. */
const OPEN_ROWS = 12

/** The claim matrix: a real table, each cell opening to outlets with quotation, link and time. */
export function Matrix({ page }: { page: PageContext }) {
  const { claims } = page.view
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
      {matrixColumns(page).length > 1 && (
        <p class="note">
          <a href={paths.compareBlocks(page.view.event)}>Compare two blocks or outlets side by side</a>
        </p>
      )}
      <MatrixTable claims={claims.slice(0, OPEN_ROWS)} page={page} from={0} />
      {claims.length > OPEN_ROWS && (
        <details class="more-rows">
          <summary>{plural(claims.length - OPEN_ROWS, 'more claim')}</summary>
          <MatrixTable claims={claims.slice(OPEN_ROWS)} page={page} from={OPEN_ROWS} />
        </details>
      )}
    </Section>
  )
}

/** Claims as rows, blocks as columns. `from` keeps the ids of popovers apart when a page has two tables. */
export function MatrixTable({
  claims,
  page,
  from,
}: {
  claims: readonly Claim[]
  page: PageContext
  from: number
}) {
  const columns = matrixColumns(page)
  return (
    <table class="matrix" role="table">
      <caption class="hidden">Claims as rows, information blocks as columns</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="claim-head">
            Claim
          </th>
          {columns.map((block) => (
            <th scope="col" role="columnheader">
              <BlockMark id={block} naming={page.naming} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {claims.map((claim, at) => (
          <MatrixRow claim={claim} columns={columns} page={page} id={`claim-${from + at}`} />
        ))}
      </tbody>
    </table>
  )
}

/** Every block that says something anywhere, most origins first, then the silent ones we listened to. */
function matrixColumns(page: PageContext): string[] {
  const inCells = new Set(page.view.claims.flatMap((claim) => claim.cells.map((cell) => cell.block)))
  const ordered = page.view.blocks.map((block) => block.id).filter((id) => inCells.has(id))
  return [...ordered, ...[...inCells].filter((id) => !ordered.includes(id))]
}

function MatrixRow({
  claim,
  columns,
  page,
  id,
}: {
  claim: Claim
  columns: readonly string[]
  page: PageContext
  id: string
}) {
  const cells = new Map(claim.cells.map((cell) => [cell.block, cell] as const))
  return (
    <tr role="row" class={claim.opposed ? 'opposed' : undefined}>
      <th scope="row" role="rowheader">
        <a href={page.claimPath(claim.id) ?? '#matrix'}>
          <SentenceText sentence={claim.sentence} page={page} />
        </a>
        <span class="note">
          {plural(claim.origins, 'origin')}
          {claim.opposed && <strong> · opposed</strong>}
        </span>
      </th>
      {columns.map((block, at) => (
        <MatrixCell cell={cells.get(block)} block={block} page={page} id={`${id}-${at}`} />
      ))}
    </tr>
  )
}

function MatrixCell({
  cell,
  block,
  page,
  id,
}: {
  cell: ClaimCell | undefined
  block: string
  page: PageContext
  id: string
}) {
  const stance = cell?.stance ?? 'silent'
  const name = <span class="cell-block">{page.naming.name(block)}</span>
  if (cell === undefined || cell.outlets.length === 0) {
    return (
      <td role="cell" class="stance-silent">
        {name}
        <span>
          <span aria-hidden="true">–</span> <span class="stance-word">silent</span>
        </span>
      </td>
    )
  }
  for (const outlet of cell.outlets) page.cite(outlet.evidence)
  return (
    <td role="cell" class={`stance-${stance}`}>
      {name}
      <button type="button" class="cell-button" popovertarget={id}>
        <span aria-hidden="true">{STANCE_SIGNS[stance]}</span>{' '}
        <span class="stance-word">{CELL_WORDS[stance]}</span>
        <span class="note">
          {plural(cell.origins, 'origin')}
          {cell.divided && ', divided'}
        </span>
      </button>
      <div id={id} popover="auto" class="cell-panel">
        <p class="cell-title">
          <BlockMark id={block} naming={page.naming} /> {CELL_WORDS[stance]}
        </p>
        <OutletStances cell={cell} page={page} />
        <button type="button" class="close" popovertarget={id} popovertargetaction="hide">
          Close
        </button>
      </div>
    </td>
  )
}

/** Outlets of one cell, each with its stance, who is said to have said it, and the quotation. */
export function OutletStances({
  cell,
  page,
}: {
  cell: { readonly outlets: readonly OutletStance[] }
  page: PageContext
}) {
  return (
    <ul class="outlet-stances">
      {cell.outlets.map((outlet) => (
        <li>
          <p>
            <span class={`stance-${outlet.stance}`}>
              <span aria-hidden="true">{STANCE_SIGNS[outlet.stance]}</span> {outlet.stance}
            </span>
            {outlet.attribution === null ? (
              ', own voice'
            ) : (
              <>
                , says <bdi>{outlet.attribution.speaker}</bdi>
              </>
            )}
          </p>
          <Quotation evidence={outlet.evidence} page={page} />
        </li>
      ))}
    </ul>
  )
}
