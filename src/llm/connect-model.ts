import { readFile } from 'node:fs/promises'
import type { LanguageModel } from 'ai'
import { createOperatorFetch } from '../net/index.ts'
import { FailurePause } from './failure-pause.ts'
import type { ModelRequest, TextModel } from './text-model.ts'

/** Whose protocol an endpoint speaks; `compatible` is the one of OpenAI at any address. */
export type ModelProvider = 'compatible' | 'anthropic' | 'openai' | 'google'

/** A model as the settings name it. */
export interface ModelSettings {
  readonly provider: ModelProvider
  readonly name: string
  /** Base address ("http://127.0.0.1:11434/v1"); null: the provider's own. */
  readonly url: string | null
  readonly key: string | null
  /** File that holds the key; read at every call, so that a new key counts without a restart. */
  readonly keyFile: string | null
  /** Milliseconds for one call, answer included. */
  readonly timeout: number
}

/** Longest answer read, in bytes: the longest asked for has some 20 KB. */
const MAX_ANSWER = 512 * 1024

/** Connects a model. It is left alone after three failures in a row, and for as long as it asks to be. */
export function connectModel(settings: ModelSettings, now: () => Date): TextModel {
  const pause = new FailurePause()
  const fetch = createOperatorFetch({
    maxBytes: MAX_ANSWER,
    now,
    onRetryAfter: (seconds) => pause.hold(seconds, now()),
  })
  /** Whether the endpoint takes a JSON Schema; one that refuses it is asked for plain JSON from then on. */
  let takesSchema = true

  async function ask(request: ModelRequest, access: Omit<Access, 'takesSchema'>) {
    const { askThroughLibrary } = await import('./ask-through-library.ts')
    const model = await openModel(settings, { ...access, takesSchema })
    const answered = await askThroughLibrary(model, request, settings.timeout)
    if (answered.ok || answered.reason !== 'refused' || !takesSchema || settings.provider !== 'compatible')
      return answered
    const plain = await openModel(settings, { ...access, takesSchema: false })
    const again = await askThroughLibrary(plain, request, settings.timeout)
    if (again.ok) takesSchema = false
    return again
  }

  return {
    id: `${settings.provider}/${settings.name}`,
    async ask(request) {
      if (pause.isOn(now()))
        return { ok: false, reason: 'paused', message: 'The model is left alone for a while.' }
      const key = await readKey(settings)
      if (!key.ok) return key
      const answered = await ask(request, { key: key.value, fetch })
      pause.record(answered.ok || answered.reason === 'malformed', now())
      return answered
    },
  }
}

async function readKey(settings: ModelSettings) {
  if (settings.keyFile === null) return { ok: true, value: settings.key } as const
  try {
    return { ok: true, value: (await readFile(settings.keyFile, 'utf8')).trim() || null } as const
  } catch {
    return {
      ok: false,
      reason: 'key',
      message: 'The file of PARALLAX_MODEL_KEY_FILE cannot be read.',
    } as const
  }
}

interface Access {
  readonly key: string | null
  readonly fetch: typeof globalThis.fetch
  readonly takesSchema: boolean
}

/** Some endpoints on one's own machine want no key, and the libraries insist on one. */
const NO_KEY = 'none'

/** Loads the one adapter that is needed, when it is needed: together they take some hundred milliseconds. */
async function openModel({ provider, name, url }: ModelSettings, access: Access): Promise<LanguageModel> {
  const shared = {
    apiKey: access.key ?? NO_KEY,
    fetch: access.fetch,
    ...(url === null ? {} : { baseURL: url }),
  }
  switch (provider) {
    case 'anthropic':
      return (await import('@ai-sdk/anthropic')).createAnthropic(shared)(name)
    case 'openai':
      return (await import('@ai-sdk/openai')).createOpenAI(shared)(name)
    case 'google':
      return (await import('@ai-sdk/google')).createGoogleGenerativeAI(shared)(name)
    case 'compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible')
      const { apiKey, ...rest } = shared
      return createOpenAICompatible({
        ...rest,
        name: 'compatible',
        baseURL: (url ?? '').replace(/\/+$/, ''),
        supportsStructuredOutputs: access.takesSchema,
        ...(access.key === null ? {} : { apiKey }),
      })(name)
    }
  }
}
