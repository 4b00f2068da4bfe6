import type { Handler } from 'hono'
import { countEditions, plural, SAMPLE_LEAVES_AT_LIVE_EVENTS } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { paths } from '../paths.ts'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'

/** What Parallax is, what the sample edition is, and how to remove it. */
export function aboutShow(site: Site): Handler {
  return async (context) => {
    const { sample, live } = await countEditions(site.db)
    const frame = frameOf(context, site, { title: 'About', sample: sample > 0 })
    return sendPage(
      context,
      toHtml(
        <Layout frame={frame}>
          <div class="page narrow">
            <h1>About Parallax</h1>
            <p class="lede">
              Parallax shows one world event as every information block reports it. It keeps apart what all
              sides report, how each side reads it, where the readings collide, what nobody says, and which
              observable act would settle it.
            </p>
            <p>It decides nothing for you, and you can open the evidence behind every sentence.</p>
            <h2>What you find on an event page</h2>
            <ul>
              <li>Facts that independent origins in several blocks state alike.</li>
              <li>One reading per block, always attributed, with dissent inside the block.</li>
              <li>A table of claims: who asserts, who denies, who only reports, who is silent.</li>
              <li>Labels that say when there is too little to go on. An empty section beats a guess.</li>
            </ul>
            <h2 id="sample">The sample edition</h2>
            {sample === 0 ? (
              <p>The sample edition is not on this site.</p>
            ) : (
              <>
                <p>
                  {plural(sample, 'event')} on this site {sample === 1 ? 'belongs' : 'belong'} to a sample
                  edition. The events are real and well known; the outlets are placeholders, and the texts
                  were written in our own words from publicly known positions. Nobody real is quoted.
                </p>
                <p>
                  It leaves by itself when {SAMPLE_LEAVES_AT_LIVE_EVENTS} live events of at least two blocks
                  stand beside it; now there are {live}. You can also remove it here.
                </p>
                <form action={paths.removeSample()} method="post">
                  <button type="submit">Remove the sample edition</button>
                </form>
              </>
            )}
          </div>
        </Layout>,
      ),
    )
  }
}
