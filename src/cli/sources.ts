import type { Command } from 'commander'
import type { CliContext } from './context.ts'

const EXAMPLE = `
Example:
  $ parallax sources
  $ parallax sources --block chinese`

/** `parallax sources`: every outlet that is followed, one JSON object a line. */
export function addSourcesCommand(program: Command, context: CliContext): void {
  program
    .command('sources')
    .description('list the outlets, one JSON object a line, with the state of their feeds')
    .option('--block <block>', 'only outlets of this block or part of a block')
    .addHelpText('after', EXAMPLE)
    .action(async (options: { block?: string }) => {
      const { listCoverage } = await import('../sources/index.ts')
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db }) => {
        const all = await listCoverage(db, context.now().toISOString())
        const { block } = options
        const chosen = block
          ? all.filter((source) => source.block === block || source.subBlock === block)
          : all
        for (const source of chosen) context.stdout(`${JSON.stringify(source)}\n`)
        context.stderr(`${chosen.length} sources\n`)
      })
    })
}
