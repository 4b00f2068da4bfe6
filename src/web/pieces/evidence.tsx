import type { Evidence, PublishedSentence } from '../../domain/index.ts'
import { languageName, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from './block-mark.tsx'
import { directionOf, safeUrl } from './format.ts'
import { Time } from './time.tsx'

/** One quotation with outlet, block, time, language and a link to the original. */
export function Quotation({ evidence, page }: { evidence: Evidence; page: PageContext }) {
  const article = page.article(evidence.article)
  const language = article?.language ?? 'und'
  const url = safeUrl(article?.url ?? null)
  const inHeadline = evidence.field === 'title' ? ' · headline' : ''
  return (
    <figure class="quotation">
      <blockquote lang={language === 'und' ? undefined : language} dir={directionOf(language)}>
        {evidence.quote}
      </blockquote>
      <figcaption>
        {article === undefined ? (
          <span>Article {evidence.article}</span>
        ) : (
          <>
            <cite>{article.sourceName}</cite> · <BlockMark id={article.block} naming={page.naming} />
            {article.publishedAt !== null && (
              <>
                {' · '}
                <Time at={article.publishedAt} />
              </>
            )}
            {language !== 'en' && ` · ${languageName(language)}`}
            {inHeadline}
            {url !== null && (
              <>
                {' · '}
                <a href={url} rel="noopener noreferrer external">
                  original
                </a>
              </>
            )}
          </>
        )}
      </figcaption>
    </figure>
  )
}

/** The evidence of one sentence, opened in place. */
export function EvidenceDetails({ evidence, page }: { evidence: readonly Evidence[]; page: PageContext }) {
  const numbers = evidence.map((one) => page.cite(one))
  const outlets = new Set(evidence.map((one) => page.article(one.article)?.source ?? one.article)).size
  return (
    <details class="evidence">
      <summary>
        <span class="evidence-count">{plural(outlets, 'source')}</span>
        <sup class="evidence-numbers">{numbers.join(' ')}</sup>
      </summary>
      <div class="evidence-list">
        {evidence.map((one) => (
          <Quotation evidence={one} page={page} />
        ))}
      </div>
    </details>
  )
}

const MADE = {
  computed: 'Computed by a rule from names and figures',
  extracted: "An outlet's own words",
  model: 'Written by a language model and checked against the evidence',
} as const

/** A published sentence with the door to its evidence. */
export function Sentence({
  sentence,
  page,
  language,
}: {
  sentence: PublishedSentence
  page: PageContext
  language?: string
}) {
  const own =
    sentence.made === 'extracted'
      ? (language ?? page.article(sentence.evidence[0]?.article ?? '')?.language)
      : undefined
  const foreign = own !== undefined && own !== 'en' && own !== 'und'
  return (
    <div class={`sentence made-${sentence.made}`}>
      <span
        class="sentence-text"
        title={MADE[sentence.made]}
        lang={foreign ? own : undefined}
        dir={foreign ? directionOf(own) : undefined}
      >
        {sentence.text}
      </span>{' '}
      <EvidenceDetails evidence={sentence.evidence} page={page} />
    </div>
  )
}
