import type { NamingRow } from '../../domain/index.ts'
import { groupByWord, HEADINGS, languageName, plural, surfacesOf } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { EvidenceDetails } from '../pieces/evidence.tsx'
import { ForeignText } from '../pieces/foreign-text.tsx'
import { capital } from '../pieces/format.ts'
import { Section } from './section.tsx'

/** What each block calls one and the same thing, in its own language: a referent per row, blocks together by the word they use. */
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
        {groupByWord(row).map((group) => (
          <WordGroup group={group} page={page} />
        ))}
      </ul>
    </div>
  )
}

function WordGroup({ group, page }: { group: ReturnType<typeof groupByWord>[number]; page: PageContext }) {
  const { gloss, language } = group[0]
  return (
    <li>
      <p>
        {surfacesOf(group).map((surface) => (
          <>
            <span class="surface">
              <ForeignText text={surface} language={language} />
            </span>{' '}
          </>
        ))}
        {gloss !== null && <span class="gloss">“{gloss}”</span>}{' '}
        {language !== 'en' && <span class="note">{languageName(language)}</span>}
      </p>
      <p class="variant-blocks">
        {group.map((variant) => (
          <span>
            <BlockMark id={variant.block} naming={page.naming} />{' '}
            <span class="note">{plural(variant.origins, 'origin')}</span>
          </span>
        ))}
      </p>
      <EvidenceDetails evidence={group.map((variant) => variant.evidence)} page={page} />
    </li>
  )
}
