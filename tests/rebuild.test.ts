import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../src/db/index.ts'
import { freshDatabase } from './support/database.ts'
import { runCommand } from './support/run-command.ts'

const ROWS = [
  [
    'a',
    'western',
    '05',
    'Dam near Kherson breached, thousands leave',
    'The Kakhovka dam was breached on Tuesday.',
  ],
  [
    'b',
    'official',
    '07',
    'Kakhovka dam near Kherson breached',
    'The Kakhovka dam near Kherson was breached. 12 people died.',
  ],
] as const
const LATER = [
  'c',
  'chinese',
  '09',
  'Thousands leave Kherson after dam is breached',
  'The dam at Kakhovka was breached. 15 people died, officials said.',
] as const

const toLine = ([id, block, hour, title, text]: readonly string[]) =>
  JSON.stringify({
    ...{ id, lang: 'en', title, text, source: `${id}.invalid`, block },
    publishedAt: `2023-06-06T${hour}:00:00Z`,
  })

describe('parallax rebuild', () => {
  let db: Db
  let environment: Record<string, string>
  let event: string
  const run = (...args: string[]) => runCommand(args, { environment })

  beforeAll(async () => {
    const made = await freshDatabase()
    db = made.db
    environment = { DATABASE_URL: made.url }
    for (const [rows, hour] of [
      [ROWS, '08'],
      [[LATER], '10'],
    ] as const) {
      const stdin = rows.map(toLine).join('\n')
      const now = new Date(`2023-06-06T${hour}:00:00Z`)
      expect((await runCommand(['import'], { stdin, environment, now })).code).toBe(0)
    }
    const rows = await db.query<{ event: string }>(
      'select event_id as event from event_view where version = 2',
    )
    event = String(rows[0]?.event)
  })

  it('makes every published version again, the same to the last byte', async () => {
    for (const version of ['1', '2']) {
      const made = await run('rebuild', event, '--version', version)
      expect(made.stderr).toBe('')
      expect(made.code).toBe(0)
      expect(made.stdout).toContain('the same to the last byte')
    }
  })

  it('writes the page it made as JSON', async () => {
    const made = await run('rebuild', event, '--version', '1', '--json')
    expect(JSON.parse(made.stdout)).toMatchObject({ event, version: 1, counts: { articles: 2 } })
  })

  it('still makes the old version after a publisher changed a title', async () => {
    await db.query("update article set title = 'Another title' where url like '%/b'")
    expect((await run('rebuild', event, '--version', '2')).code).toBe(0)
  })

  it('says which version there is not', async () => {
    const made = await run('rebuild', event, '--version', '9')
    expect(made.code).toBe(1)
    expect(made.stderr).toContain('has no version 9')
  })

  it('names the place where a page that was tampered with differs', async () => {
    await db.query(
      `update event_view set view = jsonb_set(view, '{headline,text}', '"Something else"') where event_id = $1 and version = 1`,
      [event],
    )
    const made = await run('rebuild', event, '--version', '1')
    expect(made.code).toBe(1)
    expect(made.stderr).toContain('headline.text')
  })

  it('refuses with a reason once texts were dropped', async () => {
    await db.query("update article_text set text = ''")
    const made = await run('rebuild', event, '--version', '2')
    expect(made.code).toBe(1)
    expect(made.stderr).toMatch(/\d of 3 texts are no longer kept/)
  })
})
