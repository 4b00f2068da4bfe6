import type { Command } from 'commander'
import { type CliContext, CommandFailure } from './context.ts'

const EXAMPLE = `
Example:
  $ parallax explain https://outlet.example/news/1
  $ parallax explain e0123456789abcdef`

/** `parallax explain`: every step of an article or event with its reason. */
export function addExplainCommand(program: Command, context: CliContext): void {
  program
    .command('explain <ADDRESS_OR_EVENT>')
    .description('every step of an article (by address or id) or of an event, each with its reason')
    .addHelpText('after', EXAMPLE)
    .action(async (what: string) => {
      const { explain } = await import('../pipeline/explain.ts')
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db, catalogue }) => {
        const lines = await explain(db, what, catalogue.gazetteer)
        if (lines === null) throw new CommandFailure(`Neither an article nor an event is known as "${what}".`)
        context.stdout(`${lines.join('\n')}\n`)
      })
    })
}
