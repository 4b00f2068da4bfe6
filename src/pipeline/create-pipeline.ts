import { createBlockFinder } from '../catalog/index.ts'
import { createPlacer } from '../cluster/index.ts'
import { createDescriber } from '../enrich/index.ts'
import type { Pipeline } from './context.ts'
import { createClaimMemories } from './remember-claims.ts'
import { createWriting, type WritingParts } from './writing/writing.ts'

/** What differs between processes. */
type PipelineParts = Omit<
  Pipeline,
  'findBlock' | 'describer' | 'placer' | 'embeddings' | 'writing' | 'claimMemories'
> &
  Partial<Pick<Pipeline, 'embeddings'>> & { readonly writing?: WritingParts | null }

/** Makes what all steps share; costs some hundred milliseconds, so make one per process. */
export function createPipeline(parts: PipelineParts): Pipeline {
  const { embeddings = null, writing = null } = parts
  const describer = createDescriber(parts.catalogue)
  return {
    ...parts,
    embeddings,
    findBlock: createBlockFinder(parts.catalogue),
    describer,
    claimMemories: createClaimMemories(),
    writing: writing && createWriting(writing, { ...parts, describer }),
    placer: createPlacer(parts.catalogue.gazetteer, embeddings?.model ?? null),
  }
}
