import { join } from 'node:path'
import { loadCatalogue } from '../catalog/index.ts'
import type { Catalogue } from '../domain/index.ts'

/** The catalogue with the placeholder outlets of the sample edition. `checkout` is the folder of the package. */
export function loadFullCatalogue(checkout: string): Catalogue {
  return loadCatalogue(join(checkout, 'catalog'), [join(checkout, 'sample', 'sources.jsonl')])
}
