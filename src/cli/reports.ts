import { type Command, Option } from 'commander'
import type { ReportDecision } from '../pipeline/decide-report.ts'
import type { CliContext } from './context.ts'
import { checkSigned, printOutcome, withReason } from './edit.ts'
import { parseCount } from './read-options.ts'
import { withPipeline } from './with-pipeline.ts'

const EXAMPLE = `
Example:
  $ parallax reports list
  $ parallax reports accept 12 --reason "Another storm"
  $ parallax reports accept 12 --into e0123456789abcdef --reason "Tells of that storm"
  $ parallax reports reject 13 --reason "Same raid, next morning"
  $ parallax reports labels >> labels.jsonl`

/** Largest number a report can have. */
const MAX_REPORT = 2 ** 31 - 1
const number = parseCount(1, MAX_REPORT)

/** `parallax reports`: what readers say does not belong or is wrong, and what editors answer. */
export function addReportsCommand(program: Command, context: CliContext): void {
  const reports = program
    .command('reports')
    .description('read and decide what readers report')
    .addHelpText('after', EXAMPLE)
  addList(reports, context)
  withReason(
    reports
      .command('accept')
      .description('the reader is right; "does not belong" takes the article out')
      .argument('<REPORT>', 'number of the report', number)
      .option('--into <EVENT>', 'event the article belongs to; left out: one of its own'),
  ).action((report: number, options: { into?: string; reason: string; by: string }) =>
    decide(context, { report, accepted: true, into: options.into ?? null }, options),
  )
  withReason(
    reports
      .command('reject')
      .description('the page stands')
      .argument('<REPORT>', 'number of the report', number),
  ).action((report: number, options: { reason: string; by: string }) =>
    decide(context, { report, accepted: false, into: null }, options),
  )
  addLabels(reports, context)
}

function addList(reports: Command, context: CliContext): void {
  reports
    .command('list')
    .description('reports, one JSON object a line, oldest first')
    .addOption(
      new Option('--status <status>', 'which of them')
        .choices(['open', 'accepted', 'rejected'])
        .default('open'),
    )
    .option('--limit <n>', 'how many at most (1 to 1000)', parseCount(1, 1000), 100)
    .action(async (options: { status: 'open' | 'accepted' | 'rejected'; limit: number }) => {
      const { listReports } = await import('../publish/index.ts')
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db }) => {
        const found = await listReports(db, options)
        for (const report of found) context.stdout(`${JSON.stringify(report)}\n`)
        context.stderr(`${found.length} reports\n`)
      })
    })
}

function addLabels(reports: Command, context: CliContext): void {
  reports
    .command('labels')
    .description(
      'every decision of the editors as a label for the evaluation, one JSON object a line (ids only)',
    )
    .action(async () => {
      const { listLabels } = await import('../pipeline/list-labels.ts')
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db }) => {
        for (const label of await listLabels(db)) context.stdout(`${JSON.stringify(label)}\n`)
      })
    })
}

async function decide(
  context: CliContext,
  decision: ReportDecision,
  options: { readonly reason: string; readonly by: string },
): Promise<void> {
  const signed = checkSigned(options)
  const { answerReport } = await import('../pipeline/decide-report.ts')
  printOutcome(context, await withPipeline(context, (pipeline) => answerReport(pipeline, decision, signed)))
}
