import type { EventView, Figure } from '../domain/index.ts'
import { formatFigure } from './format-figure.ts'

/** What one version changed against the version before. */
export interface EventChange {
  /** Version compared with; null for the first. */
  readonly since: number | null
  /** The whole change in short sentences, for people. */
  readonly words: readonly string[]
  readonly headline: Replacement | null
  readonly summary: boolean
  readonly articles: { readonly added: readonly string[]; readonly removed: readonly string[] }
  readonly claims: ListChange
  readonly facts: ListChange
  readonly figures: ListChange & { readonly changed: readonly ({ readonly label: string } & Replacement)[] }
  /** Names of blocks whose narrative came, went or reads otherwise. */
  readonly narratives: ListChange & {
    readonly changed: readonly ({ readonly label: string } & Replacement)[]
  }
  readonly disagreements: ListChange
  /** Instruments whose direction turned. */
  readonly markets: readonly ({ readonly label: string } & Replacement)[]
}

interface Replacement {
  readonly before: string
  readonly after: string
}

interface ListChange {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Says what `after` changed against `before`; pure. `before` null: the first version. */
export function describeChange(before: EventView | null, after: EventView): EventChange {
  const keyed = <Row>(
    rows: readonly Row[] | undefined,
    key: (row: Row) => string,
    text: (row: Row) => string,
  ) => new Map((rows ?? []).map((row) => [key(row), text(row)] as const))
  const list = <Row>(
    pick: (view: EventView) => readonly Row[],
    key: (row: Row) => string,
    text: (row: Row) => string,
  ) => compare(keyed(before === null ? [] : pick(before), key, text), keyed(pick(after), key, text))
  const change = {
    since: before?.version ?? null,
    headline: replaced(before?.headline.text, after.headline.text),
    summary: before !== null && joined(before.summary) !== joined(after.summary),
    articles: withoutChanged(
      list(
        (view) => view.articles,
        (row) => row.id,
        (row) => row.title,
      ),
    ),
    claims: withoutChanged(
      list(
        (view) => view.claims,
        (row) => row.id,
        (row) => row.sentence.text,
      ),
    ),
    facts: withoutChanged(
      list(
        (view) => view.facts,
        (row) => row.claim,
        (row) => row.sentence.text,
      ),
    ),
    figures: list(
      (view) => view.figures,
      (row) => row.id,
      describeFigure,
    ),
    narratives: list(
      (view) => view.narratives,
      (row) => row.block,
      (row) => joined(row.sentences),
    ),
    disagreements: withoutChanged(
      list(
        (view) => view.disagreements,
        (row) => row.id,
        (row) => row.sides.map((s) => s.sentence.text).join(' / '),
      ),
    ),
    markets: list(
      (view) => view.markets,
      (row) => row.instrument,
      (row) => row.direction,
    ).changed.map((row) => ({
      ...row,
      label: after.markets.find((market) => market.instrument === row.label)?.label ?? row.label,
    })),
  }
  const named = {
    ...change,
    figures: nameFigures(change.figures, after),
    narratives: nameBlocks(change.narratives, before, after),
  }
  return { ...named, words: before === null ? ['First published version.'] : sayChange(named) }
}

/** "people killed: 12–15 (contested)". */
function describeFigure(figure: Figure): string {
  return `${figure.label}: ${formatFigure(figure)} (${figure.status})`
}

function nameFigures(change: EventChange['figures'], after: EventView): EventChange['figures'] {
  const label = (id: string): string => after.figures.find((figure) => figure.id === id)?.label ?? id
  const value = (text: string): string => text.slice(text.indexOf(': ') + 2)
  const changed = change.changed.map((row) => ({
    label: label(row.label),
    before: value(row.before),
    after: value(row.after),
  }))
  return { ...change, changed }
}

function nameBlocks(
  change: EventChange['narratives'],
  before: EventView | null,
  after: EventView,
): EventChange['narratives'] {
  const name = (id: string): string =>
    [...after.blocks, ...(before?.blocks ?? [])].find((block) => block.id === id)?.name ?? id
  const blockOf = (view: EventView | null, text: string): string =>
    name(view?.narratives.find((narrative) => joined(narrative.sentences) === text)?.block ?? '')
  return {
    added: change.added.map((text) => blockOf(after, text)),
    removed: change.removed.map((text) => blockOf(before, text)),
    changed: change.changed.map((row) => ({ ...row, label: name(row.label) })),
  }
}

/** The change in sentences, most telling first. */
function sayChange(change: Omit<EventChange, 'words'>): string[] {
  const words: string[] = []
  if (change.headline !== null) words.push('The headline changed.')
  for (const figure of change.figures.changed) {
    words.push(`The figure for ${figure.label} moved from ${figure.before} to ${figure.after}.`)
  }
  const count = (rows: readonly unknown[], one: string, many: string, verb: string): void => {
    if (rows.length > 0) words.push(`${rows.length} ${rows.length === 1 ? one : many} ${verb}.`)
  }
  count(change.articles.added, 'article', 'articles', 'added')
  count(change.articles.removed, 'article', 'articles', 'removed')
  count(change.claims.added, 'claim', 'claims', 'added')
  count(change.claims.removed, 'claim', 'claims', 'withdrawn')
  count(change.facts.added, 'shared fact', 'shared facts', 'added')
  count(change.facts.removed, 'shared fact', 'shared facts', 'withdrawn')
  count(change.figures.added, 'figure', 'figures', 'added')
  count(change.disagreements.added, 'disagreement', 'disagreements', 'opened')
  count(change.disagreements.removed, 'disagreement', 'disagreements', 'closed')
  for (const name of change.narratives.added) words.push(`${name} outlets now have a reading of their own.`)
  for (const name of change.narratives.removed) words.push(`The reading of ${name} outlets was withdrawn.`)
  for (const { label } of change.narratives.changed) words.push(`The reading of ${label} outlets changed.`)
  for (const market of change.markets)
    words.push(`${market.label} turned from ${market.before} to ${market.after}.`)
  if (words.length === 0)
    words.push(
      change.summary
        ? 'The summary changed.'
        : 'Sources or scores behind the page changed; its sentences did not.',
    )
  return words
}

type Keyed = ReadonlyMap<string, string>

function compare(before: Keyed, after: Keyed): ListChange & { changed: ({ label: string } & Replacement)[] } {
  return {
    added: [...after].filter(([key]) => !before.has(key)).map(([, text]) => text),
    removed: [...before].filter(([key]) => !after.has(key)).map(([, text]) => text),
    changed: [...after].flatMap(([key, text]) => {
      const old = before.get(key)
      return old === undefined || old === text ? [] : [{ label: key, before: old, after: text }]
    }),
  }
}

function withoutChanged(change: ListChange): ListChange {
  return { added: change.added, removed: change.removed }
}

function replaced(before: string | undefined, after: string): Replacement | null {
  return before === undefined || before === after ? null : { before, after }
}

function joined(sentences: readonly { readonly text: string }[]): string {
  return sentences.map((sentence) => sentence.text).join(' ')
}
