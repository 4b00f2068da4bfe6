import type { Command } from 'commander'
import type { EventView } from '../domain/index.ts'
import type { ArticleRow } from '../pipeline/read-row.ts'
import { type CliContext, UsageError } from './context.ts'
import { limitHeap } from './limit-heap.ts'
import { inputName } from './read-input.ts'
import { readArticleRows } from './read-rows.ts'

const EXAMPLES = `
Rows: {"id","url","source","country","lang","publishedAt","title","text","block"}, one a line; only a title or a text is
required. A row's block is its own "block" field, else the catalogue's by outlet domain, else by country.
Answers: one line of EventView JSON for each event found, largest first (see docs/reference/).

Examples:
  parallax analyse articles.jsonl
  parallax analyse bundle.jsonl --one-event
  parallax analyse labelled.jsonl --event kakhovka`

interface AnalyseOptions {
  readonly event?: string
  readonly oneEvent?: boolean
}

/** Adds `parallax analyse`: event pages from a file of articles, without a database. */
export function addAnalyseCommand(program: Command, context: CliContext): void {
  program
    .command('analyse')
    .description('Write the event pages of a file of articles as JSON.')
    .argument('[file]', 'JSON Lines; "-" or nothing: standard input')
    .option('--event <label>', 'only the rows whose "event" field is this label, as one event')
    .option('--one-event', 'treat the whole file as one event')
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, options: AnalyseOptions) => analyseFile(file, options, context))
}

async function analyseFile(
  file: string | undefined,
  options: AnalyseOptions,
  context: CliContext,
): Promise<void> {
  const started = performance.now()
  limitHeap()
  const { analyseAsOneEvent, analyseRows } = await import('../pipeline/run-in-memory.ts')
  const { loadFullCatalogue } = await import('../pipeline/load-full-catalogue.ts')
  const rows = await readRows(file, options, context)
  const catalogue = loadFullCatalogue(context.checkout)
  const asOne = options.oneEvent === true || options.event !== undefined
  const views: EventView[] = asOne
    ? [analyseAsOneEvent(rows, options.event ?? 'event', { catalogue })]
    : analyseRows(rows, { catalogue })
  for (const view of views) context.stdout(`${JSON.stringify(view)}\n`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  context.stderr(`${rows.length} articles, ${views.length} events, ${seconds} s\n`)
}

/** The rows asked for; those of other events are left out. */
async function readRows(
  file: string | undefined,
  options: AnalyseOptions,
  context: CliContext,
): Promise<ArticleRow[]> {
  const rows = await readArticleRows(file, context)
  const chosen = options.event === undefined ? rows : rows.filter((row) => row.event === options.event)
  if (chosen.length > 0) return chosen
  throw new UsageError(
    `${inputName(file)}: no row has "event": "${options.event}"; there is nothing to analyse.`,
  )
}
