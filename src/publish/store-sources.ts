import type { Db } from '../db/index.ts'

/** An outlet as its page shows it. */
export interface SourcePage {
  readonly id: string
  readonly name: string
  readonly homepage: string
  readonly country: string
  readonly language: string
  readonly block: string
  readonly subBlock: string
  readonly ownership: string
  readonly owner: string | null
  readonly stateAffiliated: boolean | null
  readonly stateBasis: string
  readonly kind: string
  readonly notes: string
  readonly sample: boolean
  /** Its articles on event pages, and how many of them trace to somebody else's report. */
  readonly shown: { readonly articles: number; readonly copied: number; readonly events: number }
  readonly latest: readonly SourceArticle[]
}

export interface SourceArticle {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly language: string
  readonly publishedAt: string | null
  readonly event: string | null
}

/** Relations in which an article carries another's report. */
const COPIED = ['copy', 'derived', 'translated', 'credit']
const LATEST_ARTICLES = 20

/** Everything the page of one outlet shows but its feeds; null when we do not follow it. */
export async function findSource(db: Db, id: string): Promise<SourcePage | null> {
  const [source] = await db.query<Omit<SourcePage, 'shown' | 'latest'> & Record<string, unknown>>(
    `select id, name, homepage, country, language, block, sub_block as "subBlock", ownership, owner,
       state_affiliated as "stateAffiliated", state_basis as "stateBasis", kind, notes, sample from source where id = $1`,
    [id],
  )
  if (source === undefined) return null
  const [shown] = await db.query<SourcePage['shown'] & Record<string, unknown>>(
    `select count(distinct article_id) as articles, count(distinct article_id) filter (where relation = any($2::text[])) as copied,
       count(distinct event_id) as events
     from event_article join event_card using (event_id) where source_id = $1 and not hidden`,
    [id, COPIED],
  )
  const latest = await db.query<SourceArticle & Record<string, unknown>>(
    `select a.id, a.title, a.url, a.language, a.published_at as "publishedAt", c.event_id as event
     from article a left join event_article e on e.article_id = a.id
       left join event_card c on c.event_id = e.event_id and not c.hidden
     where a.source_id = $1 order by a.first_seen_at desc, a.id limit $2`,
    [id, LATEST_ARTICLES],
  )
  return {
    ...source,
    shown: shown ?? { articles: 0, copied: 0, events: 0 },
    latest: latest.map((row) => ({
      ...row,
      publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt).toISOString(),
    })),
  }
}

/** Ids and names of all followed outlets, for lists and the API. */
export async function listSources(db: Db): Promise<Omit<SourcePage, 'shown' | 'latest'>[]> {
  return db.query<Omit<SourcePage, 'shown' | 'latest'> & Record<string, unknown>>(
    `select id, name, homepage, country, language, block, sub_block as "subBlock", ownership, owner,
       state_affiliated as "stateAffiliated", state_basis as "stateBasis", kind, notes, sample
     from source where active order by block, sub_block, name, id`,
  )
}
