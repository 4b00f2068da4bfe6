import type { Db } from '../db/index.ts'
import { type ArticleFeatures, type PlacementReason, RULES_VERSION } from '../domain/index.ts'
import { type CosineStatistics, NO_STATISTICS } from './embedding-weight.ts'
import type { InputFromFeatures } from './input-from-features.ts'
import { LEAD_LENGTH, type PlacementInput } from './placement-input.ts'

/** Names the rules that made a row of placement. */
const METHOD = 'rules'

/** Any constant serves that no other lock of Parallax has (7_346_211: migrations, 7_346_212: the data folder). */
const PLACEMENT_LOCK = 7_346_213

/** A time that lies later than this after we first saw the article is no time of publication (promise 17). */
const TIME = `least(coalesce(a.published_at, a.first_seen_at), a.first_seen_at + interval '1 hour')`

interface InputRow extends Record<string, unknown> {
  readonly id: string
  readonly source: string
  readonly url: string
  readonly title: string
  readonly text: string
  readonly at: Date
  readonly features: ArticleFeatures
  readonly vector: Buffer | null
}

const INPUT_COLUMNS = `a.id, a.source_id as source, a.url, a.title, ${TIME} as at,
  left(coalesce(t.text, a.summary), ${LEAD_LENGTH}) as text,
  jsonb_build_object('language', f.language, 'entities', f.features->'entities', 'concepts', f.features->'concepts',
    'dates', f.features->'dates', 'names', f.features->'names') as features`

/** The article's vector of the model named by parameter `$number`; null for another model, and without one. */
const VECTOR_COLUMN = (number: number) =>
  `(select v.vector from embedding v where v.article_id = a.id and v.model = $${number}) as vector`

const INPUT_TABLES = `article a join article_features f on f.article_id = a.id left join article_text t on t.article_id = a.id`

/** Takes the right to place for this transaction; false when another process has it. */
export async function tryPlacementLock(db: Db): Promise<boolean> {
  const rows = await db.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1) as got', [
    PLACEMENT_LOCK,
  ])
  return rows[0]?.got ?? false
}

/** Waits for the right to change placements in this transaction. */
export async function takePlacementLock(db: Db): Promise<void> {
  await db.query('select pg_advisory_xact_lock($1)', [PLACEMENT_LOCK])
}

/**
 * Changes whenever anybody has placed an article or changed a placement (moves, merges and splits are logged); a window
 * in memory is good as long as it stays the same. Two looks at the ends of indexes, whatever the size of the tables.
 */
export async function placementMark(db: Db): Promise<string> {
  const rows = await db.query<{ mark: string }>(
    `select coalesce((select max(position) from placement), 0) || ':' ||
       coalesce((select max(id) from event_log), 0) as mark`,
  )
  return rows[0]?.mark ?? ''
}

/** Described articles without a placement, oldest first, at most `limit`. */
export async function loadUnplaced(
  db: Db,
  toInput: InputFromFeatures,
  options: { readonly sample: boolean; readonly limit: number; readonly model: string | null },
): Promise<PlacementInput[]> {
  const rows = await db.query<InputRow>(
    `select ${INPUT_COLUMNS}, ${VECTOR_COLUMN(3)} from ${INPUT_TABLES} left join placement p on p.article_id = a.id
     where p.article_id is null and a.sample = $1 order by ${TIME}, a.id limit $2`,
    [options.sample, options.limit, options.model],
  )
  return rows.map((row) => inputOf(row, toInput))
}

function inputOf(row: InputRow, toInput: InputFromFeatures): PlacementInput {
  const input = toInput(row, row.features, row.at.getTime())
  if (row.vector === null) return input
  const { buffer, byteOffset, byteLength } = row.vector
  return { ...input, vector: new Int8Array(buffer, byteOffset, byteLength) }
}

/** What is known of an embedding model's cosines, by channel; nothing yet for a new model. */
export async function loadCosineStatistics(
  db: Db,
  model: string,
): Promise<{ place: CosineStatistics; link: CosineStatistics }> {
  const rows = await db.query<{ channel: 'place' | 'link'; statistics: CosineStatistics }>(
    'select channel, statistics from embedding_weight where model = $1',
    [model],
  )
  const of = (channel: string) => rows.find((row) => row.channel === channel)?.statistics ?? NO_STATISTICS
  return { place: of('place'), link: of('link') }
}

