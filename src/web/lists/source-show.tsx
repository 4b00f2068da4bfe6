import type { Handler } from 'hono'
import { findSource, languageName, plural, type SourcePage } from '../../publish/index.ts'
import { type FeedHealth, listCoverage } from '../../sources/index.ts'
import type { BlockNaming } from '../block-naming.ts'
import { Layout } from '../layout.tsx'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { FeedState } from '../pieces/feed-state.tsx'
import { ForeignText } from '../pieces/foreign-text.tsx'
import { countryName, safeUrl } from '../pieces/format.ts'
import { Time } from '../pieces/time.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'

/** Owner, country, state affiliation and its basis, share of copied wire, feed health, latest articles. */
export function sourceShow(site: Site): Handler {
  return async (context) => {
    const id = context.req.param('source') ?? ''
    const [source, [health]] = await Promise.all([
      findSource(site.db, id),
      listCoverage(site.db, site.now().toISOString(), id),
    ])
    if (source === null) return errorPage(context, site, 404)
    const frame = frameOf(context, site, { title: source.name, sample: source.sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page narrow">
            <p class="crumb">
              <a href={paths.sources()}>Sources</a>
            </p>
            <h1>{source.name}</h1>
            <SourceFacts source={source} naming={site.naming} />
            <Feeds feeds={health?.feeds ?? []} />
            <LatestArticles source={source} />
          </div>
        </Layout>,
      ),
    )
  }
}

function SourceFacts({ source, naming }: { source: SourcePage; naming: BlockNaming }) {
  const { articles, copied, events } = source.shown
  const homepage = safeUrl(source.homepage)
  return (
    <dl class="facts-list">
      <Row label="Block">
        <BlockMark id={source.block} naming={naming} link />
        {source.subBlock !== source.block && <BlockMark id={source.subBlock} naming={naming} />}
      </Row>
      <Row label="Country">{countryName(source.country)}</Row>
      <Row label="Main language">{languageName(source.language)}</Row>
      <Row label="Ownership">{source.ownership}</Row>
      {source.owner !== null && <Row label="Owner">{source.owner}</Row>}
      <Row label="State affiliation">
        {source.stateAffiliated === null
          ? 'Nobody whose method we can cite has looked'
          : source.stateAffiliated
            ? 'Yes'
            : 'No'}
        {source.stateBasis !== '' && <span class="note"> Basis: {source.stateBasis}</span>}
      </Row>
      <Row label="Copied wire">
        {articles === 0
          ? 'No article on event pages yet'
          : `${Math.round((copied / articles) * 100)} % of ${plural(articles, 'article')} in ${plural(events, 'event')} trace to another's report`}
      </Row>
      {homepage !== null && (
        <Row label="Home page">
          <a href={homepage} rel="noopener noreferrer external">
            {homepage}
          </a>
        </Row>
      )}
      {source.notes !== '' && <Row label="Notes">{source.notes}</Row>}
    </dl>
  )
}

function Row({ label, children }: { label: string; children: unknown }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children as string}</dd>
    </div>
  )
}

function Feeds({ feeds }: { feeds: readonly FeedHealth[] }) {
  return (
    <section>
      <h2>Feeds</h2>
      {feeds.length === 0 && <p class="empty">No feed is read.</p>}
      <ul class="feeds">
        {feeds.map((feed) => (
          <li>
            <FeedState feed={feed} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LatestArticles({ source }: { source: SourcePage }) {
  return (
    <section>
      <h2>Latest articles</h2>
      {source.latest.length === 0 && <p class="empty">None yet.</p>}
      <ul class="latest-articles">
        {source.latest.map((article) => {
          const url = safeUrl(article.url)
          const title = <ForeignText text={article.title} language={article.language} />
          return (
            <li>
              {url === null ? (
                title
              ) : (
                <a href={url} rel="noopener noreferrer external">
                  {title}
                </a>
              )}
              <span class="note">
                {article.publishedAt !== null && <Time at={article.publishedAt} />}
                {article.event !== null && (
                  <>
                    {' · '}
                    <a href={paths.event(article.event)}>event</a>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
