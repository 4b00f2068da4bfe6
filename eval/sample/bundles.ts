import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../src/domain/index.ts'
import { type ArticleRow, readRow } from '../../src/pipeline/read-row.ts'
import { analyseAsOneEvent } from '../../src/pipeline/run-in-memory.ts'
import { type ExpectedBundle, scoreBundle } from './score-bundle.ts'
import type { Finding } from './score-page.ts'

/** `dev`, `second` and `third` may be read by who writes rules; `test` is for summary figures only. */
export const BUNDLE_SPLITS = ['dev', 'second', 'third', 'test'] as const
export type BundleSplit = (typeof BUNDLE_SPLITS)[number]

/** A bundle's event with its articles and what a reader should find on its page. */
export interface Bundle {
  readonly event: string
  readonly rows: readonly ArticleRow[]
  readonly expected: ExpectedBundle
}

/** Every bundle of a split, by name of the event. */
export function readBundles(checkout: string, split: BundleSplit): Bundle[] {
  const folder = join(checkout, 'eval', 'analysis', 'bundles', split)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => {
      const event = name.slice(0, -'.jsonl'.length)
      const expected = readFileSync(join(folder, `${event}.expected.json`), 'utf8')
      return { event, rows: readRows(join(folder, name)), expected: JSON.parse(expected) }
    })
}

function readRows(file: string): ArticleRow[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line, at) => {
      const row = readRow(JSON.parse(line) as Record<string, unknown>, at + 1)
      if (!row.ok) throw new Error(`${file}, row ${at + 1}, field "${row.fault.field}": ${row.fault.problem}`)
      return row.value
    })
}

/** Findings on the page of each bundle, its articles given as one event. */
export function scoreBundles(
  bundles: readonly Bundle[],
  catalogue: Catalogue,
): (Finding & { readonly event: string })[] {
  return bundles.flatMap(({ event, rows, expected }) => {
    const byId = new Map(rows.map((row) => [row.id, row]))
    const view = analyseAsOneEvent(rows, event, { catalogue })
    const found = scoreBundle(view, expected, (article, field) => byId.get(article)?.[field] ?? '')
    return found.map((finding) => ({ event, ...finding }))
  })
}
