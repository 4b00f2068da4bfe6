import type { Catalogue, Coverage } from '../domain/index.ts'

/** Sentences about the limits of one page, computed from what was read. */
export function writeNotes(coverage: Coverage, catalogue?: Pick<Catalogue, 'lexicon'>): string[] {
  const articles = coverage.articles
  const notes: string[] = []
  const say = (count: number, one: string, many: string): void => {
    if (count > 0) notes.push(count === 1 ? `1 article ${one}` : `${count} articles ${many}`)
  }
  const counted = (test: (article: (typeof articles)[number]) => boolean): number =>
    articles.filter(test).length
  say(
    counted((article) => article.blockBasis === 'country'),
    "comes from an outlet our catalogue does not know; its block follows from the outlet's country.",
    "come from outlets our catalogue does not know; their block follows from the outlet's country.",
  )
  say(
    counted((article) => article.blockBasis === 'none'),
    'comes from an outlet whose side nothing tells us; it votes in no block.',
    'come from outlets whose side nothing tells us; they vote in no block.',
  )
  say(
    counted((article) => article.publishedAt === null),
    'carries no usable date.',
    'carry no usable date.',
  )
  say(
    counted((article) => article.how === 'none' || article.text === ''),
    'could be read by its headline only.',
    'could be read by their headlines only.',
  )
  const unread = unreadLanguages(coverage, catalogue)
  if (unread.length > 0) {
    notes.push(`Articles in ${unread.map(languageName).join(', ')} are read by names and figures only.`)
  }
  return notes
}

/** Languages of the event for which the lexicon has no verbs of speech, so that stances cannot be read. */
function unreadLanguages(coverage: Coverage, catalogue?: Pick<Catalogue, 'lexicon'>): string[] {
  const verbs = catalogue?.lexicon.speechVerbs ?? []
  if (verbs.length === 0) return []
  const known = new Set(verbs.flatMap((group) => Object.keys(group.terms)))
  const used = new Set(coverage.articles.map((article) => article.language))
  return [...used].filter((language) => !known.has(language)).sort()
}

const LANGUAGE_NAMES = new Intl.DisplayNames(['en'], { type: 'language' })

/** English name of a language code; "an unknown language" for `und` or what is no code at all. */
export function languageName(code: string): string {
  if (code === 'und' || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)) return 'an unknown language'
  return LANGUAGE_NAMES.of(code) ?? code
}
