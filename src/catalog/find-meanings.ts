import type { Meaning } from '../domain/index.ts'
import { normalise } from '../text/normalise.ts'
import { stem } from '../text/stem.ts'

/** Finds what the words of a language mean, by the table of meanings. */
export interface Meanings {
  /** Ids of the meanings of a normalised word, none for unknown words and names. */
  of(word: string, language: string): readonly string[]
  /** Words of a script without spaces that a run of it holds, the longest at each place. Offsets in the run. */
  inRun(
    run: string,
    language: string,
  ): { readonly start: number; readonly end: number; readonly ids: readonly string[] }[]
}

interface Words {
  /** Meanings by normalised word, and by its stem. */
  readonly whole: ReadonlyMap<string, readonly string[]>
  readonly stems: ReadonlyMap<string, readonly string[]>
  /** Meanings by the beginning of a word. */
  readonly beginnings: ReadonlyMap<string, readonly string[]>
  readonly longest: number
  readonly asked: Map<string, readonly string[]>
}

const NONE: readonly string[] = []
const LEAST_BEGINNING = 2
/** Words of a language whose meanings are kept; a memory that grows larger starts anew. */
const MOST_ASKED = 50_000
/** Longest word that is looked for in a run without spaces. */
const LONGEST_IN_RUN = 4
/** What Arabic writes together with the next word: conjunction, preposition, article. */
const JOINED = /^(?:[وف]?(?:[بك]?ال|لل)|[وفبلك])(?=\p{L}{3})/u

const built = new WeakMap<readonly Meaning[], Meanings>()

/** The meanings of a catalogue's table. A language is indexed when its first word is asked for. */
export function createMeanings(table: readonly Meaning[]): Meanings {
  const known = built.get(table)
  if (known !== undefined) return known
  const languages = new Map<string, Words>()
  const wordsOf = (language: string) => {
    let words = languages.get(language)
    if (words === undefined) {
      words = indexWords(table, language)
      languages.set(language, words)
    }
    return words
  }
  const made: Meanings = {
    of(word, language) {
      const words = wordsOf(language)
      const answered = words.asked.get(word)
      if (answered !== undefined) return answered
      const ids = lookUp(word, language, words)
      if (words.asked.size >= MOST_ASKED) words.asked.clear()
      words.asked.set(word, ids)
      return ids
    },
    inRun: (run, language) => findInRun(run, wordsOf(language)),
  }
  built.set(table, made)
  return made
}

function indexWords(table: readonly Meaning[], language: string): Words {
  const [whole, stems, beginnings] = [
    new Map<string, string[]>(),
    new Map<string, string[]>(),
    new Map<string, string[]>(),
  ]
  let longest = 0
  for (const { id, terms } of table)
    for (const term of terms[language] ?? []) {
      const word = normalise(term.endsWith('*') ? term.slice(0, -1) : term)
      longest = Math.max(longest, word.length)
      if (term.endsWith('*')) add(beginnings, word, id)
      else {
        add(whole, word, id)
        add(stems, stem(word, language), id)
      }
    }
  return { whole, stems, beginnings, longest, asked: new Map() }
}

function add(index: Map<string, string[]>, key: string, id: string): void {
  const ids = index.get(key)
  if (ids === undefined) index.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

/** By the word, its stem and its beginnings; when none is known, without what Arabic and Persian join to a word. */
function lookUp(word: string, language: string, words: Words): readonly string[] {
  const found = new Set([
    ...(words.whole.get(word) ?? NONE),
    ...(words.stems.get(stem(word, language)) ?? NONE),
  ])
  for (let length = LEAST_BEGINNING; length <= Math.min(word.length, words.longest); length += 1)
    for (const id of words.beginnings.get(word.slice(0, length)) ?? NONE) found.add(id)
  if (found.size > 0) return [...found]
  const bare = language === 'ar' || language === 'fa' ? word.replace(JOINED, '') : word
  return bare === word ? NONE : lookUp(bare, language, words)
}

function findInRun(run: string, words: Words): ReturnType<Meanings['inRun']> {
  const found: ReturnType<Meanings['inRun']> = []
  let at = 0
  while (at < run.length) {
    let length = Math.min(LONGEST_IN_RUN, run.length - at)
    while (length > 0 && !words.whole.has(run.slice(at, at + length))) length -= 1
    if (length > 0)
      found.push({ start: at, end: at + length, ids: words.whole.get(run.slice(at, at + length)) ?? NONE })
    at += Math.max(1, length)
  }
  return found
}
