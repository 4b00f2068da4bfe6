import type { Claim } from '../../domain/index.ts'

/** Ways to order the rows, in the order of the form; the first is the one a page has by itself. */
export const MATRIX_ORDERS = ['salience', 'disagreement', 'time'] as const
export type MatrixOrder = (typeof MATRIX_ORDERS)[number]

/** What a reader wants to see of the matrix. */
export interface MatrixChoice {
  /** Blocks to look at; none: all. */
  readonly blocks: readonly string[]
  readonly order: MatrixOrder
}

export const WHOLE_MATRIX: MatrixChoice = { blocks: [], order: 'salience' }

/** More than any page has; a longer list in an address is no reader's choice. */
const MOST_BLOCKS = 40

/**
 * A choice as it stands in an address: `?blocks=russian,western&order=disagreement`, or `blocks` repeated as a form
 * sends it. Sorted, so that one choice has one address; what is no id of a block or no order is passed over.
 */
export function readMatrixChoice(query: URLSearchParams): MatrixChoice {
  const ids = query
    .getAll('blocks')
    .flatMap((part) => part.split(','))
    .filter((id) => /^[a-z][a-z0-9-]{0,40}$/.test(id))
  const wanted = query.get('order')
  return {
    blocks: [...new Set(ids)].sort().slice(0, MOST_BLOCKS),
    order: MATRIX_ORDERS.find((order) => order === wanted) ?? WHOLE_MATRIX.order,
  }
}

/** The shortest query that gives the same choice; empty for the whole matrix. */
export function writeMatrixChoice({ blocks, order }: MatrixChoice): string {
  const parts = [
    ...(blocks.length === 0 ? [] : [`blocks=${blocks.join(',')}`]),
    ...(order === WHOLE_MATRIX.order ? [] : [`order=${order}`]),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** Claims that a chosen block carries, in the chosen order; equal ones stay as the page has them, most carried first. */
export function chooseClaims(claims: readonly Claim[], { blocks, order }: MatrixChoice): Claim[] {
  const shown =
    blocks.length === 0
      ? [...claims]
      : claims.filter((claim) => claim.cells.some((cell) => speaks(cell) && blocks.includes(cell.block)))
  if (order === 'disagreement') return shown.sort((a, b) => compareDisagreement(a, b))
  if (order === 'time') return shown.sort((a, b) => compareTime(a.firstAt, b.firstAt))
  return shown
}

/** Whether a block says anything on a claim. */
export function speaks(cell: Claim['cells'][number]): boolean {
  return cell.outlets.length > 0
}

function compareTime(a: string | null, b: string | null): number {
  return a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1
}

function compareDisagreement(a: Claim, b: Claim): number {
  const [left, right] = [disagreementOf(a), disagreementOf(b)]
  const at = left.findIndex((value, place) => value !== right[place])
  return at === -1 ? 0 : (right[at] ?? 0) - (left[at] ?? 0)
}

/**
 * How far blocks part over a claim, most telling first: opposed by the rule of the page; origins on the smaller side
 * of assert against deny; divided blocks; origins on the smaller side of taking it up against only reporting it.
 */
export function disagreementOf(claim: Claim): readonly number[] {
  const origins = { asserts: 0, denies: 0, reports: 0, silent: 0 }
  for (const cell of claim.cells) origins[cell.stance] += cell.origins
  return [
    claim.opposed ? 1 : 0,
    Math.min(origins.asserts, origins.denies),
    origins.denies,
    claim.cells.filter((cell) => cell.divided).length,
    Math.min(origins.asserts, origins.reports),
  ]
}
