import type { Command } from 'commander'
import type { CliContext } from './context.ts'

const EXAMPLE = `
Example:
  $ parallax export > events.jsonl`

/** Events asked for at a time, so that memory stays flat however many there are. */
const PAGE = 50

/** `parallax export`: the newest page of every event, one EventView a line. */
export function addExportCommand(program: Command, context: CliContext): void {
  program
    .command('export')
    .description('the newest page of every event, one EventView (JSON) a line')
    .addHelpText('after', EXAMPLE)
    .action(async () => {
      const { findEventView, listCards } = await import('../publish/index.ts')
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db }) => {
        let count = 0
        for (let offset = 0; ; offset += PAGE) {
          const cards = await listCards(db, { order: 'latest', limit: PAGE, offset })
          for (const card of cards) {
            const stored = await findEventView(db, card.event)
            if (stored === null) continue
            context.stdout(`${JSON.stringify(stored.view)}\n`)
            count += 1
          }
          if (cards.length < PAGE) break
        }
        context.stderr(`${count} events\n`)
      })
    })
}
