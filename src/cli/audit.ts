import type { Command } from 'commander'
import type { AuditedEvent, AuditWorld } from '../pipeline/audits/audited-event.ts'
import { type CliContext, CommandFailure } from './context.ts'
import { parseCount } from './read-options.ts'
import { readArticleRows } from './read-rows.ts'

const EXAMPLES = `
sentences  every published sentence resolves to its evidence; its names, numbers, dates and titles stand there
labels     shuffled block labels make the findings about blocks vanish, but for 1 in 20
parties    the two countries most spoken of change names; the tone of headline, summary and facts stays

Rows as for "parallax analyse"; rows with the same "event" are one event. Without a file: the newest events of the
installation. Exit code 1 when an audit fails.

Examples:
  parallax audit articles.jsonl
  parallax audit --events 50`

interface AuditOptions {
  readonly events: number
}

/** Adds `parallax audit`: the checks of fairness and evidence, over a file or over what is published. */
export function addAuditCommand(program: Command, context: CliContext): void {
  program
    .command('audit')
    .description('Check pages for unproved sentences, findings of chance and uneven tone.')
    .argument('[file]', 'JSON Lines, "-" for standard input; without it the installation')
    .option('--events <n>', 'newest events of the installation, at most', parseCount(1, 10_000), 100)
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, options: AuditOptions) =>
      file === undefined ? auditInstallation(options, context) : auditFile(file, context),
    )
}

async function auditFile(file: string, context: CliContext): Promise<void> {
  const { loadFullCatalogue } = await import('../pipeline/load-full-catalogue.ts')
  const { eventsOfRows } = await import('../pipeline/audits/load-events.ts')
  const { createDescriber } = await import('../enrich/index.ts')
  const rows = await readArticleRows(file, context)
  const catalogue = loadFullCatalogue(context.checkout)
  await report({ catalogue, describer: createDescriber(catalogue) }, eventsOfRows(rows, catalogue), context)
}

async function auditInstallation({ events: limit }: AuditOptions, context: CliContext): Promise<void> {
  const { withPipeline } = await import('./with-pipeline.ts')
  const { eventsOfInstallation } = await import('../pipeline/audits/load-events.ts')
  await withPipeline(context, async (pipeline) => {
    const events = await eventsOfInstallation(pipeline, limit)
    if (events.length === 0) throw new CommandFailure('There is no event to audit yet.')
    await report(pipeline, events, context)
  })
}

/** Makes the shuffles of one run the same as those of the next. */
const SEED = 20_230_606

async function report(
  world: AuditWorld,
  events: readonly AuditedEvent[],
  context: CliContext,
): Promise<void> {
  const { auditEvents } = await import('../pipeline/audits/audit-events.ts')
  const audit = auditEvents(world, events, SEED)
  const { sentences, labels, parties } = audit
  const say = (passed: boolean, words: string) =>
    context.stdout(`${passed ? 'ok    ' : 'FAILED'}  ${words}\n`)
  say(sentences.passed, `sentences: ${sentences.sentences} published, ${sentences.defects.length} unproved`)
  for (const { event, reason, sentence } of sentences.defects)
    context.stdout(`        ${event}: ${reason}: ${sentence}\n`)
  say(
    labels.passed,
    `labels: ${labels.findings} findings about blocks, ${labels.shuffled.toFixed(1)} with shuffled labels (${(labels.falseShare * 100).toFixed(1)} %)`,
  )
  say(
    parties.passed,
    `parties: ${parties.swapped} events with two parties, the tone moved in ${parties.moved.length}`,
  )
  for (const { event, parties: pair, before, after, words } of parties.moved)
    context.stdout(`        ${event}: ${pair.join(' and ')}: ${before} to ${after} (${words.join(', ')})\n`)
  if (!sentences.passed || !labels.passed || !parties.passed)
    throw new CommandFailure('At least one audit failed.')
}
