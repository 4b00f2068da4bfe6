import type { QuoteDifferential } from '../../domain/index.ts'
import { HEADINGS, plural, verbWord } from '../../publish/index.ts'
import { CellDoor, SilentCell } from '../matrix/cell-door.tsx'
import { MatrixFrame } from '../matrix/matrix-table.tsx'
import type { PageContext } from '../page-context.ts'
import { ClaimWords } from '../pieces/claim-words.tsx'
import { Quotation, Sentence, SentenceText } from '../pieces/evidence.tsx'
import { Section } from './section.tsx'

/** Which of one speaker's points each block kept, and in what form: a row per point, a column per block that quotes the speaker. */
export function Quotes({ page }: { page: PageContext }) {
  const { quotes } = page.view
  return (
    <Section
      id="quotes"
      heading={HEADINGS.quotes}
      about="“Quoted” stands between quotation marks; “told” is in the outlet's words. The verb is the kind of word that leads it in."
      wide
      empty={
        quotes.length === 0 && 'No speaker is quoted with two points by two blocks that keep different parts.'
      }
    >
      {quotes.map((quote, at) => (
        <div class="kept-words">
          <h3>{quote.speaker.name}</h3>
          <Sentence sentence={quote.sentence} page={page} />
          <MatrixFrame
            caption={`What each block kept of the words of ${quote.speaker.name}`}
            first="Point"
            columns={quote.blocks.map((block) => block.block)}
            page={page}
          >
            {quote.points.map((point, row) => (
              <PointRow point={point} quote={quote} page={page} id={`quote-${at}-${row}`} />
            ))}
          </MatrixFrame>
        </div>
      ))}
    </Section>
  )
}

function PointRow(props: {
  point: QuoteDifferential['points'][number]
  quote: QuoteDifferential
  page: PageContext
  id: string
}) {
  const { point, quote, page } = props
  const claim = page.view.claims.find((one) => one.id === point.claim)
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {claim === undefined ? (
          <SentenceText sentence={point.sentence} page={page} />
        ) : (
          <ClaimWords claim={claim} page={page} link />
        )}
      </th>
      {quote.blocks.map((block, at) => (
        <KeptCell block={block} claim={point.claim} page={page} id={`${props.id}-${at}`} />
      ))}
    </tr>
  )
}

function KeptCell(props: {
  block: QuoteDifferential['blocks'][number]
  claim: string
  page: PageContext
  id: string
}) {
  const { block, page } = props
  const kept = block.kept.filter((one) => one.claim === props.claim)
  const first = kept.find((one) => one.direct) ?? kept[0]
  if (first === undefined) return <SilentCell block={block.block} word="left out" page={page} />
  return (
    <td role="cell" class={first.direct ? 'kept-direct' : 'kept-told'}>
      <span class="cell-block">{page.naming.name(block.block)}</span>
      <CellDoor
        id={props.id}
        block={block.block}
        sign={first.direct ? '❝' : '○'}
        word={first.direct ? 'quoted' : 'told'}
        note={`“${verbWord(first.verb)}”${kept.length > 1 ? `, ${plural(kept.length, 'outlet')}` : ''}`}
        numbers={kept.map((one) => page.cite(one.evidence))}
        page={page}
      >
        <ul class="outlet-stances">
          {kept.map((one) => (
            <li>
              <p>
                {one.direct ? 'Quoted' : 'Told'}, led in by “{verbWord(one.verb)}”
              </p>
              <Quotation evidence={one.evidence} page={page} />
            </li>
          ))}
        </ul>
      </CellDoor>
    </td>
  )
}
