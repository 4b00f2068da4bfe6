import { loadCatalogue } from '../../src/catalog/index.ts'
import type { ArticleFeatures } from '../../src/domain/index.ts'
import { createDescriber, type Describer } from '../../src/enrich/index.ts'

let describer: Describer | undefined

/** Features of one to three sentences of gold; what has no stop at its end is read as a headline. */
export function describeGold(gold: {
  readonly id: string
  readonly lang: string
  readonly text: string
}): ArticleFeatures {
  describer ??= createDescriber(loadCatalogue(new URL('../../catalog', import.meta.url).pathname))
  const isHeadline = !/[.!?。！？»”"“]$/u.test(gold.text)
  return describer.describe({
    id: gold.id,
    language: gold.lang,
    title: isHeadline ? gold.text : '',
    text: isHeadline ? '' : gold.text,
    publishedAt: '2023-06-08T12:00:00Z',
  })
}
