import type { Article, ArticleFeatures, GazetteerEntry } from '../../domain/index.ts'
import { wordRates } from '../../text/frequency.ts'
import { MIN_SKELETON, skeleton } from '../../text/skeleton.ts'
import { stem } from '../../text/stem.ts'
import { tokenise, words } from '../../text/tokenise.ts'

/**
 * All that a comparison of two articles looks at in one of them. Maps give how often a thing stands in title and text.
 * The opening is the title, or the first words of a text without one.
 */
export interface ComparedText {
  readonly language: string
  /** UTF-16 code units of title and text. */
  readonly length: number
  readonly words: ReadonlyMap<string, number>
  readonly openingWords: ReadonlySet<string>
  /** Runs of four letters inside words: they meet where compounds and inflections keep whole words apart. */
  readonly letters: ReadonlyMap<string, number>
  readonly openingLetters: ReadonlySet<string>
  /** Keys that read the same in every language: `e:` entity, `C:` country, `c:` concept, `k:` consonant skeleton. */
  readonly keys: ReadonlyMap<string, number>
  readonly openingKeys: ReadonlySet<string>
  /** Figures as "low high", without years and small bare numbers. */
  readonly numbers: ReadonlySet<string>
  /** Days spoken of, ISO dates. */
  readonly days: ReadonlySet<string>
}

/** The parts of an article that a comparison needs. */
export type ComparableArticle = Pick<Article, 'title' | 'text'>

/** Code units of a text without a title that stand for one: most titles are shorter. */
const TITLE_LENGTH = 90
/** Words of the opening whose letters and skeletons are read: titles run to about 14 words. */
const OPENING_WORDS = 14
/** Code units of the text whose entities and concepts count to the opening: the first clause repeats the title's. */
const OPENING_OF_TEXT = 60
/** Letters of one run; four and five did the same on the development pairs. */
const RUN_LENGTH = 4
/** A word in more titles of its language than this is no name and no cognate worth keeping (as in `neutral.ts`). */
const MAX_COGNATE_RATE = 0.004
/** Letters a word needs to count as a possible cognate. */
const MIN_COGNATE_LETTERS = 4
/** Smallest bare number that tells one story from another. */
const SMALLEST_TELLING = 3

/** A text that came without a title, with its first words as title. */
export function withTitle(article: ComparableArticle): ComparableArticle {
  if (article.title.trim() !== '') return article
  const whole = article.text.trim()
  const cut = whole.indexOf(' ', TITLE_LENGTH)
  if (cut < 0) return { title: whole, text: '' }
  return { title: whole.slice(0, cut), text: whole.slice(cut + 1) }
}

/** Makes the reader for one gazetteer, whose entities tell their country. `features` must be those of this article. */
export function createComparedText(
  gazetteer: readonly GazetteerEntry[],
): (article: ComparableArticle, features: ArticleFeatures) => ComparedText {
  const countryOf = new Map(
    gazetteer.flatMap((entry) => (entry.country === null ? [] : [[entry.id, entry.country]])),
  )
  return ({ title, text }, features) => {
    const { language } = features
    const inTitle = stemsOf(title, language)
    const all = [...inTitle, ...stemsOf(text, language)]
    const surface = tokenise(`${title} ${text}`).map((token) => token.norm)
    return {
      language,
      length: title.length + text.length,
      words: countEach(all),
      openingWords: new Set(inTitle),
      letters: countEach(surface.flatMap(letterRuns)),
      openingLetters: new Set(surface.slice(0, OPENING_WORDS).flatMap(letterRuns)),
      ...keysOf(title, text, features, countryOf),
      ...figuresOf(features),
    }
  }
}

function stemsOf(text: string, language: string): string[] {
  return words(text)
    .filter((word) => word.length > 1)
    .map((word) => stem(word, language))
}

/** Runs of letters of one word with its ends marked; nothing of particles. */
export function letterRuns(word: string): string[] {
  if (word.length < 3 && /^[a-z\d]*$/.test(word)) return []
  const marked = `_${word}_`
  const runs = Math.max(1, marked.length - RUN_LENGTH + 1)
  return Array.from({ length: runs }, (_, at) => marked.slice(at, at + RUN_LENGTH))
}

function keysOf(
  title: string,
  text: string,
  features: ArticleFeatures,
  countryOf: ReadonlyMap<string, string>,
): Pick<ComparedText, 'keys' | 'openingKeys'> {
  const keys = new Map<string, number>()
  const openingKeys = new Set<string>()
  const add = (key: string, opening: boolean) => {
    keys.set(key, (keys.get(key) ?? 0) + 1)
    if (opening) openingKeys.add(key)
  }
  const isOpening = (mention: { readonly field: string; readonly start: number }) =>
    mention.field === 'title' || mention.start < OPENING_OF_TEXT
  for (const mention of features.entities) {
    add(`e:${mention.id}`, isOpening(mention))
    const country = countryOf.get(mention.id)
    if (country !== undefined) add(`C:${country}`, isOpening(mention))
  }
  for (const mention of features.concepts) add(`c:${mention.id}`, isOpening(mention))
  for (const key of cognatesOf(title, features.language)) add(key, true)
  for (const key of cognatesOf(text, features.language)) add(key, false)
  return { keys, openingKeys }
}

function cognatesOf(text: string, language: string): string[] {
  const rates = wordRates(language)
  return tokenise(text).flatMap(({ kind, norm }) => {
    if (kind !== 'word' || norm.length < MIN_COGNATE_LETTERS) return []
    if ((rates.get(stem(norm, language)) ?? 0) >= MAX_COGNATE_RATE) return []
    const shape = skeleton(norm)
    return shape.length >= MIN_SKELETON ? [`k:${shape}`] : []
  })
}

function figuresOf(features: ArticleFeatures): Pick<ComparedText, 'numbers' | 'days'> {
  const telling = features.numbers.filter(
    ({ unit, low }) => unit !== 'year' && (unit !== null || low >= SMALLEST_TELLING),
  )
  return {
    numbers: new Set(telling.map(({ low, high }) => `${low} ${high}`)),
    days: new Set(features.dates.flatMap(({ from, to }) => (from === to ? [from] : []))),
  }
}

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
