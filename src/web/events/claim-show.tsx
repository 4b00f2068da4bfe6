import type { Handler } from 'hono'
import type { Claim } from '../../domain/index.ts'
import { languageName, plural } from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { speaks } from '../matrix/matrix-choice.ts'
import { OutletStances, STANCE_SIGNS } from '../matrix/outlet-stances.tsx'
import { createPageContext, type PageContext } from '../page-context.ts'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { BlockMark } from '../pieces/block-mark.tsx'
import { InEnglish } from '../pieces/claim-words.tsx'
import { SentenceText } from '../pieces/evidence.tsx'
import { Joined } from '../pieces/joined.tsx'
import { Time } from '../pieces/time.tsx'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'
import { withEvent } from './with-event.tsx'

/** Length in UTF-16 units from which a claim is set smaller as a heading. */
const LONG_CLAIM = 80

/** One claim at its own address: every outlet's stance with its quotation. */
export function claimShow(site: Site): Handler {
  return (context) =>
    withEvent(context, site, ({ view }) => {
      const claim = view.claims.find((one) => one.id === context.req.param('claim'))
      if (claim === undefined) return errorPage(context, site, 404)
      const page = createPageContext(view, site.naming)
      const frame = frameOf(context, site, { title: claim.sentence.text, sample: view.sample })
      return sendPage(
        context,
        toHtml(
          <Layout frame={frame}>
            <ClaimPage claim={claim} page={page} />
          </Layout>,
        ),
      )
    })
}

function ClaimPage({ claim, page }: { claim: Claim; page: PageContext }) {
  return (
    <div class="page claim-page">
      <p class="crumb">
        <a href={paths.event(page.view.event)}>{page.view.headline.text}</a>
      </p>
      <h1 class={claim.sentence.text.length > LONG_CLAIM ? 'long' : undefined}>
        <SentenceText sentence={claim.sentence} page={page} />
      </h1>
      <InEnglish claim={claim} page={page} />
      <p class="counts">
        {plural(claim.origins, 'origin')} · {plural(claim.blocks, 'block')}
        {claim.language !== 'en' && ` · in ${languageName(claim.language)}`}
        {claim.opposed && ' · opposed'}
        {claim.firstAt !== null && (
          <>
            {' · first carried '}
            <Time at={claim.firstAt} />
          </>
        )}
      </p>
      <Joined claim={claim} page={page} />
      <div class="claim-cells">
        {claim.cells.filter(speaks).map((cell) => (
          <section class={`claim-cell ${page.naming.colour(cell.block)}`}>
            <h2>
              <BlockMark id={cell.block} naming={page.naming} link />
            </h2>
            <p class={`stance-${cell.stance}`}>
              <span aria-hidden="true">{STANCE_SIGNS[cell.stance]}</span> {cell.stance} ·{' '}
              {plural(cell.origins, 'origin')}
              {cell.divided && ' · divided'}
            </p>
            <OutletStances cell={cell} page={page} />
          </section>
        ))}
      </div>
      <SilentBlocks claim={claim} page={page} />
    </div>
  )
}

/** Blocks that say nothing on the claim, in one line. */
function SilentBlocks({ claim, page }: { claim: Claim; page: PageContext }) {
  const silent = claim.cells.filter((cell) => !speaks(cell))
  if (silent.length === 0) return null
  return (
    <section class="claim-silent">
      <h2>Silent</h2>
      <p class="note">Not found in the texts we hold of these blocks.</p>
      <ul class="parts">
        {silent.map((cell) => (
          <li>
            <BlockMark id={cell.block} naming={page.naming} link />
          </li>
        ))}
      </ul>
    </section>
  )
}
