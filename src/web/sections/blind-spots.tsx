import type { BlindSpot } from '../../domain/index.ts'
import { HEADINGS, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { Sentence } from '../pieces/evidence.tsx'
import { percent } from '../pieces/format.ts'
import { Section } from './section.tsx'

/** What one block leaves out, and what nobody says. */
export function BlindSpots({ page }: { page: PageContext }) {
  const { blindSpots } = page.view
  const ofBlocks = blindSpots.filter((spot) => spot.kind === 'block')
  const common = blindSpots.filter((spot) => spot.kind === 'common')
  return (
    <Section
      id="blind-spots"
      heading={HEADINGS.blindSpots}
      empty={
        blindSpots.length === 0 &&
        'No silence is unlikely enough to be coincidence, and no open question stands out.'
      }
    >
      {ofBlocks.length > 0 && <SpotList title="In one block only" spots={ofBlocks} page={page} />}
      {common.length > 0 && <SpotList title="In every article" spots={common} page={page} />}
    </Section>
  )
}

function SpotList({ title, spots, page }: { title: string; spots: readonly BlindSpot[]; page: PageContext }) {
  return (
    <>
      <h3>{title}</h3>
      <ul class="blind-spots">
        {spots.map((spot) => (
          <li>
            {spot.block !== null && <BlockMark id={spot.block} naming={page.naming} link />}
            <Sentence sentence={spot.sentence} page={page} />
            <p class="note">
              Not found in the {plural(spot.texts, 'text')} we hold
              {spot.confidence !== null &&
                ` · chance that this is coincidence ${percent(1 - spot.confidence)}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