export async function saveCosineStatistics(
  db: Db,
  learnt: { readonly model: string; readonly place: CosineStatistics; readonly link: CosineStatistics },
  now: Date,
): Promise<void> {
  const { model, place, link } = learnt
  await db.query(
    `insert into embedding_weight (model, channel, statistics, learnt_at)
     values ($1, 'place', $2, $4), ($1, 'link', $3, $4)
     on conflict (model, channel) do update set statistics = excluded.statistics, learnt_at = excluded.learnt_at`,
    [model, JSON.stringify(place), JSON.stringify(link), now],
  )
}

/** A placed article of the window. */
export interface PlacedInput {
  readonly input: PlacementInput
  readonly story: string
  readonly event: string
}

/** Articles of live stories whose newest article is not older than `since`, in order of time and id. */
export async function loadWindow(
  db: Db,
  toInput: InputFromFeatures,
  options: { readonly sample: boolean; readonly since: Date; readonly model: string | null },
): Promise<PlacedInput[]> {
  const rows = await db.query<InputRow & { story: string; event: string }>(
    `with fresh as (
       select distinct p.story from placement p join article a on a.id = p.article_id
       where a.sample = $1 and ${TIME} >= $2)
     select ${INPUT_COLUMNS}, ${VECTOR_COLUMN(3)}, p.story, p.event_id as event
     from placement p join fresh on fresh.story = p.story join ${INPUT_TABLES.replace('article a ', 'article a on a.id = p.article_id ')}
     order by ${TIME}, a.id`,
    [options.sample, options.since, options.model],
  )
  return rows.map((row) => ({
    input: inputOf(row, toInput),
    story: row.story,
    event: row.event,
  }))
}

/** Every article of an event as placement sees it, in order of time and id. */
export async function loadEventInputs(
  db: Db,
  toInput: InputFromFeatures,
  event: string,
): Promise<PlacementInput[]> {
  const rows = await db.query<InputRow>(
    `select ${INPUT_COLUMNS}, null as vector from ${INPUT_TABLES} join placement p on p.article_id = a.id
     where p.event_id = $1 order by ${TIME}, a.id`,
    [event],
  )
  return rows.map((row) => inputOf(row, toInput))
}

/** Pairs of events that a split or an editor has taken apart. */
export async function loadApart(db: Db): Promise<[string, string][]> {
  const rows = await db.query<{ event_id: string; other_event: string }>(
    `select event_id, other_event from event_log where action in ('split', 'move') and other_event is not null order by id`,
  )
  return rows.map((row) => [row.event_id, row.other_event])
}

export async function insertEvents(
  db: Db,
  events: readonly { readonly id: string; readonly at: number }[],
  options: { readonly sample: boolean; readonly now: Date },
): Promise<void> {
  await db.query(
    `insert into event (id, created_at, first_article_at, last_article_at, changed_at, sample)
     select r.id, $2, r.at, r.at, $2, $3 from jsonb_to_recordset($1::jsonb) as r(id text, at timestamptz)
     on conflict (id) do nothing`,
    [
      JSON.stringify(events.map(({ id, at }) => ({ id, at: new Date(at).toISOString() }))),
      options.now,
      options.sample,
    ],
  )
}

export interface PlacementRow {
  readonly article: string
  readonly event: string
  readonly story: string
  readonly score: number
  readonly reason: PlacementReason
}

export async function insertPlacements(db: Db, rows: readonly PlacementRow[], now: Date): Promise<void> {
  await db.query(
    `insert into placement (article_id, event_id, story, score, reason, method, version, placed_at)
     select r.article, r.event, r.story, r.score, r.reason, $2, $3, $4
     from jsonb_to_recordset($1::jsonb) as r(article text, event text, story text, score real, reason jsonb)
     on conflict (article_id) do nothing`,
    [JSON.stringify(rows), METHOD, RULES_VERSION, now],
  )
}

/** Moves every article of one story into another. */
export async function moveStory(db: Db, from: string, into: string): Promise<void> {
  await db.query('update placement set story = $2 where story = $1', [from, into])
}

/** Moves articles into a story and event. */
export async function moveArticles(
  db: Db,
  articles: readonly string[],
  target: { readonly story: string | null; readonly event: string },
): Promise<void> {
  await db.query(
    'update placement set story = coalesce($2, story), event_id = $3 where article_id = any($1)',
    [articles, target.story, target.event],
  )
}

/** Moves every article of one event into another and leaves a redirect behind. */
export async function redirectEvent(db: Db, from: string, into: string, now: Date): Promise<void> {
  await db.query('update placement set event_id = $2 where event_id = $1', [from, into])
  await db.query('update event set merged_into = $2 where merged_into = $1', [from, into])
  await db.query(`update event set status = 'merged', merged_into = $2, changed_at = $3 where id = $1`, [
    from,
    into,
    now,
  ])
}

