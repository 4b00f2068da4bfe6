import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type CliContext, UsageError } from './context.ts'
import { parseObject, readBytes, readLines, stringField } from './read-input.ts'

const EXAMPLE = `
Example:
  $ parallax extract page.html --url https://outlet.example/news/1
  $ parallax extract --batch pages.jsonl      # lines {"id":"1","file":"page.html","url":"https://..."}`

/** `parallax extract`: a saved page in, text and metadata of its article out. */
export function addExtractCommand(program: Command, context: CliContext): void {
  program
    .command('extract [FILE]')
    .description('text, title, author and date of an article page (HTML from FILE or standard input)')
    .option('--url <address>', 'address of the page, for its relative links')
    .option('--batch', 'read lines {id, file, url?} and write one line each, with id and ms')
    .addHelpText('after', EXAMPLE)
    .action(async (file: string | undefined, options: { url?: string; batch?: boolean }) => {
      const { extractText } = await import('../extract/index.ts')
      const { decodeBytes } = await import('../text/charset.ts')
      const extract = (bytes: Uint8Array, url: string) => {
        const { ok, text, title, author, date, siteName, lang, excerpt, how, ...rest } = extractText(
          decodeBytes(bytes).text,
          url,
        )
        return { ok, text, title, author, date, siteName, lang, excerpt, how, ...rest }
      }
      if (!options.batch) {
        if (options.url !== undefined && !URL.canParse(options.url))
          throw new UsageError(`--url: "${options.url}" is not an address.`)
        context.stdout(`${JSON.stringify(extract(await readBytes(file, context), options.url ?? ''))}\n`)
        return
      }
      for await (const line of readLines(file, context)) {
        const row = parseObject(line, file)
        const place = { file, line: line.number }
        const page = stringField(row, 'file', { ...place, required: true }) as string
        const url = stringField(row, 'url', { ...place, required: false }) ?? ''
        const started = performance.now()
        const bytes = await readFile(page).catch((error: Error) => error)
        const result =
          bytes instanceof Error ? { ok: false, error: `${page}: ${bytes.message}` } : extract(bytes, url)
        context.stdout(
          `${JSON.stringify({ id: row.id ?? null, ...result, ms: Math.round(performance.now() - started) })}\n`,
        )
      }
    })
}
