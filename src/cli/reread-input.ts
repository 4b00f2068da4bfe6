import { closeSync, openSync, readSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type CliContext, UsageError } from './context.ts'
import { inputName, MAX_LINE_LENGTH, mustBeFile } from './read-input.ts'

/** Bytes read at once while lines come in the order of the file, and while they do not. */
const BLOCK = 1 << 20
const SMALL_BLOCK = 1 << 14
const LINE_FEED = 0x0a

/** A line of an input with the place of its bytes. */
export interface PlacedLine {
  /** Number from 1. */
  readonly number: number
  readonly text: string
  readonly start: number
  readonly end: number
}

/** An input whose lines can be read a second time, in any order: a file from disk, standard input from memory. */
export interface RereadableInput {
  /** Lines in order; blank lines are passed over. Do not call `read` before the last one. */
  lines(): Iterable<PlacedLine>
  /** The line whose place `lines` gave. */
  read(start: number, end: number): string
  close(): void
}

/** Opens a file, or takes in standard input when `file` is absent or "-". */
export async function openInput(file: string | undefined, context: CliContext): Promise<RereadableInput> {
  const bytes = file === undefined || file === '-' ? await heldBytes(context) : await fileBytes(file)
  return {
    lines: () => linesOf(bytes, inputName(file)),
    read: (start, end) => textOf(bytes.slice(start, end), start),
    close: () => bytes.close(),
  }
}

/** Bytes at known places. A slice is only good until the next one is asked for. */
interface PlacedBytes {
  readonly size: number
  slice(start: number, end: number): Buffer
  close(): void
}

async function heldBytes(context: CliContext): Promise<PlacedBytes> {
  const chunks: Buffer[] = []
  for await (const chunk of context.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  const whole = Buffer.concat(chunks)
  return { size: whole.length, slice: (start, end) => whole.subarray(start, end), close: () => {} }
}

async function fileBytes(file: string): Promise<PlacedBytes> {
  await mustBeFile(file)
  const { size } = await stat(file)
  const descriptor = openSync(file, 'r')
  let block = Buffer.alloc(BLOCK)
  let from = 0
  let filled = 0
  const slice = (start: number, end: number): Buffer => {
    if (start < from || end > from + filled) {
      const follows = start >= from && start <= from + filled
      const wanted = Math.max(end - start, follows ? BLOCK : SMALL_BLOCK)
      if (wanted > block.length) block = Buffer.alloc(wanted)
      from = start
      filled = fill(descriptor, block.subarray(0, wanted), start)
    }
    return block.subarray(start - from, Math.min(end - from, filled))
  }
  return { size, slice, close: () => closeSync(descriptor) }
}

/** Reads until `block` is full or the file ends; returns the bytes read. */
function fill(descriptor: number, block: Buffer, start: number): number {
  let filled = 0
  while (filled < block.length) {
    const read = readSync(descriptor, block, filled, block.length - filled, start + filled)
    if (read === 0) break
    filled += read
  }
  return filled
}

function* linesOf(bytes: PlacedBytes, name: string): Generator<PlacedLine> {
  let start = 0
  let number = 0
  let length = BLOCK
  while (start < bytes.size) {
    const stop = Math.min(bytes.size, start + length)
    const block = bytes.slice(start, stop)
    let done = 0
    for (let end = block.indexOf(LINE_FEED); end >= 0; end = block.indexOf(LINE_FEED, done)) {
      number += 1
      yield* lineOf(block.subarray(done, end), { number, start: start + done, end: start + end, name })
      done = end + 1
    }
    if (done === 0 && stop < bytes.size) {
      // The line is longer than the block: look at twice as much of it.
      length *= 2
      if (length > MAX_LINE_LENGTH * MAX_BYTES_PER_UNIT) throw tooLong(name, number + 1)
      continue
    }
    if (done === 0 || (stop === bytes.size && done < block.length)) {
      number += 1
      yield* lineOf(block.subarray(done), { number, start: start + done, end: bytes.size, name })
      return
    }
    start += done
    length = BLOCK
  }
}

/** UTF-8 bytes of one UTF-16 code unit at most. */
const MAX_BYTES_PER_UNIT = 3

function* lineOf(
  line: Buffer,
  place: { readonly number: number; readonly start: number; readonly end: number; readonly name: string },
): Generator<PlacedLine> {
  const { number, start, end, name } = place
  const text = textOf(line, start)
  if (text.length > MAX_LINE_LENGTH) throw tooLong(name, number)
  if (text.trim() !== '') yield { number, text, start, end }
}

/** UTF-8 without a carriage return at its end, and without a byte order mark at the start of the input. */
function textOf(line: Buffer, start: number): string {
  const text = line.toString('utf8')
  const from = start === 0 && text.startsWith('\uFEFF') ? 1 : 0
  return text.slice(from, text.endsWith('\r') ? -1 : undefined)
}

function tooLong(name: string, number: number): UsageError {
  return new UsageError(`${name}, line ${number}: longer than 20 million characters.`)
}
