import type { Extraction } from './extract-text.ts'

/** What is kept of one article for analysis. `step` says which step of the cascade gave it. */
export interface ChosenText {
  readonly how: 'page' | 'feed' | 'none'
  readonly step: string
  readonly text: string
}

/** A page text shorter than this share of the feed's own text is a teaser before a wall. */
const PAGE_SHARE_OF_FEED = 0.8
/** Fewest characters of a page text that replaces a feed text. */
const MIN_PAGE_LENGTH = 200
/** Share of the title's longer words that a page must repeat; consent walls and soft 404 pages repeat none. */
const TITLE_WORD_SHARE = 0.25

/** Decides between the page's text and the feed's. `page` is null when pages are off, refused or failed; `whyNot` says why. */
export function chooseText(
  article: { title: string; feedText: string },
  page: Extraction | null,
  whyNot: string,
): ChosenText {
  if (page?.ok && isArticle(page.text, article)) return { how: 'page', step: page.how, text: page.text }
  const reason =
    page === null ? whyNot : page.ok ? 'the page reads like a teaser, a wall or another text' : page.error
  if (article.feedText.trim() === '') return { how: 'none', step: reason, text: '' }
  return { how: 'feed', step: reason, text: article.feedText }
}

function isArticle(text: string, article: { title: string; feedText: string }): boolean {
  if (text.length < MIN_PAGE_LENGTH || text.length < PAGE_SHARE_OF_FEED * article.feedText.length)
    return false
  const titleWords = longerWords(article.title)
  if (titleWords.length === 0) return true
  const lower = text.toLowerCase()
  return titleWords.filter((word) => lower.includes(word)).length >= TITLE_WORD_SHARE * titleWords.length
}

/** Words of four letters and more, cut to their first five so that endings do not matter; pairs of characters in CJK. */
function longerWords(title: string): string[] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return words.flatMap((word) =>
    /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word) ? (word.match(/../gu) ?? []) : [word.slice(0, 5)],
  )
}
