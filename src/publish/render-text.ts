import type { EventView, PublishedSentence } from '../domain/index.ts'
import { createEvidenceNotes } from './evidence-notes.ts'
import { countsLine, HEADINGS, MARKET_NOTE, outlineView } from './view-outline.ts'

/** A page as plain text for a terminal, evidence as numbered notes at the end. Pure. */
export function renderText(view: EventView): string {
  const footnotes = createEvidenceNotes(view)
  const cited = (sentence: PublishedSentence): string =>
    `${sentence.text} [${footnotes.cite(sentence.evidence).join(', ')}]`
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
      ...section.lines.map(
        ({ lead, sentence, tail }) =>
          `- ${lead === null ? '' : `${lead}: `}${cited(sentence)}${tail === null ? '' : ` (${tail})`}`,
      ),
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
    ...footnotes
      .notes()
      .map(({ number, evidence, article }) =>
        `[${number}] ${article?.sourceName ?? evidence.article}: “${evidence.quote.replaceAll(/\s+/g, ' ')}” ${article?.url ?? ''}`.trimEnd(),
      ),
  ]
  // A terminal obeys escape sequences; nothing a stranger wrote may reach it as one.
  return `${lines
    .join('\n')
    .replaceAll(/(?![\n\t])\p{Cc}/gu, ' ')
    .trimEnd()}\n`
}
