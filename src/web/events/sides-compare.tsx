import type { Handler } from 'hono'
import type { EventView, FigureStatement } from '../../domain/index.ts'
import {
  type ComparedClaim,
  compareSides,
  formatStatement,
  plural,
  type Side,
  type SideStance,
} from '../../publish/index.ts'
import { Layout } from '../layout.tsx'
import { OutletStances, STANCE_SIGNS } from '../matrix/outlet-stances.tsx'
import { createPageContext, type PageContext } from '../page-context.ts'
import { errorPage } from '../pages/error-page.tsx'
import { paths } from '../paths.ts'
import { InEnglish } from '../pieces/claim-words.tsx'
import { Sentence, SentenceText } from '../pieces/evidence.tsx'
import { capital } from '../pieces/format.ts'
import { frameOf, sendPage, toHtml } from '../respond.ts'
import type { Site } from '../site.ts'
import { withEvent } from './with-event.tsx'

/** Two blocks or outlets on one event, side by side. */
export function sidesCompare(site: Site): Handler {
  return (context) =>
    withEvent(context, site, ({ view }) => {
      const page = createPageContext(view, site.naming)
      const [first, second] = firstSides(view)
      const left = readSide(view, context.req.query('left') ?? first)
      const right = readSide(view, context.req.query('right') ?? second)
      if (left === null || right === null) return errorPage(context, site, 404)
      const title = `${sideName(page, left)} and ${sideName(page, right)}`
      const frame = frameOf(context, site, { title: `${title}: ${view.headline.text}`, sample: view.sample })
      return sendPage(
        context,
        toHtml(
          <Layout frame={frame}>
            <div class="page">
              <p class="crumb">
                <a href={paths.event(view.event)}>{view.headline.text}</a>
              </p>
              <h1>{title}</h1>
              <SidesForm page={page} left={left} right={right} />
              <Comparison page={page} left={left} right={right} />
            </div>
          </Layout>,
        ),
      )
    })
}

/** The sides of the contention, else the two blocks with most origins. */
function firstSides(view: EventView): [string, string] {
  const ids = view.blocks.map((block) => block.id)
  const first = view.contention?.left.block ?? ids[0] ?? ''
  return [first, view.contention?.right.block ?? ids.find((id) => id !== first) ?? first]
}

/** A block or an outlet of this event by its id; null for anything else. */
function readSide(view: EventView, id: string): Side | null {
  if (view.blocks.some((block) => block.id === id)) return { kind: 'block', id }
  return view.articles.some((article) => article.source === id) ? { kind: 'outlet', id } : null
}

function sideName(page: PageContext, side: Side): string {
  return side.kind === 'block' ? `${page.naming.name(side.id)} outlets` : page.outlet(side.id)
}

function SidesForm({ page, left, right }: { page: PageContext; left: Side; right: Side }) {
  return (
    <form class="compare-form" action={paths.compareBlocks(page.view.event)} method="get">
      <SideChoice page={page} name="left" label="Left" chosen={left.id} />
      <SideChoice page={page} name="right" label="Right" chosen={right.id} />
      <button type="submit">Compare</button>
    </form>
  )
}

