import type { ArticleEntry } from '../../domain/index.ts'
import { HEADINGS, languageName, plural } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { ForeignText } from '../pieces/foreign-text.tsx'
import { safeUrl } from '../pieces/format.ts'
import { Time } from '../pieces/time.tsx'
import { Section } from './section.tsx'

const RELATIONS = {
  first: 'own report',
  copy: 'copy',
  derived: 'rewritten from it',
  translated: 'translation',
  credit: 'credits the same agency',
  owner: 'same owner',
} as const

/** All articles, by block and inside it by origin, with why each belongs here. */
export function Articles({ page }: { page: PageContext }) {
  const { articles, origins, blocks } = page.view
  const agencies = new Map(origins.map((origin) => [origin.id, origin.agency] as const))
  return (
    <Section
      id="articles"
      heading={HEADINGS.articles}
      wide
      about="Grouped by block and by origin: articles that trace to one report count once."
    >
      {blocks
        .filter((block) => block.articles > 0)
        .map((block) => {
          const own = articles.filter((article) => article.block === block.id)
          const groups = [...new Set(own.map((article) => article.origin))]
          return (
            <details class="article-block" open={articles.length <= 30}>
              <summary>
                <BlockMark id={block.id} naming={page.naming} /> {plural(own.length, 'article')},{' '}
                {plural(groups.length, 'origin')}
                {block.listening !== null && (
                  <span class="note">
                    {' '}
                    · {block.listening.healthy} of {plural(block.listening.sources, 'outlet')} heard in the
                    last 24 h
                  </span>
                )}
              </summary>
              <ul class="origins">
                {groups.map((origin) => (
                  <OriginGroup
                    articles={own.filter((one) => one.origin === origin)}
                    agency={agencies.get(origin) ?? null}
                    page={page}
                  />
                ))}
              </ul>
            </details>
          )
        })}
    </Section>
  )
}

function OriginGroup({
  articles,
  agency,
  page,
}: {
  articles: readonly ArticleEntry[]
  agency: string | null
  page: PageContext
}) {
  return (
    <li class={articles.length > 1 ? 'origin several' : 'origin'}>
      {(articles.length > 1 || agency !== null) && (
        <p class="note">
          {articles.length > 1 ? `One origin, ${plural(articles.length, 'article')}` : 'One origin'}
          {agency !== null && `, from ${agency}`}
        </p>
      )}
      <ul>
        {articles.map((article) => (
          <ArticleLine article={article} page={page} />
        ))}
      </ul>
    </li>
  )
}

function ArticleLine({ article, page }: { article: ArticleEntry; page: PageContext }) {
  const url = safeUrl(article.url)
  const title = <ForeignText text={article.title} language={article.language} />
  return (
    <li class="article-line">
      <p class="article-title">
        {url === null ? (
          title
        ) : (
          <a href={url} rel="external">
            {title}
          </a>
        )}
      </p>
      <p class="note">
        <a href={paths.source(article.source)}>{article.sourceName}</a> · {languageName(article.language)}
        {article.publishedAt !== null && (
          <>
            {' · '}
            <Time at={article.publishedAt} />
          </>
        )}
        {` · ${RELATIONS[article.relation]}`}
        {article.stateAffiliated === true && (
          <>
            {' · '}
            <span class="whole">state-affiliated</span>
          </>
        )}
        {article.blockBasis === 'country' && ' · block by country'}
        {article.blockBasis === 'none' && ' · block unknown'}
        {article.how === 'none' && ' · headline only'}
      </p>
      <p class="note">
        {article.placement !== null && `Why it is here: ${article.placement.why} · `}
        <a href={paths.report(page.view.event, article.id)}>Does not belong here?</a>
      </p>
    </li>
  )
}
