import type { EventView, PublishedSentence } from '../../domain/index.ts'

/** One sentence of a page that may be read in another language. */
export interface SourceSentence {
  readonly text: string
  /** Language it stands in: English, or that of the outlet whose own words it is. */
  readonly language: string
  /** True when a stranger wrote it: it goes out cleaned and marked as data. */
  readonly isForeign: boolean
  readonly isHeadline: boolean
  /** Article of its first evidence, whose day tells what "today" in it means. */
  readonly article: string | null
}

/** Rows of the matrix that are translated; the others stay in their own words. */
const ROWS = 12

/** Published sentences of a page, each wording once, in the order of the page: what is read first is asked first. */
export function collectSentences(view: EventView): SourceSentence[] {
  const languages = new Map(view.articles.map((article) => [article.id, article.language]))
  const found = new Map<string, SourceSentence>()
  const [headline, ...rest] = sentencesOf(view)
  for (const sentence of [headline, ...rest]) {
    if (sentence === undefined || found.has(sentence.text)) continue
    const own = sentence.evidence.find(
      ({ quote }) => sentence.made !== 'model' && quote.includes(sentence.text.replace(/ …$/u, '')),
    )
    found.set(sentence.text, {
      text: sentence.text,
      language: own === undefined ? 'en' : (languages.get(own.article) ?? 'und'),
      isForeign: own !== undefined,
      isHeadline: sentence === headline,
      article: sentence.evidence[0]?.article ?? null,
    })
  }
  return [...found.values()]
}

function sentencesOf(view: EventView): PublishedSentence[] {
  return [
    ...[view.headline, ...view.summary],
    ...view.facts.map((fact) => fact.sentence),
    ...view.narratives.flatMap((one) => [
      ...one.sentences,
      ...(one.dissent === null ? [] : [one.dissent.sentence]),
    ]),
    ...(view.contention === null ? [] : [view.contention.sentence]),
    ...view.disagreements.flatMap((one) => [...one.sides.map((side) => side.sentence), one.unknown]),
    ...view.figures.map((figure) => figure.sentence),
    ...view.blindSpots.map((spot) => spot.sentence),
    ...view.indicators.flatMap((one) => [one.sentence, ...(one.resolution === null ? [] : [one.resolution])]),
    ...view.markets.map((market) => market.sentence),
    ...(view.quotes ?? []).map((entry) => entry.sentence),
    ...view.claims.slice(0, ROWS).map((claim) => claim.sentence),
  ]
}