function SideChoice(props: { page: PageContext; name: string; label: string; chosen: string }) {
  const { page } = props
  const outlets = [...new Set(page.view.articles.map((article) => article.source))]
  return (
    <label>
      {props.label}{' '}
      <select name={props.name}>
        <optgroup label="Blocks">
          {page.view.blocks.map((block) => (
            <option value={block.id} selected={block.id === props.chosen}>
              {page.naming.name(block.id)}
            </option>
          ))}
        </optgroup>
        <optgroup label="Outlets">
          {outlets.map((id) => (
            <option value={id} selected={id === props.chosen}>
              {page.outlet(id)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  )
}

interface Sides {
  readonly page: PageContext
  readonly left: Side
  readonly right: Side
}

function Comparison({ page, left, right }: Sides) {
  const found = compareSides(page.view, left, right)
  const sides = { page, left, right }
  const carried = found.opposed.length + found.both.length + found.onlyLeft.length + found.onlyRight.length
  if (carried === 0) return <p class="empty">Neither side carries a claim of this page.</p>
  return (
    <>
      <Readings {...sides} />
      <ClaimRows title="Opposed: one asserts, the other denies" rows={found.opposed} {...sides} />
      <ClaimRows title="Carried by both" rows={found.both} {...sides} />
      <ClaimRows title={`Only ${sideName(page, left)}`} rows={found.onlyLeft} {...sides} />
      <ClaimRows title={`Only ${sideName(page, right)}`} rows={found.onlyRight} {...sides} />
      {found.figures.length > 0 && <h2>Figures</h2>}
      {found.figures.map((figure) => (
        <section class="compared">
          <h3>{capital(figure.label)}</h3>
          <div class="sides">
            <Figures statements={figure.left} side={left} page={page} />
            <Figures statements={figure.right} side={right} page={page} />
          </div>
        </section>
      ))}
    </>
  )
}

function sideClass(page: PageContext, side: Side): string {
  const block =
    side.kind === 'block'
      ? side.id
      : (page.view.articles.find((article) => article.source === side.id)?.block ?? '')
  return `side ${page.naming.colour(block)}`
}

function Readings({ page, left, right }: Sides) {
  const readings = [left, right].map((side) => ({
    side,
    narrative: page.view.narratives.find((one) => side.kind === 'block' && one.block === side.id),
  }))
  if (readings.every(({ narrative }) => narrative === undefined)) return null
  return (
    <section class="compared">
      <h2>How they read it</h2>
      <div class="sides">
        {readings.map(({ side, narrative }) => (
          <div class={sideClass(page, side)}>
            <p class="side-blocks">
              <strong>{sideName(page, side)}</strong>
            </p>
            {narrative === undefined ? (
              <p class="empty">No reading: a block needs two origins, an outlet has none of its own.</p>
            ) : (
              narrative.sentences.map((sentence) => <Sentence sentence={sentence} page={page} />)
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

function ClaimRows({
  title,
  rows,
  page,
  left,
  right,
}: Sides & { title: string; rows: readonly ComparedClaim[] }) {
  if (rows.length === 0) return null
  return (
    <>
      <h2>
        {title} <span class="note">{plural(rows.length, 'claim')}</span>
      </h2>
      {rows.map((row) => (
        <section class="compared">
          <h3>
            <a href={paths.claim(page.view.event, row.claim.id)}>
              <SentenceText sentence={row.claim.sentence} page={page} />
            </a>
            <InEnglish claim={row.claim} page={page} />
          </h3>
          <div class="sides">
            <Said said={row.left} side={left} page={page} />
            <Said said={row.right} side={right} page={page} />
          </div>
        </section>
      ))}
    </>
  )
}

function Said({ said, side, page }: { said: SideStance; side: Side; page: PageContext }) {
  return (
    <div class={sideClass(page, side)}>
      <p class={`note stance-${said.stance}`}>
        {sideName(page, side)}: {STANCE_SIGNS[said.stance]}{' '}
        {said.stance === 'silent' ? 'not found in the texts we hold' : said.stance}
      </p>
      {said.outlets.length > 0 && <OutletStances cell={said} page={page} />}
    </div>
  )
}

function Figures(props: { statements: readonly FigureStatement[]; side: Side; page: PageContext }) {
  const said = props.statements.map(
    (statement) =>
      `${formatStatement(statement)} (${statement.speaker ?? 'own voice'}, ${props.page.outlet(statement.source)})`,
  )
  return (
    <div class={sideClass(props.page, props.side)}>
      <p>{said.length === 0 ? 'No figure' : [...new Set(said)].join('; ')}</p>
    </div>
  )
}
