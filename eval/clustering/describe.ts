import { loadCatalogue } from '../../src/catalog/index.ts'
import { createInputFromFeatures } from '../../src/cluster/index.ts'
import { createDescriber } from '../../src/enrich/index.ts'
import type { Describe } from './sets.ts'

/** Describes rows as the whole system does: enrich and the catalogue of this checkout. */
export function createRealDescribe(): Describe {
  const catalogue = loadCatalogue(new URL('../../catalog', import.meta.url).pathname)
  const describer = createDescriber(catalogue)
  const toInput = createInputFromFeatures(catalogue.gazetteer)
  return (row, at, text) => {
    const article = {
      id: row.id,
      url: row.url,
      source: row.source ?? '',
      language: row.lang ?? 'und',
      title: row.title,
      text,
      publishedAt: row.publishedAt,
    }
    return toInput(article, describer.describeForPlacement(article), at)
  }
}
