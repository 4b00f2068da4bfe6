import type { BlockFinder } from '../catalog/index.ts'
import type { Db } from '../db/index.ts'
import type { Article, Placement, PlacementReason } from '../domain/index.ts'

/** An article that still needs its text. */
export interface UnreadArticle {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly feedText: string
}

interface ArticleRecord {
  readonly id: string
  readonly url: string
  readonly source_id: string
  readonly source_name: string
  readonly country: string
  readonly language: string
  readonly owner: string | null
  readonly state_affiliated: boolean | null
  readonly published_at: Date | null
  readonly title: string
  readonly text: string | null
  readonly how: 'page' | 'feed' | 'none' | null
  readonly sample: boolean
}

const ARTICLE_COLUMNS = `a.id, a.url, a.source_id, s.name as source_name, s.country, a.language, s.owner, s.state_affiliated,
  a.published_at, a.title, t.text, t.how, a.sample`

/** Articles with their texts, in order of publication, then id. */
export async function loadArticles(
  db: Db,
  ids: readonly string[],
  findBlock: BlockFinder,
): Promise<Article[]> {
  const rows = await db.query<ArticleRecord & Record<string, unknown>>(
    `select ${ARTICLE_COLUMNS} from article a join source s on s.id = a.source_id left join article_text t on t.article_id = a.id
     where a.id = any($1) order by coalesce(a.published_at, a.first_seen_at), a.id`,
    [ids],
  )
  return rows.map((row) => toArticle(row, findBlock))
}

/** Articles of one event, in order of publication, then id, with why each stands there. */
export async function loadEventArticles(
  db: Db,
  event: string,
  findBlock: BlockFinder,
): Promise<{ articles: Article[]; placements: Placement[] }> {
  const rows = await db.query<ArticleRecord & PlacementRecord & Record<string, unknown>>(
    `select ${ARTICLE_COLUMNS}, p.score, p.reason, p.method, p.version
     from placement p join article a on a.id = p.article_id join source s on s.id = a.source_id
       left join article_text t on t.article_id = a.id
     where p.event_id = $1 order by coalesce(a.published_at, a.first_seen_at), a.id`,
    [event],
  )
  return {
    articles: rows.map((row) => toArticle(row, findBlock)),
    placements: rows.map(({ id, score, reason, method, version }) => ({
      article: id,
      event,
      score,
      reason,
      method,
      version,
    })),
  }
}

/** Texts as they are kept now, by article id. */
export async function loadTexts(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; text: string }>(
    'select article_id as id, text from article_text where article_id = any($1)',
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.text] as const))
}

interface PlacementRecord {
  readonly score: number
  readonly reason: PlacementReason
  readonly method: string
  readonly version: number
}

function toArticle(row: ArticleRecord, findBlock: BlockFinder): Article {
  const found = findBlock({ source: row.source_id, url: row.url, country: row.country })
  return {
    id: row.id,
    url: row.url,
    source: row.source_id,
    sourceName: row.source_name,
    country: row.country,
    language: row.language,
    block: found.block,
    subBlock: found.subBlock,
    blockBasis: found.blockBasis,
    owner: row.owner,
    stateAffiliated: row.state_affiliated,
    publishedAt: row.published_at?.toISOString() ?? null,
    title: row.title,
    text: row.text ?? '',
    how: row.how ?? 'none',
    sample: row.sample,
  }
}

/** Articles without a text, oldest first. `seenBefore` leaves those to their own jobs that are just coming in. */
export async function listUnread(db: Db, seenBefore: Date, limit: number): Promise<UnreadArticle[]> {
  return db.query<UnreadArticle & Record<string, unknown>>(
    `select a.id, a.url, a.title, a.summary as "feedText" from article a
     where a.first_seen_at <= $1 and not exists (select 1 from article_text t where t.article_id = a.id)
     order by a.position limit $2`,
    [seenBefore, limit],
  )
}

/** The same for given articles, those that have a text left out. */
export async function findUnread(db: Db, ids: readonly string[]): Promise<UnreadArticle[]> {
  return db.query<UnreadArticle & Record<string, unknown>>(
    `select a.id, a.url, a.title, a.summary as "feedText" from article a
     where a.id = any($1) and not exists (select 1 from article_text t where t.article_id = a.id) order by a.position`,
    [ids],
  )
}

/** Ids of articles that have a text and no features yet, oldest first. */
export async function listUndescribed(db: Db, readBefore: Date, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select a.id from article a join article_text t on t.article_id = a.id
     where t.fetched_at <= $1 and not exists (select 1 from article_features f where f.article_id = a.id)
     order by a.position limit $2`,
    [readBefore, limit],
  )
  return rows.map((row) => row.id)
}

/**
 * Events whose articles changed after their newest analysis, longest waiting first. One article is no event yet; an
 * event that has a page keeps it up to date whatever it has left.
 */
export async function listUnanalysed(db: Db, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select e.id from event e
     where e.status in ('live', 'frozen')
       and e.changed_at > coalesce((select max(checked_at) from analysis a where a.event_id = e.id), '-infinity')
       and (exists (select 1 from placement p where p.event_id = e.id offset 1)
         or exists (select 1 from event_card c where c.event_id = e.id))
     order by e.changed_at, e.id limit $1`,
    [limit],
  )
  return rows.map((row) => row.id)
}

/** Whether any article, of the sample edition or live, was ever taken in. */
export async function hasArticles(db: Db): Promise<boolean> {
  const rows = await db.query('select 1 from article limit 1')
  return rows.length > 0
}

/** Articles and events that wait for each step. */
export interface WaitingWork {
  readonly articles: number
  readonly unread: number
  readonly undescribed: number
  readonly unplaced: number
}

/** Counts what waits for each step. */
export async function countWaiting(db: Db): Promise<WaitingWork> {
  const [row] = await db.query<WaitingWork & Record<string, unknown>>(
    `select count(*) as articles,
       count(*) filter (where not exists (select 1 from article_text t where t.article_id = a.id)) as unread,
       count(*) filter (where not exists (select 1 from article_features f where f.article_id = a.id)) as undescribed,
       count(*) filter (where not exists (select 1 from placement p where p.article_id = a.id)) as unplaced
     from article a`,
  )
  return row as WaitingWork
}
