import { join } from 'node:path'
import type { Command } from 'commander'
import type { PlacementInput } from '../cluster/index.ts'
import { type CliContext, UsageError } from './context.ts'
import { inputName, parseObject, readLines, stringField } from './read-input.ts'

const EXAMPLES = `
Rows: {"id","url","source","country","lang","publishedAt","title","text"}, one a line. Only id and title are required.
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

interface ClusterRow {
  readonly id: string
  readonly url: string | null
  readonly source: string
  readonly language: string | null
  readonly at: number
  readonly title: string
  readonly text: string
}

async function clusterFile(file: string | undefined, context: CliContext): Promise<void> {
  const started = performance.now()
  const { clusterStream, explainPlacement } = await import('../cluster/index.ts')
  const describe = await createDescribe(context)
  const inputs: PlacementInput[] = []
  const known = new Set<string>()
  let at = 0
  for await (const line of readLines(file, context)) {
    const row = readRow(parseObject(line, file), { file, line: line.number, before: at })
    if (known.has(row.id)) {
      throw new UsageError(`${inputName(file)}, line ${line.number}, field "id": "${row.id}" stands twice.`)
    }
    known.add(row.id)
    at = row.at
    inputs.push(describe(row))
  }
  const order = inputs.map((input) => input.id)
  const placed = new Map(clusterStream(inputs).map((placement) => [placement.id, placement]))
  for (const id of order) {
    const placement = placed.get(id)
    if (placement === undefined) throw new Error(`Article ${id} was not placed.`)
    const reason = explainPlacement(placement)
    context.stdout(
      `${JSON.stringify({ id, event: placement.finalEvent, score: round(placement.score), reason })}\n`,
    )
  }
  report(context, order.length, (performance.now() - started) / 1000)
}

/** Describes a row as enrich and cluster see it together; only this level may know both. */
async function createDescribe(context: CliContext): Promise<(row: ClusterRow) => PlacementInput> {
  const { createInputFromFeatures, LEAD_LENGTH } = await import('../cluster/index.ts')
  const { createDescriber, detectLanguage } = await import('../enrich/index.ts')
  const { loadCatalogue } = await import('../catalog/index.ts')
  const catalogue = loadCatalogue(join(context.checkout, 'catalog'))
  const describer = createDescriber(catalogue)
  const toInput = createInputFromFeatures(catalogue.gazetteer)
  return (row) => {
    const text = row.text.slice(0, LEAD_LENGTH)
    const language = row.language ?? detectLanguage(`${row.title}\n${text}`, 'und')
    const article = {
      ...row,
      language,
      text,
      publishedAt: row.at === 0 ? null : new Date(row.at).toISOString(),
    }
    return toInput(article, describer.describeForPlacement(article), row.at)
  }
}

/** A row without a date takes the time of the row before it: a stream without dates has one time for all. */
function readRow(
  row: Record<string, unknown>,
  place: { readonly file: string | undefined; readonly line: number; readonly before: number },
): ClusterRow {
  const optional = { ...place, required: false }
  const required = { ...place, required: true }
  const id = stringField(row, 'id', required) as string
  if (id === '') {
    throw new UsageError(`${inputName(place.file)}, line ${place.line}, field "id": is empty.`)
  }
  const publishedAt = stringField(row, 'publishedAt', optional)
  const at = publishedAt === null || publishedAt === '' ? place.before : Date.parse(publishedAt)
  if (Number.isNaN(at)) {
    throw new UsageError(
      `${inputName(place.file)}, line ${place.line}, field "publishedAt": "${publishedAt}" is not a date; write ISO 8601.`,
    )
  }
  const language = stringField(row, 'lang', optional)
  stringField(row, 'country', optional)
  return {
    id,
    url: stringField(row, 'url', optional),
    source: stringField(row, 'source', optional) ?? '',
    language:
      language === null || language === '' || language === 'und' ? null : language.toLowerCase().slice(0, 2),
    at,
    title: stringField(row, 'title', required) as string,
    text: stringField(row, 'text', optional) ?? '',
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
