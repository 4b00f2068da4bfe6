/**
 * Shows what a second reader of `world-2020.jsonl` reads: titles, days and languages of a fifth of the events, mixed with
 * the titles most like them of other events, in the order of the day and then of a hash; no label.
 * Run: npx tsx eval/labels/show-titles.ts ../shared 4 0, and then with 16 1.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashText } from '../../src/text/shingles.ts'
import { stem } from '../../src/text/stem.ts'
import { words } from '../../src/text/tokenise.ts'
import { type EvaluationRow, readRows } from '../clustering/rows.ts'
import type { LabelledEvent } from './agreement.ts'

/** Articles of one event that are shown at most, chosen by hash. */
const MOST = 8
/** Articles of other events beside each shown one. */
const OTHERS_PER_ARTICLE = 0.5
/** Other events' articles are looked for within so many days. */
const DAYS = 4
const DAY = 86_400_000

const file = fileURLToPath(new URL('./world-2020.jsonl', import.meta.url))

/** The rows that are read again, in order: of the events whose hash leaves `rest` when divided by `every`. */
function rowsToRead(shared: string, every: number, rest: number): EvaluationRow[] {
  const events = readRows<LabelledEvent>(file)
  const byHash = (left: string, right: string) => hashText(`show:${left}`) - hashText(`show:${right}`)
  const chosen = events.filter(({ event }) => hashText(`second:${event}`) % every === rest)
  const shown = new Set(chosen.flatMap(({ ids }) => [...ids].sort(byHash).slice(0, MOST)))
  const others = new Set(events.filter((event) => !chosen.includes(event)).flatMap(({ ids }) => ids))
  const rows = new Map(
    readRows(join(shared, 'data/eval/headlines-2020.jsonl.gz'))
      .filter(({ id }) => shown.has(id) || others.has(id))
      .map((row) => [row.id, row]),
  )
  const rowOf = (id: string) => rows.get(id) as EvaluationRow
  const besides = new Set<string>()
  for (const id of [...shown].sort(byHash).slice(0, Math.round(shown.size * OTHERS_PER_ARTICLE))) {
    const near = [...others].filter((other) => !besides.has(other) && inReach(rowOf(id), rowOf(other)))
    const best = near.map((other) => ({ other, alike: likeness(rowOf(id), rowOf(other)) }))
    best.sort((left, right) => right.alike - left.alike || byHash(left.other, right.other))
    if (best[0] !== undefined) besides.add(best[0].other)
  }
  return [...shown, ...besides]
    .sort((left, right) => timeOf(rowOf(left)) - timeOf(rowOf(right)) || byHash(left, right))
    .map(rowOf)
}

function timeOf(row: EvaluationRow): number {
  return Date.parse(row.publishedAt as string)
}

function inReach(one: EvaluationRow, other: EvaluationRow): boolean {
  return one.lang === other.lang && Math.abs(timeOf(one) - timeOf(other)) <= DAYS * DAY
}

/** Share of the stems of two titles that both hold. */
function likeness(one: EvaluationRow, other: EvaluationRow): number {
  const [left, right] = [stemsOf(one), stemsOf(other)]
  const both = [...left].filter((word) => right.has(word)).length
  return both / (left.size + right.size - both)
}

function stemsOf({ title, lang }: EvaluationRow): Set<string> {
  return new Set(words(title).map((word) => stem(word, lang ?? 'und')))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [shared = '../shared', every = '4', rest = '0'] = process.argv.slice(2)
  rowsToRead(shared, Number(every), Number(rest)).forEach(({ id, publishedAt, lang, title }, at) => {
    console.log(`${at} ${id} ${publishedAt?.slice(5, 10)} ${lang} ${title}`)
  })
}
