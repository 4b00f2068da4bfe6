import type { Handler } from 'hono'
import { listCoverage, plural, type SourceHealth } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { FeedState } from '../pieces/feed-state.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'

/** Whom we listen to and who answers: the denominators behind every "silent". */
export function coverageShow(site: Site): Handler {
  return async (context) => {
    const [all, sample] = await Promise.all([
      listCoverage(site.db, site.now().toISOString()),
      isSampleVisible(site),
    ])
    const sources = all.filter((source) => !source.sample)
    const blocks = [...new Set(sources.map((source) => source.block))]
    const frame = frameOf(context, site, { title: 'Coverage health', sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page">
            <h1>Coverage health</h1>
            <p class="lede">
              A block is called silent only when its feeds answered. Here is who we listen to, and who
              answered in the last 24 hours.
            </p>
            {sources.length === 0 && <p class="empty">No outlet has been loaded yet.</p>}
            <CoverageTable site={site} sources={sources} blocks={blocks} />
            {blocks.map((block) => (
              <BlockFeeds
                site={site}
                block={block}
                sources={sources.filter((source) => source.block === block)}
              />
            ))}
          </div>
        </Layout>,
      ),
    )
  }
}

function isHeard(source: SourceHealth): boolean {
  return source.feeds.some((feed) => feed.state === 'healthy')
}

function CoverageTable({
  site,
  sources,
  blocks,
}: {
  site: Site
  sources: readonly SourceHealth[]
  blocks: readonly string[]
}) {
  return (
    <table class="plain-table">
      <caption class="hidden">Outlets and feeds by block</caption>
      <thead>
        <tr>
          <th scope="col">Block</th>
          <th scope="col" class="number">
            Outlets
          </th>
          <th scope="col" class="number">
            Heard
          </th>
          <th scope="col" class="number">
            Feeds
          </th>
          <th scope="col" class="number">
            Failing
          </th>
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) => {
          const own = sources.filter((source) => source.block === block)
          const feeds = own.flatMap((source) => source.feeds)
          return (
            <tr>
              <th scope="row">
                <BlockMark id={block} naming={site.naming} link />
              </th>
              <td class="number">{own.length}</td>
              <td class="number">{own.filter(isHeard).length}</td>
              <td class="number">{feeds.length}</td>
              <td class="number">{feeds.filter((feed) => feed.state === 'failing').length}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function BlockFeeds({
  site,
  block,
  sources,
}: {
  site: Site
  block: string
  sources: readonly SourceHealth[]
}) {
  return (
    <details class="block-feeds">
      <summary>
        {site.naming.name(block)}: {plural(sources.length, 'outlet')}
      </summary>
      <ul>
        {sources.map((source) => (
          <li>
            <a href={paths.source(source.id)}>{source.name}</a>
            {source.feeds.map((feed) => (
              <FeedState feed={feed} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
