/**
 * Counts, over every event of a folder or file of rows, published sentences and those a strict reader would refuse:
 * evidence that does not resolve, names and numbers outside it, template defects.
 * Usage: npx tsx eval/analysis/audit.ts sample/articles [more files or folders]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { prepareCoverage } from '../../src/analyse/claims/prepare-coverage.ts'
import { analyseCoverage, findEvidenceDefect } from '../../src/analyse/index.ts'
import type { Analysis, PublishedSentence } from '../../src/domain/index.ts'
import { coverRows, loadWithSample } from './show.ts'

function sentencesOf(analysis: Analysis): PublishedSentence[] {
  const found: PublishedSentence[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (value !== null && typeof value === 'object') {
      if ('text' in value && 'evidence' in value && 'made' in value) found.push(value as PublishedSentence)
      for (const item of Object.values(value)) walk(item)
    }
  }
  walk({ ...analysis, claims: [] })
  return found
}

const catalogue = loadWithSample()
const files = process.argv.slice(2).flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => join(path, name))
    : [path],
)
let sentences = 0
let refused = 0
let milliseconds = 0
let articles = 0
for (const file of files) {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const coverage = coverRows(rows, file, catalogue)
  analyseCoverage(coverage, catalogue)
  const started = performance.now()
  const analysis = analyseCoverage(coverage, catalogue)
  const took = performance.now() - started
  milliseconds += took
  articles += coverage.articles.length
  const prepared = prepareCoverage(coverage, catalogue)
  for (const sentence of sentencesOf(analysis)) {
    sentences += 1
    const defect = findEvidenceDefect(prepared, sentence)
    if (defect === null) continue
    refused += 1
    console.log(`${file}: ${defect}: ${sentence.text}`)
  }
  const kinds = analysis.disagreements.map((entry) => entry.kind).join(' ')
  console.log(
    `${file.split('/').at(-1)}: ${coverage.articles.length} articles, ${Math.round(took)} ms, ${analysis.facts.length} facts, ${analysis.figures.filter((figure) => figure.status === 'contested').length} contested, ${analysis.narratives.length} narratives, disagreements: ${kinds || 'none'}, contention: ${analysis.contention === null ? 'none' : `${analysis.contention.left.block}/${analysis.contention.right.block}`}`,
  )
}
console.log(
  `${sentences} sentences, ${refused} refused; ${articles} articles in ${Math.round(milliseconds)} ms`,
)
