import { join } from 'node:path'
import type { Command } from 'commander'
import type { PlacementInput } from '../cluster/index.ts'
import type { ArticleRow } from '../pipeline/read-row.ts'
import { type CliContext, UsageError } from './context.ts'
import { inputName, parseObject, readLines } from './read-input.ts'

const EXAMPLES = `
Rows: {"id","url","source","country","lang","publishedAt","title","text"}, one a line. Only a title or a text is required.
Answers: {"id","event","score","reason"}, one a line, in the order of the rows.

Examples:
  parallax cluster articles.jsonl
  zcat headlines.jsonl.gz | parallax cluster - > events.jsonl`

/** Adds `parallax cluster`: groups the articles of a file into events, without a database. */
export function addClusterCommand(program: Command, context: CliContext): void {
  program
    .command('cluster')
    .description('Group articles into events, inside and across languages.')
    .argument('[file]', 'JSON Lines; "-" or nothing: standard input')
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined) => clusterFile(file, context))
}

async function clusterFile(file: string | undefined, context: CliContext): Promise<void> {
  const started = performance.now()
  const { clusterStream, explainPlacement } = await import('../cluster/index.ts')
  const rows = await readRows(file, context)
  const describe = await createDescribe(context)
  const undated = latestTime(rows)
  const inputs = rows.map((row) =>
    describe(row, row.publishedAt === null ? undated : Date.parse(row.publishedAt)),
  )
  const placed = new Map(clusterStream(inputs).map((placement) => [placement.id, placement]))
  for (const { id } of rows) {
    const placement = placed.get(id)
    if (placement === undefined) throw new Error(`Article ${id} was not placed.`)
    const reason = explainPlacement(placement)
    context.stdout(
      `${JSON.stringify({ id, event: placement.finalEvent, score: round(placement.score), reason })}\n`,
    )
  }
  report(context, rows.length, (performance.now() - started) / 1000)
}

/** Every row is checked before anything is written. */
async function readRows(file: string | undefined, context: CliContext): Promise<ArticleRow[]> {
  const { readRow } = await import('../pipeline/read-row.ts')
  const rows: ArticleRow[] = []
  const known = new Set<string>()
  const fail = (line: number, field: string, problem: string) =>
    new UsageError(`${inputName(file)}, line ${line}, field "${field}": ${problem}.`)
  for await (const line of readLines(file, context)) {
    const read = readRow(parseObject(line, file), line.number)
    if (!read.ok) throw fail(line.number, read.fault.field, read.fault.problem)
    if (known.has(read.value.id)) throw fail(line.number, 'id', `"${read.value.id}" stands twice`)
    known.add(read.value.id)
    rows.push(read.value)
  }
  return rows
}

/** Time of articles without a date: that of the latest article, so that the order of the rows does not matter. */
function latestTime(rows: readonly ArticleRow[]): number {
  return rows.reduce(
    (latest, row) => Math.max(latest, row.publishedAt === null ? 0 : Date.parse(row.publishedAt)),
    0,
  )
}

/** Describes a row as enrich and cluster see it together; only this level may know both. */
async function createDescribe(context: CliContext): Promise<(row: ArticleRow, at: number) => PlacementInput> {
  const { createInputFromFeatures, LEAD_LENGTH } = await import('../cluster/index.ts')
  const { createDescriber, detectLanguage } = await import('../enrich/index.ts')
  const { loadCatalogue } = await import('../catalog/index.ts')
  const catalogue = loadCatalogue(join(context.checkout, 'catalog'))
  const describer = createDescriber(catalogue)
  const toInput = createInputFromFeatures(catalogue.gazetteer)
  return (row, at) => {
    const text = row.text.slice(0, LEAD_LENGTH)
    const language = row.lang ?? detectLanguage(`${row.title}\n${text}`, 'und')
    const article = { ...row, source: row.source ?? '', language, text }
    return toInput(article, describer.describeForPlacement(article), at)
  }
}

function report(context: CliContext, articles: number, seconds: number): void {
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  const pace = Math.round(articles / Math.max(seconds, 0.001))
  context.stderr(
    `${articles} articles in ${seconds.toFixed(1)} s, ${pace} articles/s, peak memory ${peak} MB\n`,
  )
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
