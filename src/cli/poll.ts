import type { Command } from 'commander'
import { type CliContext, CommandFailure } from './context.ts'

const EXAMPLE = `
Example:
  $ parallax poll --source bbc
  $ parallax poll`

/** Most feeds one call polls. */
const ALL_FEEDS = 10_000
/** Feeds polled at once; the network keeps to two a host by itself. */
const AT_ONCE = 12

/** `parallax poll`: polls the feeds of one source, or all that are due, now. */
export function addPollCommand(program: Command, context: CliContext): void {
  program
    .command('poll')
    .description('poll feeds now: those of one source, or all that are due')
    .option('--source <id>', 'only this source, due or not')
    .addHelpText('after', EXAMPLE)
    .action(async (options: { source?: string }) => {
      const { createNet } = await import('../net/index.ts')
      const { createPolling } = await import('../pipeline/polling.ts')
      const { dueFeeds, feedsOfSource } = await import('../sources/index.ts')
      const { withInstallation } = await import('./open.ts')
      await withInstallation(context, async ({ db, config }) => {
        const { now } = context
        const feeds = options.source
          ? await feedsOfSource(db, options.source)
          : await dueFeeds(db, now(), ALL_FEEDS)
        if (options.source && feeds.length === 0) {
          throw new CommandFailure(
            `No active feed belongs to a source "${options.source}". "parallax sources" lists them.`,
          )
        }
        const net = createNet({ allowedAddresses: config.allowedAddresses, userAgent: config.userAgent, now })
        const polling = createPolling({ db, net, now, random: Math.random, textDays: config.textDays })
        const waiting = [...feeds]
        let articles = 0
        const pollNext = async (): Promise<void> => {
          for (let feed = waiting.pop(); feed !== undefined; feed = waiting.pop()) {
            articles += (await polling.pollFeed(feed)).length
            context.stderr(
              `\r${feeds.length - waiting.length} of ${feeds.length} feeds, ${articles} new articles`,
            )
          }
        }
        await Promise.all(Array.from({ length: AT_ONCE }, pollNext))
        await net.close()
        context.stderr('\n')
        context.stdout(`${JSON.stringify({ feeds: feeds.length, articles })}\n`)
      })
    })
}
