import { createBlockFinder } from '../catalog/index.ts'
import { createPlacer } from '../cluster/index.ts'
import { createDescriber } from '../enrich/index.ts'
import type { Pipeline } from './context.ts'

/** Makes what all steps share; costs some hundred milliseconds, so make one per process. */
export function createPipeline(parts: Omit<Pipeline, 'findBlock' | 'describer' | 'placer'>): Pipeline {
  return {
    ...parts,
    findBlock: createBlockFinder(parts.catalogue),
    describer: createDescriber(parts.catalogue),
    placer: createPlacer(parts.catalogue.gazetteer),
  }
}
