import type { Db } from '../db/index.ts'
import { type IdentifiedDraft, isSameArticle } from './identify.ts'

/** What ingest needs to know of a feed to poll it. */
export interface PolledFeed {
  readonly id: number
  readonly sourceId: string
  readonly url: string
  readonly language: string
  readonly etag: string | null
  readonly lastModified: string | null
}

/** The feed, under the address it has moved to if that is confirmed; null when there is none, or it is switched off. */
export async function findFeed(db: Db, id: number): Promise<PolledFeed | null> {
  const rows = await db.query<PolledFeed & Record<string, unknown>>(
    `select id, source_id as "sourceId", coalesce(moved_url, url) as url, language, etag, last_modified as "lastModified"
     from feed where id = $1 and active`,
    [id],
  )
  return rows[0] ?? null
}

export interface SavedDrafts {
  /** Ids of articles that were not known. */
  readonly created: readonly string[]
  /** Ids of known articles that came with another title. */
  readonly retitled: readonly string[]
}

interface KnownRow {
  readonly key: string
  readonly id: string
  readonly url: string
  readonly title: string
}

/**
 * Saves the drafts of one document in one transaction. Idempotent: a draft that is known under any of its keys adds
 * nothing but the keys it was not yet known under. Two polls of one source wait for each other.
 */
export async function saveDrafts(
  db: Db,
  feed: { readonly sourceId: string; readonly id: number | null },
  drafts: readonly IdentifiedDraft[],
  now: Date,
): Promise<SavedDrafts> {
  if (drafts.length === 0) return { created: [], retitled: [] }
  return db.transaction(async (inside) => {
    await inside.query('select pg_advisory_xact_lock(hashtext($1))', [`ingest ${feed.sourceId}`])
    const known = await findKnown(inside, feed.sourceId, drafts)
    const { fresh, retitled, keys } = sortOut(drafts, known)
    const created = await insertArticles(inside, feed, fresh, now)
    await insertKeys(inside, feed.sourceId, keys)
    await updateTitles(inside, retitled)
    return { created, retitled: retitled.map((change) => change.id) }
  })
}

interface SortedDrafts {
  readonly fresh: readonly IdentifiedDraft[]
  readonly retitled: readonly { readonly id: string; readonly title: string }[]
  readonly keys: readonly { readonly key: string; readonly id: string }[]
}

/** Tells new drafts from known ones; two drafts of one article in one document count once. */
function sortOut(drafts: readonly IdentifiedDraft[], known: Map<string, KnownRow>): SortedDrafts {
  const fresh: IdentifiedDraft[] = []
  const retitled = new Map<string, string>()
  const keys: { key: string; id: string }[] = []
  for (const identified of drafts) {
    const match = identified.keys
      .map(({ kind, key }) => ({ kind, row: known.get(key) }))
      .find(({ kind, row }) => row !== undefined && isSameArticle(kind, identified.draft, row))?.row
    const row = match ?? {
      id: identified.id,
      url: identified.draft.url,
      title: identified.draft.title,
      key: '',
    }
    if (match === undefined) fresh.push(identified)
    else if (match.title !== identified.draft.title) retitled.set(match.id, identified.draft.title)
    for (const { key } of identified.keys) {
      if (known.has(key)) continue
      known.set(key, { ...row, key })
      keys.push({ key, id: row.id })
    }
  }
  return { fresh, retitled: [...retitled].map(([id, title]) => ({ id, title })), keys }
}

async function findKnown(
  db: Db,
  source: string,
  drafts: readonly IdentifiedDraft[],
): Promise<Map<string, KnownRow>> {
  const keys = [...new Set(drafts.flatMap((draft) => draft.keys.map((key) => key.key)))]
  const rows = await db.query<KnownRow & Record<string, unknown>>(
    `select k.key, a.id, a.url, a.title from article_key k join article a on a.id = k.article_id
     where k.source_id = $1 and k.key = any($2)`,
    [source, keys],
  )
  return new Map(rows.map((row) => [row.key, row]))
}

/** Sorts after every date. */
const UNDATED = '9'

/** Oldest first, so that `position` follows the order of publication inside one document. */
async function insertArticles(
  db: Db,
  feed: { readonly sourceId: string; readonly id: number | null },
  fresh: readonly IdentifiedDraft[],
  now: Date,
): Promise<string[]> {
  if (fresh.length === 0) return []
  const rows = fresh
    .map(({ id, draft }) => ({ ...draft, id }))
    .sort((a, b) => ((a.publishedAt ?? UNDATED) < (b.publishedAt ?? UNDATED) ? -1 : 1))
    .map((row, place) => ({ ...row, place }))
  const inserted = await db.query<{ id: string }>(
    `insert into article (id, source_id, feed_id, url, title, summary, author, categories, language, published_at, first_seen_at, old, sample)
     select r.id, $1, $2, r.url, r.title, r.summary, r.author, r.categories, r.language, r."publishedAt", $3, r.old,
       (select sample from source where id = $1)
     from jsonb_to_recordset($4::jsonb) as r(id text, url text, title text, summary text, author text, categories text[], language text, "publishedAt" timestamptz, old boolean, place integer)
     order by r.place
     on conflict (id) do nothing returning id`,
    [feed.sourceId, feed.id, now, JSON.stringify(rows)],
  )
  return inserted.map((row) => row.id)
}

async function insertKeys(
  db: Db,
  source: string,
  keys: readonly { key: string; id: string }[],
): Promise<void> {
  await db.query(
    `insert into article_key (source_id, key, article_id)
     select $1, k.key, k.id from unnest($2::text[], $3::text[]) as k(key, id) on conflict do nothing`,
    [source, keys.map((key) => key.key), keys.map((key) => key.id)],
  )
}

/** A title that findings already point into stays as it was; evidence counts characters in it. */
async function updateTitles(db: Db, changes: readonly { id: string; title: string }[]): Promise<void> {
  if (changes.length === 0) return
  await db.query(
    `update article a set title = c.title from unnest($1::text[], $2::text[]) as c(id, title)
     where a.id = c.id and not exists (select 1 from article_features f where f.article_id = a.id)`,
    [changes.map((change) => change.id), changes.map((change) => change.title)],
  )
}

/** Characters that stay of a feed's own text once its time is over: what a page may quote. */
const KEPT_SUMMARY = 300

/** Shortens feed texts first seen before `before`, as full texts are kept for analysis only. Returns how many. */
export async function shortenFeedTexts(db: Db, before: Date): Promise<number> {
  const rows = await db.query(
    `update article set summary = left(summary, $2) where first_seen_at < $1 and length(summary) > $2 and not sample returning id`,
    [before, KEPT_SUMMARY],
  )
  return rows.length
}
