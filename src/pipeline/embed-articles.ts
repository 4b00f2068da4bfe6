import { findUnembedded, saveEmbeddings } from '../enrich/index.ts'
import type { Pipeline } from './context.ts'

/**
 * Asks the embedding endpoint, when one is configured, about articles that are about to be placed. Whatever the
 * endpoint does, they are placed: without vectors only this one channel is silent.
 */
export async function embedArticles(pipeline: Pipeline, ids: readonly string[]): Promise<void> {
  const { db, embeddings, log } = pipeline
  if (embeddings === null) return
  const articles = await findUnembedded(db, embeddings.model, ids)
  if (articles.length === 0) return
  const embedded = await embeddings.embed(articles.map(({ title, lead }) => `${title}\n${lead}`.trim()))
  if (!embedded.ok) {
    if (embedded.reason !== 'paused') log.warn({ reason: embedded.reason }, embedded.message)
    return
  }
  const vectors = new Map(articles.map(({ id }, at) => [id, embedded.value[at] as Float32Array]))
  const kept = await saveEmbeddings(db, { model: embeddings.model, at: pipeline.now() }, vectors)
  if (!kept)
    log.warn(
      { model: embeddings.model },
      'The vectors have another dimension than those kept under this model.',
    )
}
