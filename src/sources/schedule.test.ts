import { describe, expect, it } from 'vitest'
import type { PollOutcome } from '../domain/index.ts'
import { type FeedPace, MAX_WAIT, MIN_WAIT, scheduleNext } from './schedule.ts'

const NOW = new Date('2026-03-10T12:00:00Z')
const PACE: FeedPace = { intervalSeconds: 900, ttlSeconds: null, failures: 0 }
const FAILED = { kind: 'failed', reason: 'timeout', message: '', retryAfterSeconds: null } as const

function read(changes: Partial<PollOutcome & { kind: 'read' }> = {}): PollOutcome {
  return {
    kind: 'read',
    items: 1,
    newArticles: [],
    retitled: [],
    etag: null,
    lastModified: null,
    waitSeconds: null,
    skipHours: [],
    ...changes,
  }
}

function waitOf(
  pace: Partial<FeedPace>,
  outcome: PollOutcome,
  random = 0.5,
  status: number | null = 200,
): number {
  return (
    (scheduleNext({ ...PACE, ...pace }, status, outcome, NOW, random).at.getTime() - NOW.getTime()) / 1000
  )
}

describe('scheduleNext', () => {
  it('asks a feed sooner that brought news and later one that did not', () => {
    const withNews = scheduleNext(PACE, 200, read({ newArticles: ['a'] }), NOW, 0.5)
    expect(withNews.intervalSeconds).toBeLessThan(PACE.intervalSeconds)
    expect(scheduleNext(PACE, 200, read(), NOW, 0.5).intervalSeconds).toBeGreaterThan(PACE.intervalSeconds)
    expect(scheduleNext(PACE, 304, { kind: 'unchanged' }, NOW, 0.5).intervalSeconds).toBeGreaterThan(
      PACE.intervalSeconds,
    )
  })

  it('never leaves 5 minutes to 24 hours, whatever came before and whatever is asked', () => {
    const outcomes = [
      read(),
      read({ newArticles: ['a'] }),
      read({ waitSeconds: 1 }),
      read({ waitSeconds: 9e8 }),
      FAILED,
      { ...FAILED, retryAfterSeconds: 9e8 },
    ]
    for (const outcome of outcomes) {
      for (const failures of [0, 1, 5, 9, 1000]) {
        for (const random of [0, 0.5, 0.999]) {
          const wait = waitOf({ failures, intervalSeconds: 300 }, outcome, random)
          expect(wait).toBeGreaterThanOrEqual(MIN_WAIT)
          expect(wait).toBeLessThanOrEqual(MAX_WAIT)
        }
      }
    }
  })

  it("takes the publisher's wish as a floor, and keeps it through a 304", () => {
    expect(waitOf({}, read({ waitSeconds: 7000 }))).toBe(7000)
    expect(waitOf({ ttlSeconds: 7000 }, { kind: 'unchanged' }, 0.5, 304)).toBe(7000)
    expect(waitOf({ ttlSeconds: 7000 }, read())).toBeLessThan(7000)
  })

  it('doubles the wait with each failure, moved by chance, and forgets failures at the first success', () => {
    expect([0, 1, 2, 3].map((failures) => waitOf({ failures }, FAILED))).toEqual([300, 600, 1200, 2400])
    expect(waitOf({ failures: 3 }, FAILED, 0)).not.toBe(waitOf({ failures: 3 }, FAILED, 0.9))
    expect(scheduleNext({ ...PACE, failures: 7 }, 200, read(), NOW, 0.5).failures).toBe(0)
  })

  it('respects Retry-After and asks what is gone once a day', () => {
    expect(waitOf({}, { ...FAILED, retryAfterSeconds: 5000 })).toBe(5000)
    expect(waitOf({}, FAILED, 0.5, 410)).toBe(MAX_WAIT)
  })

  it('leaves skipped hours out, unless all are skipped', () => {
    const at = scheduleNext(PACE, 200, read({ skipHours: [12, 13] }), NOW, 0.5).at
    expect(at.toISOString()).toBe('2026-03-10T14:00:00.000Z')
    const all = Array.from({ length: 24 }, (_, hour) => hour)
    expect(waitOf({}, read({ skipHours: all }))).toBeLessThan(3600)
  })
})
