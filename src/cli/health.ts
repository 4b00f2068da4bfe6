import type { Command } from 'commander'
import type { CliContext } from './context.ts'

const EXAMPLE = `
Example:
  $ parallax health
  $ parallax health | jq .work`

/** `parallax health`: who is heard, what waits, as one JSON object. */
export function addHealthCommand(program: Command, context: CliContext): void {
  program
    .command('health')
    .description('feeds by block, and work that waits, as one JSON object')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { blockHealth, listCoverage } = await import('../sources/index.ts')
      const { countWaiting } = await import('../pipeline/store.ts')
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db }) => {
        const [sources, work] = await Promise.all([
          listCoverage(db, context.now().toISOString()),
          countWaiting(db),
        ])
        context.stdout(`${JSON.stringify({ work, blocks: blockHealth(sources) })}\n`)
      })
    })
}
