import {
  APICallError,
  generateText,
  jsonSchema,
  type LanguageModel,
  NoObjectGeneratedError,
  Output,
} from 'ai'
import { AnswerTooLong } from '../net/index.ts'
import { estimateTokens } from './estimate-tokens.ts'
import { readJson } from './read-json.ts'
import type { ModelFault, ModelRequest, TextModel } from './text-model.ts'

// What the library warns of (a server that takes no schema) is handled here, and stderr belongs to our own log.
globalThis.AI_SDK_LOG_WARNINGS = false

type Asked = Awaited<ReturnType<TextModel['ask']>>

/** One call through the library: no retries, no tools. Whatever happens is a value. */
export async function askThroughLibrary(
  model: LanguageModel,
  request: ModelRequest,
  timeout: number,
): Promise<Asked> {
  const started = performance.now()
  const signal = AbortSignal.timeout(timeout)
  try {
    const { text, usage } = await generate(model, request, signal)
    const used = {
      input: usage?.inputTokens ?? estimateTokens(request.system + request.prompt),
      output: usage?.outputTokens ?? estimateTokens(text),
    }
    const value = readJson(text)
    if (value === undefined)
      return { ...fault('malformed', 'The answer is not the JSON that was asked for.'), used }
    return { ok: true, value: { value, used, milliseconds: performance.now() - started } }
  } catch (error) {
    if (signal.aborted) return fault('timeout', `The model did not answer within ${timeout} ms.`)
    return faultOf(error)
  }
}

type Usage = { readonly inputTokens: number | undefined; readonly outputTokens: number | undefined }

/** The text of an answer, also of one that the library could not parse. */
async function generate(
  model: LanguageModel,
  request: ModelRequest,
  signal: AbortSignal,
): Promise<{ text: string; usage: Usage | undefined }> {
  try {
    const { text, usage } = await generateText({
      model,
      system: request.system,
      prompt: request.prompt,
      output: Output.object({ schema: jsonSchema(request.schema) }),
      maxOutputTokens: request.maxOutputTokens,
      temperature: 0,
      maxRetries: 0,
      abortSignal: signal,
    })
    return { text, usage }
  } catch (error) {
    if (!NoObjectGeneratedError.isInstance(error)) throw error
    return { text: error.text ?? '', usage: error.usage }
  }
}

const STATUS: Readonly<Record<number, ModelFault>> = {
  401: 'key',
  403: 'key',
  429: 'busy',
  503: 'busy',
  529: 'busy',
}

function faultOf(error: unknown): Asked {
  const cause = deepest(error)
  if (cause instanceof AnswerTooLong) return fault('too-long', cause.message)
  if (APICallError.isInstance(error) && error.statusCode !== undefined) {
    // A 200 whose body is no answer of the protocol.
    if (error.statusCode < 300) return fault('malformed', 'The answer does not follow the protocol.')
    return fault(
      STATUS[error.statusCode] ?? 'refused',
      `The endpoint answered with status ${error.statusCode}.`,
    )
  }
  return fault(
    'unreachable',
    `The model cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`,
  )
}

function deepest(error: unknown): unknown {
  let cause = error
  while (cause instanceof Error && cause.cause instanceof Error && !(cause instanceof AnswerTooLong))
    cause = cause.cause
  return cause
}

function fault(reason: ModelFault, message: string): Extract<Asked, { ok: false }> {
  return { ok: false, reason, message }
}
