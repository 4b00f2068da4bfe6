import { z } from 'zod'
import type { Result } from '../domain/index.ts'
import { type PostFault, postJson } from '../net/index.ts'
import { FailurePause } from './failure-pause.ts'

/** Why an endpoint gave no vectors. */
export type EmbeddingFault = PostFault | 'wrong-count' | 'wrong-dimension' | 'paused'

/** An embedding endpoint. It never throws for what the endpoint does. */
export interface Embeddings {
  readonly model: string
  /** One vector of length 1 for each text, in order. Every vector of one endpoint has the same dimension. */
  embed(texts: readonly string[]): Promise<Result<readonly Float32Array[], EmbeddingFault>>
}

/** What `createEmbeddings` needs. */
export interface CreateEmbeddings {
  /** Base address as OpenAI-compatible servers have it: "http://127.0.0.1:11434/v1". */
  readonly url: string
  readonly model: string
  /** Sent as a bearer token; null: none. */
  readonly key: string | null
  /** Milliseconds for one request, answer included. */
  readonly timeout?: number
  readonly now: () => Date
}

/** Time for one request in milliseconds: a batch of 64 headlines takes a small local model below a second. */
const TIMEOUT = 5_000
/** Texts in one request; hosted endpoints take at least this many. */
const BATCH = 64
/** Characters of a text that are sent: title and lead. */
const LONGEST_TEXT = 1_000
/** Longest answer read, in bytes: 64 vectors of 4,096 numbers as text. */
const MAX_ANSWER = 8 * 1024 * 1024
/** Dimensions of known models lie between 64 and 8,192. */
const MAX_DIMENSION = 8_192

const Answer = z.object({
  data: z.array(
    z.object({ index: z.number().int(), embedding: z.array(z.number()).min(1).max(MAX_DIMENSION) }),
  ),
})

/**
 * Connects an OpenAI-compatible `/embeddings` endpoint (https://platform.openai.com/docs/api-reference/embeddings). After
 * failures it pauses, so that a dead endpoint costs nothing; the dimension of the first answer binds all later ones.
 */
export function createEmbeddings(options: CreateEmbeddings): Embeddings {
  const address = `${options.url.replace(/\/+$/, '')}/embeddings`
  const pause = new FailurePause()
  let dimension: number | null = null

  async function request(texts: readonly string[]): Promise<Result<Float32Array[], EmbeddingFault>> {
    const answered = await postJson(
      address,
      {
        model: options.model,
        input: texts.map((text) => text.slice(0, LONGEST_TEXT)),
        encoding_format: 'float',
      },
      { key: options.key, timeout: options.timeout ?? TIMEOUT, maxBytes: MAX_ANSWER },
    )
    if (!answered.ok) return answered
    const vectors = readVectors(answered.value, texts.length)
    if (!vectors.ok) return vectors
    const found = (vectors.value[0] as Float32Array).length
    dimension ??= found
    if (vectors.value.some((vector) => vector.length !== dimension)) {
      return fault(
        'wrong-dimension',
        `The endpoint gave ${found} dimensions where it had given ${dimension}.`,
      )
    }
    return vectors
  }

  return {
    model: options.model,
    async embed(texts) {
      const all: Float32Array[] = []
      for (let from = 0; from < texts.length; from += BATCH) {
        if (pause.isOn(options.now())) {
          return fault('paused', 'The embedding endpoint failed and is left alone for a while.')
        }
        const part = await request(texts.slice(from, from + BATCH))
        pause.record(part.ok, options.now())
        if (!part.ok) return part
        all.push(...part.value)
      }
      return { ok: true, value: all }
    },
  }
}

function readVectors(answer: unknown, count: number): Result<Float32Array[], EmbeddingFault> {
  const parsed = Answer.safeParse(answer)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return fault('malformed', `The answer has no vectors (${issue?.path.join('.')}: ${issue?.message}).`)
  }
  const byIndex = new Map(parsed.data.data.map(({ index, embedding }) => [index, embedding]))
  const vectors = Array.from({ length: count }, (_, index) => byIndex.get(index)).flatMap((vector) =>
    vector === undefined ? [] : [normalised(vector)],
  )
  if (vectors.length !== count || byIndex.size !== count) {
    return fault('wrong-count', `The endpoint gave ${byIndex.size} vectors for ${count} texts.`)
  }
  if (vectors.some((vector) => vector === null)) return fault('malformed', 'A vector has no length.')
  return { ok: true, value: vectors as Float32Array[] }
}

/** The vector at length 1; null when it has none. */
function normalised(vector: readonly number[]): Float32Array | null {
  const length = Math.hypot(...vector)
  if (!(length > 0) || !Number.isFinite(length)) return null
  return Float32Array.from(vector, (value) => value / length)
}

function fault(reason: EmbeddingFault, message: string): Result<never, EmbeddingFault> {
  return { ok: false, reason, message }
}
