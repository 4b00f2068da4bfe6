import type { Db } from '../db/index.ts'
import { decodeBytes } from '../text/charset.ts'
import { type ChosenText, chooseText } from './choose-text.ts'
import { extractText } from './extract-text.ts'
import { saveText } from './store.ts'

/** Fetches one page under robots rules; a refusal or failure is a reason in words. */
export type FetchPage = (
  url: string,
) => Promise<
  | { readonly ok: true; readonly url: string; readonly body: Uint8Array; readonly contentType: string }
  | { readonly ok: false; readonly message: string }
>

export interface ReadingOptions {
  /** null: pages are off. */
  readonly fetchPage: FetchPage | null
  readonly now: Date
  readonly textDays: number
}

/** Gives an article its text: the page's where it can be had, else the feed's own. Returns what was kept. */
export async function readArticle(
  db: Db,
  article: { readonly id: string; readonly url: string; readonly title: string; readonly feedText: string },
  options: ReadingOptions,
): Promise<ChosenText> {
  const chosen = await readText(article, options.fetchPage)
  await saveText(db, article.id, chosen, options)
  return chosen
}

async function readText(
  article: { url: string; title: string; feedText: string },
  fetchPage: FetchPage | null,
): Promise<ChosenText> {
  if (fetchPage === null) return chooseText(article, null, 'reading pages is off')
  const page = await fetchPage(article.url)
  if (!page.ok) return chooseText(article, null, page.message)
  if (!/html/i.test(page.contentType))
    return chooseText(article, null, `the address gave ${page.contentType || 'no content type'}, not a page`)
  return chooseText(article, extractText(decodeBytes(page.body, page.contentType).text, page.url), '')
}
