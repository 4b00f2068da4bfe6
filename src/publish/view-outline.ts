import type { EventView, PublishedSentence } from '../domain/index.ts'
import { formatStatement } from './format-figure.ts'

/** A section of a page as plain lines, for Markdown and text. */
export interface OutlineSection {
  readonly heading: string
  readonly lines: readonly OutlineLine[]
}

export interface OutlineLine {
  /** Stands before the sentence ("Western outlets, 3 of 4"). */
  readonly lead: string | null
  readonly sentence: PublishedSentence
  /** Stands after it ("3 origins, 2 blocks"). */
  readonly tail: string | null
}

/** Headings readers know (product section 2), shared by every form of a page. */
export const HEADINGS = {
  facts: 'Observable data points shared across all narratives',
  figures: 'Figures, by who states them',
  contention: 'Where readings collide',
  narratives: 'How different information blocks interpret these facts',
  matrix: 'Claim by claim: who asserts, who denies',
  words: 'Same thing, different words',
  disagreements: 'Key disagreements',
  blindSpots: 'Blind spots',
  watch: 'What to watch next',
  markets: 'Market exposure',
  timeline: 'Coverage over time',
  history: 'What changed',
  articles: 'All articles',
} as const

export const MARKET_NOTE = 'Instruments and directions are as the sources put them. This is no advice.'

/** Every published sentence of a page but headline and summary, section by section; empty sections are left out. */
export function outlineView(view: EventView): OutlineSection[] {
  const name = blockNames(view)
  const sections: OutlineSection[] = [
    {
      heading: HEADINGS.facts,
      lines: view.facts.map((f) =>
        line(f.sentence, null, `${plural(f.origins, 'origin')}, ${plural(f.blocks, 'block')}`),
      ),
    },
    {
      heading: HEADINGS.figures,
      lines: view.figures.map((f) =>
        line(f.sentence, null, `${f.status}: ${distinctStatements(f.statements)}`),
      ),
    },
    {
      heading: HEADINGS.contention,
      lines: view.contention === null ? [] : [line(view.contention.sentence, null, null)],
    },
    {
      heading: HEADINGS.narratives,
      lines: view.narratives.flatMap((narrative) => narrativeLines(narrative, name)),
    },
    {
      heading: HEADINGS.disagreements,
      lines: view.disagreements.flatMap((d) => [
        ...d.sides.map((side) =>
          line(side.sentence, `${capital(d.kind)}, ${side.blocks.map(name).join(' and ')} outlets`, null),
        ),
        line(d.unknown, 'What you cannot tell', null),
      ]),
    },
    {
      heading: HEADINGS.blindSpots,
      lines: view.blindSpots.map((b) =>
        line(
          b.sentence,
          b.block === null ? null : `${name(b.block)} outlets`,
          `not found in the ${plural(b.texts, 'text')} we hold`,
        ),
      ),
    },
    {
      heading: HEADINGS.watch,
      lines: view.indicators.map((i) =>
        line(i.sentence, null, i.deadline === null ? i.status : `${i.status}, by ${i.deadline}`),
      ),
    },
    { heading: HEADINGS.markets, lines: view.markets.map((m) => line(m.sentence, m.label, null)) },
  ]
  return sections.filter((section) => section.lines.length > 0)
}

function narrativeLines(
  narrative: EventView['narratives'][number],
  name: (id: string) => string,
): OutlineLine[] {
  const lead = `${name(narrative.block)} outlets, ${narrative.outlets.using} of ${narrative.outlets.of}${narrative.divided ? ', divided' : ''}`
  const own = narrative.sentences.map((sentence) => line(sentence, lead, null))
  const dissent = narrative.dissent
  return dissent === null
    ? own
    : [...own, line(dissent.sentence, `Dissent inside ${name(narrative.block)} outlets`, null)]
}

/** Name of a block of this page, as it stands before "outlets". */
export function blockNames(view: Pick<EventView, 'blocks'>): (id: string) => string {
  const names = new Map(view.blocks.map((block) => [block.id, block.name] as const))
  return (id) => names.get(id) ?? (id === 'unassigned' ? 'Unassigned' : id.replaceAll('-', ' '))
}

/** "1 origin", "3 origins". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function distinctStatements(statements: EventView['figures'][number]['statements']): string {
  return [
    ...new Set(statements.map((s) => `${formatStatement(s)}${s.speaker === null ? '' : ` (${s.speaker})`}`)),
  ].join('; ')
}

function line(sentence: PublishedSentence, lead: string | null, tail: string | null): OutlineLine {
  return { sentence, lead, tail }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `41 articles · 7 origins · 5 owners · 4 blocks · 6 languages`. */
export function countsLine(counts: EventView['counts']): string {
  return [
    plural(counts.articles, 'article'),
    plural(counts.origins, 'origin'),
    plural(counts.owners, 'owner'),
    plural(counts.blocks, 'block'),
    plural(counts.languages, 'language'),
  ].join(' · ')
}
