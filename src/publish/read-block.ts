import type { Db } from '../db/index.ts'
import type { BlockId } from '../domain/index.ts'
import { type EventCard, listCards } from './store-cards.ts'

/** Cards in each list of a block page. */
const BLOCK_LIST = 8
/** Blocks that must carry an event before another block passes it over. Start value. */
const PASSED_OVER_BLOCKS = 2
/** Cards looked at for what a block leads with. */
const LEAD_POOL = 60

/** How one block's outlets choose: what they lead with, what only they cover, what they pass over. */
export interface BlockReading {
  /** By the block's origins in the event, then by score. */
  readonly leadsWith: readonly EventCard[]
  readonly onlyHere: readonly EventCard[]
  /** Carried by at least two other blocks and by none of this one's outlets. */
  readonly passesOver: readonly EventCard[]
}

/** Reads the choices of a block; `ids` are the block and the parts of it that speak alone. Three queries. */
export async function readBlock(db: Db, ids: readonly BlockId[]): Promise<BlockReading> {
  const [carried, onlyHere, passesOver] = await Promise.all([
    listCards(db, { order: 'score', blocks: ids, limit: LEAD_POOL }),
    listCards(db, { order: 'latest', onlyBlocks: ids, limit: BLOCK_LIST }),
    listCards(db, {
      order: 'score',
      withoutBlocks: ids,
      minimumBlocks: PASSED_OVER_BLOCKS,
      limit: BLOCK_LIST,
    }),
  ])
  const weight = (card: EventCard): number => ids.reduce((sum, id) => sum + (card.blockOrigins[id] ?? 0), 0)
  const leadsWith = [...carried]
    .sort((a, b) => weight(b) - weight(a) || b.score - a.score)
    .slice(0, BLOCK_LIST)
  return { leadsWith, onlyHere, passesOver }
}
