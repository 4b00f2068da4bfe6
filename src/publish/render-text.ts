import type { EventView } from '../domain/index.ts'
import { createEvidenceNotes, noteFacts } from './evidence-notes.ts'
import type { OutlineLine } from './outline-line.ts'
import { countsLine, HEADINGS, MARKET_NOTE, MODEL_MARK, outlineView } from './view-outline.ts'

/** A page as plain text for a terminal, evidence as numbered notes at the end. Pure. */
export function renderText(view: EventView): string {
  const footnotes = createEvidenceNotes(view)
  const cited = ({ text, evidence, made }: OutlineLine['sentence']): string =>
    evidence.length === 0
      ? text
      : `${text}${made === 'model' ? ` (${MODEL_MARK})` : ''} [${footnotes.cite(evidence).join(', ')}]`
  const headline = cited(view.headline)
  const lines = [
    headline,
    '='.repeat(Math.min(78, headline.length)),
    countsLine(view.counts),
    `version ${view.version} · ${view.times.firstArticle ?? 'undated'} to ${view.times.latestArticle ?? 'undated'}`,
    ...(view.sample ? ['SAMPLE EDITION: placeholder outlets, texts written for demonstration.'] : []),
    ...view.badges.map((badge) => `[${badge.label}] ${badge.trigger}`),
    ...view.labels.map((label) => `[${label.label}] ${label.trigger}`),
    '',
    view.summary.map(cited).join(' '),
    '',
    ...outlineView(view).flatMap((section) => [
      section.heading.toUpperCase(),
      ...section.lines.flatMap((line) => bullets(line, cited, '')),
      ...(section.heading === HEADINGS.markets ? [MARKET_NOTE] : []),
      '',
    ]),
    HEADINGS.articles.toUpperCase(),
    ...view.articles.map(
      (article) =>
        `- ${article.publishedAt ?? 'undated'}  ${article.sourceName} (${article.language}): ${article.title}`,
    ),
    '',
    ...view.notes,
    '',
    ...footnotes.notes().map((note) => {
      const { number, evidence, article } = note
      const outlet = [article?.sourceName ?? evidence.article, ...noteFacts(note)].join(', ')
      return `[${number}] ${outlet}: “${evidence.quote.replaceAll(/\s+/g, ' ')}” ${article?.url ?? ''}`.trimEnd()
    }),
  ]
  // A terminal obeys escape sequences; nothing a stranger wrote may reach it as one.
  return `${lines
    .join('\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, ' ')
    .trimEnd()}\n`
}

/** A line as a list item, what belongs to it indented below. */
function bullets(
  { lead, sentence, tail, under }: OutlineLine,
  cited: (sentence: OutlineLine['sentence']) => string,
  indent: string,
): string[] {
  const before = lead === null ? '' : `${lead}: `
  return [
    `${indent}- ${before}${cited(sentence)}${tail === null ? '' : ` (${tail})`}`,
    ...under.flatMap((line) => bullets(line, cited, `${indent}  `)),
  ]
}
