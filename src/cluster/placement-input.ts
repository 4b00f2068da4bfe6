import type { LanguageCode } from '../domain/index.ts'
import { type KnownWord, readWords } from '../text/word-table.ts'

/**
 * All that placement looks at in one article: plain values, so that the engine can be run and tested without any other
 * stage. Lists hold each value once; their order does not matter.
 */
export interface PlacementInput {
  readonly id: string
  readonly language: LanguageCode
  /** Outlet; a series of one outlet ("Day 512 of the war") is told from updates of several by it. */
  readonly source: string
  readonly url: string | null
  /** Time of publication in milliseconds since 1970; every article of a stream without dates has the same. */
  readonly at: number
  /** True when the time of publication is unknown and `at` only gives a place in the stream. */
  readonly undated?: boolean
  readonly title: string
  /** Beginning of the text, may be empty. Only its first `LEAD_LENGTH` code units are used. */
  readonly lead: string
  /** Gazetteer ids in title and lead, and those of the title alone. */
  readonly entities: readonly string[]
  readonly titleEntities: readonly string[]
  /** Countries (ISO 3166-1 alpha-2) that the entities stand for. */
  readonly countries: readonly string[]
  /** Concept ids of the lexicon. */
  readonly concepts: readonly string[]
  /** Figures in one writing, without years and without numbers under three that carry no unit. */
  readonly numbers: readonly string[]
  /** Days spoken of, ISO dates. */
  readonly dates: readonly string[]
  /** Consonant skeletons of names that the gazetteer does not know. */
  readonly names: readonly string[]
  /** Title and lead without the spans that the gazetteer knows, where names are still looked for; both when absent. */
  readonly unknownText?: string
  /** Vector of the embedding endpoint as signed bytes, when one is configured and has answered. */
  readonly vector?: Int8Array
}

/** Code units of the text that count as its lead. */
export const LEAD_LENGTH = 600

/** Everything about an article that needs no gazetteer and no lexicon: what the engine falls back on. */
export function plainPlacementInput(
  article: Pick<PlacementInput, 'id' | 'language' | 'source' | 'url' | 'at' | 'title'> & {
    readonly text: string
  },
): PlacementInput {
  const lead = article.text.slice(0, LEAD_LENGTH)
  const title = readWords(article.title, article.language)
  return {
    id: article.id,
    language: article.language,
    source: article.source,
    url: article.url,
    at: article.at,
    title: article.title,
    lead,
    entities: [],
    titleEntities: [],
    countries: [],
    concepts: [],
    numbers: plainNumbers([...title, ...readWords(lead, article.language)]),
    dates: [],
    names: capitalisedNames(title),
  }
}

/** Smallest bare number that tells one event from another. */
const SMALLEST_TELLING = 3

function plainNumbers(words: readonly KnownWord[]): string[] {
  const found = new Set<string>()
  for (const { isNumber, norm } of words) {
    if (!isNumber) continue
    const plain = norm.replace(/[.,]/g, '')
    const isYear = plain.length === 4 && (plain.startsWith('20') || plain.startsWith('19'))
    if (!isYear && Number(plain) >= SMALLEST_TELLING) found.add(plain)
  }
  return [...found]
}

/** Capitalised words as skeletons; nothing where the title capitalises nearly every word. */
function capitalisedNames(title: readonly KnownWord[]): string[] {
  const words = title.filter((word) => !word.isNumber && !word.isRun)
  const capitalised = words.filter((word) => word.isCapitalised)
  if (capitalised.length * 2 > words.length) return []
  return [...new Set(capitalised.map((word) => word.skeleton))].filter((name) => name.length > 2)
}
