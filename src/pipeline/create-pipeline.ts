import { createBlockFinder } from '../catalog/index.ts'
import { createPlacer } from '../cluster/index.ts'
import { createDescriber } from '../enrich/index.ts'
import type { Pipeline } from './context.ts'

/** What differs between processes. */
type PipelineParts = Omit<Pipeline, 'findBlock' | 'describer' | 'placer' | 'embeddings'> &
  Partial<Pick<Pipeline, 'embeddings'>>

/** Makes what all steps share; costs some hundred milliseconds, so make one per process. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { embeddings = null } = parts
  return {
    ...parts,
    embeddings,
    findBlock: createBlockFinder(parts.catalogue),
    describer: createDescriber(parts.catalogue),
    placer: createPlacer(parts.catalogue.gazetteer, embeddings?.model ?? null),
  }
}
