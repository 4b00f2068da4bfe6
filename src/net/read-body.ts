import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'

class TooLargeError extends Error {
  readonly code = 'PARALLAX_TOO_LARGE'
}

/**
 * Reads a body to its end, inflating gzip, deflate and br, also several over each other. Throws an error with the
 * code PARALLAX_TOO_LARGE as soon as more than `maxBytes` have come out, so a small bomb stays small.
 */
export async function readBody(body: Readable, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  const collect = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      if (size > maxBytes) return done(new TooLargeError(`More than ${maxBytes} bytes.`))
      chunks.push(chunk)
      done()
    },
  })
  const first = await firstChunk(body)
  const stages = encodings(encoding, first).map((name) => decoder(name, first))
  await pipeline([Readable.from(withFirst(body, first)), ...stages, collect])
  return Buffer.concat(chunks)
}

/** At most this many encodings over each other; more is an attack. */
const MAX_ENCODINGS = 3

/** Encodings to undo, in order. A body that starts as gzip is gzip, whatever the header forgot. */
function encodings(header: string, first: Buffer | null): string[] {
  const named = header
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  const gzipped = first?.[0] === 0x1f && first[1] === 0x8b
  if (named.length === 0) return gzipped ? ['gzip'] : []
  // Servers that say gzip and send plain text are common; the bytes decide.
  if (named.length === 1 && /^(?:x-)?gzip$/.test(named[0]!) && !gzipped) return []
  return named.reverse().slice(0, MAX_ENCODINGS)
}

function decoder(name: string, first: Buffer | null): Transform {
  // A stream that ends early yields what it has; the parser cuts at the last whole item.
  const lenient = { finishFlush: constants.Z_SYNC_FLUSH }
  if (name === 'gzip' || name === 'x-gzip') return createGunzip(lenient)
  if (name === 'br') return createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH })
  if (name === 'deflate') return isZlib(first) ? createInflate(lenient) : createInflateRaw(lenient)
  throw Object.assign(new Error(`Unknown content encoding ${name.slice(0, 40)}`), {
    code: 'PARALLAX_UNKNOWN_ENCODING',
  })
}

/** "deflate" is sent with and without its header (RFC 9110, 8.4.1.2). */
function isZlib(first: Buffer | null): boolean {
  return first !== null && (first[0]! & 0x0f) === 8 && ((first[0]! << 8) + (first[1] ?? 0)) % 31 === 0
}

async function firstChunk(body: Readable): Promise<Buffer | null> {
  for (;;) {
    const chunk: Buffer | null = body.read()
    if (chunk !== null) return chunk
    if (body.readableEnded || body.destroyed) return null
    const ended = await new Promise<boolean>((resolve, reject) => {
      const settle = (end: boolean) => () => {
        body.off('readable', onReadable).off('end', onEnd).off('error', reject)
        resolve(end)
      }
      const onReadable = settle(false)
      const onEnd = settle(true)
      body.once('readable', onReadable).once('end', onEnd).once('error', reject)
    })
    if (ended) return null
  }
}

async function* withFirst(body: Readable, first: Buffer | null): AsyncGenerator<Buffer> {
  if (first === null) return
  yield first
  for await (const chunk of body) yield chunk
}
