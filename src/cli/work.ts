import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { needsDatabase } from './web.ts'

const EXAMPLE = `
Example:
  $ DATABASE_URL=postgres://user:password@host/parallax parallax work`

/** Time running jobs may take to end, in milliseconds. A fetch may take longer; what is cut stands in the tables and is taken up again. */
const DRAIN_LIMIT = 4_000

/** `parallax work`: polls, reads, clusters, analyses and publishes until it is told to stop. */
export function addWorkCommand(program: Command, context: CliContext): void {
  program
    .command('work')
    .description('poll feeds and make pages, without a site (needs DATABASE_URL)')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { startWorker } = await import('../app.ts')
      const { configOf, openInstallation } = await import('./open.ts')
      const { endSoon, waitForStop } = await import('./stop-signal.ts')
      needsDatabase(configOf(context).databaseUrl, 'work')
      const stopping = waitForStop(context)
      const installation = await openInstallation(context, { guest: false })
      try {
        const worker = await startWorker(installation, context)
        await stopping
        await worker.stop(DRAIN_LIMIT)
      } finally {
        await installation.close()
      }
      endSoon()
    })
}
