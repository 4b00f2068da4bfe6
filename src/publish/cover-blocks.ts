import { columnOf } from '../catalog/index.ts'
import type { Article, Block, BlockCoverage, BlockId, Catalogue, Origin } from '../domain/index.ts'
import { isReadableText, UNASSIGNED } from '../domain/index.ts'

/** Outlets of one column that we follow, and those whose feeds answered in the last 24 h. */
export interface Listening {
  readonly sources: number
  readonly healthy: number
}

/** Name of a block or of a part that speaks alone, as it stands before "outlets", and the block it is a part of. */
export function nameColumn(id: BlockId, blocks: readonly Block[]): { name: string; parent: BlockId | null } {
  for (const block of blocks) {
    if (block.id === id) return { name: block.name, parent: null }
    const part = block.subBlocks.find((subBlock) => subBlock.id === id)
    if (part !== undefined) return { name: part.name, parent: block.id }
  }
  return { name: id === UNASSIGNED ? 'Unassigned' : id.replaceAll('-', ' '), parent: null }
}

/**
 * Columns of one event: every block with an article, and every block that was listened to and is silent.
 * `listening` is null when there is no database to ask (a file read from the command line).
 */
export function coverBlocks(input: {
  readonly articles: readonly Article[]
  readonly origins: readonly Origin[]
  readonly catalogue: Pick<Catalogue, 'blocks'>
  readonly listening: ReadonlyMap<BlockId, Listening> | null
}): BlockCoverage[] {
  const { articles, origins, listening } = input
  const blocks = input.catalogue.blocks
  const originOf = new Map(
    origins.flatMap((origin) => origin.members.map((m) => [m.article, origin.id] as const)),
  )
  const ids = new Set(articles.map((article) => columnOf(article, blocks)))
  for (const [id, heard] of listening ?? []) if (heard.healthy > 0) ids.add(id)
  const columns = [...ids].map((id) => {
    const own = articles.filter((article) => columnOf(article, blocks) === id)
    return {
      id,
      ...nameColumn(id, blocks),
      articles: own.length,
      origins: new Set(own.map((article) => originOf.get(article.id) ?? article.id)).size,
      sources: new Set(own.map((article) => article.source)).size,
      readable: own.filter(isReadableText).length,
      listening: listening?.get(id) ?? null,
    }
  })
  return columns.sort((a, b) => b.origins - a.origins || b.articles - a.articles || compareText(a.id, b.id))
}

/** Order of text that does not depend on the machine's locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
