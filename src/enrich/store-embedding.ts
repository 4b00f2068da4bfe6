import type { Db } from '../db/index.ts'

/** What an embedding endpoint is asked about an article. */
export interface Unembedded {
  readonly id: string
  readonly title: string
  readonly lead: string
}

/** Characters of the text that are sent behind the title: the lead is what a headline is told by. */
const LEAD_LENGTH = 600
/** A component of 1 as a signed byte. */
const FULL = 127

/** Those of the articles that have no vector of the model yet. */
export async function findUnembedded(db: Db, model: string, ids: readonly string[]): Promise<Unembedded[]> {
  return db.query<Unembedded & Record<string, unknown>>(
    `select a.id, a.title, left(coalesce(t.text, a.summary), ${LEAD_LENGTH}) as lead
     from article a left join article_text t on t.article_id = a.id
     where a.id = any($2) and not exists (select 1 from embedding e where e.article_id = a.id and e.model = $1)
     order by a.id`,
    [model, ids],
  )
}

/**
 * Keeps vectors of length 1. False when the model has vectors of another dimension already: then another model answers
 * under its name, and nothing is kept.
 */
export async function saveEmbeddings(
  db: Db,
  made: { readonly model: string; readonly at: Date },
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<boolean> {
  const dimension = vectors.values().next().value?.length ?? 0
  const known = await db.query<{ dimension: number }>(
    'select dimension from embedding where model = $1 limit 1',
    [made.model],
  )
  if (known[0] !== undefined && known[0].dimension !== dimension) return false
  await db.query(
    `insert into embedding (article_id, model, dimension, vector, made_at)
     select r.id, $1, $2, r.vector, $5 from unnest($3::text[], $4::bytea[]) as r(id, vector)
     on conflict (article_id, model) do nothing`,
    [made.model, dimension, [...vectors.keys()], [...vectors.values()].map(toBytes), made.at],
  )
  return true
}

function toBytes(vector: Float32Array): Buffer {
  return Buffer.from(Int8Array.from(vector, (value) => Math.round(value * FULL)).buffer)
}

/** Forgets vectors made before `before`: an event takes no new article after ten days. */
export async function dropOldEmbeddings(db: Db, before: Date): Promise<void> {
  await db.query('delete from embedding where made_at < $1', [before])
}
