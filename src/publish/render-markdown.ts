import type { EventView, PublishedSentence } from '../domain/index.ts'
import { createEvidenceNotes } from './evidence-notes.ts'
import { countsLine, HEADINGS, MARKET_NOTE, outlineView } from './view-outline.ts'

/** A page as Markdown, every quotation as a footnote with its link. Pure. */
export function renderMarkdown(view: EventView): string {
  const footnotes = createEvidenceNotes(view)
  const cited = (sentence: PublishedSentence): string =>
    `${escapeMarkdown(sentence.text)}${footnotes
      .cite(sentence.evidence)
      .map((number) => `[^${number}]`)
      .join('')}`
  const lines = [
    `# ${cited(view.headline)}`,
    '',
    ...(view.sample ? ['*Sample edition: placeholder outlets, texts written for demonstration.*', ''] : []),
    countsLine(view.counts),
    '',
    ...view.labels.flatMap((label) => [`**${label.label}**: ${escapeMarkdown(label.trigger)}`, '']),
    view.summary.map(cited).join(' '),
    '',
    ...outlineView(view).flatMap((section) => [
      `## ${section.heading}`,
      '',
      ...section.lines.map(({ lead, sentence, tail }) => {
        const before = lead === null ? '' : `**${escapeMarkdown(lead)}:** `
        return `- ${before}${cited(sentence)}${tail === null ? '' : ` (${escapeMarkdown(tail)})`}`
      }),
      ...(section.heading === HEADINGS.markets ? ['', `*${MARKET_NOTE}*`] : []),
      '',
    ]),
    `## ${HEADINGS.articles}`,
    '',
    ...view.articles.map(
      (article) =>
        `- ${markdownLink(article.title, article.url)}, ${escapeMarkdown(article.sourceName)}, ${article.publishedAt ?? 'undated'}`,
    ),
    '',
    ...view.notes.map((note) => `*${escapeMarkdown(note)}*\n`),
    `Version ${view.version}, rules ${view.rulesVersion}, hash ${view.hash}.`,
    '',
    ...footnotes.notes().map(({ number, evidence, article }) => {
      const quote = escapeMarkdown(evidence.quote.replaceAll(/\s+/g, ' '))
      return `[^${number}]: “${quote}” ${markdownLink(article?.sourceName ?? evidence.article, article?.url ?? null)}, ${article?.publishedAt ?? 'undated'}`
    }),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function markdownLink(text: string, url: string | null): string {
  const label = escapeMarkdown(text.replaceAll(/\s+/g, ' '))
  return url === null || !/^https?:\/\//i.test(url)
    ? label
    : `[${label}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`
}

/** Keeps a stranger's text from becoming markup. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
}
