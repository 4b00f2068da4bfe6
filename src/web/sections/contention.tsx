import { HEADINGS, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { Sentence } from '../pieces/evidence.tsx'
import { Section } from './section.tsx'

/** One proposition with opposed stances, both sides side by side. */
export function ContentionSection({ page }: { page: PageContext }) {
  const { contention } = page.view
  const claim = contention === null ? null : page.claimPath(contention.claim)
  return (
    <Section
      id="contention"
      heading={HEADINGS.contention}
      empty={
        contention === null &&
        'Narrative divergence unclear: no proposition has opposed stances from at least two origins on each side.'
      }
    >
      {contention !== null && (
        <div class="contention">
          <Sentence sentence={contention.sentence} page={page} />
          <p class="note">
            <BlockMark id={contention.left.block} naming={page.naming} link />{' '}
            {plural(contention.left.origins, 'origin')}
            {' against '}
            <BlockMark id={contention.right.block} naming={page.naming} link />{' '}
            {plural(contention.right.origins, 'origin')}
            {' · '}
            <a href={paths.compareBlocks(page.view.event, contention.left.block, contention.right.block)}>
              side by side
            </a>
            {claim !== null && (
              <>
                {' · '}
                <a href={claim}>this claim, outlet by outlet</a>
              </>
            )}
          </p>
        </div>
      )}
    </Section>
  )
}
