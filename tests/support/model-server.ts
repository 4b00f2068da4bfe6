import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

/** A request as an OpenAI-compatible server gets it. */
export interface ChatRequest {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly response_format?: { readonly type: string }
  readonly tools?: unknown
}

export type BehaveAsModel = (body: ChatRequest, response: ServerResponse, request: IncomingMessage) => void

/** An OpenAI-compatible server on this machine that behaves as told. Returns its base address. */
export async function modelServer(behave: BehaveAsModel): Promise<string> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => behave(JSON.parse(body), response, request))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

/** Sends a completion whose text is `content`. */
export function complete(
  response: ServerResponse,
  content: string,
  usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
): void {
  response.setHeader('content-type', 'application/json')
  response.end(
    JSON.stringify({
      id: 'x',
      object: 'chat.completion',
      created: 1,
      model: 'scripted',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      usage,
    }),
  )
}
