import type { Result } from '../domain/index.ts'

/** Why an endpoint gave no JSON. */
export type PostFault = 'unreachable' | 'timeout' | 'refused' | 'malformed'

/** How a request to an operator's endpoint is made. */
export interface PostOptions {
  /** Sent as a bearer token; null: none. */
  readonly key: string | null
  /** Milliseconds for the whole exchange. */
  readonly timeout: number
  /** Longest answer read, in bytes. */
  readonly maxBytes: number
}

/**
 * Sends JSON to an endpoint that the operator has named in the settings and reads its JSON. The address guard does not
 * apply, because such endpoints mostly run on the same machine; redirects are refused, so that a key never travels on.
 * Whatever the endpoint does is a value, never an exception.
 */
export async function postJson(
  address: string,
  body: unknown,
  { key, timeout, maxBytes }: PostOptions,
): Promise<Result<unknown, PostFault>> {
  const signal = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      headers: {
        'content-type': 'application/json',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      signal,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return fault('refused', `The endpoint answered with status ${response.status}.`)
    }
    return await readJson(response, maxBytes)
  } catch (error) {
    if (signal.aborted) return fault('timeout', `The endpoint did not answer within ${timeout} ms.`)
    return fault('unreachable', `The endpoint cannot be reached: ${causeOf(error)}.`)
  }
}

async function readJson(response: Response, maxBytes: number): Promise<Result<unknown, PostFault>> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return fault('malformed', `The answer is longer than ${maxBytes} bytes.`)
    text += decoder.decode(chunk, { stream: true })
  }
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return fault('malformed', 'The answer is not JSON.')
  }
}

function fault(reason: PostFault, message: string): Result<never, PostFault> {
  return { ok: false, reason, message }
}

/** `fetch` hides the system's word for what went wrong in the cause. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? cause.message || cause.name : String(cause)
}
