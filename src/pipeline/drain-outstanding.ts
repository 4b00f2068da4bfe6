import { readArticle } from '../extract/index.ts'
import { rankStoredEvents } from '../publish/index.ts'
import { analyseEvent } from './analyse-event.ts'
import type { Pipeline } from './context.ts'
import { describeArticles } from './describe-articles.ts'
import { listUnanalysed, listUndescribed, listUnread } from './store.ts'

/** What a drain has done. */
export interface DrainReport {
  readonly read: number
  readonly described: number
  readonly placed: number
  readonly analysed: number
  /** Milliseconds spent in each step. */
  readonly spent: Readonly<Record<'read' | 'describe' | 'place' | 'analyse' | 'rank', number>>
}

/** Rows asked for at a time. */
const BATCH = 200

/**
 * Takes everything in the tables to its page, in this process and now: what `import`, the sample edition and the tests
 * use in place of the queue. Says after each step how far it is.
 */
export async function drainOutstanding(
  pipeline: Pipeline,
  say: (message: string) => void,
): Promise<DrainReport> {
  const spent = { read: 0, describe: 0, place: 0, analyse: 0, rank: 0 }
  const timed = async <Value>(step: keyof typeof spent, work: () => Promise<Value>): Promise<Value> => {
    const started = performance.now()
    try {
      return await work()
    } finally {
      spent[step] += performance.now() - started
    }
  }
  const read = await timed('read', () => readAll(pipeline))
  if (read > 0) say(`Read ${read} articles.`)
  const described = await timed('describe', () => describeAll(pipeline))
  const placed = await timed('place', () => placeAll(pipeline))
  if (placed > 0) say(`Placed ${placed} articles.`)
  const analysed = await timed('analyse', () => analyseAll(pipeline, say))
  if (analysed > 0) await timed('rank', () => rankStoredEvents(pipeline.db, pipeline.now().toISOString()))
  return { read, described, placed, analysed, spent }
}

async function readAll(pipeline: Pipeline): Promise<number> {
  let count = 0
  for (;;) {
    const articles = await listUnread(pipeline.db, pipeline.now(), BATCH)
    if (articles.length === 0) return count
    for (const article of articles) {
      await readArticle(pipeline.db, article, {
        fetchPage: pipeline.fetchPage,
        now: pipeline.now(),
        textDays: pipeline.textDays,
      })
    }
    count += articles.length
  }
}

async function describeAll(pipeline: Pipeline): Promise<number> {
  let count = 0
  for (;;) {
    const ids = await listUndescribed(pipeline.db, pipeline.now(), BATCH)
    if (ids.length === 0) return count
    await describeArticles(pipeline, ids)
    count += ids.length
  }
}

async function placeAll(pipeline: Pipeline): Promise<number> {
  let count = 0
  for (;;) {
    const run = await pipeline.placer.placeArticles(pipeline.db, pipeline.now())
    count += run.placed
    if (run.placed === 0 && !run.more) return count
  }
}

async function analyseAll(pipeline: Pipeline, say: (message: string) => void): Promise<number> {
  const done = new Set<string>()
  for (;;) {
    // An event that a clock ahead of ours has marked as changed would come back for ever.
    const events = (await listUnanalysed(pipeline.db, BATCH)).filter((event) => !done.has(event))
    if (events.length === 0) return done.size
    for (const event of events) {
      await analyseEvent(pipeline, event)
      done.add(event)
      if (done.size % 100 === 0) say(`Analysed ${done.size} events.`)
    }
  }
}
