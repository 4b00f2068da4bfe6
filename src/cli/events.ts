import { type Command, Option } from 'commander'
import type { CliContext } from './context.ts'
import { parseCount } from './read-options.ts'

const EXAMPLE = `
Example:
  $ parallax events --limit 5
  $ parallax events --search "grain deal" --order latest`

/** `parallax events`: one line of JSON for each event, as the lists of the site show it. */
export function addEventsCommand(program: Command, context: CliContext): void {
  program
    .command('events')
    .description('list events, one JSON object a line')
    .addOption(
      new Option('--order <order>', 'how they are ordered')
        .choices(['score', 'latest', 'spotlight'])
        .default('score'),
    )
    .option('--search <words>', 'only events with these words')
    .option('--block <block>', 'only events that this block covers')
    .option('--limit <n>', 'how many at most (1 to 100)', parseCount(1, 100), 30)
    .addHelpText('after', EXAMPLE)
    .action(
      async (options: {
        order: 'score' | 'latest' | 'spotlight'
        search?: string
        block?: string
        limit: number
      }) => {
        const { listCards } = await import('../publish/index.ts')
        const { withInstallation } = await import('./open.ts')
        await withInstallation(context, async ({ db }) => {
          const { order, search, block, limit } = options
          const cards = await listCards(db, {
            order,
            limit,
            ...(search ? { words: search } : {}),
            ...(block ? { blocks: [block] } : {}),
          })
          for (const card of cards) context.stdout(`${JSON.stringify(card)}\n`)
          context.stderr(`${cards.length} events\n`)
        })
      },
    )
}
