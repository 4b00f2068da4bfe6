import type { Catalogue, TermsByLanguage } from '../domain/index.ts'
import { wordRates } from '../text/frequency.ts'
import { functionWords } from '../text/function-words.ts'
import { normalise } from '../text/normalise.ts'
import { stem } from '../text/stem.ts'
import { ordinaryWords } from './ordinary-words.ts'
import { PLAIN_WORDS } from './plain-words.ts'

/** Tells whether a normalised word is an ordinary word of a language: frequent in news, or one of the lexicon. */
export type KnowsWord = (word: string, language: string) => boolean

interface Vocabulary {
  readonly stems: ReadonlySet<string>
  /** Beginnings of terms that end with a star. */
  readonly beginnings: ReadonlySet<string>
}

const SHORTEST_BEGINNING = 3
const built = new WeakMap<Catalogue, Map<string, Vocabulary>>()

/** Ordinary words as frequency tables, lexicon and the table of ordinary words know them. */
export function createKnowsWord(catalogue: Catalogue): KnowsWord {
  const isCommon = createIsCommon(catalogue)
  return (word, language) => isCommon(word, language) || ordinaryWords(language).has(stem(word, language))
}

/** Words that news use day by day, as frequency tables and lexicon know them. Built once per catalogue and language. */
export function createIsCommon(catalogue: Catalogue): KnowsWord {
  const vocabularies = built.get(catalogue) ?? new Map<string, Vocabulary>()
  built.set(catalogue, vocabularies)
  return (word, language) => {
    const stemmed = stem(word, language)
    if (functionWords(language).has(word) || wordRates(language).has(stemmed)) return true
    let vocabulary = vocabularies.get(language)
    if (vocabulary === undefined) {
      vocabulary = readVocabulary(catalogue, language)
      vocabularies.set(language, vocabulary)
    }
    return vocabulary.stems.has(stemmed) || begins(word, vocabulary.beginnings)
  }
}

function begins(word: string, beginnings: ReadonlySet<string>): boolean {
  for (let length = SHORTEST_BEGINNING; length <= word.length; length += 1)
    if (beginnings.has(word.slice(0, length))) return true
  return false
}

function readVocabulary({ lexicon }: Catalogue, language: string): Vocabulary {
  const lists: readonly TermsByLanguage[] = [
    ...lexicon.concepts.map((one) => one.terms),
    ...lexicon.speechVerbs.map((one) => one.terms),
    ...lexicon.frames.map((one) => one.terms),
    ...lexicon.namings.flatMap((one) => one.variants.map((variant) => variant.terms)),
    ...Object.values(lexicon.cues),
    ...lexicon.figureSlots.map((one) => one.terms),
  ]
  const stems = new Set<string>()
  const beginnings = new Set<string>()
  for (const word of lists.flatMap((terms) => terms[language] ?? []).flatMap((term) => term.split(/\s+/u))) {
    if (word.endsWith('*')) beginnings.add(normalise(word.slice(0, -1)))
    else stems.add(stem(normalise(word), language))
  }
  if (language === 'en') for (const word of PLAIN_WORDS) stems.add(stem(word, language))
  return { stems, beginnings: new Set([...beginnings].filter((one) => one.length >= SHORTEST_BEGINNING)) }
}
