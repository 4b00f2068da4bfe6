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
  const { explainPlacement, StreamRun } = await import('../cluster/index.ts')
  const rows: (ArticleRow | null)[] = await readRows(file, context)
  const describe = await createDescribe(context)
  const run = new StreamRun()
  const ids: string[] = new Array(rows.length)
  const answers: string[] = new Array(rows.length)
  for (const { row, place, at } of inStreamOrder(rows as ArticleRow[])) {
    const placement = run.place(describe(row, at))
    ids[place] = row.id
    answers[place] =
      `"score":${round(placement.score)},"reason":${JSON.stringify(explainPlacement(placement))}`
    // Forgotten at once: a long stream would not fit beside its answers.
    rows[place] = null
  }
  run.finish()
  ids.forEach((id, place) => {
    const event = run.finalOf(id).finalEvent
    context.stdout(`{"id":${JSON.stringify(id)},"event":"${event}",${answers[place]}}\n`)
  })
  report(context, rows.length, (performance.now() - started) / 1000)
}

/** Rows by time and id, so that their order in the file does not matter; those without a date stand at the latest time. */
function* inStreamOrder(rows: readonly ArticleRow[]) {
  const times = rows.map(({ publishedAt }) => (publishedAt === null ? null : Date.parse(publishedAt)))
  const latest = times.reduce<number>((most, time) => Math.max(most, time ?? 0), 0)
  const ids = rows.map((row) => row.id)
  const order = [...rows.keys()].sort(
    (left, right) =>
      (times[left] ?? latest) - (times[right] ?? latest) ||
      ((ids[left] as string) < (ids[right] as string) ? -1 : 1),
  )
  for (const place of order) yield { row: rows[place] as ArticleRow, place, at: times[place] ?? latest }
}

/** Every row is checked before anything is written; of its text only the lead is kept. */
async function readRows(file: string | undefined, context: CliContext): Promise<ArticleRow[]> {
  const { readRow } = await import('../pipeline/read-row.ts')
  const { LEAD_LENGTH } = await import('../cluster/index.ts')
  const rows: ArticleRow[] = []
  const known = new Set<string>()
  const fail = (line: number, field: string, problem: string) =>
    new UsageError(`${inputName(file)}, line ${line}, field "${field}": ${problem}.`)
  for await (const line of readLines(file, context)) {
    const read = readRow(parseObject(line, file), line.number)
    if (!read.ok) throw fail(line.number, read.fault.field, read.fault.problem)
    if (known.has(read.value.id)) throw fail(line.number, 'id', `"${read.value.id}" stands twice`)
    known.add(read.value.id)
    rows.push({ ...read.value, text: copyOfStart(read.value.text, LEAD_LENGTH) })
  }
  return rows
}

/** The beginning of a text in memory of its own: a slice would keep the whole text alive. */
function copyOfStart(text: string, length: number): string {
  return text.length <= length ? text : Buffer.from(text.slice(0, length), 'utf16le').toString('utf16le')
}

/** Describes a row as enrich and cluster see it together; only this level may know both. */
async function createDescribe(context: CliContext): Promise<(row: ArticleRow, at: number) => PlacementInput> {
  const { createInputFromFeatures } = await import('../cluster/index.ts')
  const { createDescriber, detectLanguage } = await import('../enrich/index.ts')
  const { loadCatalogue } = await import('../catalog/index.ts')
  const catalogue = loadCatalogue(join(context.checkout, 'catalog'))
  const describer = createDescriber(catalogue)
  const toInput = createInputFromFeatures(catalogue.gazetteer)
  return (row, at) => {
    const language = row.lang ?? detectLanguage(`${row.title}\n${row.text}`, 'und')
    const article = { ...row, source: row.source ?? '', language }
    const input = toInput(article, describer.describeForPlacement(article), at)
    return row.publishedAt === null ? { ...input, undated: true } : input
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
