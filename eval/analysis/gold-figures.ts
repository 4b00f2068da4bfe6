import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ArticleRow } from '../../src/pipeline/read-row.ts'

/** A figure of an article as a careful reader notes it. `high` null: open upwards. */
export interface GoldFigure {
  readonly id?: string
  readonly series?: string
  readonly slot: string
  readonly low: number
  readonly high: number | null
  readonly speaker: string | null
}

/** What two figures are to each other. Only figures of one slot are paired. */
export type Relation = 'update' | 'contested' | 'agreed' | 'unrelated'

export interface GoldArticle {
  readonly id: string
  readonly figures: readonly GoldFigure[]
}

export interface GoldEvent {
  readonly event: string
  readonly split: 'dev' | 'test'
  readonly rows: readonly ArticleRow[]
  readonly articles: readonly GoldArticle[]
  readonly pairs: readonly (readonly [first: string, second: string, relation: Relation])[]
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Rows of a file of one JSON value a line. */
export function readLines<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

type StoredArticle = GoldArticle &
  Pick<ArticleRow, 'source' | 'country' | 'lang' | 'publishedAt' | 'title' | 'text'>
type StoredEvent = Omit<GoldEvent, 'rows' | 'articles'> & { readonly articles: readonly StoredArticle[] }

/** Events of our own short texts, each with every figure a reader should find. */
export function readGoldEvents(): GoldEvent[] {
  return readLines<StoredEvent>(at('gold/figures.jsonl')).map((stored) => ({
    ...stored,
    rows: stored.articles.map(({ figures: _, ...row }) => ({
      ...row,
      url: `https://example.invalid/${row.id}`,
      block: null,
      event: stored.event,
    })),
  }))
}

interface StoredDay {
  readonly article: string
  readonly split: 'dev' | 'test'
  readonly figures: readonly GoldFigure[]
}

/** Articles of a real day, labelled by id alone; each is scored as an event of its own. Empty without the file. */
export function readGoldDay(file: string): GoldEvent[] {
  const rows = new Map(readLines<ArticleRow>(file).map((row) => [row.id, row] as const))
  return readLines<StoredDay>(at('gold/figures-day.jsonl')).flatMap(({ article, split, figures }) => {
    const row = rows.get(article)
    if (row === undefined) return []
    return [
      {
        event: article,
        split,
        rows: [{ ...row, block: null }],
        articles: [{ id: article, figures }],
        pairs: [],
      },
    ]
  })
}
