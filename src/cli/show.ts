import type { Command } from 'commander'
import { type CliContext, CommandFailure, UsageError } from './context.ts'
import { parseCount } from './read-options.ts'

const EXAMPLE = `
Example:
  $ parallax show e0123456789abcdef
  $ parallax show e0123456789abcdef --markdown > page.md`

/** `parallax show EVENT`: the page of one event as text, Markdown or JSON. */
export function addShowCommand(program: Command, context: CliContext): void {
  program
    .command('show <EVENT>')
    .description('the page of one event, as text')
    .option('--json', 'as EventView JSON')
    .option('--markdown', 'as Markdown, evidence as footnotes')
    .option('--page-version <n>', 'an older version', parseCount(1, 1_000_000))
    .addHelpText('after', EXAMPLE)
    .action(async (event: string, options: { json?: boolean; markdown?: boolean; pageVersion?: number }) => {
      if (options.json && options.markdown) throw new UsageError('Give --json or --markdown, not both.')
      const { findEventState, findEventView, renderMarkdown, renderText } = await import(
        '../publish/index.ts'
      )
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db }) => {
        const state = await findEventState(db, event)
        if (state.state === 'merged') context.stderr(`${event} was merged into ${state.into}.\n`)
        const stored = await findEventView(
          db,
          state.state === 'merged' ? state.into : event,
          options.pageVersion,
        )
        if (stored === null)
          throw new CommandFailure(
            `There is no event "${event}"${options.pageVersion ? ` in version ${options.pageVersion}` : ''}. "parallax events" lists them.`,
          )
        if (options.json) context.stdout(`${JSON.stringify(stored.view)}\n`)
        else context.stdout(options.markdown ? renderMarkdown(stored.view) : renderText(stored.view))
      })
    })
}
