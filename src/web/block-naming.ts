import type { Block, BlockId } from '../domain/index.ts'
import { nameColumn } from '../publish/index.ts'

/** Colour slots of the stylesheet. */
const SLOTS = 16

/** Blocks that have had their colour since the first day; another block takes a slot by its id. */
const FIXED_SLOTS: Readonly<Record<BlockId, number>> = {
  western: 1,
  russian: 2,
  chinese: 3,
  'middle-eastern': 4,
  african: 5,
  'south-asian': 6,
  'asia-pacific': 7,
  'latin-american': 8,
  ukrainian: 9,
  official: 10,
  financial: 11,
  'iranian-state': 12,
  israeli: 13,
  turkish: 14,
  gulf: 15,
  unassigned: 16,
}

/** Names, families and colour classes of the blocks of one catalogue. */
export interface BlockNaming {
  readonly name: (id: BlockId) => string
  /** Class that sets `--block`. */
  readonly colour: (id: BlockId) => string
  /** Every class there is. */
  readonly colours: readonly string[]
  /** A block and its parts that speak alone: the columns its page looks at. */
  readonly family: (id: BlockId) => readonly BlockId[]
  readonly known: (id: BlockId) => boolean
}

export function createBlockNaming(blocks: readonly Block[]): BlockNaming {
  const find = (id: BlockId): Block | undefined => blocks.find((block) => block.id === id)
  return {
    name: (id) => nameColumn(id, blocks).name,
    colour: (id) => `block-${blockSlot(id)}`,
    colours: Array.from({ length: SLOTS }, (_, at) => `block-${at + 1}`),
    family: (id) => [
      id,
      ...(find(id)?.subBlocks ?? []).filter((sub) => sub.speaksAlone).map((sub) => sub.id),
    ],
    known: (id) => blocks.some((block) => block.id === id || block.subBlocks.some((sub) => sub.id === id)),
  }
}

function blockSlot(id: BlockId): number {
  const fixed = FIXED_SLOTS[id]
  if (fixed !== undefined) return fixed
  const sum = [...id].reduce((total, character) => (total * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7)
  return 1 + (sum % (SLOTS - 1))
}
