import type { Badge, EventView, ReadingLanguage } from '../../domain/index.ts'
import { type ChangeNote, HEADINGS } from '../../publish/index.ts'
import type { MatrixChoice } from '../matrix/matrix-choice.ts'
import type { PageContext } from '../page-context.ts'
import { LanguageSwitch } from '../pieces/language-switch.tsx'
import { Articles } from './articles.tsx'
import { BlindSpots } from './blind-spots.tsx'
import { ContentionSection } from './contention.tsx'
import { Disagreements } from './disagreements.tsx'
import { Facts } from './facts.tsx'
import { Figures } from './figures.tsx'
import { Glance } from './glance.tsx'
import { EventHead } from './head.tsx'
import { History } from './history.tsx'
import { Matrix } from './matrix.tsx'
import { Narratives } from './narratives.tsx'
import { Footnotes, PageFoot } from './page-foot.tsx'
import { Quotes } from './quotes.tsx'
import { CoverageTimeline } from './timeline.tsx'
import { Markets, Watch } from './watch.tsx'
import { Words } from './words.tsx'

const CONTENTS: readonly [id: string, label: string][] = [
  ['facts', 'Shared facts'],
  ['figures', 'Figures'],
  ['contention', 'Collision'],
  ['narratives', 'Readings'],
  ['matrix', 'Claim by claim'],
  ['words', 'Words'],
  ['quotes', 'Quotes'],
  ['disagreements', 'Disagreements'],
  ['blind-spots', HEADINGS.blindSpots],
  ['watch', 'Watch next'],
  ['markets', 'Markets'],
  ['timeline', 'Coverage'],
  ['history', 'Changes'],
  ['articles', 'Articles'],
]

/** Sections with nothing sound to say, marked as such in the contents. */
function emptySections(view: EventView): ReadonlySet<string> {
  const held: Readonly<Record<string, boolean>> = {
    facts: view.facts.length > 0,
    figures: view.figures.length > 0,
    contention: view.contention !== null,
    narratives: view.narratives.length > 0,
    matrix: view.claims.length > 0,
    words: view.words.length > 0,
    quotes: view.quotes.length > 0,
    disagreements: view.disagreements.length > 0,
    'blind-spots': view.blindSpots.length > 0,
    watch: view.indicators.length > 0,
    markets: view.markets.length > 0,
  }
  return new Set(Object.keys(held).filter((id) => held[id] === false))
}

/** All sections of one version, in the order of the product description. A pure function of its arguments. */
export function EventPage(props: {
  page: PageContext
  badges: readonly Badge[]
  change: ChangeNote
  isNewest: boolean
  choice: MatrixChoice
  /** Address of this page without a query. */
  path: string
  /** Languages besides English the page may be read in, and its address in one. */
  languages: readonly ReadingLanguage[]
  pathIn: (language: ReadingLanguage | null) => string
  land: string
}) {
  const { page } = props
  const nothing = emptySections(page.view)
  return (
    <article class="event">
      <LanguageSwitch languages={props.languages} reading={page.reading} pathIn={props.pathIn} />
      <EventHead page={page} badges={props.badges} isNewest={props.isNewest} />
      <Glance page={page} />
      <div class="event-body">
        <nav class="contents" aria-label="On this page">
          <ol>
            {CONTENTS.map(([id, label]) => (
              <li>
                <a href={`#${id}`} class={nothing.has(id) ? 'nothing' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ol>
          <button type="button" class="open-all" data-open-evidence="" aria-pressed="false" hidden>
            Open all evidence
          </button>
        </nav>
        <div class="sections">
          <Facts page={page} />
          <Figures page={page} />
          <ContentionSection page={page} />
          <Narratives page={page} />
          <Matrix page={page} choice={props.choice} path={props.path} />
          <Words page={page} />
          <Quotes page={page} />
          <Disagreements page={page} />
          <BlindSpots page={page} />
          <Watch page={page} />
          <Markets page={page} />
          <CoverageTimeline page={page} land={props.land} />
          <History page={page} change={props.change} />
          <Articles page={page} />
          <PageFoot page={page} />
          <Footnotes page={page} />
        </div>
      </div>
    </article>
  )
}
