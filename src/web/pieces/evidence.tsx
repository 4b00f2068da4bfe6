import type { Evidence, PublishedSentence } from '../../domain/index.ts'
import { languageName, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { BlockMark } from './block-mark.tsx'
import { ForeignText } from './foreign-text.tsx'
import { directionOf, safeUrl } from './format.ts'
import { MixedText } from './mixed-text.tsx'
import { Time } from './time.tsx'

/** One quotation with outlet, block, time, language and a link to the original. A `note` stands alone and says English, too. */
export function Quotation(props: { evidence: Evidence; page: PageContext; note?: boolean }) {
  const { evidence, page } = props
  const article = page.article(evidence.article)
  const language = article?.language ?? 'und'
  const url = safeUrl(article?.url ?? null)
  const inHeadline = evidence.field === 'title' ? ' · headline' : ''
  return (
    <figure class="quotation">
      <blockquote lang={language === 'und' ? undefined : language} dir={turned(directionOf(language))}>
        {evidence.quote}
      </blockquote>
      {evidence.translation !== undefined && (
        <p class="translation">
          {evidence.translation} <span class="made-by">translated by a language model, verified</span>
        </p>
      )}
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
            {(props.note === true || language !== 'en') && ` · ${languageName(language)}`}
            {inHeadline}
            {url !== null && (
              <>
                {' · '}
                <a href={url} rel="external">
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

/** A direction that differs from that of the page; its own need not be said a hundred times. */
function turned(direction: 'ltr' | 'rtl' | 'auto'): 'rtl' | 'auto' | undefined {
  return direction === 'ltr' ? undefined : direction
}

/** The evidence of one sentence, opened in place. */
export function EvidenceDetails({
  evidence,
  page,
  sentence,
}: {
  evidence: readonly Evidence[]
  page: PageContext
  /** Whose making is told above the evidence; left out where there is no one sentence. */
  sentence?: PublishedSentence
}) {
  const numbers = evidence.map((one) => page.cite(one))
  const outlets = new Set(evidence.map((one) => page.article(one.article)?.source ?? one.article)).size
  return (
    <details class="evidence">
      <summary>
        <span class="evidence-count">{plural(outlets, 'source')}</span>
        <sup class="evidence-numbers">{numbers.join(' ')}</sup>
      </summary>
      <div class="evidence-list">
        {sentence !== undefined && <HowMade sentence={sentence} page={page} />}
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
  model: 'Written by a language model and verified against the evidence',
} as const

/** How a sentence was made; for one of a model, the gates that it passed; for one in translation, the original, too. */
function HowMade({ sentence, page }: { sentence: PublishedSentence; page: PageContext }) {
  const { made, gates = [] } = sentence
  const translated = page.reading?.find(sentence.text)
  return (
    <>
      {translated !== undefined && (
        <p class="how-made">
          Translated by a language model and checked. Passed: {translated.gates.join(', ')}. It stands for:{' '}
          <OriginalText sentence={sentence} page={page} />
        </p>
      )}
      <p class="how-made">
        {MADE[made]}.
        {gates.length > 0 && ` Passed: ${gates.map((gate) => gate.replaceAll('-', ' ')).join(', ')}.`}
      </p>
    </>
  )
}

/** A published sentence with the door to its evidence. Its quotations keep their language. */
export function Sentence({ sentence, page }: { sentence: PublishedSentence; page: PageContext }) {
  const isTranslated = page.reading?.find(sentence.text) !== undefined
  return (
    <div class={`sentence made-${sentence.made}`}>
      <span
        class="sentence-text"
        title={isTranslated ? undefined : MADE[sentence.made]}
        dir={isTranslated ? turned(page.reading?.direction ?? 'ltr') : undefined}
      >
        <SentenceText sentence={sentence} page={page} />
      </span>{' '}
      {isTranslated && <span class="made-by">translated by a model, checked</span>}
      {sentence.made === 'model' && !isTranslated && <span class="made-by">model, verified</span>}{' '}
      <EvidenceDetails evidence={sentence.evidence} page={page} sentence={sentence} />
    </div>
  )
}

/** The words of a sentence alone: in the language the page is read in, where they are translated. */
export function SentenceText({ sentence, page }: { sentence: PublishedSentence; page: PageContext }) {
  const { reading } = page
  const translated = reading?.find(sentence.text)
  if (reading === null || translated === undefined) return <OriginalText sentence={sentence} page={page} />
  return (
    <bdi lang={reading.language} dir={reading.direction}>
      <MixedText text={translated.text} known={quotesOf(sentence, page)} base={reading.language} />
    </bdi>
  )
}

function quotesOf(sentence: PublishedSentence, page: PageContext) {
  return sentence.evidence.map(({ article, quote }) => ({
    quote,
    language: page.article(article)?.language ?? 'und',
  }))
}

/** The words as they were published: wholly foreign when they are an outlet's own wording, mixed when they quote. */
function OriginalText({ sentence, page }: { sentence: PublishedSentence; page: PageContext }) {
  const known = quotesOf(sentence, page)
  const own = known.find(({ quote }) => quote.includes(sentence.text))
  if (own !== undefined && own.language !== 'en')
    return <ForeignText text={sentence.text} language={own.language} />
  return <MixedText text={sentence.text} known={known} />
}
