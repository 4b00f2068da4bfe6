/**
 * Prints the page of one event as text, for reading line by line.
 * Usage: npx tsx eval/analysis/show.ts FILE.jsonl [event] [--json]
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseCoverage } from '../../src/analyse/index.ts'
import { createBlockFinder, loadCatalogue } from '../../src/catalog/index.ts'
import type { Analysis, Catalogue, Coverage, PublishedSentence, Source } from '../../src/domain/index.ts'
import * as enrich from '../../src/enrich/index.ts'
import { readRow, rowToArticle } from '../../src/pipeline/read-row.ts'
import { coverBlocks } from '../../src/publish/cover-blocks.ts'

const root = join(import.meta.dirname, '../..')

/** Catalogue with the placeholder outlets of the sample edition. */
export function loadWithSample(): Catalogue {
  const catalogue = loadCatalogue(join(root, 'catalog'))
  const sample = readFileSync(join(root, 'sample/sources.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Source)
  return { ...catalogue, sources: [...catalogue.sources, ...sample] }
}

export function coverRows(
  rows: readonly Record<string, unknown>[],
  event: string,
  catalogue: Catalogue,
): Coverage {
  const findBlock = createBlockFinder(catalogue)
  const describer = enrich.createDescriber(catalogue)
  const described = rows.flatMap((row, index) => {
    const read = readRow(row, index + 1)
    if (!read.ok) return []
    const features = describer.describe({ ...read.value, language: read.value.lang ?? '' })
    return [{ article: rowToArticle(read.value, findBlock, features.language), features }]
  })
  described.sort(
    (a, b) =>
      (a.article.publishedAt ?? '').localeCompare(b.article.publishedAt ?? '') ||
      a.article.id.localeCompare(b.article.id),
  )
  const articles = described.map((entry) => entry.article)
  const features = described.map((entry) => entry.features)
  const find = (enrich as Record<string, unknown>).findOrigins as
    | undefined
    | ((a: typeof articles, f: typeof features) => Coverage['origins'])
  const origins =
    find?.(articles, features) ??
    articles.map((article) => ({
      id: article.id,
      agency: null,
      members: [{ article: article.id, relation: 'first' as const, similarity: 1 }],
    }))
  const blocks = coverBlocks({ articles, origins, catalogue, listening: null })
  return {
    event,
    articles,
    features,
    origins,
    blocks,
    now: articles.at(-1)?.publishedAt ?? '1970-01-01T00:00:00.000Z',
    previous: null,
  }
}

export function render(analysis: Analysis): string {
  const out: string[] = []
  const say = (sentence: PublishedSentence) =>
    `${sentence.text}   [${sentence.evidence.map((e) => e.article.replace(/^sample-/, '')).join(', ')}]`
  out.push(`# ${say(analysis.headline)}`, '')
  out.push(...analysis.summary.map((s) => `> ${say(s)}`), '')
  out.push(...analysis.labels.map((l) => `LABEL ${l.label}: ${l.trigger}`), '')
  out.push(
    '## FACTS',
    ...analysis.facts.map((f) => `- (${f.origins} origins, ${f.blocks} blocks) ${say(f.sentence)}`),
    '',
  )
  out.push(
    '## FIGURES',
    ...analysis.figures.map(
      (f) =>
        `- ${f.status} ${f.label}: ${say(f.sentence)} | ${f.statements.map((s) => `${s.low}${s.high === s.low ? '' : `-${s.high}`}${s.speaker ? ` ${s.speaker}` : ''}@${s.block}/${s.asOf?.slice(5, 16)}`).join('; ')}`,
    ),
    '',
  )
  if (analysis.contention) out.push('## CONTENTION', say(analysis.contention.sentence), '')
  out.push('## NARRATIVES')
  for (const n of analysis.narratives) {
    out.push(
      `### ${n.block} (${n.outlets.using} of ${n.outlets.of} outlets, ${n.origins} origins)${n.divided ? ' DIVIDED' : ''} ${n.frames.map((f) => `${f.id} z${f.z}`).join(' ')}`,
    )
    out.push(...n.sentences.map((s) => `  [${s.role}] ${say(s)}`))
    if (n.dissent) out.push(`  DISSENT ${say(n.dissent.sentence)}`)
  }
  out.push(
    '',
    '## WORDS',
    ...analysis.words.map(
      (w) =>
        `- ${w.label}: ${w.variants.map((v) => `${v.block} “${v.surface}”${v.gloss ? ` (${v.gloss})` : ''} x${v.origins}`).join('; ')}`,
    ),
    '',
  )
  out.push('## DISAGREEMENTS')
  for (const d of analysis.disagreements) {
    out.push(`- ${d.kind}`)
    out.push(...d.sides.map((s) => `    ${s.origins} origins: ${say(s.sentence)}`), `    ? ${say(d.unknown)}`)
  }
  out.push(
    '',
    '## BLIND SPOTS',
    ...analysis.blindSpots.map(
      (b) => `- ${b.kind} ${b.block ?? ''} ${b.confidence ?? ''} (${b.texts} texts) ${say(b.sentence)}`,
    ),
    '',
  )
  out.push(
    '## WATCH',
    ...analysis.indicators.map(
      (i) =>
        `- ${i.status} ${i.deadline ?? ''} ${i.speaker ?? ''} ${say(i.sentence)}${i.resolution ? ` => ${say(i.resolution)}` : ''}`,
    ),
    '',
  )
  out.push(
    '## MARKETS',
    ...analysis.markets.map((m) => `- ${m.label} ${m.direction} (${m.origins}) ${say(m.sentence)}`),
    '',
  )
  out.push(
    '## CLAIMS',
    ...analysis.claims.map(
      (c) =>
        `- ${c.origins}o ${c.blocks}b${c.opposed ? ' OPPOSED' : ''} ${c.sentence.text.slice(0, 140)} || ${c.cells
          .filter((x) => x.stance !== 'silent')
          .map((x) => `${x.block}:${x.stance}${x.origins}${x.divided ? 'D' : ''}`)
          .join(' ')}`,
    ),
  )
  return out.join('\n')
}

const [file, event] = process.argv.slice(2)
if (file !== undefined && process.argv[1]?.endsWith('show.ts')) {
  const catalogue = loadWithSample()
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  const chosen =
    event === undefined || event.startsWith('--') ? rows : rows.filter((row) => row.event === event)
  const coverage = coverRows(chosen, event ?? 'event', catalogue)
  const started = performance.now()
  const analysis = analyseCoverage(coverage, catalogue)
  process.stderr.write(
    `${coverage.articles.length} articles, ${coverage.origins.length} origins, ${Math.round(performance.now() - started)} ms\n`,
  )
  process.stdout.write(process.argv.includes('--json') ? JSON.stringify(analysis) : `${render(analysis)}\n`)
}
