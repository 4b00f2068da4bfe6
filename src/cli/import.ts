import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { readArticleRows } from './read-rows.ts'
import { withPipeline } from './with-pipeline.ts'

const EXAMPLE = `
Rows: {"id","url","source","country","lang","publishedAt","title","text","block"}, one a line; only title or text is required.

Example:
  $ parallax import articles.jsonl`

/** `parallax import FILE`: articles of a file into the database, through to their pages. */
export function addImportCommand(program: Command, context: CliContext): void {
  program
    .command('import [FILE]')
    .description('take the articles of a file into the database and make their pages')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string | undefined) => {
      const rows = await readArticleRows(file, context)
      const { drainOutstanding } = await import('../pipeline/drain-outstanding.ts')
      const { importRows } = await import('../pipeline/import-rows.ts')
      const say = (message: string): void => context.stderr(`${message}\n`)
      await withPipeline(context, async (pipeline) => {
        const { db, catalogue, findBlock } = pipeline
        const report = await importRows(db, rows, { catalogue, findBlock, now: context.now() })
        say(`Took in ${report.created} of ${report.rows} articles.`)
        const { described, placed, analysed } = await drainOutstanding(pipeline, say)
        context.stdout(`${JSON.stringify({ ...report, described, placed, analysed })}\n`)
      })
    })
}
