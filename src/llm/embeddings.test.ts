import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { createEmbeddings } from './index.ts'

type Behave = (body: { input: string[] }, response: ServerResponse, request: IncomingMessage) => void

const servers: (() => void)[] = []
afterAll(() => {
  for (const close of servers) close()
})

/** A fake endpoint on this machine that behaves as told. */
async function endpoint(behave: Behave): Promise<string> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => behave(JSON.parse(body), response, request))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  servers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`
}

const vectorsOf = (texts: readonly string[], dimension = 4) => ({
  data: texts.map((text, index) => ({
    index,
    embedding: Array.from({ length: dimension }, (_, at) => (at === 0 ? text.length : 1)),
  })),
})
const answer = (response: ServerResponse, value: unknown): void => {
  response.setHeader('content-type', 'application/json')
  response.end(typeof value === 'string' ? value : JSON.stringify(value))
}

let clock = Date.parse('2026-03-01T00:00:00Z')
const now = () => new Date(clock)
const connect = (url: string, more: { key?: string; timeout?: number } = {}) =>
  createEmbeddings({ url, model: 'small', key: null, now, ...more })

describe('an embedding endpoint', () => {
  it('gives one vector of length 1 for each text, in order, over several requests', async () => {
    const seen: { size: number; key: string | undefined; path: string | undefined }[] = []
    const url = await endpoint(({ input }, response, request) => {
      seen.push({ size: input.length, key: request.headers.authorization, path: request.url })
      answer(response, { data: vectorsOf(input).data.reverse() })
    })
    const texts = Array.from({ length: 100 }, (_, at) => 'x'.repeat(at + 1))
    const embedded = await connect(url, { key: 'secret' }).embed(texts)
    if (!embedded.ok) throw new Error(embedded.message)
    expect(seen).toEqual([
      { size: 64, key: 'Bearer secret', path: '/v1/embeddings' },
      { size: 36, key: 'Bearer secret', path: '/v1/embeddings' },
    ])
    expect(embedded.value).toHaveLength(100)
    for (const vector of embedded.value) expect(Math.hypot(...vector)).toBeCloseTo(1, 5)
    expect(embedded.value[99]?.[0]).toBeGreaterThan(embedded.value[0]?.[0] as number)
  })

  it.each([
    [
      'refused',
      'status 500',
      (_: unknown, response: ServerResponse): void => void response.writeHead(500).end(),
    ],
    [
      'refused',
      'status 429',
      (_: unknown, response: ServerResponse): void => void response.writeHead(429).end('slow down'),
    ],
    ['malformed', 'not JSON', (_: unknown, response: ServerResponse): void => answer(response, '{"data":[')],
    [
      'malformed',
      'no vectors',
      (_: unknown, response: ServerResponse): void => answer(response, { error: 'no model' }),
    ],
    [
      'malformed',
      'no length',
      (_: unknown, response: ServerResponse): void =>
        answer(response, { data: [{ index: 0, embedding: [0, 0] }] }),
    ],
    [
      'malformed',
      'longer than',
      (_: unknown, response: ServerResponse): void => answer(response, `"${'x'.repeat(9 * 1024 * 1024)}"`),
    ],
    [
      'wrong-count',
      '2 vectors for 1',
      (_: unknown, response: ServerResponse): void => answer(response, vectorsOf(['a', 'b'])),
    ],
    [
      'wrong-count',
      '0 vectors for 1',
      (_: unknown, response: ServerResponse): void => answer(response, { data: [] }),
    ],
    [
      'unreachable',
      'cannot be reached',
      (_: unknown, response: ServerResponse): void => void response.destroy(),
    ],
    [
      'unreachable',
      'cannot be reached',
      (_: unknown, response: ServerResponse): void =>
        void response.writeHead(302, { location: 'http://elsewhere.invalid/' }).end(),
    ],
  ] as const)('says "%s" (%s) and throws nothing', async (reason, words, behave) => {
    const embedded = await connect(await endpoint(behave)).embed(['a'])
    expect(embedded).toMatchObject({ ok: false, reason, message: expect.stringContaining(words) })
  })

  it('gives up on an endpoint that hangs, before or in the middle of its answer', async () => {
    const silent = await endpoint(() => {})
    const halting = await endpoint((_, response) => void response.write('{"data":'))
    for (const url of [silent, halting])
      expect(await connect(url, { timeout: 80 }).embed(['a'])).toMatchObject({ ok: false, reason: 'timeout' })
  })

  it('is told from another model that answers in its place by the dimension', async () => {
    let dimension = 4
    const url = await endpoint(({ input }, response) => answer(response, vectorsOf(input, dimension)))
    const embeddings = connect(url)
    expect((await embeddings.embed(['a'])).ok).toBe(true)
    dimension = 5
    expect(await embeddings.embed(['a'])).toMatchObject({ ok: false, reason: 'wrong-dimension' })
  })

  it('is left alone after three failures, longer each time, and taken up again', async () => {
    let asked = 0
    let broken = true
    const url = await endpoint(({ input }, response) => {
      asked += 1
      if (broken) response.writeHead(503).end()
      else answer(response, vectorsOf(input))
    })
    const embeddings = connect(url)
    for (let turn = 0; turn < 5; turn += 1) await embeddings.embed(['a'])
    expect(asked).toBe(3)
    expect(await embeddings.embed(['a'])).toMatchObject({ reason: 'paused' })
    clock += 31_000
    await embeddings.embed(['a'])
    expect(asked).toBe(4)
    clock += 31_000
    expect(await embeddings.embed(['a'])).toMatchObject({ reason: 'paused' })
    clock += 31_000
    broken = false
    expect((await embeddings.embed(['a'])).ok).toBe(true)
    expect((await embeddings.embed(['a'])).ok).toBe(true)
  })
})
