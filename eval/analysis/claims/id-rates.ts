/**
 * Counts how common entities and concepts are in the titles of the public headline streams, every language with the
 * same weight, and writes `src/analyse/claims/pairs/id-rates.txt`. Run: npx tsx eval/analysis/claims/id-rates.ts ../shared
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDescriber } from '../../../src/enrich/index.ts'
import { readRows } from '../../clustering/rows.ts'
import { evaluationCatalogue } from './coverage-of.ts'

const STREAMS = [
  'headlines-2020.jsonl.gz',
  'headlines-2023.jsonl.gz',
  'headlines-2025-en.jsonl.gz',
  'cctv-zh.jsonl.gz',
]
/** Titles counted of each language: enough for rates of 1 in 1,000. */
const PER_LANGUAGE = 5000
/** Every so many titles of a stream, so that no single week fills the count. */
const STEP = 4
const PER = 100_000

const describer = createDescriber(evaluationCatalogue())
const titles = new Map<string, number>()
const held = new Map<string, number>()
for (const stream of STREAMS) {
  let at = 0
  for (const row of readRows(join(process.argv[2] ?? '../shared', 'data/eval', stream))) {
    at += 1
    if (at % STEP === 0) count(row.lang ?? 'und', row.title)
  }
}
const counted = [...titles.values()].reduce((sum, titlesOf) => sum + titlesOf, 0)
const lines = [...held]
  .map(([id, number]) => [id, Math.round((number / counted) * PER)] as const)
  .filter(([, rate]) => rate > 0)
  .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
writeFileSync(
  new URL('../../../src/analyse/claims/pairs/id-rates.txt', import.meta.url),
  `${lines.map(([id, rate]) => `${id} ${rate}`).join('\n')}\n`,
)

function count(language: string, title: string): void {
  const known = titles.get(language) ?? 0
  if (known >= PER_LANGUAGE) return
  titles.set(language, known + 1)
  const features = describer.describeForPlacement({ id: '', language, title, text: '', publishedAt: null })
  const ids = new Set([...features.entities, ...features.concepts].map((mention) => mention.id))
  for (const id of ids) held.set(id, (held.get(id) ?? 0) + 1)
}
