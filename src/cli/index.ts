import { Command, CommanderError } from 'commander'
import { addAnalyseCommand } from './analyse.ts'
import { addAuditCommand } from './audit.ts'
import { addClusterCommand } from './cluster.ts'
import { addCompareCommand } from './compare.ts'
import { type CliContext, CommandFailure, UsageError } from './context.ts'
import { addEditCommand } from './edit.ts'
import { addEventsCommand } from './events.ts'
import { addExplainCommand } from './explain.ts'
import { addExportCommand } from './export.ts'
import { addExtractCommand } from './extract.ts'
import { addFeedCommand } from './feed.ts'
import { addGazetteerCommand } from './gazetteer.ts'
import { addHealthCommand } from './health.ts'
import { addImportCommand } from './import.ts'
import { addMigrateCommand } from './migrate.ts'
import { addModelCommand } from './model.ts'
import { addOpmlCommand } from './opml.ts'
import { addPollCommand } from './poll.ts'
import { addRebuildCommand } from './rebuild.ts'
import { addReportsCommand } from './reports.ts'
import { addSanitizeCommand } from './sanitize.ts'
import { addShowCommand } from './show.ts'
import { addSourcesCommand } from './sources.ts'
import { addStartCommand } from './start.ts'
import { addWebCommand } from './web.ts'
import { addWorkCommand } from './work.ts'

export type { CliContext } from './context.ts'

/** Adds one command to the program. One file per command. */
type AddCommand = (program: Command, context: CliContext) => void

/** Every command, in the order help shows them. The file is loaded when its command is called, so that help is quick. */
const COMMANDS: readonly AddCommand[] = [
  addStartCommand,
  addWebCommand,
  addWorkCommand,
  addMigrateCommand,
  addPollCommand,
  addImportCommand,
  addEventsCommand,
  addShowCommand,
  addExplainCommand,
  addRebuildCommand,
  addEditCommand,
  addReportsCommand,
  addSourcesCommand,
  addHealthCommand,
  addExportCommand,
  addModelCommand,
  addOpmlCommand,
  addAnalyseCommand,
  addAuditCommand,
  addClusterCommand,
  addCompareCommand,
  addFeedCommand,
  addExtractCommand,
  addSanitizeCommand,
  addGazetteerCommand,
]

/** Runs one command line ("feed", "x.xml"). Returns the exit code: 0 done, 1 failed, 2 bad input. Bugs throw. */
export async function runCli(args: readonly string[], context: CliContext): Promise<number> {
  let exitCode = 0
  const program = new Command('parallax')
    .description(
      'One world event as every information block reports it, with the evidence behind every sentence.',
    )
    .exitOverride()
    .configureOutput({ writeOut: context.stdout, writeErr: context.stderr })
    .showHelpAfterError('Run with --help to see how it is used.')
  for (const add of COMMANDS) add(program, context)
  try {
    await program.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? 0 : 2
    else if (error instanceof UsageError) {
      context.stderr(`${error.message}\n`)
      exitCode = 2
    } else if (error instanceof CommandFailure) {
      context.stderr(`${error.message}\n`)
      exitCode = 1
    } else throw error
  }
  return exitCode
}
