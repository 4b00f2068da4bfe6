import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../src/catalog/index.ts'
import { UsageError } from '../src/cli/context.ts'
import { readArticleRows } from '../src/cli/read-rows.ts'
import { EventView } from '../src/domain/index.ts'
import type { ArticleRow } from '../src/pipeline/read-row.ts'
import { analyseRows } from '../src/pipeline/run-in-memory.ts'
import { checkout, runCommand } from './support/run-command.ts'

interface Case {
  readonly file: string
  readonly outcome: 'accept' | 'reject'
  readonly line?: number | null
  readonly field?: string | null
  readonly articles?: number
  readonly why: string
  /** What "analyse" and "import" do, where they need less than "cluster" does. */
  readonly analyse?: 'accept' | 'reject'
}

const folder = join(checkout, 'tests', 'fixtures', 'bad-input')
const cases = (JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Case[]).filter((one) =>
  one.file?.startsWith('rows/'),
)
const context = {
  stdin: Readable.from([]),
  stdout: () => {},
  stderr: () => {},
  environment: {},
  checkout,
  now: () => new Date(0),
}
const read = (file: string): Promise<ArticleRow[] | Error> =>
  readArticleRows(join(folder, file), context).catch((error: Error) => error)

describe('rows of strangers', () => {
  it.each(cases.map((one) => [one.why, one] as const))('%s', async (_why, one) => {
    const rows = await read(one.file)
    if ((one.analyse ?? one.outcome) === 'accept') {
      expect(rows).toBeInstanceOf(Array)
      return
    }
    expect(rows).toBeInstanceOf(UsageError)
    const { message } = rows as UsageError
    expect(message).toContain(one.file)
    if (one.line != null) expect(message).toContain(`line ${one.line}`)
    if (one.field != null) expect(message).toContain(`"${one.field}"`)
  })

  it('never break a page: every quotation stays exact and every page keeps the schema', async () => {
    const accepted = (await Promise.all(cases.map((one) => read(one.file)))).flatMap((rows) =>
      rows instanceof Error ? [] : rows,
    )
    const rows = accepted.map((row, at) => ({ ...row, id: `${at}-${row.id}` }))
    const byId = new Map(rows.map((row) => [row.id, row] as const))
    const views = analyseRows(rows, { catalogue: loadCatalogue(join(checkout, 'catalog')) })
    expect(views.flatMap((view) => view.articles)).toHaveLength(rows.length)
    for (const view of views) {
      EventView.parse(view)
      for (const { evidence } of [view.headline, ...view.summary]) {
        for (const span of evidence)
          expect(byId.get(span.article)?.[span.field].slice(span.start, span.end)).toBe(span.quote)
      }
    }
  })
})

it('hostile HTML comes out of "sanitize" without anything that runs', async () => {
  const { code, json } = await runCommand(['sanitize', '--batch', join(folder, 'html', 'hostile.jsonl')])
  expect(code).toBe(0)
  for (const row of json()) {
    expect(String(row.html)).not.toMatch(
      /<(?:script|iframe|object|embed|style|form|svg|math|base|meta|link)\b|\son\w+\s*=|(?:javascript|vbscript|data)\s*:/i,
    )
  }
})
