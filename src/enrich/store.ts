import type { Db } from '../db/index.ts'
import type { ArticleFeatures } from '../domain/index.ts'

/** Rows sent in one statement: keeps a statement of full texts under some 10 MB. */
const BATCH = 200

/** Writes features; a second run for an article replaces the first. `now` is the time of making. */
export async function saveFeatures(db: Db, features: readonly ArticleFeatures[], now: Date): Promise<void> {
  for (let from = 0; from < features.length; from += BATCH) {
    const rows = features.slice(from, from + BATCH)
    await db.query(
      `insert into article_features (article_id, language, method, version, features, made_at)
       select r.article_id, r.language, r.method, r.version, r.features, $2
       from jsonb_to_recordset($1::jsonb)
         as r(article_id text, language text, method text, version integer, features jsonb)
       on conflict (article_id) do update set language = excluded.language, method = excluded.method,
         version = excluded.version, features = excluded.features, made_at = excluded.made_at`,
      [JSON.stringify(rows.map(toRow)), now],
    )
  }
}

function toRow(features: ArticleFeatures): Record<string, unknown> {
  const { article, language, method, version } = features
  return { article_id: article, language, method, version, features: withoutInfinity(features) }
}

/** JSON has no Infinity: an open interval is stored as null. */
function withoutInfinity(features: ArticleFeatures): unknown {
  const numbers = features.numbers.map((n) => ({ ...n, high: Number.isFinite(n.high) ? n.high : null }))
  return { ...features, numbers }
}

/** Rows made by rules of version 1 have no propositions. */
function withInfinity(features: ArticleFeatures): ArticleFeatures {
  const numbers = features.numbers.map((n) => ({ ...n, high: n.high ?? Number.POSITIVE_INFINITY }))
  return { ...features, numbers, propositions: features.propositions ?? [] }
}

/** Features of the articles that have any, by article id. */
export async function loadFeatures(db: Db, ids: readonly string[]): Promise<Map<string, ArticleFeatures>> {
  const rows = await db.query<{ features: ArticleFeatures }>(
    'select features from article_features where article_id = any($1)',
    [ids],
  )
  return new Map(rows.map(({ features }) => [features.article, withInfinity(features)]))
}

/** An article with what enrich says about it. */
export interface DescribedArticle {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly publishedAt: string | null
  readonly source: string
  /** Country of the outlet. */
  readonly country: string | null
  readonly features: ArticleFeatures
}

/** Described articles in order of id, those behind `after` first; the sample edition is left out. */
export async function listDescribed(db: Db, after: string, limit: number): Promise<DescribedArticle[]> {
  const rows = await db.query<DescribedArticle & { publishedAt: Date | string | null }>(
    `select a.id, a.title, coalesce(t.text, a.summary) as text, a.published_at as "publishedAt", a.source_id as source, s.country, f.features
     from article_features f join article a on a.id = f.article_id join source s on s.id = a.source_id
     left join article_text t on t.article_id = a.id
     where a.id > $1 and not a.sample order by a.id limit $2`,
    [after, limit],
  )
  return rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt).toISOString(),
    features: withInfinity(row.features),
  }))
}
