import type { NamingRow } from '../../domain/index.ts'
import { HEADINGS, languageName, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { EvidenceDetails } from '../pieces/evidence.tsx'
import { ForeignText } from '../pieces/foreign-text.tsx'
import { capital } from '../pieces/format.ts'
import { Section } from './section.tsx'

/** What each block calls one and the same thing, in its own language. */
export function Words({ page }: { page: PageContext }) {
  const { words } = page.view
  return (
    <Section
      id="words"
      heading={HEADINGS.words}
      empty={words.length === 0 && 'No referent is named differently by two blocks.'}
    >
      {words.map((row) => (
        <WordRow row={row} page={page} />
      ))}
    </Section>
  )
}

function WordRow({ row, page }: { row: NamingRow; page: PageContext }) {
  return (
    <div class="naming">
      <h3>{capital(row.label)}</h3>
      <ul class="variants">
        {row.variants.map((variant) => (
          <li>
            <span class="surface">
              <ForeignText text={variant.surface} language={variant.language} />
            </span>
            {variant.gloss !== null && <span class="gloss">“{variant.gloss}”</span>}
            <BlockMark id={variant.block} naming={page.naming} />
            <span class="note">
              {variant.language !== 'en' && `${languageName(variant.language)} · `}
              {plural(variant.origins, 'origin')}
            </span>
            <EvidenceDetails evidence={[variant.evidence]} page={page} />
          </li>
        ))}
      </ul>
    </div>
  )
}
