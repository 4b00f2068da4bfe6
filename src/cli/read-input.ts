import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { type CliContext, UsageError } from './context.ts'

/** Longest line of a batch or row file, in UTF-16 code units. */
export const MAX_LINE_LENGTH = 20_000_000

/** Bytes of a file, or of standard input when `file` is absent or "-". */
export async function readBytes(file: string | undefined, context: CliContext): Promise<Uint8Array> {
  if (file === undefined || file === '-') {
    const chunks: Buffer[] = []
    for await (const chunk of context.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
    return Buffer.concat(chunks)
  }
  await mustBeFile(file)
  return readFile(file)
}

/** Lines of a file or of standard input with their numbers from 1; blank lines are passed over. */
export async function* readLines(
  file: string | undefined,
  context: CliContext,
): AsyncGenerator<{ readonly number: number; readonly text: string }> {
  let input: Readable = context.stdin
  if (file !== undefined && file !== '-') {
    await mustBeFile(file)
    input = createReadStream(file)
  }
  let number = 0
  for await (const line of splitLines(input)) {
    number += 1
    if (line.length > MAX_LINE_LENGTH)
      throw new UsageError(`${inputName(file)}, line ${number}: longer than 20 million characters.`)
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() !== '') yield { number, text }
  }
}

/**
 * Lines as JSON Lines means them: ended by a line feed, a carriage return before it taken away. Node's own reader
 * splits at U+2028 and U+2029 too from version 24 on, which may stand inside a JSON string.
 */
export async function* splitLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  for await (const chunk of input) {
    const pieces = decoder.decode(Buffer.from(chunk as Uint8Array), { stream: true }).split('\n')
    pieces[0] = rest + pieces[0]
    rest = pieces.pop() as string
    for (const piece of pieces) yield piece.replace(/\r$/, '')
  }
  rest += decoder.decode()
  if (rest !== '') yield rest.replace(/\r$/, '')
}

/** How messages name an input. */
export function inputName(file: string | undefined): string {
  return file === undefined || file === '-' ? 'standard input' : file
}

/** One line as a JSON object, or a `UsageError` that names file and line. */
export function parseObject(
  line: { number: number; text: string },
  file: string | undefined,
): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line.text)
  } catch (error) {
    throw new UsageError(
      `${inputName(file)}, line ${line.number}: not valid JSON (${(error as Error).message}).`,
    )
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new UsageError(`${inputName(file)}, line ${line.number}: must be a JSON object in braces.`)
  }
  return value as Record<string, unknown>
}

/** A field that must be a string, or a `UsageError` that names file, line and field. */
export function stringField(
  row: Record<string, unknown>,
  field: string,
  place: { file: string | undefined; line: number; required: boolean },
): string | null {
  const value = row[field]
  if (typeof value === 'string') return value
  if ((value === undefined || value === null) && !place.required) return null
  const found = value === undefined ? 'is missing' : `is ${value === null ? 'null' : typeof value}`
  throw new UsageError(
    `${inputName(place.file)}, line ${place.line}, field "${field}": ${found}; it must be a string.`,
  )
}

/** Fails with a `UsageError` unless a file of this name is there. */
export async function mustBeFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found === null) throw new UsageError(`${file}: there is no such file.`)
  if (!found.isFile()) throw new UsageError(`${file}: is not a file.`)
}
