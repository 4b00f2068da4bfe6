/**
 * Gathers the ordinary words of the languages that write names with capitals: stems that news titles and leads of the public
 * headline streams write in lower case, far more often than with a capital. Writes `src/write/ordinary-words.txt`, one
 * line a language, without the stems that the frequency table knows already.
 * Run: npx tsx eval/model/ordinary-words.ts ../shared
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordRates } from '../../src/text/frequency.ts'
import { normalise } from '../../src/text/normalise.ts'
import { stem } from '../../src/text/stem.ts'
import { readRows } from '../clustering/rows.ts'

const STREAMS = ['headlines-2020.jsonl.gz', 'headlines-2023.jsonl.gz', 'headlines-2025-en.jsonl.gz']
const LANGUAGES: ReadonlySet<string> = new Set('en ru es fr it nl'.split(' '))
/** Texts that must hold a stem in lower case. Once or twice may be a slip or a made-up word. */
const LEAST = 3
/** Lower case against capitals inside a text: a name that is also a word stays a name. */
const LEAST_SHARE = 1
const MOST_LETTERS = 18

type Counts = Map<string, Map<string, number>>
const lower: Counts = new Map()
const capital: Counts = new Map()

/** Titles that set every word in capitals tell nothing about which words are names. */
function isSentenceCase(found: readonly RegExpMatchArray[]): boolean {
  const long = found.filter(([word]) => word.length > 3)
  return long.length >= 3 && long.filter(([word]) => /^\p{Ll}/u.test(word)).length * 2 >= long.length
}

function count(language: string, text: string): void {
  const found = [...text.matchAll(/(?<![\p{L}\p{N}.@/-])[\p{L}\p{M}]+(?![\p{L}\p{N}@/]|\.\p{L})/gu)]
  if (!isSentenceCase(found)) return
  for (const { 0: word, index } of found) {
    const isLower = /^\p{Ll}+$/u.test(word)
    if (word.length > MOST_LETTERS || (!isLower && /(?:^|[.!?:«"“‘-]\s?)$/u.test(text.slice(0, index))))
      continue
    const into = isLower ? lower : capital
    const table = into.get(language) ?? new Map<string, number>()
    into.set(language, table)
    const stemmed = stem(normalise(word), language)
    if (stemmed.length > 1) table.set(stemmed, (table.get(stemmed) ?? 0) + 1)
  }
}

const shared = process.argv[2] ?? '../shared'
for (const stream of STREAMS)
  for (const row of readRows(join(shared, 'data/eval', stream)))
    if (LANGUAGES.has(row.lang ?? ''))
      for (const text of [row.title, row.text ?? '']) count(row.lang ?? '', text)

const lines = [...LANGUAGES].map((language) => {
  const known = wordRates(language)
  const names = capital.get(language)
  const stems = [...(lower.get(language) ?? [])].filter(
    ([word, number]) =>
      !known.has(word) && number >= LEAST && number >= LEAST_SHARE * (names?.get(word) ?? 0),
  )
  return [language, ...stems.map(([word]) => word).sort()].join(' ')
})
writeFileSync(new URL('../../src/write/ordinary-words.txt', import.meta.url), `${lines.join('\n')}\n`)
