import type { BlockFinder } from '../catalog/index.ts'
import type { Article } from '../domain/index.ts'

/** One article as a file gives it. Everything but the title may be missing. */
export interface ArticleRow {
  readonly id: string
  readonly url: string | null
  readonly source: string | null
  readonly country: string | null
  readonly lang: string | null
  readonly publishedAt: string | null
  readonly title: string
  readonly text: string
  readonly block: string | null
  readonly event: string | null
}

/** Why a row cannot be read: the field and what is wrong with it. */
export interface RowFault {
  readonly field: string
  readonly problem: string
}

type ReadRow =
  | { readonly ok: true; readonly value: ArticleRow }
  | { readonly ok: false; readonly fault: RowFault }

/** Longest title and text that are taken, in UTF-16 code units; longer ones are cut there. */
const MAX_TITLE_LENGTH = 2_000
const MAX_TEXT_LENGTH = 200_000

const OPTIONAL = ['url', 'source', 'country', 'lang', 'block', 'event'] as const

/** Checks one row of a file. `number` names a row without an id. Title and text are kept to the letter: offsets count in them. */
export function readRow(value: Readonly<Record<string, unknown>>, number: number): ReadRow {
  const wrong = (field: string, problem: string): ReadRow => ({ ok: false, fault: { field, problem } })
  for (const field of OPTIONAL) {
    if (value[field] != null && typeof value[field] !== 'string')
      return wrong(field, 'must be a string or null')
  }
  const { id, title, text, publishedAt } = value
  if (id != null && typeof id !== 'string' && typeof id !== 'number') return wrong('id', 'must be a string')
  if (title != null && typeof title !== 'string') return wrong('title', 'must be a string')
  if (text != null && typeof text !== 'string') return wrong('text', 'must be a string')
  if (!title?.trim() && !text?.trim()) return wrong('title', 'is missing, and so is text; give at least one')
  if (
    publishedAt != null &&
    (typeof publishedAt !== 'string' || (publishedAt !== '' && Number.isNaN(Date.parse(publishedAt))))
  ) {
    return wrong('publishedAt', 'must be a date as in 2023-06-06T05:00:00Z, or null')
  }
  const optional = (field: (typeof OPTIONAL)[number]): string | null =>
    (value[field] as string | null | undefined)?.trim() || null
  return {
    ok: true,
    value: {
      id: id == null ? `row-${number}` : String(id),
      url: optional('url'),
      source: optional('source'),
      country: optional('country'),
      lang: optional('lang'),
      block: optional('block'),
      event: optional('event'),
      publishedAt: publishedAt ? new Date(publishedAt).toISOString() : null,
      title: (title ?? '').slice(0, MAX_TITLE_LENGTH),
      text: (text ?? '').slice(0, MAX_TEXT_LENGTH),
    },
  }
}

/** A row as an article of the given language, in the column its block, outlet or country says. */
export function rowToArticle(row: ArticleRow, findBlock: BlockFinder, language: string): Article {
  const found = findBlock(row)
  return {
    id: row.id,
    url: row.url,
    source: found.sourceId,
    sourceName: found.sourceName,
    country: found.country,
    language,
    block: found.block,
    subBlock: found.subBlock,
    blockBasis: found.blockBasis,
    owner: found.owner,
    stateAffiliated: found.stateAffiliated,
    publishedAt: row.publishedAt,
    title: row.title,
    text: row.text,
    how: row.text.trim() === '' ? 'none' : 'row',
    sample: false,
  }
}
