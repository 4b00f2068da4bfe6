import type { Child } from 'hono/jsx'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'

/** What a cell says, and the panel with its evidence that it opens over the page. Needs no script. */
export function CellDoor(props: {
  id: string
  block: string
  /** A mark beside the word, so that colour is never alone. */
  sign: string
  word: string
  note: string
  /** Footnotes that a printed page shows instead of the panel. */
  numbers: readonly number[]
  page: PageContext
  children: Child
}) {
  return (
    <>
      <button type="button" class="cell-button" popovertarget={props.id}>
        <span aria-hidden="true">{props.sign}</span> <span class="stance-word">{props.word}</span>
        <span class="note">{props.note}</span>
        <sup class="evidence-numbers">{[...new Set(props.numbers)].join(' ')}</sup>
      </button>
      <div id={props.id} popover="auto" class="cell-panel">
        <p class="cell-title">
          <BlockMark id={props.block} naming={props.page.naming} /> {props.word}
        </p>
        {props.children}
        <button type="button" class="close" popovertarget={props.id}>
          Close
        </button>
      </div>
    </>
  )
}

/** A cell of a block that says nothing: a dash on a desk, its name in one line with the others on a phone. */
export function SilentCell({ block, word, page }: { block: string; word: string; page: PageContext }) {
  return (
    <td role="cell" class="stance-silent">
      <span class="cell-block">{page.naming.name(block)}</span>
      <span class="silent-word">{word}</span>
    </td>
  )
}
