import type { Command } from 'commander'
import type { CliContext } from './context.ts'
import { parseObject, readBytes, readLines, stringField } from './read-input.ts'

const EXAMPLE = `
Example:
  $ echo '<p onclick="x()">Hello</p>' | parallax sanitize
  $ parallax sanitize --batch pieces.jsonl    # lines {"id":"1","html":"<p>..."}`

/** `parallax sanitize`: HTML of strangers in, harmless HTML out. */
export function addSanitizeCommand(program: Command, context: CliContext): void {
  program
    .command('sanitize [FILE]')
    .description('make HTML harmless (from FILE or standard input)')
    .option('--batch', 'read lines {id, html} and write one line {id, html} each')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string | undefined, options: { batch?: boolean }) => {
      const { sanitise } = await import('../text/sanitise.ts')
      if (!options.batch) {
        context.stdout(sanitise(new TextDecoder().decode(await readBytes(file, context))))
        return
      }
      for await (const line of readLines(file, context)) {
        const row = parseObject(line, file)
        const html = stringField(row, 'html', { file, line: line.number, required: true }) as string
        context.stdout(`${JSON.stringify({ id: row.id ?? null, html: sanitise(html) })}\n`)
      }
    })
}
