import type { Disagreement } from '../../domain/index.ts'
import { HEADINGS, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { Sentence } from '../pieces/evidence.tsx'
import { Section } from './section.tsx'

const KINDS = {
  facts: 'About facts',
  responsibility: 'About responsibility',
  motive: 'About motive',
  meaning: 'About meaning or legality',
  outcome: 'About the expected outcome',
  omission: 'About what is left out',
} as const

/** Typed disagreements: both sides, and what the reader cannot tell because of them. */
export function Disagreements({ page }: { page: PageContext }) {
  const { disagreements } = page.view
  return (
    <Section
      id="disagreements"
      heading={HEADINGS.disagreements}
      wide
      empty={
        disagreements.length === 0 &&
        'No disagreement has enough independent origins on both sides to be published.'
      }
    >
      {disagreements.map((disagreement) => (
        <DisagreementCard disagreement={disagreement} page={page} />
      ))}
    </Section>
  )
}

function DisagreementCard({ disagreement, page }: { disagreement: Disagreement; page: PageContext }) {
  return (
    <article class="disagreement">
      <h3>{KINDS[disagreement.kind]}</h3>
      <div class="sides">
        {disagreement.sides.map((side) => (
          <div class={`side ${page.naming.colour(side.blocks[0] ?? '')}`}>
            <p class="side-blocks">
              {side.blocks.map((block) => (
                <BlockMark id={block} naming={page.naming} />
              ))}
              <span class="note">{plural(side.origins, 'origin')}</span>
            </p>
            <Sentence sentence={side.sentence} page={page} />
          </div>
        ))}
      </div>
      <div class="unknown">
        <Sentence sentence={disagreement.unknown} page={page} />
      </div>
    </article>
  )
}
