import { readFileSync } from 'node:fs'

/**
 * Ordinary words beyond the frequency table, by language: stems that news titles and leads write in lower case, gathered by
 * `eval/model/ordinary-words.ts` over the public headline streams. One line a language: language, then its stems.
 */
const TABLE = new URL('./ordinary-words.txt', import.meta.url)

let tables: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** Stems of ordinary words of a language; empty for languages without a line. */
export function ordinaryWords(language: string): ReadonlySet<string> {
  tables ??= new Map(
    readFileSync(TABLE, 'utf8')
      .split('\n')
      .map((line) => line.split(' '))
      .map(([name = '', ...stems]) => [name, new Set(stems)]),
  )
  return tables.get(language) ?? NONE
}

const NONE: ReadonlySet<string> = new Set()
