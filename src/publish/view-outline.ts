import type { EventView, PublishedSentence } from '../domain/index.ts'
import { formatStatement } from './format-figure.ts'
import {
  blockNames,
  capital,
  type OutlineLine,
  type OutlineSection,
  outlineLine,
  plural,
} from './outline-line.ts'
import { matrixLines, quoteLines, trailLines, wordLines } from './outline-matrix.ts'

/** Headings readers know (product section 2), shared by every form of a page. */
export const HEADINGS = {
  facts: 'Observable data points shared across all narratives',
  figures: 'Figures, by who states them',
  contention: 'Where readings collide',
  narratives: 'How different information blocks interpret these facts',
  matrix: 'Claim by claim: who asserts, who denies',
  words: 'Same thing, different words',
  quotes: 'What each side kept of one speaker’s words',
  disagreements: 'Key disagreements',
  blindSpots: 'Blind spots',
  watch: 'What to watch next',
  markets: 'Market exposure',
  timeline: 'Coverage over time',
  history: 'What changed',
  articles: 'All articles',
} as const

/** Stands behind a sentence that a language model wrote. */
export const MODEL_MARK = 'written by a language model, verified'

export const MARKET_NOTE = 'Instruments and directions are as the sources put them. This is no advice.'

/** What a page says but headline and summary, section by section; empty sections are left out. */
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
        outlineLine(f.sentence, { tail: f.status, under: statementLines(f.statements) }),
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
    { heading: HEADINGS.matrix, lines: matrixLines(view) },
    { heading: HEADINGS.words, lines: wordLines(view) },
    { heading: HEADINGS.quotes, lines: quoteLines(view) },
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
    { heading: HEADINGS.timeline, lines: trailLines(view) },
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

/** Each figure once for each speaker, with every span that states it so. */
function statementLines(statements: EventView['figures'][number]['statements']): OutlineLine[] {
  const groups = new Map<string, (typeof statements)[number][]>()
  for (const statement of statements) {
    const key = `${formatStatement(statement)} ${statement.speaker ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups.values()].map((group) => {
    const [first] = group
    const evidence = group.map((statement) => statement.evidence)
    const text = first === undefined ? '' : `${formatStatement(first)}, ${first.speaker ?? 'own voice'}`
    return outlineLine({ text, evidence }, { tail: plural(evidence.length, 'text') })
  })
}

function line(sentence: PublishedSentence, lead: string | null, tail: string | null): OutlineLine {
  return outlineLine(sentence, { lead, tail })
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
