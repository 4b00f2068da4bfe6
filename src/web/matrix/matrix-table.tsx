import type { Child } from 'hono/jsx'
import type { Claim, ClaimCell } from '../../domain/index.ts'
import { plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { ClaimWords } from '../pieces/claim-words.tsx'
import { CellDoor, SilentCell } from './cell-door.tsx'
import { speaks } from './matrix-choice.ts'
import { OutletStances, STANCE_SIGNS } from './outlet-stances.tsx'

/** Claims as rows, blocks as columns. `from` keeps the ids of panels apart when a page has two tables. */
export function MatrixTable(props: {
  claims: readonly Claim[]
  columns: readonly string[]
  page: PageContext
  from: number
}) {
  const { claims, columns, page, from } = props
  return (
    <MatrixFrame caption="Claims as rows, information blocks as columns" first="Claim" {...{ columns, page }}>
      {claims.map((claim, at) => (
        <MatrixRow claim={claim} columns={columns} page={page} id={`claim-${from + at}`} />
      ))}
    </MatrixFrame>
  )
}

/** Columns up to which the rows' own words get half of the width. */
const FEW_COLUMNS = 4
/** Columns from which a narrow desk has no room for all, and from which no desk has. */
const MANY_COLUMNS = 8
const TOO_MANY_COLUMNS = 12

/** A table with a column per block: its heading stays in sight, and on a phone each row is a card. */
export function MatrixFrame(props: {
  caption: string
  first: string
  columns: readonly string[]
  page: PageContext
  children: Child
}) {
  return (
    <div class={`matrix-box ${widthClass(props.columns.length)}`}>
      <table class="matrix" role="table">
        <caption class="hidden">{props.caption}</caption>
        <MatrixHead first={props.first} columns={props.columns} page={props.page} />
        <tbody role="rowgroup">{props.children}</tbody>
      </table>
    </div>
  )
}

function widthClass(columns: number): string {
  if (columns <= FEW_COLUMNS) return 'few'
  return columns >= TOO_MANY_COLUMNS ? 'many too-many' : columns >= MANY_COLUMNS ? 'many' : ''
}

function MatrixHead(props: { first: string; columns: readonly string[]; page: PageContext }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" class="claim-head">
          {props.first}
        </th>
        {props.columns.map((block) => (
          <th scope="col" role="columnheader">
            <BlockMark id={block} naming={props.page.naming} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function MatrixRow(props: { claim: Claim; columns: readonly string[]; page: PageContext; id: string }) {
  const { claim, page } = props
  const cells = new Map(claim.cells.map((cell) => [cell.block, cell] as const))
  return (
    <tr role="row" class={claim.opposed ? 'opposed' : undefined}>
      <th scope="row" role="rowheader">
        <ClaimWords claim={claim} page={page} link>
          {claim.opposed && <strong> · opposed</strong>}
        </ClaimWords>
      </th>
      {props.columns.map((block, at) => (
        <MatrixCell cell={cells.get(block)} block={block} page={page} id={`${props.id}-${at}`} />
      ))}
    </tr>
  )
}

function MatrixCell(props: { cell: ClaimCell | undefined; block: string; page: PageContext; id: string }) {
  const { cell, block, page } = props
  if (cell === undefined || !speaks(cell)) return <SilentCell block={block} word="silent" page={page} />
  return (
    <td role="cell" class={`stance-${cell.stance}`}>
      <span class="cell-block">{page.naming.name(block)}</span>
      <CellDoor
        id={props.id}
        block={block}
        sign={STANCE_SIGNS[cell.stance]}
        word={cell.stance}
        note={`${plural(cell.origins, 'origin')}${cell.divided ? ', divided' : ''}`}
        numbers={cell.outlets.map((outlet) => page.cite(outlet.evidence))}
        page={page}
      >
        <OutletStances cell={cell} page={page} />
      </CellDoor>
    </td>
  )
}