/** Brings the times of events up to date with their articles. */
export async function refreshEvents(db: Db, events: readonly string[], now: Date): Promise<void> {
  await db.query(
    `update event e set first_article_at = span.first, last_article_at = span.last, changed_at = $2,
       status = case when e.status = 'frozen' then 'live' else e.status end
     from (select p.event_id, min(${TIME}) as first, max(${TIME}) as last
           from placement p join article a on a.id = p.article_id where p.event_id = any($1) group by p.event_id) span
     where e.id = span.event_id`,
    [events, now],
  )
}

/** Freezes live events without news since `before`; returns their ids. */
export async function freezeEvents(db: Db, before: Date, now: Date): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `update event set status = 'frozen', changed_at = $2
     where status = 'live' and not sample and last_article_at < $1 returning id`,
    [before, now],
  )
  return rows.map((row) => row.id).sort()
}

export interface LogEntry {
  readonly event: string
  readonly action: 'create' | 'merge' | 'split' | 'link' | 'move' | 'freeze' | 'retract'
  readonly other: string | null
  readonly articles: readonly string[]
  readonly reason: string
}

/** Appends to the log of events. `actor` is "rules" or an editor's name. */
export async function appendLog(
  db: Db,
  entries: readonly LogEntry[],
  by: { readonly actor: string; readonly now: Date },
): Promise<void> {
  if (entries.length === 0) return
  await db.query(
    `insert into event_log (at, event_id, action, other_event, articles, reason, actor)
     select $2, r.event, r.action, r.other, array(select jsonb_array_elements_text(r.articles)), r.reason, $3
     from jsonb_to_recordset($1::jsonb) as r(event text, action text, other text, articles jsonb, reason text)`,
    [JSON.stringify(entries), by.now, by.actor],
  )
}

/** Which of these events exist and are not merged away. */
export async function liveEvents(db: Db, events: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from event where id = any($1) and status in ('live', 'frozen') order by id`,
    [events],
  )
  return rows.map((row) => row.id)
}

/** Articles of an event with their stories, in order of id. */
export async function loadMembers(
  db: Db,
  event: string,
): Promise<
  {
    readonly article: string
    readonly story: string
    readonly language: string
    readonly at: Date
    readonly sample: boolean
  }[]
> {
  return db.query(
    `select p.article_id as article, p.story, a.language, a.sample, ${TIME} as at
     from placement p join article a on a.id = p.article_id where p.event_id = $1 order by a.id`,
    [event],
  )
}

/** Event that holds an article now; null when the article is not placed. */
export async function eventOfArticle(db: Db, article: string): Promise<string | null> {
  const rows = await db.query<{ event: string }>(
    'select event_id as event from placement where article_id = $1',
    [article],
  )
  return rows[0]?.event ?? null
}

/** What editors have decided over articles and events, oldest first. */
export interface EditorDecision {
  readonly at: Date
  readonly action: 'merge' | 'split' | 'move'
  readonly articles: readonly string[]
  /** Other articles of the event that they were put into, or for a split of the event they were taken from, as it is now. */
  readonly others: readonly string[]
  /** For a move: articles of the event they were taken from, as it is now. */
  readonly left: readonly string[]
  readonly reason: string
}

/** An article's own name in its feed or imported file, by which other copies of the data know it; its id without one. */
const OWN_NAME = (id: string) =>
  `coalesce((select min(substr(k.key, 3)) from article_key k where k.article_id = ${id} and k.key like 'g:%'), ${id})`

/** Every merge, split and move that was not made by rules. Articles go by their own names. */
export async function listEditorDecisions(db: Db): Promise<EditorDecision[]> {
  return db.query<EditorDecision & Record<string, unknown>>(
    `select l.at, l.action, l.reason,
       array(select ${OWN_NAME('moved')} from unnest(l.articles) as moved order by 1) as articles,
       array(select ${OWN_NAME('p.article_id')} from placement p join event e on e.id = l.event_id
         where p.event_id = coalesce(e.merged_into, e.id) and not p.article_id = any(l.articles) order by 1) as others,
       array(select ${OWN_NAME('p.article_id')} from placement p
         where l.action = 'move' and p.event_id = l.other_event order by 1) as left
     from event_log l where l.actor <> 'rules' and l.action in ('merge', 'split', 'move') order by l.id`,
  )
}

/** Follows redirects to the event that holds the articles now; null when the id is unknown. */
export async function resolveEvent(db: Db, event: string): Promise<string | null> {
  const rows = await db.query<{ id: string }>(
    'select coalesce(merged_into, id) as id from event where id = $1',
    [event],
  )
  return rows[0]?.id ?? null
}
