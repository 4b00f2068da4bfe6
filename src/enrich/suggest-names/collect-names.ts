import type { LanguageCode, NameMention } from '../../domain/index.ts'
import { stem } from '../../text/stem.ts'
import { knownIds } from '../measure-coverage.ts'
import { quoteWordsOf } from '../quotes/quote-words.ts'
import { addArticle, countOne, newTally, type SeenArticle, type Tally } from './tally.ts'

/** Prepositions in front of places, by language. */
const PLACE_WORDS: Readonly<Record<LanguageCode, RegExp>> = {
  en: /\b(?:in|near|at|across|outside)\s$/u,
  es: /\b(?:en|desde|hacia)\s$/u,
  pt: /\b(?:em|no|na)\s$/u,
  fr: /(?:^|\s)(?:à|en|vers|près de)\s$/u,
  de: /\b(?:in|bei|nach|aus)\s$/u,
  nl: /\b(?:in|bij|uit)\s$/u,
  it: /\b(?:a|in|da)\s$/u,
  ru: /(?:^|\s)(?:в|во|под|из)\s$/u,
  uk: /(?:^|\s)(?:у|в|під|із|з)\s$/u,
  pl: /\b(?:w|we|pod|z)\s$/u,
}
const NEVER = /(?!)/u
/** Characters read in front of a name for its title or preposition. */
const REACH = 40

/** Names of articles, counted by language and stem. */
export class NameCollector {
  readonly #tallies = new Map<string, Tally>()

  /** Counts the unknown names of one article. */
  add(article: SeenArticle): void {
    const ids = knownIds(article.features)
    const here = new Map<string, Set<string>>()
    for (const name of article.features.names) {
      const key = `${article.language} ${nameKey(name.surface, article.language)}`
      const forms = here.get(key)
      if (forms === undefined) here.set(key, new Set([name.surface]))
      else forms.add(name.surface)
      this.#place(this.#tally(key, article.language), article, name)
    }
    for (const [key, forms] of here) addArticle(this.#tally(key, article.language), article, ids, forms)
  }

  /** Every name seen in at least `least` articles. */
  names(least: number): Tally[] {
    return [...this.#tallies.values()].filter((tally) => tally.articles >= least)
  }

  #tally(key: string, language: LanguageCode): Tally {
    let tally = this.#tallies.get(key)
    if (tally === undefined) {
      tally = newTally(language)
      this.#tallies.set(key, tally)
    }
    return tally
  }

  #place(tally: Tally, article: SeenArticle, { field, start }: NameMention): void {
    const before = article[field].slice(Math.max(0, start - REACH), start)
    if ((PLACE_WORDS[article.language] ?? NEVER).test(before)) tally.located += 1
    if (quoteWordsOf(article.language)?.titleAtEnd.test(before)) tally.titled += 1
    if (/["“«„‘「『]$/u.test(before)) tally.quoted += 1
  }
}

/** Languages that inflect names, so that stems must stand for forms; elsewhere a stemmer joins different names. */
const INFLECTING: ReadonlySet<string> = new Set(['ru', 'uk', 'pl', 'tr', 'fi', 'cs', 'hu', 'sr', 'bg'])

/** The same for all inflected forms of a name inside one language. */
export function nameKey(surface: string, language: LanguageCode): string {
  const words = surface
    .toLowerCase()
    .replace(/['’](?:\p{L}*)?$/u, '')
    .split(/\s+/u)
  return (INFLECTING.has(language) ? words.map((word) => stem(word, language)) : words).join(' ')
}

/** Joins tallies of surnames with the one full name of the same language that they nearly always stand beside. */
export function foldSurnames(tallies: readonly Tally[]): Tally[] {
  const full = new Map<string, Tally[]>()
  for (const tally of tallies) {
    const words = keyOf(tally).split(' ')
    if (words.length < 2) continue
    const last = `${tally.language} ${words.at(-1)}`
    const known = full.get(last)
    if (known === undefined) full.set(last, [tally])
    else known.push(tally)
  }
  return tallies.filter((tally) => {
    const key = keyOf(tally)
    const owners = key.includes(' ') ? [] : (full.get(`${tally.language} ${key}`) ?? [])
    const owner = owners[0]
    if (owner === undefined || owners.length > 1) return true
    for (const [form, count] of tally.forms) countOne(owner.forms, form, count)
    return false
  })
}

function keyOf(tally: Tally): string {
  const first = tally.forms.keys().next().value as string
  return nameKey(first, tally.language)
}
