import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Catalogue, Coverage } from '../../../src/domain/index.ts'
import { findOrigins } from '../../../src/enrich/index.ts'
import { loadFullCatalogue } from '../../../src/pipeline/load-full-catalogue.ts'
import type { ArticleRow } from '../../../src/pipeline/read-row.ts'
import { describeRows } from '../../../src/pipeline/run-in-memory.ts'
import { coverBlocks } from '../../../src/publish/index.ts'

const checkout = fileURLToPath(new URL('../../..', import.meta.url))

let loaded: Catalogue | undefined

/** The catalogue with the sample's outlets, loaded once. */
export function evaluationCatalogue(): Catalogue {
  loaded ??= loadFullCatalogue(checkout)
  return loaded
}

/** Coverage of one event of the sample edition or of the development bundles. */
export function coverageOfEvent(event: string): Coverage {
  const files = [`sample/articles/${event}.jsonl`, `eval/analysis/bundles/dev/${event}.jsonl`]
  const file = files.map((name) => `${checkout}${name}`).find((path) => existsSync(path))
  if (file === undefined) throw new Error(`no articles for event ${event}`)
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ArticleRow)
  return coverageOfRows(event, rows)
}

/** Coverage of rows that are one event, in order of time, as the pipeline makes it. */
export function coverageOfRows(event: string, rows: readonly ArticleRow[]): Coverage {
  const catalogue = evaluationCatalogue()
  const described = [...describeRows(rows, catalogue)].sort((a, b) =>
    `${a.article.publishedAt} ${a.article.id}` < `${b.article.publishedAt} ${b.article.id}` ? -1 : 1,
  )
  const articles = described.map((entry) => entry.article)
  const features = described.map((entry) => entry.features)
  const origins = findOrigins(articles, features)
  const blocks = coverBlocks({ articles, origins, catalogue, listening: null })
  return {
    event,
    articles,
    features,
    origins,
    blocks,
    now: articles.at(-1)?.publishedAt ?? '',
    previous: null,
  }
}
