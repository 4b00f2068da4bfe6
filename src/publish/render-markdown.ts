import type { EventView } from '../domain/index.ts'
import { createEvidenceNotes, noteFacts } from './evidence-notes.ts'
import type { OutlineLine } from './outline-line.ts'
import { countsLine, HEADINGS, MARKET_NOTE, MODEL_MARK, outlineView } from './view-outline.ts'

/** A page as Markdown, every quotation as a footnote with its link. Pure. */
export function renderMarkdown(view: EventView): string {
  const footnotes = createEvidenceNotes(view)
  const cited = (sentence: OutlineLine['sentence']): string =>
    `${escapeMarkdown(sentence.text)}${sentence.made === 'model' ? ` (${MODEL_MARK})` : ''}${footnotes
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
      ...section.lines.flatMap((line) => bullets(line, cited, '')),
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
      const outlet = markdownLink(article?.sourceName ?? evidence.article, article?.url ?? null)
      const translated = evidence.translation
      const gloss =
        translated === undefined
          ? ''
          : ` (in English by a language model, verified: ${escapeMarkdown(translated)})`
      return `[^${number}]: “${quote}”${gloss} ${[outlet, ...noteFacts({ number, evidence, article })].join(', ')}`
    }),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

/** A line as a list item, what belongs to it indented below. */
function bullets(
  { lead, sentence, tail, under }: OutlineLine,
  cited: (sentence: OutlineLine['sentence']) => string,
  indent: string,
): string[] {
  const before = lead === null ? '' : `**${escapeMarkdown(lead)}:** `
  const after = tail === null ? '' : ` (${escapeMarkdown(tail)})`
  return [
    `${indent}- ${before}${cited(sentence)}${after}`,
    ...under.flatMap((line) => bullets(line, cited, `${indent}  `)),
  ]
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
