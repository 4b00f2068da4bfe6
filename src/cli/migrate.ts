import type { Command } from 'commander'
import type { CliContext } from './context.ts'

const EXAMPLE = `
Example:
  $ DATABASE_URL=postgres://user:password@host/parallax parallax migrate`

/** `parallax migrate`: brings the schema up to date. Every other command does so too. */
export function addMigrateCommand(program: Command, context: CliContext): void {
  program
    .command('migrate')
    .description('bring the database schema up to date')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ applied }) => {
        context.stderr(
          applied.length === 0 ? 'The schema was up to date.\n' : `Applied ${applied.join(', ')}.\n`,
        )
        context.stdout(`${JSON.stringify({ applied })}\n`)
      })
    })
}
