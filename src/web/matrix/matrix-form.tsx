import { plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { MATRIX_ORDERS, type MatrixChoice, type MatrixOrder } from './matrix-choice.ts'

const ORDER_WORDS: Readonly<Record<MatrixOrder, string>> = {
  salience: 'most carried first',
  disagreement: 'most disputed first',
  time: 'first reported first',
}

/** Which blocks and which order: a plain form that leads back to the section; the island answers it in place. */
export function MatrixForm(props: {
  choice: MatrixChoice
  columns: readonly string[]
  page: PageContext
  path: string
}) {
  const { choice, columns, page } = props
  const chosen = columns.filter((block) => choice.blocks.includes(block))
  return (
    <form class="matrix-form" action={`${props.path}#matrix`} method="get" data-matrix="">
      <label>
        Order{' '}
        <select name="order">
          {MATRIX_ORDERS.map((order) => (
            <option value={order} selected={order === choice.order}>
              {ORDER_WORDS[order]}
            </option>
          ))}
        </select>
      </label>
      <details open={chosen.length > 0}>
        <summary>Choose among {plural(columns.length, 'block')}</summary>
        <fieldset>
          <legend class="hidden">Blocks to show; none means all</legend>
          {columns.map((block) => (
            <label>
              <input type="checkbox" name="blocks" value={block} checked={chosen.includes(block)} />{' '}
              {page.naming.name(block)}
            </label>
          ))}
        </fieldset>
      </details>
      <button type="submit">Show</button>
    </form>
  )
}
