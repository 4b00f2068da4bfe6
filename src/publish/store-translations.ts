import type { Db } from '../db/index.ts'
import type { PageTranslation } from '../domain/index.ts'

/** A page that a reader wants in another language. */
export interface TranslationWish {
  readonly event: string
  readonly language: string
}

/** Notes that a reader wants a page; one that is wanted already keeps its time. Nothing is translated here. */
export async function wishTranslation(db: Db, { event, language }: TranslationWish, at: Date): Promise<void> {
  await db.query(
    `insert into translation_wish (event_id, language, since, next_at, reason) values ($1, $2, $3, $3, 'new')
     on conflict do nothing`,
    [event, language, at],
  )
}

/** Wishes whose next try is due, longest waiting first. */
export async function listWishes(db: Db, now: Date, limit: number): Promise<TranslationWish[]> {
  return db.query<TranslationWish & Record<string, unknown>>(
    `select event_id as event, language from translation_wish where next_at <= $1
     order by since, event_id, language limit $2`,
    [now, limit],
  )
}

/** The wish is fulfilled, or cannot be. */
export async function clearWish(db: Db, { event, language }: TranslationWish): Promise<void> {
  await db.query('delete from translation_wish where event_id = $1 and language = $2', [event, language])
}

/** How often a wish was tried in vain; 0 when there is none. */
export async function countWishTries(db: Db, { event, language }: TranslationWish): Promise<number> {
  const [row] = await db.query<{ tries: number }>(
    'select tries from translation_wish where event_id = $1 and language = $2',
    [event, language],
  )
  return row?.tries ?? 0
}

/** Marks a wish as tried in vain, to be tried again at `nextAt`. */
export async function postponeWish(
  db: Db,
  { event, language }: TranslationWish,
  wait: { readonly at: Date; readonly nextAt: Date; readonly reason: string },
): Promise<void> {
  await db.query(
    `insert into translation_wish (event_id, language, since, tries, next_at, reason) values ($1, $2, $3, 1, $4, $5)
     on conflict (event_id, language) do update
       set tries = translation_wish.tries + 1, next_at = excluded.next_at, reason = excluded.reason`,
    [event, language, wait.at, wait.nextAt, wait.reason],
  )
}

/** Keeps a translation of one version; what was kept of it before gives way. */
export async function saveTranslation(
  db: Db,
  place: { readonly event: string; readonly version: number },
  translation: PageTranslation,
  at: Date,
): Promise<void> {
  const { language, model, sentences, complete } = translation
  await db.query(
    `insert into page_translation (event_id, version, language, model, sentences, complete, made_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (event_id, version, language) do update set model = excluded.model, sentences = excluded.sentences,
       complete = excluded.complete, made_at = excluded.made_at`,
    [place.event, place.version, language, model, JSON.stringify(sentences), complete, at],
  )
}

/** A translation with the version it was made for. */
export interface StoredTranslation extends PageTranslation {
  readonly version: number
  readonly madeAt: string
}

/**
 * The newest translation of a page up to a version. One of an older version serves too: its sentences are found by their words,
 * so that what did not change is read at once.
 */
export async function findTranslation(
  db: Db,
  place: { readonly event: string; readonly version: number; readonly language: string },
): Promise<StoredTranslation | null> {
  const [row] = await db.query<StoredTranslation & Record<string, unknown>>(
    `select version, language, model, sentences, complete, made_at as "madeAt" from page_translation
     where event_id = $1 and language = $2 and version <= $3 order by version desc limit 1`,
    [place.event, place.language, place.version],
  )
  return row ?? null
}
