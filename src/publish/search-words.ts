import { words } from '../text/tokenise.ts'

/** Longest word PostgreSQL takes in a tsvector is 2,046 bytes; nobody searches for longer words than this, in UTF-16 units. */
const LONGEST_WORD = 60
/** Most distinct words kept of one event, so that its tsvector stays far below PostgreSQL's 1 MB. */
const MOST_WORDS = 6_000
/** Most words of one query that are looked at. */
const MOST_QUERY_WORDS = 16

/** Distinct words of texts in any language, CJK as characters and pairs, for `array_to_tsvector`. */
export function searchWords(texts: readonly string[]): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    for (const word of words(text)) {
      const clean = cleanWord(word)
      if (clean !== '') found.add(clean)
      if (found.size >= MOST_WORDS) return [...found]
    }
  }
  return [...found]
}

/**
 * A reader's words as the text of a tsquery, all required, the last one also as a beginning; null when nothing
 * searchable is left. Every word is quoted, so that no operator of a stranger reaches PostgreSQL.
 */
export function searchQuery(query: string): string | null {
  const found = searchWords([query.slice(0, 400)]).slice(0, MOST_QUERY_WORDS)
  if (found.length === 0) return null
  const quoted = found.map((word) => `'${word.replaceAll('\\', '').replaceAll("'", "''")}'`)
  const last = quoted.length - 1
  return quoted
    .map((word, at) => (at === last && /^'[\p{L}\p{Nd}]{3,}'$/u.test(word) ? `${word}:*` : word))
    .join(' & ')
}

function cleanWord(word: string): string {
  return word
    .slice(0, LONGEST_WORD)
    .replaceAll('\u0000', '')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
}
