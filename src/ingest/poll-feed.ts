import type { Db } from '../db/index.ts'
import type { PollOutcome, PollReport, Result } from '../domain/index.ts'
import type { Net, NetResponse } from '../net/index.ts'
import { identify } from './identify.ts'
import { parseFeed } from './parse-feed.ts'
import type { ParsedFeed } from './parsed-feed.ts'
import { findFeed, type PolledFeed, saveDrafts } from './store.ts'
import { toDraft } from './to-draft.ts'

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'

/**
 * Polls one feed: fetches it if it changed, reads it, saves what is new. Network and server faults are part of the
 * report, which the caller hands to `sources.recordPoll`; only then is the feed's state touched, so that a process
 * that dies in between polls again and saves nothing twice.
 */
export async function pollFeed(
  db: Db,
  net: Net,
  feedId: number,
  now: Date,
): Promise<Result<PollReport, 'no-such-feed'>> {
  const feed = await findFeed(db, feedId)
  if (feed === null)
    return { ok: false, reason: 'no-such-feed', message: `There is no active feed ${feedId}.` }
  const started = performance.now()
  // A feed is published for machines to fetch, so robots rules, which are about crawling pages, are not asked.
  const answer = await net.fetch(feed.url, { accept: ACCEPT, headers: conditions(feed) })
  const report = (
    status: number | null,
    movedTo: string | null,
    outcome: PollOutcome,
  ): Result<PollReport, never> => ({
    ok: true,
    value: {
      feed: feed.id,
      at: now.toISOString(),
      milliseconds: Math.round(performance.now() - started),
      status,
      movedTo,
      outcome,
    },
  })
  if (!answer.ok) {
    const { reason, message, retryAfterSeconds } = answer
    return report(answer.status, null, { kind: 'failed', reason, message, retryAfterSeconds })
  }
  const { status, movedTo } = answer.value
  if (status === 304) return report(status, movedTo, { kind: 'unchanged' })
  const parsed = parseFeed(answer.value.body, { url: answer.value.url, headers: answer.value.headers })
  if (!parsed.ok) {
    return report(status, null, {
      kind: 'failed',
      reason: parsed.reason,
      message: parsed.message,
      retryAfterSeconds: null,
    })
  }
  return report(status, movedTo, await save(db, feed, parsed.value, answer.value, now))
}

function conditions(feed: PolledFeed): Record<string, string> {
  return {
    ...(feed.etag === null ? {} : { 'if-none-match': feed.etag }),
    ...(feed.lastModified === null ? {} : { 'if-modified-since': feed.lastModified }),
  }
}

async function save(
  db: Db,
  feed: PolledFeed,
  parsed: ParsedFeed,
  answer: NetResponse,
  now: Date,
): Promise<PollOutcome> {
  const drafts = parsed.entries
    .map((entry) => toDraft(entry, parsed, now, feed.language))
    .filter((draft) => draft !== null)
  const saved = await saveDrafts(db, feed, identify(feed.sourceId, drafts, now), now)
  return {
    kind: 'read',
    items: parsed.entries.length,
    newArticles: saved.created,
    retitled: saved.retitled,
    // A document that was cut off is not the one its validators speak of.
    etag: parsed.cut ? null : (answer.headers.etag ?? null),
    lastModified: parsed.cut ? null : (answer.headers['last-modified'] ?? null),
    waitSeconds: waitSeconds(parsed, answer.headers),
    skipHours: parsed.skipHours,
  }
}

/** The longer of the feed's own TTL and what HTTP caching says, in seconds; null when neither speaks. */
export function waitSeconds(
  feed: Pick<ParsedFeed, 'ttlMinutes'>,
  headers: Readonly<Record<string, string>>,
): number | null {
  const control = headers['cache-control'] ?? ''
  const fresh = /no-cache|no-store/i.test(control) ? null : /max-age=(\d{1,9})/i.exec(control)?.[1]
  const asked = [feed.ttlMinutes === null ? 0 : feed.ttlMinutes * 60, Number(fresh ?? 0)]
  const longest = Math.round(Math.max(...asked))
  return longest > 0 ? longest : null
}
