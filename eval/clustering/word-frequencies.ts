/**
 * Counts how common words are in the titles of the public headline streams and writes `src/text/word-frequencies.txt`.
 * Run: npx tsx eval/clustering/word-frequencies.ts ../shared
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stem } from '../../src/text/stem.ts'
import { words } from '../../src/text/tokenise.ts'
import { readRows } from './rows.ts'

/** Stems in fewer titles than this share are rare by definition and need no line. */
const LOWEST_RATE = 0.0004
const MOST_STEMS = 3000
const STREAMS = [
  'headlines-2020.jsonl.gz',
  'headlines-2023.jsonl.gz',
  'headlines-2025-en.jsonl.gz',
  'cctv-zh.jsonl.gz',
]

const shared = process.argv[2] ?? '../shared'
const titles = new Map<string, number>()
const held = new Map<string, Map<string, number>>()
for (const stream of STREAMS) {
  for (const row of readRows(join(shared, 'data/eval', stream))) count(row.lang ?? 'und', row.title)
}
const lines = [...titles].sort().map(([language, total]) => {
  const entries = [...(held.get(language) ?? new Map<string, number>())]
    .map(([word, number]) => ({ word, rate: number / total }))
    .filter((entry) => entry.rate >= LOWEST_RATE && !/[:\s]/.test(entry.word))
    .sort((left, right) => right.rate - left.rate || (left.word < right.word ? -1 : 1))
    .slice(0, MOST_STEMS)
  return [
    language,
    total,
    ...entries.map((entry) => `${entry.word}:${Math.round(entry.rate * 100_000)}`),
  ].join(' ')
})
writeFileSync(new URL('../../src/text/word-frequencies.txt', import.meta.url), `${lines.join('\n')}\n`)

function count(language: string, title: string): void {
  titles.set(language, (titles.get(language) ?? 0) + 1)
  const table = held.get(language) ?? new Map<string, number>()
  held.set(language, table)
  const distinct = new Set(
    words(title)
      .filter((word) => word.length > 1)
      .map((word) => stem(word, language)),
  )
  for (const word of distinct) table.set(word, (table.get(word) ?? 0) + 1)
}
