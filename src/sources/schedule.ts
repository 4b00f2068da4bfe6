import type { PollOutcome } from '../domain/index.ts'

/** Bounds of every wait between two polls, in seconds (promises 12 and 14). */
export const MIN_WAIT = 300
export const MAX_WAIT = 86_400
/** Wait of a feed nothing is known about, in seconds. */
export const FIRST_WAIT = 900
/** A quiet feed is asked at least this often, in seconds: late news is no news. */
const MAX_QUIET_WAIT = 7200
/** Steps by which the wait follows the feed: down when it brought news, up when it did not. */
const FASTER = 0.6
const SLOWER = 1.25
/** First wait after a failure, doubled with each further one, in seconds. */
const FIRST_RETRY = 300
/** Share of the wait by which it is moved at random, so that feeds spread over time. */
const JITTER = 0.1
const RETRY_JITTER = 0.3
/** HTTP status of what is gone for good; such feeds are asked once a day, in case it was a mistake. */
const GONE = 410

/** Polling state of a feed that the next wait depends on. */
export interface FeedPace {
  readonly intervalSeconds: number
  /** What the publisher asked for at the last reading; null for nothing. */
  readonly ttlSeconds: number | null
  /** Failures in a row before this poll. */
  readonly failures: number
}

export interface NextPoll {
  readonly intervalSeconds: number
  readonly ttlSeconds: number | null
  readonly failures: number
  readonly at: Date
}

/**
 * When to poll again. A feed that brings news is asked sooner, one that does not later; the publisher's wish is a
 * floor, within 5 min and 24 h; failures back off by doubling up to 24 h, Retry-After is respected.
 * @param random from 0 up to 1
 */
export function scheduleNext(
  pace: FeedPace,
  status: number | null,
  outcome: PollOutcome,
  now: Date,
  random: number,
): NextPoll {
  if (outcome.kind === 'failed') return scheduleRetry(pace, status, outcome, now, random)
  const hasNews = outcome.kind === 'read' && outcome.newArticles.length > 0
  const intervalSeconds = Math.round(
    clamp(pace.intervalSeconds * (hasNews ? FASTER : SLOWER), MIN_WAIT, MAX_QUIET_WAIT),
  )
  const ttlSeconds = outcome.kind === 'read' ? outcome.waitSeconds : pace.ttlSeconds
  const wait = clamp(Math.max(intervalSeconds * spread(random, JITTER), ttlSeconds ?? 0), MIN_WAIT, MAX_WAIT)
  const skipHours = outcome.kind === 'read' ? outcome.skipHours : []
  return { intervalSeconds, ttlSeconds, failures: 0, at: leaveSkipHours(after(now, wait), skipHours) }
}

function scheduleRetry(
  pace: FeedPace,
  status: number | null,
  outcome: PollOutcome & { kind: 'failed' },
  now: Date,
  random: number,
): NextPoll {
  const failures = pace.failures + 1
  // 2^9 retries of 300 s pass 24 h; a larger exponent would only lose precision.
  const backOff = FIRST_RETRY * 2 ** Math.min(pace.failures, 9) * spread(random, RETRY_JITTER)
  const asked = Math.max(outcome.retryAfterSeconds ?? 0, status === GONE ? MAX_WAIT : 0)
  return { ...pace, failures, at: after(now, clamp(Math.max(backOff, asked), MIN_WAIT, MAX_WAIT)) }
}

/** The first moment from `at` on whose hour is not among the skipped; `at` itself when all are. */
function leaveSkipHours(at: Date, skipHours: readonly number[]): Date {
  if (new Set(skipHours).size >= 24) return at
  let next = at
  while (skipHours.includes(next.getUTCHours())) {
    next = new Date(
      Date.UTC(next.getUTCFullYear(), next.getUTCMonth(), next.getUTCDate(), next.getUTCHours() + 1),
    )
  }
  return next
}

function spread(random: number, share: number): number {
  return 1 + share * (2 * random - 1)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + Math.round(seconds) * 1000)
}
