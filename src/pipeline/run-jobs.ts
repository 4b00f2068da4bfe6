import { READING_LANGUAGES } from '../domain/index.ts'
import { dropOldEmbeddings } from '../enrich/index.ts'
import { dropExpiredTexts, readArticle } from '../extract/index.ts'
import { listWaiting } from '../llm/index.ts'
import { listWishes, rankStoredEvents } from '../publish/index.ts'
import { analyseEvent } from './analyse-event.ts'
import type { Pipeline } from './context.ts'
import { describeArticles } from './describe-articles.ts'
import type { Queue } from './queue.ts'
import { findUnread, listUnanalysed, listUndescribed, listUnread } from './store.ts'
import { translatePage } from './writing/translate-page.ts'
import { writeEvent } from './writing/write-event.ts'

/** What the jobs need of the feeds; null: this process polls nothing. */
export interface Polling {
  dueFeeds(limit: number): Promise<number[]>
  /** Polls one feed and returns the ids of its new articles. */
  pollFeed(feed: number): Promise<readonly string[]>
  /** Drops what is kept of polls and feed texts longer than needed. */
  sweep(): Promise<void>
}

/** Seconds in which more news of an event gathers before it is analysed. */
const ANALYSE_AFTER = 5
/** Seconds in which more results gather before events are ranked. */
const RANK_AFTER = 5
/** Seconds in which more described articles gather before a placement run. */
const PLACE_AFTER = 1
/** Minutes after which a step that should have followed is taken as lost and sent again. */
const LOST_AFTER = 5
/** Articles read by one job. */
const READ_CHUNK = 10
const DESCRIBE_CHUNK = 50
/** Days that vectors are kept: the window is frozen after ten. */
const VECTOR_DAYS = 14
const DAY = 86_400_000
const DUE_FEEDS = 500
const RECOVERED = 500

/** Starts handling every kind of job. Jobs only say where to look; each handler asks the tables what there is to do. */
export async function runJobs(pipeline: Pipeline, queue: Queue, polling: Polling | null): Promise<void> {
  await queue.work('tick', () => tick(pipeline, queue, polling))
  await queue.work('poll', async (jobs) => {
    for (const { feed } of jobs) await sendRead(queue, (await polling?.pollFeed(feed)) ?? [])
  })
  await queue.work('read', async (jobs) => {
    const ids = jobs.flatMap((job) => job.articles)
    await readArticles(pipeline, ids)
    await sendDescribe(queue, ids)
  })
  await queue.work('describe', async (jobs) => {
    await describeArticles(pipeline, [...new Set(jobs.flatMap((job) => job.articles))])
    await queue.send('place', {}, { after: PLACE_AFTER })
  })
  await queue.work('place', () => placeArticles(pipeline, queue))
  await queue.work('analyse', async (jobs) => {
    for (const { event } of jobs) await analyseEvent(pipeline, event)
    await sendWrite(pipeline, queue)
    await queue.send('rank', {}, { after: RANK_AFTER })
  })
  await queue.work('write', async (jobs) => {
    for (const { event } of jobs) await writeEvent(pipeline, event)
  })
  await queue.work('translate', async (jobs) => {
    for (const wish of jobs) await translatePage(pipeline, wish)
  })
  await queue.work('rank', async () => {
    await rankStoredEvents(pipeline.db, pipeline.now().toISOString())
  })
  await queue.work('sweep', async () => {
    await dropExpiredTexts(pipeline.db, pipeline.now())
    await dropOldEmbeddings(pipeline.db, new Date(pipeline.now().getTime() - VECTOR_DAYS * DAY))
    await polling?.sweep()
  })
  await queue.schedule('tick', '* * * * *')
  await queue.schedule('rank', '*/10 * * * *')
  await queue.schedule('sweep', '17 * * * *')
  await queue.send('tick', {}, { key: 'start' })
}

async function readArticles(pipeline: Pipeline, ids: readonly string[]): Promise<void> {
  const options = { fetchPage: pipeline.fetchPage, now: pipeline.now(), textDays: pipeline.textDays }
  const articles = await findUnread(pipeline.db, ids)
  await Promise.all(articles.map((article) => readArticle(pipeline.db, article, options)))
}

async function placeArticles(pipeline: Pipeline, queue: Queue): Promise<void> {
  for (;;) {
    const run = await pipeline.placer.placeArticles(pipeline.db, pipeline.now())
    const waiting = new Set(await listUnanalysed(pipeline.db, RECOVERED))
    for (const event of waiting) await queue.send('analyse', { event }, { key: event, after: ANALYSE_AFTER })
    if (run.placed > 0 && run.more) continue
    // Another process holds the lock: it may have read its batch before our articles came.
    if (run.more) await queue.send('place', {}, { after: PLACE_AFTER })
    return
  }
}

/** Finds what is due and what was left undone by a process that died. */
async function tick(pipeline: Pipeline, queue: Queue, polling: Polling | null): Promise<void> {
  const lost = new Date(pipeline.now().getTime() - LOST_AFTER * 60_000)
  for (const feed of (await polling?.dueFeeds(DUE_FEEDS)) ?? [])
    await queue.send('poll', { feed }, { key: String(feed) })
  await sendRead(
    queue,
    (await listUnread(pipeline.db, lost, RECOVERED)).map((article) => article.id),
  )
  await sendDescribe(queue, await listUndescribed(pipeline.db, lost, RECOVERED))
  await queue.send('place', {})
  await sendWrite(pipeline, queue)
  await sendTranslate(pipeline, queue)
}

/** Pages that readers want in another language, in a worker that has a model. */
async function sendTranslate(pipeline: Pipeline, queue: Queue): Promise<void> {
  if (pipeline.writing === null) return
  for (const { event, language } of await listWishes(pipeline.db, pipeline.now(), RECOVERED)) {
    const known = READING_LANGUAGES.find((one) => one === language)
    if (known === undefined) continue
    await queue.send('translate', { event, language: known }, { key: `${event} ${language}` })
  }
}

/** Pages that wait for the language model, in a worker that has one. */
async function sendWrite(pipeline: Pipeline, queue: Queue): Promise<void> {
  if (pipeline.writing === null) return
  for (const event of await listWaiting(pipeline.db, pipeline.now(), RECOVERED))
    await queue.send('write', { event }, { key: event })
}

async function sendRead(queue: Queue, articles: readonly string[]): Promise<void> {
  for (const chunk of chunks(articles, READ_CHUNK))
    await queue.send('read', { articles: chunk }, { key: chunk[0] as string })
}

async function sendDescribe(queue: Queue, articles: readonly string[]): Promise<void> {
  for (const chunk of chunks(articles, DESCRIBE_CHUNK))
    await queue.send('describe', { articles: chunk }, { key: chunk[0] as string })
}

function chunks(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) =>
    ids.slice(at * size, (at + 1) * size),
  )
}
