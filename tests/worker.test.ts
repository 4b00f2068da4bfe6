import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClosableDb } from '../src/db/index.ts'
import { loadFullCatalogue } from '../src/pipeline/load-full-catalogue.ts'
import { readSampleRows } from '../src/pipeline/load-sample.ts'
import { loadSources } from '../src/sources/index.ts'
import { freshDatabase } from './support/database.ts'
import { type ReplayServer, serveReplay } from './support/replay-server.ts'
import { checkout } from './support/run-command.ts'

/** Hours between the clock of this machine and the news: the sample's texts, told as if they had come in today. */
const rows = readSampleRows(checkout)
  .filter((row) => ['titan', 'kakhovka'].includes(row.event ?? ''))
  .map((row) => ({ ...row, source: row.source as string, lang: row.lang as string, url: row.url as string }))

describe('workers over one database', () => {
  const catalogue = loadFullCatalogue(checkout)
  const running: ChildProcess[] = []
  let db: ClosableDb
  let url: string
  let server: ReplayServer

  beforeAll(async () => {
    ;({ db, url } = await freshDatabase())
    const shift = Date.now() - Math.max(...rows.map((row) => Date.parse(row.publishedAt ?? ''))) - 3_600_000
    const items = rows.map((row) => ({
      ...row,
      publishedAt: new Date(Date.parse(row.publishedAt ?? '') + shift).toISOString(),
    }))
    server = await serveReplay(items, catalogue)
    const live = server.sources.map((source) => ({ ...source, sample: false }))
    await loadSources(db, live, new Date())
  })

  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL')
    await server.close()
  })

  function startWorker(): ChildProcess {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(checkout, 'tests', 'support', 'worker-process.ts')],
      {
        cwd: checkout,
        env: {
          ...process.env,
          DATABASE_URL: url,
          PARALLAX_ALLOW_ADDRESSES: server.host,
          PARALLAX_PAGES: 'off',
          PARALLAX_LOG: 'error',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    running.push(child)
    return child
  }

  async function count(): Promise<{ articles: number; placed: number; pages: number; waiting: number }> {
    const [row] = await db.query<{ articles: number; placed: number; pages: number; waiting: number }>(
      `select (select count(*) from article) as articles, (select count(*) from placement) as placed,
         (select count(*) from event_card) as pages,
         (select count(*) from event e where (select count(*) from placement p where p.event_id = e.id) > 1
           and not exists (select 1 from analysis a where a.event_id = e.id and a.checked_at >= e.changed_at)) as waiting`,
    )
    return row as { articles: number; placed: number; pages: number; waiting: number }
  }

  async function until(
    done: (now: Awaited<ReturnType<typeof count>>) => boolean,
    seconds: number,
  ): Promise<void> {
    for (let waited = 0; waited < seconds * 2; waited += 1) {
      if (done(await count())) return
      await sleep(500)
    }
    throw new Error(`Still ${JSON.stringify(await count())} after ${seconds} s.`)
  }

  it('lose and double nothing when they are killed in the middle of their work', async () => {
    // Killed as soon as the first articles are in, then as soon as the first are placed.
    const first = startWorker()
    await until((now) => now.articles > 0, 90)
    first.kill('SIGKILL')
    await db.query('update feed set next_poll_at = now()')
    const second = startWorker()
    await until((now) => now.placed > 0, 180)
    second.kill('SIGKILL')
    // What a killed worker held comes back by its expiry; here we do not wait the minutes, the tables tell what is left.
    await db.query("update pgboss.job set state = 'failed' where state = 'active'")
    await db.query("update article set first_seen_at = first_seen_at - interval '10 minutes'")
    await db.query("update article_text set fetched_at = fetched_at - interval '10 minutes'")
    await db.query('update feed set next_poll_at = now()')
    const third = startWorker()
    await until((now) => now.placed === rows.length && now.waiting === 0, 180)
    expect(await count()).toMatchObject({ articles: rows.length, placed: rows.length, waiting: 0 })
    const doubles = await db.query(
      'select event_id, hash from event_view group by event_id, hash having count(*) > 1',
    )
    expect(doubles).toEqual([])
    const ended = new Promise<number | null>((done) => third.once('exit', done))
    third.kill('SIGTERM')
    expect(await ended).toBe(0)
  }, 480_000)
})
