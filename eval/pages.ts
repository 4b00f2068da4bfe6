import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText } from '../src/extract/index.ts'

export interface PageScores {
  readonly pages: number
  /** Mean over pages of the F1 of word tokens with multiplicity, as the public extraction benchmarks count. */
  readonly textF1: number
  readonly titleRight: number
  readonly authorRight: number
  readonly dateRight: number
  readonly worst: readonly { readonly id: string; readonly f1: number; readonly how: string }[]
}

interface PageCase {
  readonly id: string
  readonly file: string
  readonly url: string
  readonly text: string
  readonly metadata: {
    readonly title: string | null
    readonly byline: string | null
    readonly publishedTime: string | null
  }
}

/** Scores text and metadata of `parallax extract` on a folder with cases.jsonl and its pages. */
export function scorePages(folder: string): PageScores {
  const cases = readFileSync(join(folder, 'cases.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as PageCase)
  const scored = cases.map((page) => {
    const extraction = extractText(readFileSync(join(folder, page.file), 'utf8'), page.url)
    return { page, extraction, f1: tokenF1(extraction.text, page.text) }
  })
  const share = (
    wanted: (page: PageCase) => string | null,
    right: (row: (typeof scored)[number]) => boolean,
  ): number => {
    const asked = scored.filter((row) => wanted(row.page))
    return asked.filter(right).length / asked.length
  }
  return {
    pages: scored.length,
    textF1: scored.reduce((sum, row) => sum + row.f1, 0) / scored.length,
    titleRight: share(
      (page) => page.metadata.title,
      (row) => same(row.extraction.title, row.page.metadata.title),
    ),
    authorRight: share(
      (page) => page.metadata.byline,
      (row) => same(row.extraction.author, row.page.metadata.byline),
    ),
    dateRight: share(
      (page) => page.metadata.publishedTime,
      (row) => day(row.extraction.date) === day(row.page.metadata.publishedTime),
    ),
    worst: scored
      .map(({ page, f1, extraction }) => ({ id: page.id, f1, how: extraction.how }))
      .sort((a, b) => a.f1 - b.f1)
      .slice(0, 12),
  }
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function tokenF1(found: string, wanted: string): number {
  const counts = new Map<string, number>()
  for (const word of words(wanted)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  const foundWords = words(found)
  for (const word of foundWords) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      common += 1
      counts.set(word, left - 1)
    }
  }
  const wantedCount = words(wanted).length
  if (foundWords.length + wantedCount === 0) return 1
  return (2 * common) / (foundWords.length + wantedCount)
}

function same(found: string | null, wanted: string | null): boolean {
  return words(found ?? '').join(' ') === words(wanted ?? '').join(' ')
}

function day(value: string | null): string | null {
  if (value === null) return null
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}
