import type { Handler } from 'hono'
import { plural } from '../../publish/index.ts'
import { blockHealth, listCoverage, type SourceHealth } from '../../sources/index.ts'
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
            <CoverageTable site={site} sources={sources} />
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

function CoverageTable({ site, sources }: { site: Site; sources: readonly SourceHealth[] }) {
  return (
    <section class="scroll" tabindex={0} aria-label="Outlets and feeds by block, table">
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
            <th scope="col" class="number">
              Articles a day
            </th>
          </tr>
        </thead>
        <tbody>
          {blockHealth(sources).map((health) => (
            <tr>
              <th scope="row">
                <BlockMark id={health.block} naming={site.naming} link />
              </th>
              <td class="number">{health.sources}</td>
              <td class="number">{health.healthySources}</td>
              <td class="number">{health.feeds}</td>
              <td class="number">{health.failingFeeds}</td>
              <td class="number">{health.itemsPerDay}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
  const feeds = sources.flatMap((source) => source.feeds)
  const silent = feeds.filter((feed) => feed.active && feed.state === 'failing').length
  return (
    <details class="block-feeds">
      <summary>
        {site.naming.name(block)}: {plural(sources.length, 'outlet')}
        {silent > 0 && <span class="note"> · {plural(silent, 'feed')} not answering</span>}
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
