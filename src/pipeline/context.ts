import type { BlockFinder } from '../catalog/index.ts'
import type { Placer } from '../cluster/index.ts'
import type { Db } from '../db/index.ts'
import type { Catalogue } from '../domain/index.ts'
import type { Describer } from '../enrich/index.ts'
import type { FetchPage } from '../extract/index.ts'
import type { Embeddings } from '../llm/index.ts'
import type { Logger } from '../log/index.ts'
import type { ClaimMemories } from './remember-claims.ts'
import type { Writing } from './writing/writing.ts'

/** Everything the steps need of the world. One per process. */
export interface Pipeline {
  readonly db: Db
  readonly catalogue: Catalogue
  readonly findBlock: BlockFinder
  readonly describer: Describer
  readonly placer: Placer
  /** null: pages are off, the feeds' own texts are used. */
  readonly fetchPage: FetchPage | null
  /** null: none is configured. */
  readonly embeddings: Embeddings | null
  /** null: no language model is configured, every sentence is computed. */
  readonly writing: Writing | null
  /** What earlier analyses of an event have read. */
  readonly claimMemories: ClaimMemories
  readonly textDays: number
  readonly now: () => Date
  readonly log: Logger
}
