import type { Command } from 'commander'
import { type CliContext, UsageError } from './context.ts'

const EXAMPLE = `
Example:
  $ DATABASE_URL=postgres://user:password@host/parallax parallax web`

/** `parallax web`: the site alone, over a database that workers elsewhere fill. */
export function addWebCommand(program: Command, context: CliContext): void {
  program
    .command('web')
    .description('serve the site alone (needs DATABASE_URL)')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { composeSite } = await import('../app.ts')
      const { configOf, openInstallation } = await import('./open.ts')
      const { serveSite } = await import('./serve-site.ts')
      const { waitForStop } = await import('./stop-signal.ts')
      needsDatabase(configOf(context).databaseUrl, 'web')
      const stopping = waitForStop(context)
      const installation = await openInstallation(context, { guest: false })
      try {
        const site = await serveSite(composeSite(installation, context), installation.config)
        context.stdout(`Parallax is at ${site.address}\n`)
        await stopping
        await site.close()
      } finally {
        await installation.close()
      }
    })
}

/** The two halves only make sense over a database that both can reach. */
export function needsDatabase(databaseUrl: string | null, command: string): void {
  if (databaseUrl !== null) return
  throw new UsageError(
    `"parallax ${command}" works over a PostgreSQL that several processes share: set DATABASE_URL. On one machine, "parallax start" runs everything.`,
  )
}
