import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { createKept, type Kept } from './kept.ts'

/** Memory for compressed bodies, in bytes. An event page takes about 25 KB. */
const MOST_BYTES = 24_000_000
/** Smaller bodies fit one packet anyway. */
const SMALLEST_BODY = 1_000
/** Beyond it Brotli's time grows faster than its gain: 160 KB of a page take 4 ms at 5 and 25 ms at 9, for 7 % less. */
const BROTLI_QUALITY = 5
const TEXTUAL = /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml|javascript)|image\/svg)/

type Coding = 'br' | 'gzip'

const COMPRESS: Readonly<Record<Coding, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: promisify<Buffer, Buffer>(gzip),
}

/**
 * Compresses every textual answer. Bytes of bodies with a validator are kept, so that a page is compressed once for
 * all readers. Validators of compressed answers turn weak, since one page now has several byte forms (RFC 9110, 8.8.1).
 */
export function compressed(): MiddlewareHandler {
  const kept = createKept<Buffer>(MOST_BYTES, (bytes) => bytes.length)
  return async (context, next) => {
    await next()
    const type = context.res.headers.get('Content-Type')
    const isUnchanged = context.res.status === 304
    if (!isUnchanged && (type === null || !TEXTUAL.test(type))) return
    context.res.headers.append('Vary', 'Accept-Encoding')
    const coding = chooseCoding(context.req.header('Accept-Encoding'))
    if (coding === null) return
    const etag = context.res.headers.get('ETag')
    if (!isUnchanged) await compressBody(context, { coding, etag, kept })
    const isWeak = isUnchanged || context.res.headers.has('Content-Encoding')
    if (isWeak && etag?.startsWith('"')) context.res.headers.set('ETag', `W/${etag}`)
  }
}

async function compressBody(
  context: Context,
  { coding, etag, kept }: { coding: Coding; etag: string | null; kept: Kept<Buffer> },
): Promise<void> {
  const { status } = context.res
  const key = `${coding} ${status} ${etag}`
  const known = etag === null ? undefined : kept.get(key)
  const headers = new Headers(context.res.headers)
  if (known !== undefined) return answer(context, known, { headers, coding, status })
  const body = Buffer.from(await context.res.arrayBuffer())
  if (body.length < SMALLEST_BODY) {
    context.res = new Response(body, { status, headers })
    return
  }
  const bytes = await COMPRESS[coding](body)
  if (etag !== null) kept.set(key, bytes)
  answer(context, bytes, { headers, coding, status })
}

function answer(
  context: Context,
  bytes: Buffer,
  { headers, coding, status }: { headers: Headers; coding: Coding; status: number },
): void {
  headers.set('Content-Encoding', coding)
  headers.set('Content-Length', String(bytes.length))
  context.res = undefined
  context.res = new Response(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), {
    status,
    headers,
  })
}

/** The best coding a reader takes; null for none. A weight of 0 refuses. */
export function chooseCoding(header: string | undefined): Coding | null {
  const accepted = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', weight = ''] = part.split(';', 2)
      return [name.trim().toLowerCase(), !/^\s*q=0(?:\.0*)?\s*$/i.test(weight)] as const
    }),
  )
  return (['br', 'gzip'] as const).find((coding) => accepted.get(coding) ?? accepted.get('*')) ?? null
}
