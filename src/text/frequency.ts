import { readFileSync } from 'node:fs'

/**
 * How common words are in news titles, by language: share of titles that hold a stem, counted by
 * `eval/clustering/word-frequencies.ts` over the public headline streams of 2020, 2022-26 and 2023.
 * One line a language: language, titles counted, then `stem:titles per 100,000` from the most frequent down.
 */
const TABLE = new URL('./word-frequencies.txt', import.meta.url)
const PER = 100_000

/** Share of titles from which a word tells little about its article: function words, and the names of the year. */
export const COMMON_RATE = 0.02

let tables: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined

/** Share of titles that hold each frequent stem of a language, 0 to 1; empty for languages without a table. */
export function wordRates(language: string): ReadonlyMap<string, number> {
  tables ??= readTables(readFileSync(TABLE, 'utf8'))
  return tables.get(language) ?? NO_RATES
}

const NO_RATES: ReadonlyMap<string, number> = new Map()

/** Whether a stem is so common in its language that it tells little about an article. */
export function isCommonWord(stemmed: string, language: string): boolean {
  return (wordRates(language).get(stemmed) ?? 0) >= COMMON_RATE
}

function readTables(text: string): Map<string, ReadonlyMap<string, number>> {
  const read = new Map<string, ReadonlyMap<string, number>>()
  for (const line of text.split('\n')) {
    const [language, , ...entries] = line.split(' ')
    if (language === undefined || language === '' || language.startsWith('#')) continue
    read.set(language, new Map(entries.map((entry) => readEntry(entry))))
  }
  return read
}

function readEntry(entry: string): [string, number] {
  const colon = entry.lastIndexOf(':')
  return [entry.slice(0, colon), Number(entry.slice(colon + 1)) / PER]
}
