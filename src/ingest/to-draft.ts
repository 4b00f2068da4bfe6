import type { LanguageCode } from '../domain/index.ts'
import { detectLanguage } from '../text/language.ts'
import { plainText, tidy } from '../text/markup.ts'
import type { ParsedEntry, ParsedFeed } from './parsed-feed.ts'

/** An article as the feed tells it, judged but not yet identified. */
export interface ArticleDraft {
  readonly url: string
  /** The publisher's id for it, whatever that is worth. */
  readonly guid: string | null
  readonly title: string
  /** Plain text of the feed, the longer of summary and content; paragraphs are separated by a blank line. */
  readonly summary: string
  readonly author: string | null
  readonly categories: readonly string[]
  readonly language: LanguageCode
  /** ISO 8601 UTC; null when the publisher gave no date that can be true. */
  readonly publishedAt: string | null
  /** Dated long before it was first seen. */
  readonly old: boolean
}

/** A publisher's clock may be this far ahead, in milliseconds (promise 17). */
const MAX_AHEAD_MS = 3_600_000
/** Older entries are kept and flagged, in milliseconds: 14 days, past every event's window of 10. */
const OLD_AFTER_MS = 14 * 86_400_000
/** No news feed reaches further back; such dates are zeros and defaults. */
const FIRST_DATE = Date.parse('1995-01-01T00:00:00Z')
/** Longest text kept of a feed, in UTF-16 units: about 3,000 words. */
const MAX_SUMMARY = 20_000
/** A title made from a text ends at a sentence, or here. */
const MAX_MADE_TITLE = 120
/** Characters of text that are enough to tell a language. */
const LANGUAGE_SAMPLE = 400

/**
 * Judges one entry. null when it is no article: no address to read it at, or no words at all.
 * @param hint language the catalogue gives for the feed
 */
export function toDraft(
  entry: ParsedEntry,
  feed: ParsedFeed,
  now: Date,
  hint: LanguageCode,
): ArticleDraft | null {
  if (entry.link === null) return null
  const summary = longerText(entry)
  const title = entry.title ?? firstSentence(summary) ?? slugWords(entry.link)
  if (title === null) return null
  const text = isRepeat(summary, title) ? '' : summary
  return {
    url: entry.link,
    guid: entry.id,
    title,
    summary: text,
    author: entry.author,
    categories: entry.categories,
    language: detectLanguage(
      `${title}. ${text.slice(0, LANGUAGE_SAMPLE)}`,
      entry.language ?? feed.language ?? hint,
    ),
    ...judgeDate(entry.published ?? entry.updated, now),
  }
}

/** A date in the future becomes the time of first sight, so that nothing sorts before what is newer. */
export function judgeDate(written: string | null, now: Date): { publishedAt: string | null; old: boolean } {
  const at = written === null ? Number.NaN : Date.parse(written)
  if (Number.isNaN(at) || at < FIRST_DATE) return { publishedAt: null, old: false }
  if (at > now.getTime() + MAX_AHEAD_MS) return { publishedAt: now.toISOString(), old: false }
  return { publishedAt: new Date(at).toISOString(), old: at < now.getTime() - OLD_AFTER_MS }
}

function longerText(entry: ParsedEntry): string {
  const texts = [entry.summary, entry.content].map((html) => withoutFooter(plainText(html ?? '', '\n\n')))
  const [summary = '', content = ''] = texts
  return (content.length > summary.length ? content : summary).slice(0, MAX_SUMMARY)
}

/** Blog software signs each entry with a line about itself. */
function withoutFooter(text: string): string {
  return text
    .replace(/(?:^|\n\n| )The post [^\n]{1,300} (?:appeared|first appeared) (?:first )?on [^\n]{1,200}$/, '')
    .trim()
}

function isRepeat(summary: string, title: string): boolean {
  return summary === title || tidy(summary.replace(/\.$/, '')) === tidy(title.replace(/\.$/, ''))
}

function firstSentence(text: string): string | null {
  const paragraph = text.split('\n')[0]!.trim()
  if (paragraph === '') return null
  const sentence =
    /^.{10,}?[.!?。！？؟।](?=\s|$|[^\d\w])/u.exec(paragraph.slice(0, MAX_MADE_TITLE + 1))?.[0] ?? paragraph
  if (sentence.length <= MAX_MADE_TITLE) return sentence
  const cut = sentence.slice(0, MAX_MADE_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MAX_MADE_TITLE / 2)).trimEnd()}…`
}

/** The words an address ends with, when it has at least three. */
function slugWords(address: string): string | null {
  const last = new URL(address).pathname.split('/').filter(Boolean).at(-1) ?? ''
  const words = last
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_]+/)
    .filter((word) => /\p{L}{2}/u.test(word))
  if (words.length < 3) return null
  const title = words.join(' ')
  return title.charAt(0).toUpperCase() + title.slice(1)
}
