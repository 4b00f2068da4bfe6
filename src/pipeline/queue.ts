import PgBoss from 'pg-boss'
import type { ReadingLanguage } from '../domain/index.ts'
import type { Logger } from '../log/index.ts'

/**
 * Every kind of job with its data. A job is a wake-up: what there is to do stands in the tables, so a lost, late or
 * repeated job changes nothing but the time at which work is done.
 */
export interface Jobs {
  /** Finds what is due or was left undone, and sends the jobs for it. */
  tick: Record<string, never>
  poll: { readonly feed: number }
  read: { readonly articles: readonly string[] }
  describe: { readonly articles: readonly string[] }
  place: Record<string, never>
  analyse: { readonly event: string }
  /** Has the language model word what waits on a page. */
  write: { readonly event: string }
  /** Has the language model translate a page that a reader asked for. */
  translate: { readonly event: string; readonly language: ReadingLanguage }
  rank: Record<string, never>
  sweep: Record<string, never>
}

export type JobName = keyof Jobs

interface JobRule {
  /** Jobs handled at once by one call. */
  readonly batch: number
  /** Handlers of this kind running at once in one process. */
  readonly workers: number
  readonly retries: number
  /** Seconds after which a silent worker's job is given to another: at most 5 minutes (promise 23). */
  readonly expire: number
}

const RULES: Readonly<Record<JobName, JobRule>> = {
  tick: { batch: 1, workers: 1, retries: 0, expire: 60 },
  poll: { batch: 1, workers: 8, retries: 1, expire: 120 },
  read: { batch: 1, workers: 6, retries: 2, expire: 240 },
  describe: { batch: 20, workers: 1, retries: 3, expire: 240 },
  place: { batch: 50, workers: 1, retries: 3, expire: 300 },
  analyse: { batch: 1, workers: 1, retries: 3, expire: 240 },
  // A call may take its whole timeout, and an event several calls.
  write: { batch: 1, workers: 1, retries: 0, expire: 300 },
  translate: { batch: 1, workers: 1, retries: 0, expire: 300 },
  rank: { batch: 50, workers: 1, retries: 1, expire: 120 },
  sweep: { batch: 1, workers: 1, retries: 1, expire: 300 },
}

const POLLING_SECONDS = 0.5

export interface Queue {
  /** Sends a wake-up. Of jobs with one `key` at most one waits at a time; `after` seconds let more news gather first. */
  send<Name extends JobName>(
    name: Name,
    data: Jobs[Name],
    options?: { key?: string; after?: number },
  ): Promise<void>
  /** Handles jobs of a kind; a handler that throws has its jobs tried again, then kept as failed. */
  work<Name extends JobName>(name: Name, handler: (jobs: Jobs[Name][]) => Promise<void>): Promise<void>
  /** Sends a job at fixed times (cron, UTC). */
  schedule(name: JobName, cron: string): Promise<void>
  /** Waits for running handlers, at most `milliseconds`. */
  stop(milliseconds: number): Promise<void>
}

/** Opens the job queue on the database at `url`; pg-boss keeps its tables in a schema of its own. */
export async function openQueue(url: string, log: Logger): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    max: 6,
    retentionDays: 1,
    deleteAfterHours: 12,
    archiveCompletedAfterSeconds: 3600,
  })
  boss.on('error', (error) => log.error({ error: error.message }, 'The job queue reports an error.'))
  await boss.start()
  for (const [name, rule] of Object.entries(RULES)) {
    await boss.createQueue(name, {
      name,
      policy: 'short',
      retryLimit: rule.retries,
      retryDelay: 5,
      retryBackoff: true,
      expireInSeconds: rule.expire,
    })
  }
  return {
    send: async (name, data, options = {}) => {
      await boss.send(name, data as object, {
        singletonKey: options.key ?? '',
        ...(options.after ? { startAfter: options.after } : {}),
      })
    },
    work: async (name, handler) => {
      const { batch, workers } = RULES[name]
      for (let worker = 0; worker < workers; worker += 1) {
        await boss.work(name, { batchSize: batch, pollingIntervalSeconds: POLLING_SECONDS }, async (jobs) => {
          try {
            await handler(jobs.map((job) => job.data as never))
          } catch (error) {
            log.error({ job: name, error: describeError(error) }, 'A job failed and will be tried again.')
            throw error
          }
        })
      }
    },
    schedule: (name, cron) => boss.schedule(name, cron, {}, { singletonKey: 'cron' }),
    stop: (milliseconds) => boss.stop({ graceful: true, wait: true, timeout: milliseconds }),
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
