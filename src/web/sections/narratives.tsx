import type { Narrative } from '../../domain/index.ts'
import { HEADINGS, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { Sentence } from '../pieces/evidence.tsx'
import { listWords } from '../pieces/format.ts'
import { Section } from './section.tsx'

/** One reading per block with at least two origins. */
export function Narratives({ page }: { page: PageContext }) {
  const { narratives } = page.view
  return (
    <Section
      id="narratives"
      heading={HEADINGS.narratives}
      wide
      empty={narratives.length === 0 && 'No block has two origins, so none is given a reading.'}
    >
      <div class="narratives">
        {narratives.map((narrative) => (
          <NarrativeCard narrative={narrative} page={page} />
        ))}
      </div>
    </Section>
  )
}

function NarrativeCard({ narrative, page }: { narrative: Narrative; page: PageContext }) {
  const { using, of } = narrative.outlets
  return (
    <article class={`narrative ${page.naming.colour(narrative.block)}`}>
      <h3>
        <BlockMark id={narrative.block} naming={page.naming} link /> <span class="hidden">outlets</span>
      </h3>
      <p class="note">
        {using} of {plural(of, 'outlet')} · {plural(narrative.origins, 'origin')}
        {narrative.divided && <strong class="divided"> · Divided: under 70 % agree</strong>}
      </p>
      {narrative.sentences.map((sentence) => (
        <Sentence sentence={sentence} page={page} />
      ))}
      {narrative.frames.length > 0 && (
        <p class="frames">Read as {listWords(narrative.frames.map((frame) => frame.label))}</p>
      )}
      {narrative.dissent !== null && (
        <div class="dissent">
          <p class="note">Dissent: {page.outlet(narrative.dissent.source)}</p>
          <Sentence sentence={narrative.dissent.sentence} page={page} />
        </div>
      )}
    </article>
  )
}
