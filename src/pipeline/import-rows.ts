import type { BlockFinder } from '../catalog/index.ts'
import type { Db } from '../db/index.ts'
import type { Catalogue, Source } from '../domain/index.ts'
import { detectLanguage } from '../enrich/index.ts'
import { type ArticleDraft, identify, saveDrafts } from '../ingest/index.ts'
import { addSources } from '../sources/index.ts'
import { importedOutlet } from './imported-outlet.ts'
import type { ArticleRow } from './read-row.ts'

export interface ImportReport {
  readonly rows: number
  readonly created: number
  /** Outlets that the catalogue does not know and that were added with what the rows say. */
  readonly outletsAdded: number
}

/** Where rows without an address of their own are taken to stand. */
const NO_ADDRESS = 'https://import.invalid/'

/** Takes rows into the tables as ingest would, without a feed. Rows that are known already add nothing. */
export async function importRows(
  db: Db,
  rows: readonly ArticleRow[],
  parts: { readonly catalogue: Catalogue; readonly findBlock: BlockFinder; readonly now: Date },
): Promise<ImportReport> {
  const bySource = new Map<string, ArticleRow[]>()
  for (const row of rows) {
    const { sourceId } = parts.findBlock(row)
    bySource.set(sourceId, [...(bySource.get(sourceId) ?? []), row])
  }
  const known = new Set(parts.catalogue.sources.map((source) => source.id))
  const unknown = [...bySource].filter(([id]) => !known.has(id))
  await addSources(
    db,
    unknown.map(([id, own]) => outletOf(id, own[0] as ArticleRow, parts.findBlock)),
    parts.now,
  )
  let created = 0
  for (const [sourceId, own] of bySource) {
    const saved = await saveDrafts(
      db,
      { sourceId, id: null },
      identify(sourceId, own.map(toDraft), parts.now),
      parts.now,
    )
    created += saved.created.length
  }
  return { rows: rows.length, created, outletsAdded: unknown.length }
}

function toDraft(row: ArticleRow): ArticleDraft {
  return {
    url: row.url ?? `${NO_ADDRESS}${encodeURIComponent(row.id)}`,
    guid: row.id,
    title: row.title,
    summary: row.text,
    author: null,
    categories: [],
    language: row.lang ?? detectLanguage(`${row.title}. ${row.text}`, ''),
    publishedAt: row.publishedAt,
    old: false,
  }
}

function outletOf(id: string, row: ArticleRow, findBlock: BlockFinder): Source {
  const found = findBlock(row)
  return importedOutlet(found, { id, name: found.sourceName, homepage: '', language: row.lang, feeds: [] })
}
