import { type Block, type BlockId, UNASSIGNED } from '../domain/index.ts'

/** Where a block or sub-block stands. */
export interface BlockEntry {
  readonly id: BlockId
  readonly name: string
  readonly rule: string
  /** The block itself, or the block the part belongs to. */
  readonly block: Block
  /** True for a part of a block. */
  readonly isPart: boolean
  /** Column its outlets vote in when only the catalogue is asked: the part that speaks alone, else the block. */
  readonly column: BlockId
}

export interface BlockIndex {
  readonly byId: ReadonlyMap<string, BlockEntry>
  /** Normalised ids, names and other words. */
  readonly byWord: ReadonlyMap<string, BlockEntry>
  /** The most exact entry for a country. */
  readonly byCountry: ReadonlyMap<string, BlockEntry>
}

const indexes = new WeakMap<readonly Block[], BlockIndex>()

/** The lookup tables over `blocks`, made once for each list. */
export function blockIndex(blocks: readonly Block[]): BlockIndex {
  const known = indexes.get(blocks)
  if (known) return known
  const made = makeIndex(blocks)
  indexes.set(blocks, made)
  return made
}

function makeIndex(blocks: readonly Block[]): BlockIndex {
  const byId = new Map<string, BlockEntry>()
  const byWord = new Map<string, BlockEntry>()
  const byCountry = new Map<string, BlockEntry>()
  for (const block of blocks) {
    const parts = block.subBlocks.map((part) => ({ part, column: part.speaksAlone ? part.id : block.id }))
    for (const { part, column } of [{ part: block, column: block.id }, ...parts]) {
      const { id, name, rule } = part
      const entry = { id, name, rule, block, isPart: part !== block, column }
      byId.set(id, entry)
      for (const word of [id, name, ...(part.alsoCalled ?? [])]) byWord.set(blockWord(word), entry)
      for (const country of part.countries) byCountry.set(country, entry)
    }
  }
  return { byId, byWord, byCountry }
}

const EMPTY_ENDINGS = /-(?:outlets|outlet|media|sources|block|bloc)$/

/** "Middle Eastern", "middle_eastern" and "Middle-Eastern outlets" are one word: "middle-eastern". */
export function blockWord(text: string): string {
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return word.replace(EMPTY_ENDINGS, '') || word
}

/**
 * Name of a block or sub-block; stands before "outlets". An id that no block has (a row's own word) is made readable.
 */
export function blockName(id: BlockId, blocks: readonly Block[]): string {
  const entry = blockIndex(blocks).byId.get(id)
  if (entry) return entry.name
  if (id === UNASSIGNED) return 'Unassigned'
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The block a sub-block belongs to; null for a block, for "unassigned" and for a row's own word. */
export function parentBlock(id: BlockId, blocks: readonly Block[]): BlockId | null {
  const entry = blockIndex(blocks).byId.get(id)
  return entry?.isPart ? entry.block.id : null
}
