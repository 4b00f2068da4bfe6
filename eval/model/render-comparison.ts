import type { Analysis, Coverage, PublishedSentence } from '../../src/domain/index.ts'
import { escapeHtml } from '../../src/text/markup.ts'
import type { Worded } from '../../src/write/index.ts'

/** What stands side by side. */
interface Compared {
  readonly analysis: Analysis
  readonly coverage: Coverage
  readonly worded: Worded
  readonly model: string
}

/** A page as it is computed and as a model has worded it, sentence by sentence, with what was refused and why. */
export function renderComparison(event: string, { analysis, coverage, worded, model }: Compared): string {
  const left = sentencesOf(analysis)
  const right = sentencesOf(worded.analysis)
  const rows = left.map(
    ([place, sentence], at) =>
      `<tr><th>${escapeHtml(place)}</th><td>${cell(sentence)}</td><td>${cell(right[at]?.[1] ?? sentence)}</td></tr>`,
  )
  const refused = worded.refused.map(
    ({ slot, defect }) =>
      `<li><code>${escapeHtml(slot.path)}</code> ${escapeHtml(defect.gate)}: “${escapeHtml(defect.word)}” ${escapeHtml(defect.why)}</li>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(event)}: computed and ${escapeHtml(model)}</title>
<style>body{font:16px/1.45 system-ui;margin:2rem auto;max-width:80rem;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{border-top:1px solid #ccc;padding:.5rem;text-align:left;vertical-align:top}th{width:9rem;font-weight:600}td{width:42%}.model{background:#eef6ea}</style>
<h1>${escapeHtml(event)}</h1><p>${coverage.articles.length} articles. ${worded.passed.length} sentences by ${escapeHtml(model)} passed every gate, ${worded.refused.length} did not.</p>
<table><tr><th></th><th>computed</th><th>with ${escapeHtml(model)}</th></tr>${rows.join('\n')}</table>
<h2>Refused</h2><ul>${refused.join('\n')}</ul></html>\n`
}

function cell(sentence: PublishedSentence): string {
  const mark = sentence.made === 'model' ? ' class="model"' : ''
  return `<div${mark}>${escapeHtml(sentence.text)}</div>`
}

function sentencesOf(analysis: Analysis): (readonly [string, PublishedSentence])[] {
  return [
    ['headline', analysis.headline] as const,
    ...analysis.summary.map((sentence) => ['summary', sentence] as const),
    ...analysis.facts.map((fact) => ['fact', fact.sentence] as const),
    ...(analysis.contention === null ? [] : [['contention', analysis.contention.sentence] as const]),
    ...analysis.narratives.flatMap(({ block, sentences }) =>
      sentences.map((sentence) => [`${block}: ${sentence.role}`, sentence] as const),
    ),
    ...analysis.disagreements.map((entry) => [`open: ${entry.kind}`, entry.unknown] as const),
    ...analysis.indicators.map((one) => ['watch', one.sentence] as const),
    ...analysis.blindSpots.map((spot) => ['blind spot', spot.sentence] as const),
  ]
}
