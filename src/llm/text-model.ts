import type { Result } from '../domain/index.ts'

/** What a model is asked: two texts and the shape its answer must have. No tools, ever. */
export interface ModelRequest {
  /** Our own rules; holds nothing of a stranger. */
  readonly system: string
  /** Evidence and task; everything of a stranger in it is marked as data. */
  readonly prompt: string
  /** JSON Schema of the answer. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly maxOutputTokens: number
}

/** Tokens as the endpoint counted them; estimated when it does not count. */
export interface TokenUse {
  readonly input: number
  readonly output: number
}

/** What came back. `value` is parsed JSON and nothing more: whoever asked checks it. */
export interface ModelAnswer {
  readonly value: unknown
  readonly used: TokenUse
  readonly milliseconds: number
}

/**
 * Why there is no answer. absent: none is configured. budget: the hard stop of the day or of the event. paused: left alone
 * for a while after failures or because it asked for it. key: refused for want of a valid key.
 */
export type ModelFault =
  | 'absent'
  | 'budget'
  | 'paused'
  | 'timeout'
  | 'unreachable'
  | 'refused'
  | 'key'
  | 'busy'
  | 'malformed'
  | 'too-long'

/** A language model behind one narrow door. It never throws for what the endpoint does. */
export interface TextModel {
  /** Name that stands in caches and on pages: "compatible/llama3.1", "none". */
  readonly id: string
  ask(request: ModelRequest): Promise<Result<ModelAnswer, ModelFault> & { readonly used?: TokenUse }>
}

/** The model of an installation without one. */
export const noModel: TextModel = {
  id: 'none',
  ask: async () => ({ ok: false, reason: 'absent', message: 'No language model is configured.' }),
}
