import type { Db } from '../db/index.ts'
import type { ChosenText } from './choose-text.ts'

const DAY = 86_400_000

/** Keeps the text of one article until `textDays` have passed. A text that is there stays: a repeated job changes nothing. */
export async function saveText(
  db: Db,
  article: string,
  text: ChosenText,
  at: { now: Date; textDays: number },
): Promise<void> {
  await db.query(
    `insert into article_text (article_id, how, step, text, fetched_at, expires_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (article_id) do nothing`,
    // PostgreSQL text cannot hold NUL.
    [
      article,
      text.how,
      text.step,
      text.text.replaceAll('\0', ''),
      at.now,
      new Date(at.now.getTime() + at.textDays * DAY),
    ],
  )
}

/** Empties texts whose time is over; which step gave them stays known. Returns how many. */
export async function dropExpiredTexts(db: Db, now: Date): Promise<number> {
  const rows = await db.query(
    "update article_text set text = '' where expires_at < $1 and text <> '' returning article_id",
    [now],
  )
  return rows.length
}
