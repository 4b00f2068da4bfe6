import { parseRetryAfter } from './retry-after.ts'

/** What an operator's endpoint is asked with, and what of its answers is let in. */
export interface OperatorFetchOptions {
  /** Longest answer read, in bytes. */
  readonly maxBytes: number
  readonly now: () => Date
  /** Told the wait, in seconds, that a refusal asks for. */
  readonly onRetryAfter: (seconds: number) => void
}

/** An answer that is longer than allowed. */
export class AnswerTooLong extends Error {}

/**
 * A `fetch` for libraries that speak to an endpoint the operator has named in the settings. The address guard does not
 * apply, because such endpoints mostly run on the same machine; redirects are refused, so that a key never travels on;
 * an answer is read to its limit and no further.
 */
export function createOperatorFetch(options: OperatorFetchOptions): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'error' })
    const wait = parseRetryAfter(response.headers.get('retry-after') ?? undefined, options.now())
    if (!response.ok && wait !== null) options.onRetryAfter(wait)
    return new Response(await readLimited(response, options.maxBytes), {
      status: response.status,
      statusText: response.statusText,
      headers: response.headers,
    })
  }
}

async function readLimited(response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new AnswerTooLong(`The answer is longer than ${maxBytes} bytes.`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
