import type { Db } from '../db/index.ts'
import type { ArticleFeatures, PlacementReason } from '../domain/index.ts'

/** Every step of one article as the tables hold it. */
export interface ArticleTrace {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly source: string
  readonly feed: string | null
  readonly publishedAt: Date | null
  readonly firstSeenAt: Date
  readonly keys: readonly string[]
  readonly text: { readonly how: string; readonly step: string; readonly length: number } | null
  readonly features: ArticleFeatures | null
  readonly placement: PlacementTrace | null
  /** Entries of the log of events that name the article. */
  readonly log: readonly LogTrace[]
}

/** One line of the log of events. */
export interface LogTrace {
  readonly at: Date
  readonly event: string
  readonly action: string
  readonly otherEvent: string | null
  readonly reason: string
  readonly actor: string
}

export interface PlacementTrace {
  readonly event: string
  readonly story: string
  readonly score: number
  readonly reason: PlacementReason
  readonly method: string
  readonly version: number
}

export interface EventTrace {
  readonly id: string
  readonly status: string
  readonly mergedInto: string | null
  readonly articles: readonly {
    readonly id: string
    readonly title: string
    readonly source: string
    readonly placement: PlacementTrace
  }[]
  readonly log: readonly LogTrace[]
  readonly versions: readonly {
    readonly version: number
    readonly publishedAt: Date
    readonly hash: string
  }[]
}

/** The article with this id or address; null when there is none. */
export async function traceArticle(db: Db, idOrUrl: string): Promise<ArticleTrace | null> {
  const [row] = await db.query<ArticleTrace & Record<string, unknown>>(
    `select a.id, a.url, a.title, a.source_id as source, f.url as feed, a.published_at as "publishedAt",
       a.first_seen_at as "firstSeenAt",
       array(select key from article_key k where k.article_id = a.id order by key) as keys,
       (select jsonb_build_object('how', t.how, 'step', t.step, 'length', length(t.text)) from article_text t where t.article_id = a.id) as text,
       (select features from article_features x where x.article_id = a.id) as features,
       (select jsonb_build_object('event', p.event_id, 'story', p.story, 'score', p.score, 'reason', p.reason, 'method', p.method,
          'version', p.version) from placement p where p.article_id = a.id) as placement,
       coalesce((select jsonb_agg(jsonb_build_object('at', l.at, 'event', l.event_id, 'action', l.action,
          'otherEvent', l.other_event, 'reason', l.reason, 'actor', l.actor) order by l.id)
         from event_log l where l.articles @> array[a.id]), '[]') as log
     from article a left join feed f on f.id = a.feed_id where a.id = $1 or a.url = $1 order by a.position desc limit 1`,
    [idOrUrl],
  )
  return row ?? null
}

/** The event with this id; null when there is none. */
export async function traceEvent(db: Db, id: string): Promise<EventTrace | null> {
  const [row] = await db.query<EventTrace & Record<string, unknown>>(
    `select e.id, e.status, e.merged_into as "mergedInto",
       coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'source', a.source_id, 'placement',
          jsonb_build_object('event', p.event_id, 'story', p.story, 'score', p.score, 'reason', p.reason, 'method', p.method,
            'version', p.version)) order by coalesce(a.published_at, a.first_seen_at), a.id)
         from placement p join article a on a.id = p.article_id where p.event_id = e.id), '[]') as articles,
       coalesce((select jsonb_agg(jsonb_build_object('at', l.at, 'event', l.event_id, 'action', l.action,
          'otherEvent', l.other_event, 'reason', l.reason, 'actor', l.actor) order by l.id) from event_log l where l.event_id = e.id), '[]') as log,
       coalesce((select jsonb_agg(jsonb_build_object('version', v.version, 'publishedAt', v.published_at, 'hash', v.hash)
          order by v.version) from event_view v where v.event_id = e.id), '[]') as versions
     from event e where e.id = $1`,
    [id],
  )
  return row ?? null
}
