import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../src/db/index.ts'
import { addReport } from '../src/publish/index.ts'
import { freshDatabase } from './support/database.ts'
import { runCommand } from './support/run-command.ts'

const ROWS = [
  [
    'a',
    'en',
    '05',
    'Dam near Kherson breached, thousands leave',
    'The Kakhovka dam was breached on Tuesday.',
  ],
  ['b', 'en', '07', 'Kakhovka dam near Kherson breached', 'The Kakhovka dam near Kherson was breached.'],
  ['c', 'en', '08', 'Thousands leave Kherson after dam is breached', 'The dam at Kakhovka was breached.'],
  [
    'd',
    'en',
    '09',
    'Central bank of Australia raises rates',
    'The Reserve Bank raised its rate to 4.1 percent.',
  ],
] as const

const stdin = ROWS.map(([id, lang, hour, title, text]) =>
  JSON.stringify({
    ...{ id, lang, title, text, source: `${id}.invalid`, block: 'western' },
    publishedAt: `2023-06-06T${hour}:00:00Z`,
  }),
).join('\n')

describe('an editor', () => {
  let db: Db
  let environment: Record<string, string>
  const run = (...args: string[]) => runCommand(args, { environment })
  /** Id in the tables of an imported row. */
  const idOf = async (row: string) =>
    String((await db.query<{ id: string }>('select id from article where url like $1', [`%/${row}`]))[0]?.id)
  const eventOf = async (row: string) =>
    String(
      (
        await db.query<{ event: string }>('select event_id as event from placement where article_id = $1', [
          await idOf(row),
        ])
      )[0]?.event,
    )
  beforeAll(async () => {
    const made = await freshDatabase()
    db = made.db
    environment = { DATABASE_URL: made.url }
    expect((await runCommand(['import'], { stdin, environment })).code).toBe(0)
  })

  it('accepts that an article does not belong: it leaves, both pages are made anew, readers see why', async () => {
    const event = await eventOf('a')
    expect(await eventOf('c')).toBe(event)
    const at = '2023-06-06T12:00:00Z'
    await addReport(db, { at, event, article: await idOf('c'), kind: 'does-not-belong', text: 'Another dam' })
    const [report] = (await run('reports', 'list')).json()
    expect(report).toMatchObject({ event, article: await idOf('c'), status: 'open' })
    const accepted = await run(
      'reports',
      'accept',
      String(report?.id),
      '--reason',
      'Another dam',
      '--by',
      'Ana',
    )
    expect(accepted.json()[0]).toMatchObject({ created: expect.stringMatching(/^e/) })
    const created = await eventOf('c')
    expect(created).not.toBe(event)
    expect((await run('show', event)).stdout).toContain('2 articles')
    expect((await run('show', created)).stdout).toContain('1 article')
    const corrections = await db.query('select 1 from correction where event_id = $1 and actor = $2', [
      event,
      'Ana',
    ])
    expect(corrections).toHaveLength(1)
    expect((await run('explain', await idOf('c'))).stdout).toMatch(/split e\w+ by Ana: Another dam/)
  })

  it('moves an article back, joins events, and every decision is a label', async () => {
    const event = await eventOf('a')
    const moved = await run('edit', 'move', await idOf('c'), event, '--reason', 'The same dam after all')
    expect(moved.code).toBe(0)
    expect(await eventOf('c')).toBe(event)
    expect((await run('edit', 'merge', await eventOf('d'), event, '--reason', 'For the test')).code).toBe(0)
    expect((await run('show', event)).stdout).toContain('4 articles')
    const labels = (await run('reports', 'labels')).json()
    expect(labels).toMatchObject([
      { article: 'c', same: false, action: 'split' },
      { article: 'c', same: true, action: 'move' },
      { article: 'd', same: true, action: 'merge' },
    ])
    expect(labels[2]?.others).toEqual(['a', 'b', 'c'])
  })

  it('is told what cannot be done, and nothing changes', async () => {
    const event = await eventOf('a')
    const all = await Promise.all(['a', 'b', 'c', 'd'].map(idOf))
    const cases = [
      [1, 'There is no event', 'edit', 'merge', 'e0', event, '--reason', 'x'],
      [1, 'stands in no event', 'edit', 'move', 'nothing', event, '--reason', 'x'],
      [1, 'nothing would stay behind', 'edit', 'split', event, ...all, '--reason', 'x'],
      [1, 'There is no report 99', 'reports', 'reject', '99', '--reason', 'x'],
      [1, 'was accepted before', 'reports', 'accept', '1', '--reason', 'x'],
      [2, '--reason', 'edit', 'merge', 'e0', event],
      [2, '--reason is empty', 'edit', 'merge', 'e0', event, '--reason', ' '],
      [2, 'no name of an editor', 'edit', 'merge', 'e0', event, '--reason', 'x', '--by', 'rules'],
      [2, 'whole number', 'reports', 'accept', 'many', '--reason', 'x'],
    ] as const
    for (const [code, message, ...args] of cases) {
      const result = await run(...args)
      expect({ args, code: result.code, stdout: result.stdout }).toEqual({ args, code, stdout: '' })
      expect(result.stderr).toContain(message)
    }
  })
})
