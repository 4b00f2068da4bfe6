import type { Meanings } from '../../../catalog/index.ts'
import { skeleton } from '../../../text/skeleton.ts'
import { stem } from '../../../text/stem.ts'
import { stemRarity } from './background.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a word of a language is compared by, whatever sentence it stands in. */
export interface KnownWord {
  /** Number of its stem. */
  readonly key: number
  /** Rarity of its stem, in 64ths of a nat. */
  readonly weight: number
  /** Numbers of what it may mean by the table of meanings. */
  readonly meant: readonly number[]
  /** Number of its consonants; null for a word too short to be read by them. */
  readonly consonants: number | null
}

/** Letters of a word, and of its consonants, that are compared across languages. */
const LONG_WORD = 5
/** Consonants that a name or word must have, and those that are compared of a word. */
export const CONSONANTS = { least: 3, most: 4 }
const CONSONANT_WEIGHT = 4 * 64
/** A common word's, in 64ths of a nat: a meaning alone never makes two sentences worth comparing. */
const MEANING_WEIGHT = 3 * 64

/** Weight of a meaning, whichever it is. */
export const meaningRarity = () => MEANING_WEIGHT
const consonantRarity = () => CONSONANT_WEIGHT

/** Finds a normalised word of a language. */
export type FindWord = (word: string, language: string) => KnownWord

const finders = new WeakMap<Vocabulary, { readonly meanings: Meanings; readonly find: FindWord }>()

/** Words of a vocabulary, each stemmed, looked up and numbered once: an event's sentences share most of theirs. */
export function wordsOfVocabulary(vocabulary: Vocabulary, meanings: Meanings): FindWord {
  const known = finders.get(vocabulary)
  if (known?.meanings === meanings) return known.find
  const find = createFinder(vocabulary, meanings)
  finders.set(vocabulary, { meanings, find })
  return find
}

function createFinder(vocabulary: Vocabulary, meanings: Meanings): FindWord {
  const languages = new Map<string, Map<string, KnownWord>>()
  return (word, language) => {
    let words = languages.get(language)
    if (words === undefined) {
      words = new Map()
      languages.set(language, words)
    }
    let found = words.get(word)
    if (found === undefined) {
      found = readWord(word, language, { vocabulary, meanings })
      words.set(word, found)
    }
    return found
  }
}

function readWord(
  word: string,
  language: string,
  { vocabulary, meanings }: { readonly vocabulary: Vocabulary; readonly meanings: Meanings },
): KnownWord {
  const key = vocabulary.numberOf(language, stem(word, language), stemRarity)
  const shape = word.length < LONG_WORD ? '' : skeleton(word).replaceAll(' ', '')
  return {
    key,
    weight: vocabulary.weightOf(key),
    meant: meanings.of(word, language).map((id) => vocabulary.numberOf('meaning', id, meaningRarity)),
    consonants:
      shape.length < CONSONANTS.least
        ? null
        : vocabulary.numberOf('consonants', shape.slice(0, CONSONANTS.most), consonantRarity),
  }
}
