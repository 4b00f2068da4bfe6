import { wordRates } from '../../text/frequency.ts'
import { type ComparedText, letterRuns } from './compared-text.ts'

/** Articles that the background rates stand for when they are mixed with the texts at hand (swept 100 to 3,000). */
const BACKGROUND_TEXTS = 300
/** An article is some three titles long, so it holds a word about so much more often than a title. */
const TITLES_PER_TEXT = 3
/** Share of articles that hold a usual key of each kind, where no background was counted (order of size by hand). */
const KEY_RATES: Readonly<Record<string, number>> = { C: 0.05, c: 0.01, e: 0.005, k: 0.001 }

interface Counts {
  texts: number
  readonly words: Map<string, number>
  readonly letters: Map<string, number>
}

/**
 * How rare words, runs of letters and keys are, in nats: counted over the texts that are compared in one run, mixed
 * with the word rates of the public headline streams, so that one pair alone is weighed soundly too.
 */
export class Rarity {
  readonly #languages = new Map<string, Counts>()
  readonly #keys = new Map<string, number>()
  #texts = 0

  /** Counts a text. Count every text of a run before the first score, or the order of the pairs would matter. */
  add(text: ComparedText): void {
    const counts = this.#of(text.language)
    counts.texts += 1
    this.#texts += 1
    for (const word of text.words.keys()) counts.words.set(word, (counts.words.get(word) ?? 0) + 1)
    for (const run of text.letters.keys()) counts.letters.set(run, (counts.letters.get(run) ?? 0) + 1)
    for (const key of text.keys.keys()) this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1)
  }

  ofWord(word: string, language: string): number {
    const counts = this.#of(language)
    return idf(counts.texts, counts.words.get(word) ?? 0, wordRates(language).get(word) ?? 0)
  }

  ofLetters(run: string, language: string): number {
    const counts = this.#of(language)
    const rate = Math.min(1, TITLES_PER_TEXT * (letterRates(language).get(run) ?? 0))
    return idf(counts.texts, counts.letters.get(run) ?? 0, rate)
  }

  /** Skeletons weigh by their length instead: a short one meets others by chance. */
  ofKey(key: string): number {
    if (key[0] === 'k') return 2 + Math.min(4, key.length - 5)
    return idf(this.#texts, this.#keys.get(key) ?? 0, KEY_RATES[key[0] as string] ?? 0)
  }

  #of(language: string): Counts {
    let counts = this.#languages.get(language)
    if (counts === undefined) {
      counts = { texts: 0, words: new Map(), letters: new Map() }
      this.#languages.set(language, counts)
    }
    return counts
  }
}

function idf(texts: number, held: number, rate: number): number {
  return Math.log((texts + BACKGROUND_TEXTS + 1) / (held + rate * BACKGROUND_TEXTS + 0.5))
}

const tables = new Map<string, ReadonlyMap<string, number>>()

/** Share of titles that hold a run of letters, summed over the frequent words of a language. */
function letterRates(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language)
  if (known !== undefined) return known
  const rates = new Map<string, number>()
  for (const [word, rate] of wordRates(language)) {
    for (const run of new Set(letterRuns(word))) rates.set(run, (rates.get(run) ?? 0) + rate)
  }
  tables.set(language, rates)
  return rates
}
