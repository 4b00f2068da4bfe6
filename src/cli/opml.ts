import type { Command } from 'commander'
import type { Catalogue, Source } from '../domain/index.ts'
import { importedOutlet } from '../pipeline/imported-outlet.ts'
import type { OpmlFeed } from '../sources/index.ts'
import { type CliContext, UsageError } from './context.ts'
import { inputName, readBytes } from './read-input.ts'

const EXAMPLE = `
Example:
  $ parallax opml > outlets.opml
  $ parallax opml --import my-feeds.opml`

/** `parallax opml`: the followed feeds as OPML, or feeds of an OPML list to follow. */
export function addOpmlCommand(program: Command, context: CliContext): void {
  program
    .command('opml')
    .description('write the followed feeds as OPML 2.0, or follow those of a list')
    .option('--import <file>', 'follow the feeds of this list ("-": standard input), well-formed or not')
    .addHelpText('after', EXAMPLE)
    .action(async (options: { import?: string }) => {
      const { addSources, listSources, readOpml, writeOpml } = await import('../sources/index.ts')
      const { blockName, createBlockFinder } = await import('../catalog/index.ts')
      const { decodeBytes } = await import('../text/charset.ts')
      const { withInstallation } = await import('./open.ts')
      const list =
        options.import === undefined
          ? null
          : readOpml(decodeBytes(await readBytes(options.import, context)).text)
      if (list?.length === 0) throw new UsageError(`${inputName(options.import)}: holds no feed address.`)
      await withInstallation(context, async ({ db, catalogue }) => {
        if (list === null) {
          const followed = (await listSources(db)).filter(
            (source) => source.active && !source.sample && source.feeds.length > 0,
          )
          context.stdout(
            writeOpml(followed, { now: context.now(), blockName: (id) => blockName(id, catalogue.blocks) }),
          )
          return
        }
        const found = createBlockFinder(catalogue)
        const known = new Set(catalogue.sources.flatMap((source) => source.feeds.map((feed) => feed.url)))
        const added = list.filter((feed) => !known.has(feed.url))
        const outlets = added.map((feed) =>
          outletOf(feed, catalogue, found({ url: feed.homepage ?? feed.url })),
        )
        await addSources(db, outlets, context.now())
        context.stdout(
          `${JSON.stringify({ feeds: list.length, known: list.length - added.length, added: added.length })}\n`,
        )
      })
    })
}

type Found = ReturnType<ReturnType<typeof import('../catalog/index.ts').createBlockFinder>>

/** A feed of a known outlet joins it; any other becomes an outlet of its own, unassigned until somebody says where it belongs. */
function outletOf(feed: OpmlFeed, catalogue: Catalogue, found: Found): Source {
  const feeds = [{ url: feed.url, language: feed.language ?? 'und', recordedStatus: 'imported' }]
  const known = catalogue.sources.find((source) => source.id === found.sourceId)
  if (known) return { ...known, feeds }
  const { host } = new URL(feed.homepage ?? feed.url)
  const homepage = feed.homepage ?? `https://${host}`
  return importedOutlet(found, {
    id: host,
    name: feed.title ?? host,
    homepage,
    language: feed.language,
    feeds,
  })
}
