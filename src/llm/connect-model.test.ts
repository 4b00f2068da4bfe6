import { mkdtempSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MockLanguageModelV3 } from 'ai/test'
import { describe, expect, it } from 'vitest'
import { type ChatRequest, complete, modelServer } from '../../tests/support/model-server.ts'
import { askThroughLibrary } from './ask-through-library.ts'
import { checkModel, connectModel, type ModelSettings, noModel } from './index.ts'

const request = {
  system: 'rules',
  prompt: 'task',
  schema: {
    type: 'object',
    properties: { text: { type: 'string' } },
    required: ['text'],
    additionalProperties: false,
  },
  maxOutputTokens: 50,
}
let clock = Date.parse('2026-03-01T00:00:00Z')
const now = () => new Date(clock)
const connect = (url: string, more: Partial<ModelSettings> = {}) =>
  connectModel(
    { provider: 'compatible', name: 'scripted', url, key: null, keyFile: null, timeout: 2000, ...more },
    now,
  )

describe('a connected model', () => {
  it('is asked for the schema, without tools, with its key, and counts as the server counts', async () => {
    const seen: { body: ChatRequest; key: string | undefined }[] = []
    const url = await modelServer((body, response, { headers }) => {
      seen.push({ body, key: headers.authorization })
      complete(response, '{"text":"ready"}')
    })
    const answered = await connect(url, { key: 'secret' }).ask(request)
    expect(answered).toMatchObject({
      ok: true,
      value: { value: { text: 'ready' }, used: { input: 100, output: 20 } },
    })
    expect(seen).toHaveLength(1)
    expect(seen[0]?.key).toBe('Bearer secret')
    expect(seen[0]?.body).toMatchObject({ model: 'scripted', response_format: { type: 'json_schema' } })
    expect(seen[0]?.body.tools).toBeUndefined()
    expect(seen[0]?.body.messages.map(({ role, content }) => [role, content])).toEqual([
      ['system', 'rules'],
      ['user', 'task'],
    ])
  })

  it('reads the key file at every call, so that a new key counts at once', async () => {
    const keys: (string | undefined)[] = []
    const url = await modelServer((_, response, { headers }) => {
      keys.push(headers.authorization)
      complete(response, '{"text":"a"}')
    })
    const keyFile = join(mkdtempSync(join(tmpdir(), 'key-')), 'key')
    writeFileSync(keyFile, 'first\n')
    const model = connect(url, { keyFile })
    await model.ask(request)
    writeFileSync(keyFile, 'second\n')
    await model.ask(request)
    expect(keys).toEqual(['Bearer first', 'Bearer second'])
    expect(await connect(url, { keyFile: `${keyFile}.gone` }).ask(request)).toMatchObject({
      ok: false,
      reason: 'key',
    })
  })

  it('asks a server that takes no schema for plain JSON, and remembers it', async () => {
    const formats: (string | undefined)[] = []
    const url = await modelServer((body, response) => {
      formats.push(body.response_format?.type)
      if (body.response_format?.type === 'json_schema')
        response.writeHead(400).end('{"error":{"message":"no"}}')
      else complete(response, 'Here it is:\n```json\n{"text":"a"}\n```')
    })
    const model = connect(url)
    expect(await model.ask(request)).toMatchObject({ ok: true, value: { value: { text: 'a' } } })
    expect(await model.ask(request)).toMatchObject({ ok: true })
    expect(formats).toEqual(['json_schema', 'json_object', 'json_object'])
  })

  it.each<[string, (response: ServerResponse) => void]>([
    ['refused', (response) => void response.writeHead(500).end('{}')],
    ['key', (response) => void response.writeHead(401).end('{}')],
    ['busy', (response) => void response.writeHead(429).end('{}')],
    ['malformed', (response) => complete(response, '{"text":"half')],
    ['malformed', (response) => complete(response, 'I cannot help with that.')],
    ['malformed', (response) => void response.end('{"choices":')],
    ['malformed', (response) => void response.end('{"nothing":1}')],
    ['too-long', (response) => void response.end('x'.repeat(10_000_000))],
    ['unreachable', (response) => void response.destroy()],
    [
      'unreachable',
      (response) => void response.writeHead(302, { location: 'http://elsewhere.invalid/' }).end(),
    ],
    ['timeout', () => {}],
    ['timeout', (response) => void response.write('{"choices":')],
  ])('says "%s" and throws nothing', async (reason, behave) => {
    const url = await modelServer((_, response) => behave(response))
    expect(await connect(url, { timeout: 400 }).ask(request)).toMatchObject({ ok: false, reason })
  })

  it('is left alone for as long as it asks', async () => {
    let asked = 0
    const url = await modelServer((_, response) => {
      asked += 1
      if (asked === 1) response.writeHead(429, { 'retry-after': '120' }).end('{}')
      else complete(response, '{"text":"a"}')
    })
    const model = connect(url)
    expect(await model.ask(request)).toMatchObject({ reason: 'busy' })
    clock += 119_000
    expect(await model.ask(request)).toMatchObject({ reason: 'paused' })
    expect(asked).toBe(1)
    clock += 2_000
    expect((await model.ask(request)).ok).toBe(true)
  })

  it.each([
    [
      'anthropic',
      '/messages',
      {
        content: [{ type: 'text', text: '{"text":"a"}' }],
        usage: { input_tokens: 7, output_tokens: 3 },
        id: 'x',
        type: 'message',
        role: 'assistant',
        model: 'm',
        stop_reason: 'end_turn',
        stop_sequence: null,
      },
    ],
    [
      'google',
      ':generateContent',
      {
        candidates: [{ content: { parts: [{ text: '{"text":"a"}' }], role: 'model' }, finishReason: 'STOP' }],
        usageMetadata: { promptTokenCount: 7, candidatesTokenCount: 3, totalTokenCount: 10 },
      },
    ],
    [
      'openai',
      '/responses',
      {
        id: 'x',
        created_at: 1,
        model: 'm',
        output: [
          {
            type: 'message',
            role: 'assistant',
            id: 'y',
            content: [{ type: 'output_text', text: '{"text":"a"}', annotations: [] }],
          },
        ],
        usage: { input_tokens: 7, output_tokens: 3 },
      },
    ],
  ] as const)('speaks the protocol of %s', async (provider, path, answer) => {
    const paths: string[] = []
    const url = await modelServer((_, response, incoming) => {
      paths.push(incoming.url ?? '')
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(answer))
    })
    const answered = await connect(url, { provider, key: 'k' }).ask(request)
    expect(answered).toMatchObject({
      ok: true,
      value: { value: { text: 'a' }, used: { input: 7, output: 3 } },
    })
    expect(paths).toEqual([expect.stringContaining(path)])
  })

  it('is nobody when none is configured', async () => {
    expect(await noModel.ask(request)).toMatchObject({ ok: false, reason: 'absent' })
  })

  it('is asked through any model of the library', async () => {
    const model = new MockLanguageModelV3({
      doGenerate: {
        content: [{ type: 'text', text: '{"text":"a"}' }],
        finishReason: { unified: 'stop', raw: 'stop' },
        usage: {
          inputTokens: { total: 4, noCache: 4, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: 2, text: 2, reasoning: 0 },
        },
        warnings: [],
      },
    })
    expect(await askThroughLibrary(model, request, 1000)).toMatchObject({
      ok: true,
      value: { used: { input: 4 } },
    })
    expect(model.doGenerateCalls[0]?.tools).toBeUndefined()
  })
})

describe('the check of a model', () => {
  it('tells what works, what is wrong and what it costs', async () => {
    const url = await modelServer((body, response) => {
      const prompt = body.messages.at(-1)?.content ?? ''
      if (prompt.includes('ready')) complete(response, '{"text":"ready"}')
      else if (prompt.includes('63')) complete(response, '{"text":"The ministry said that 63 people died."}')
      else complete(response, '{"text":"KOMBU"}')
    })
    const probes = await checkModel(connect(url), { input: 1, output: 10 })
    expect(probes.map((probe) => probe.works)).toEqual([true, true, false])
    expect(probes[2]?.says).toContain('obeyed')
    expect(probes[0]?.money).toBeCloseTo((100 + 200) / 1_000_000, 9)
  })

  it('ends at the first silence', async () => {
    const probes = await checkModel(connect('http://127.0.0.1:9/v1'), null)
    expect(probes).toMatchObject([{ works: false, says: expect.stringContaining('cannot be reached') }])
  })
})
