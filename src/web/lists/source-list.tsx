import type { Handler } from 'hono'
import { listSources, plural } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { countryName } from '../pieces/format.ts'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'

/** Every outlet we follow, by block. */
export function sourceList(site: Site): Handler {
  return async (context) => {
    const [all, sample] = await Promise.all([listSources(site.db), isSampleVisible(site)])
    const sources = all.filter((source) => sample || !source.sample)
    const blocks = [...new Set(sources.map((source) => source.block))]
    const frame = frameOf(context, site, { title: 'Sources', sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page">
            <h1>Sources</h1>
            <p class="lede">
              {plural(sources.length, 'outlet')} we follow. Each page states owner, kind of ownership and the
              basis for it.
            </p>
            {blocks.map((block) => (
              <section>
                <h2>
                  <BlockMark id={block} naming={site.naming} link />
                </h2>
                <ul class="outlet-list">
                  {sources
                    .filter((source) => source.block === block)
                    .map((source) => (
                      <li>
                        <a href={paths.source(source.id)}>{source.name}</a>{' '}
                        <span class="note">{countryName(source.country)}</span>
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </div>
        </Layout>,
      ),
    )
  }
}
