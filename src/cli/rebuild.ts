import type { Command } from 'commander'
import { type CliContext, CommandFailure } from './context.ts'
import { parseCount } from './read-options.ts'

const EXAMPLE = `
Holds the page that is made again from the noted inputs against the one that was published: the same to the last byte,
or the first place where they differ (exit code 1).

Examples:
  $ parallax rebuild e0123456789abcdef --version 2
  $ parallax rebuild e0123456789abcdef --version 2 --json > page.json`

/** `parallax rebuild EVENT --version N`: makes a published version again and compares. */
export function addRebuildCommand(program: Command, context: CliContext): void {
  program
    .command('rebuild <EVENT>')
    .description('make a published version again from its inputs and compare it byte for byte')
    .requiredOption('--version <n>', 'which version', parseCount(1, 1_000_000))
    .option('--json', 'write the page that was made, as JSON with sorted keys')
    .addHelpText('after', EXAMPLE)
    .action(async (event: string, options: { version: number; json?: boolean }) => {
      const { rebuildView } = await import('../pipeline/rebuild-view.ts')
      const { canonicalJson, findDifference, hashOf } = await import('../publish/index.ts')
      const { withPipeline } = await import('./with-pipeline.ts')
      await withPipeline(context, async (pipeline) => {
        const made = await rebuildView(pipeline, event, options.version)
        if (!made.ok) throw new CommandFailure(made.message)
        const { published, rebuilt, identical } = made.value
        if (options.json) context.stdout(`${canonicalJson(rebuilt)}\n`)
        if (!identical)
          throw new CommandFailure(
            `Version ${options.version} came out differently at ${findDifference(published, rebuilt)}.`,
          )
        const say = options.json ? context.stderr : context.stdout
        say(
          `Version ${options.version} of ${event}: the same to the last byte, SHA-256 ${hashOf(rebuilt)}.\n`,
        )
      })
    })
}
