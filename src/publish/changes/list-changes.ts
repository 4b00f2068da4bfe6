import type { EventView, Figure } from '../../domain/index.ts'
import { formatFigure } from '../format-figure.ts'
import { HEADINGS } from '../view-outline.ts'

/** One row of a page that came, went or reads otherwise. `before` null: it came; `after` null: it went. */
export interface ChangedRow {
  readonly key: string
  /** Which of several rows it is, for a person ("people killed", "Western"); empty where the text says it. */
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

export type SectionId = (typeof SECTIONS)[number]['id']

/** The rows of one section of the page that changed. */
export interface ChangedSection {
  readonly id: SectionId
  readonly title: string
  readonly rows: readonly ChangedRow[]
}

interface Row {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** Every section whose changes are told, in the order of the page, with the rows a change is looked for in. */
const SECTIONS = [
  { id: 'headline', title: 'Headline', rows: (view: EventView) => [only(view.headline.text)] },
  { id: 'summary', title: 'Summary', rows: (view: EventView) => [only(joined(view.summary))] },
  {
    id: 'facts',
    title: HEADINGS.facts,
    rows: (view: EventView) => view.facts.map((fact) => row(fact.claim, '', fact.sentence.text)),
  },
  {
    id: 'figures',
    title: HEADINGS.figures,
    rows: (view: EventView) =>
      view.figures.map((figure) => row(figure.id, figure.label, describeFigure(figure))),
  },
  {
    id: 'contention',
    title: HEADINGS.contention,
    rows: (view: EventView) => (view.contention === null ? [] : [only(view.contention.sentence.text)]),
  },
  {
    id: 'narratives',
    title: HEADINGS.narratives,
    rows: (view: EventView) =>
      view.narratives.map((told) => row(told.block, nameOf(view, told.block), joined(told.sentences))),
  },
  {
    id: 'disagreements',
    title: HEADINGS.disagreements,
    rows: (view: EventView) =>
      view.disagreements.map((entry) =>
        row(entry.id, entry.kind, joined(entry.sides.map((side) => side.sentence))),
      ),
  },
  {
    id: 'blindSpots',
    title: HEADINGS.blindSpots,
    rows: (view: EventView) => view.blindSpots.map((spot) => row(spot.id, '', spot.sentence.text)),
  },
  {
    id: 'indicators',
    title: HEADINGS.watch,
    rows: (view: EventView) =>
      view.indicators.map((item) => row(item.id, '', `${item.sentence.text} (${STATUS[item.status]})`)),
  },
  {
    id: 'markets',
    title: HEADINGS.markets,
    rows: (view: EventView) =>
      view.markets.map((market) => row(market.instrument, market.label, market.direction)),
  },
  {
    id: 'claims',
    title: 'Claims',
    rows: (view: EventView) => view.claims.map((claim) => row(claim.id, '', claim.sentence.text)),
  },
  {
    id: 'articles',
    title: HEADINGS.articles,
    rows: (view: EventView) =>
      view.articles.map((article) => row(article.id, article.sourceName, article.title)),
  },
] as const

const STATUS = {
  open: 'open',
  due: 'due',
  happened: 'happened',
  'did-not': 'did not happen',
  'cannot-tell': 'cannot be told',
} as const

/** What changed from one version to another, section by section; sections without a change are left out. Pure. */
export function listChanges(before: EventView, after: EventView): ChangedSection[] {
  return SECTIONS.map(({ id, title, rows }) => ({
    id,
    title,
    rows: compareRows(numbered(rows(before)), numbered(rows(after))),
  })).filter((section) => section.rows.length > 0)
}

function compareRows(before: readonly Row[], after: readonly Row[]): ChangedRow[] {
  const old = new Map(before.map((entry) => [entry.key, entry] as const))
  const kept = new Set(after.map((entry) => entry.key))
  const gone = before
    .filter((entry) => !kept.has(entry.key))
    .map(({ key, label, text }) => ({ key, label, before: text, after: null }))
  const now = after.flatMap(({ key, label, text }): ChangedRow[] => {
    const previous = old.get(key)?.text ?? null
    return previous === text ? [] : [{ key, label, before: previous, after: text }]
  })
  return [...now, ...gone]
}

/** Two rows of one key are told apart by their order. */
function numbered(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>()
  return rows.map((entry) => {
    const count = (seen.get(entry.key) ?? 0) + 1
    seen.set(entry.key, count)
    return count === 1 ? entry : { ...entry, key: `${entry.key} ${count}` }
  })
}

function row(key: string, label: string, text: string): Row {
  return { key, label, text }
}

function only(text: string): Row {
  return row('', '', text)
}

/** "12–15 (contested)". */
function describeFigure(figure: Figure): string {
  return `${formatFigure(figure)} (${figure.status})`
}

function nameOf(view: EventView, block: string): string {
  return view.blocks.find((entry) => entry.id === block)?.name ?? block
}

function joined(sentences: readonly { readonly text: string }[]): string {
  return sentences.map((sentence) => sentence.text).join(' ')
}
