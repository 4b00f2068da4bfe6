import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import type { ParsedFeed } from '../ingest/parsed-feed.ts'
import { type CliContext, CommandFailure, UsageError } from './context.ts'
import { splitLines } from './read-input.ts'

const EXAMPLES = `
Examples:
  parallax feed news.xml --url https://outlet.example/rss
  parallax feed - < news.xml
  parallax feed --batch requests.jsonl     lines {"id","file","url"?,"headers"?}, one answer a line`

interface FeedRequest {
  readonly file: string
  readonly url: string | null
  readonly headers: Readonly<Record<string, string>>
}

/** Adds `parallax feed`: reads a feed file and prints what it says. */
export function addFeedCommand(program: Command, context: CliContext): void {
  program
    .command('feed')
    .description('Read a feed file (RSS, RDF, Atom, JSON Feed, news sitemap) and print it as JSON.')
    .argument('[file]', 'the feed; "-" or nothing: standard input')
    .option('--url <url>', 'address the feed came from; relative links are resolved against it')
    .option('--headers <json>', 'HTTP headers it came with, as a JSON object')
    .option('--batch', 'read lines {id, file, url?, headers?} and write one line for each')
    .addHelpText('after', EXAMPLES)
    .action(
      async (file: string | undefined, options: { url?: string; headers?: string; batch?: boolean }) => {
        if (options.batch) return runBatch(file, context)
        const request = {
          file: file ?? '-',
          url: checkUrl(options.url),
          headers: readHeaders(options.headers),
        }
        const answer = await readFeed(request, context)
        context.stdout(`${JSON.stringify(answer)}\n`)
        if (!answer.ok) throw new CommandFailure(`${request.file}: ${answer.error}`)
      },
    )
}

async function runBatch(file: string | undefined, context: CliContext): Promise<void> {
  await import('../ingest/parse-feed.ts')
  const input = file === undefined || file === '-' ? context.stdin : await openLines(file)
  for await (const line of splitLines(input)) {
    if (line.trim() === '') continue
    context.stdout(`${JSON.stringify(await answerLine(line, context))}\n`)
  }
}

/** One bad line is one answer that says so; the batch goes on. */
async function answerLine(line: string, context: CliContext): Promise<object> {
  const started = performance.now()
  const request = readRequest(line)
  const answer =
    'error' in request
      ? failure(request.error)
      : await readFeed(request, context).catch((error) => failure(error.message))
  return { id: request.id, ...answer, ms: Math.round((performance.now() - started) * 10) / 10 }
}

function readRequest(line: string): (FeedRequest & { id: unknown }) | { id: unknown; error: string } {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    return { id: null, error: 'The line is not JSON.' }
  }
  if (typeof row !== 'object' || row === null) return { id: null, error: 'The line is not an object.' }
  const { id = null, file, url, headers } = row as Record<string, unknown>
  if (typeof file !== 'string') return { id, error: 'The field "file" is missing.' }
  return { id, file, url: typeof url === 'string' ? url : null, headers: asHeaders(headers) ?? {} }
}

async function readFeed(request: FeedRequest, context: CliContext): Promise<FeedAnswer> {
  const { MAX_FEED_BYTES, parseFeed } = await import('../ingest/parse-feed.ts')
  const bytes = await readBytes(request.file, context, MAX_FEED_BYTES + 1)
  const parsed = parseFeed(bytes, { url: request.url, headers: request.headers })
  return parsed.ok ? success(parsed.value) : failure(parsed.message)
}

interface FeedAnswer {
  readonly ok: boolean
  readonly error?: string
  readonly feed: object
  readonly entries: readonly object[]
}

function success(parsed: ParsedFeed): FeedAnswer {
  const { title, link, id, description, language, published, updated } = parsed
  return {
    ok: true,
    feed: { title, link, id, description, language, published, updated },
    entries: parsed.entries,
  }
}

function failure(error: string): FeedAnswer {
  const feed = {
    title: null,
    link: null,
    id: null,
    description: null,
    language: null,
    published: null,
    updated: null,
  }
  return { ok: false, error, feed, entries: [] }
}

/** Reads at most `limit` bytes, so that an endless file is an answer and not a crash. */
async function readBytes(file: string, context: CliContext, limit: number): Promise<Uint8Array> {
  const stream = file === '-' ? context.stdin : await openLines(file)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    size += bytes.length
    if (size >= limit) break
  }
  return Buffer.concat(chunks).subarray(0, limit)
}

async function openLines(file: string): Promise<Readable> {
  try {
    const handle = await open(file)
    if ((await handle.stat()).isFile()) return handle.createReadStream()
    await handle.close()
  } catch (error) {
    throw new UsageError(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown fault'}).`,
    )
  }
  throw new UsageError(`${file}: is not a file.`)
}

function checkUrl(url: string | undefined): string | null {
  if (url === undefined) return null
  if (URL.canParse(url) && /^https?:/i.test(url)) return url
  throw new UsageError(`--url: "${url}" is not an address that starts with http:// or https://.`)
}

function readHeaders(json: string | undefined): Readonly<Record<string, string>> {
  if (json === undefined) return {}
  let headers: Readonly<Record<string, string>> | null = null
  try {
    headers = asHeaders(JSON.parse(json))
  } catch {
    // Not JSON: reported below like every other wrong shape.
  }
  if (headers === null)
    throw new UsageError('--headers: give a JSON object such as {"content-type":"text/xml"}.')
  return headers
}

function asHeaders(value: unknown): Readonly<Record<string, string>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]))
}
