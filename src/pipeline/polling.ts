import type { Db } from '../db/index.ts'
import { pollFeed, shortenFeedTexts } from '../ingest/index.ts'
import type { Net } from '../net/index.ts'
import { dueFeeds, recordPoll, sweepPolls } from '../sources/index.ts'
import type { Polling } from './run-jobs.ts'

/** What polling needs of the world. `random` gives numbers from 0 up to 1, for the jitter of back-off. */
export interface PollingParts {
  readonly db: Db
  readonly net: Net
  readonly now: () => Date
  readonly random: () => number
  /** Days after which a feed's own text is shortened to what may be quoted. */
  readonly textDays: number
}

const DAY = 86_400_000

/** Ties schedule, network and ingest together for the jobs. */
export function createPolling(parts: PollingParts): Polling {
  const { db, net, now, random, textDays } = parts
  return {
    dueFeeds: (limit) => dueFeeds(db, now(), limit),
    pollFeed: async (feed) => {
      const polled = await pollFeed(db, net, feed, now())
      if (!polled.ok) return []
      await recordPoll(db, polled.value, random())
      return polled.value.outcome.kind === 'read' ? polled.value.outcome.newArticles : []
    },
    sweep: async () => {
      await sweepPolls(db, now())
      await shortenFeedTexts(db, new Date(now().getTime() - textDays * DAY))
    },
  }
}
