import type { Command } from 'commander'
import type { Result } from '../domain/index.ts'
import type { Edit, EditOutcome } from '../pipeline/edit-event.ts'
import { type CliContext, CommandFailure, UsageError } from './context.ts'
import { withPipeline } from './with-pipeline.ts'

const EXAMPLE = `
Every edit is written to the log of events and to the public log of corrections; pages are made anew at once.

Example:
  $ parallax edit merge e0123456789abcdef efedcba9876543210 --reason "One raid, reported twice"
  $ parallax edit split e0123456789abcdef a81f00 a81f01 --reason "Another dam"
  $ parallax edit move a81f00 e0123456789abcdef --reason "Tells of this flood"`

interface EditOptions {
  readonly reason: string
  readonly by: string
}

/** `parallax edit`: an editor's merge, split and move of events, each with its reason. */
export function addEditCommand(program: Command, context: CliContext): void {
  const edit = program
    .command('edit')
    .description('merge, split and move what the rules put wrong')
    .addHelpText('after', EXAMPLE)
  withReason(edit.command('merge <FROM> <INTO>').description('join two events; FROM leads to INTO')).action(
    (from: string, into: string, options: EditOptions) =>
      runEdit(context, { action: 'merge', from, into }, options),
  )
  withReason(
    edit.command('split <EVENT> <ARTICLE...>').description('take articles out into an event of their own'),
  ).action((event: string, articles: string[], options: EditOptions) =>
    runEdit(context, { action: 'split', event, articles }, options),
  )
  withReason(edit.command('move <ARTICLE> <EVENT>').description('put an article into another event')).action(
    (article: string, into: string, options: EditOptions) =>
      runEdit(context, { action: 'move', article, into }, options),
  )
}

/** Adds what every decision of an editor is signed with. */
export function withReason(command: Command): Command {
  return command
    .requiredOption('--reason <words>', 'why; readers see it in the log of corrections')
    .option('--by <name>', 'who decides', 'editor')
}

/** @throws UsageError for an empty reason, or a name that is kept for the program's own decisions */
export function checkSigned({ reason, by }: EditOptions): { reason: string; actor: string } {
  if (reason.trim() === '') throw new UsageError('--reason is empty; readers see it, so say why.')
  if (by.trim() === '' || by === 'rules') throw new UsageError(`--by "${by}" is no name of an editor.`)
  return { reason: reason.trim(), actor: by.trim() }
}

async function runEdit(context: CliContext, edit: Edit, options: EditOptions): Promise<void> {
  const signed = checkSigned(options)
  const { applyEdit } = await import('../pipeline/edit-event.ts')
  printOutcome(context, await withPipeline(context, (pipeline) => applyEdit(pipeline, edit, signed)))
}

/** Prints what an edit changed. @throws CommandFailure with the reason when nothing could be changed */
export function printOutcome(context: CliContext, edited: Result<EditOutcome>): void {
  if (!edited.ok) throw new CommandFailure(edited.message)
  context.stdout(`${JSON.stringify(edited.value)}\n`)
}
