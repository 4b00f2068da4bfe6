import { HEADINGS, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { Sentence } from '../pieces/evidence.tsx'
import { Section } from './section.tsx'

/** Facts that independent origins in at least two blocks state, with no contested number. */
export function Facts({ page }: { page: PageContext }) {
  const { facts } = page.view
  return (
    <Section
      id="facts"
      heading={HEADINGS.facts}
      empty={
        facts.length === 0 &&
        'No statement is carried in the outlets’ own voice by independent origins in two blocks.'
      }
    >
      <ol class="facts">
        {facts.map((fact) => (
          <li>
            <Sentence sentence={fact.sentence} page={page} />
            <p class="note">
              {plural(fact.origins, 'origin')}, {plural(fact.blocks, 'block')}
              {page.view.claims.some((claim) => claim.id === fact.claim && claim.joined !== undefined) &&
                ' · joined on a model’s proposal'}
              {page.claimPath(fact.claim) !== null && (
                <>
                  {' · '}
                  <a href={page.claimPath(fact.claim) ?? ''}>who says it</a>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
