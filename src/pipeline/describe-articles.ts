import { saveFeatures } from '../enrich/index.ts'
import type { Pipeline } from './context.ts'
import { embedArticles } from './embed-articles.ts'
import { loadArticles } from './store.ts'

/** Articles described in one go: keeps memory flat and lets other work in between. */
const BATCH = 50

/** Works out and keeps the features of articles that have a text. */
export async function describeArticles(pipeline: Pipeline, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const articles = await loadArticles(pipeline.db, ids.slice(from, from + BATCH), pipeline.findBlock)
    const features = articles.map((article) => pipeline.describer.describe(article))
    await embedArticles(
      pipeline,
      articles.map((article) => article.id),
    )
    // Last: an article with features is placed, and its vector should be there by then.
    await saveFeatures(pipeline.db, features, pipeline.now())
  }
}
