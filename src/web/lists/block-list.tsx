import type { Handler } from 'hono'
import { plural } from '../../publish/index.ts'
import { countListening } from '../../sources/index.ts'
import { Layout } from '../layout.tsx'
import { BlockMark } from '../pieces/block-mark.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import { isSampleVisible } from '../sample-visible.ts'
import type { Site } from '../site.ts'

/** All information blocks with the stated rule of each. */
export function blockList(site: Site): Handler {
  return async (context) => {
    const [listening, sample] = await Promise.all([
      countListening(site.db, site.now().toISOString()),
      isSampleVisible(site),
    ])
    const frame = frameOf(context, site, { title: 'Blocks', sample })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page">
            <h1>Information blocks</h1>
            <p class="lede">
              A block is a named view over outlets by country, ownership and language: an editorial origin,
              never a people. Parts that take opposed sides speak for themselves.
            </p>
            <div class="block-list">
              {site.catalogue.blocks.map((block) => {
                const heard = listening.get(block.id)
                return (
                  <section class={`block-card ${site.naming.colour(block.id)}`}>
                    <h2>
                      <BlockMark id={block.id} naming={site.naming} link />
                    </h2>
                    <p>{block.rule}</p>
                    {heard !== undefined && (
                      <p class="note">
                        {plural(heard.sources, 'outlet')}, {heard.healthy} heard in the last 24 h
                      </p>
                    )}
                    {block.subBlocks.length > 0 && (
                      <ul class="parts">
                        {block.subBlocks.map((part) => (
                          <li>
                            <BlockMark id={part.id} naming={site.naming} link={part.speaksAlone} />
                            {part.speaksAlone && <span class="note"> speaks for itself</span>}
                          </li>
                        ))}
                      </ul>
                    )}
                  </section>
                )
              })}
            </div>
          </div>
        </Layout>,
      ),
    )
  }
}
