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

/** Frames in words: what only this block stresses, beyond what shuffled labels give, is told apart from what it merely shares. */
function Frames({ frames }: { frames: Narrative['frames'] }) {
  const labels = (distinct: boolean): string =>
    listWords(frames.filter((frame) => frame.distinct === distinct).map((frame) => frame.label))
  const [own, shared] = [labels(true), labels(false)]
  if (own === '' && shared === '') return null
  return (
    <p class="frames">
      {own !== '' && (
        <span>
          <strong>Stands apart</strong> in speaking of it as {own}.
        </span>
      )}{' '}
      {shared !== '' && (
        <span>
          {own === '' ? 'Speaks' : 'Also speaks'} of it as {shared}.
        </span>
      )}
    </p>
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
      </p>
      {narrative.divided && <p class="divided">Divided: under 70 % of its origins agree</p>}
      {narrative.sentences.map((sentence) => (
        <Sentence sentence={sentence} page={page} />
      ))}
      <Frames frames={narrative.frames} />
      {narrative.dissent !== null && (
        <div class="dissent">
          <p class="note">Dissent: {page.outlet(narrative.dissent.source)}</p>
          <Sentence sentence={narrative.dissent.sentence} page={page} />
        </div>
      )}
    </article>
  )
}
