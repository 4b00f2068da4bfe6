import { describe, expect, it } from 'vitest'
import { diversityOf, normalisedRanks, type RankInput, rankEvents, velocityOf } from './rank-events.ts'
import { timeSignals } from './time-badges.ts'

const NOW = Date.parse('2024-01-10T12:00:00Z')
const HOUR = 3_600_000

function input(event: string, change: Partial<RankInput> = {}): RankInput {
  const origins = ['a', 'b', 'c'].map((block, at) => ({ block, at: NOW - (at + 2) * HOUR }))
  return {
    event,
    origins,
    firstAt: NOW - 4 * HOUR,
    latestAt: NOW,
    words: [event],
    contestation: 0,
    now: NOW,
    ...change,
  }
}

describe('rankEvents', () => {
  it('is the same in whatever order events come', () => {
    const inputs = ['x', 'y', 'z'].map((event, at) => input(event, { contestation: at }))
    expect(rankEvents([...inputs].reverse())).toEqual(rankEvents(inputs))
  })

  it('breaks ties by id', () => {
    expect(rankEvents([input('b'), input('a')]).map((ranked) => ranked.event)).toEqual(['a', 'b'])
  })

  it('puts the more contested of two equal events first', () => {
    expect(rankEvents([input('a'), input('b', { contestation: 2 })])[0]?.event).toBe('b')
  })

  it('halves a score every twelve hours without an article', () => {
    const [fresh] = rankEvents([input('a')])
    const [old] = rankEvents([input('a', { latestAt: NOW - 12 * HOUR })])
    expect(old!.score).toBeCloseTo(fresh!.score / 2)
  })

  it('keeps an event of one block, or of two origins, off Radar', () => {
    const oneBlock = [1, 2, 3, 4].map((at) => ({ block: 'a', at: NOW - at * HOUR }))
    const twoOrigins = [
      { block: 'a', at: NOW },
      { block: 'b', at: NOW },
    ]
    expect(rankEvents([input('a')])[0]?.radar).toBe(true)
    expect(rankEvents([input('a', { origins: oneBlock })])[0]?.radar).toBe(false)
    expect(rankEvents([input('a', { origins: twoOrigins })])[0]?.radar).toBe(false)
  })

  it('takes an event off Radar after three silent days', () => {
    expect(rankEvents([input('a', { latestAt: NOW - 73 * HOUR })])[0]?.radar).toBe(false)
  })

  it('calls a retelling of an earlier event less novel', () => {
    const first = input('a', { words: ['dam', 'river', 'flood'], firstAt: NOW - 9 * HOUR })
    const second = input('b', { words: ['dam', 'river', 'wheat'] })
    const parts = new Map(rankEvents([first, second]).map((ranked) => [ranked.event, ranked.parts] as const))
    expect(parts.get('a')?.novelty).toBe(1)
    expect(parts.get('b')?.novelty).toBeCloseTo(1 / 3)
  })
})

it('measures velocity near zero for a steady stream', () => {
  const steady = Array.from({ length: 25 }, (_, at) => ({ at: NOW - (at + 0.5) * HOUR }))
  expect(velocityOf(steady, NOW)).toBeCloseTo(0)
})

it('gives even coverage of all blocks a diversity of one', () => {
  expect(diversityOf([{ block: 'a' }, { block: 'b' }], 2)).toBeCloseTo(1)
  expect(diversityOf([{ block: 'a' }, { block: 'a' }], 2)).toBe(0)
})

it('gives equal values their mean rank', () => {
  expect(normalisedRanks([5, 1, 5])).toEqual([0.75, 0, 0.75])
})

it('escalates when three blocks surge in one hour', () => {
  const burst = ['a', 'b', 'c'].flatMap((block) =>
    Array.from({ length: 4 }, () => ({ block, at: NOW - HOUR / 2 })),
  )
  const signals = new Map(
    timeSignals(input('a', { origins: burst }), 0).map((signal) => [signal.id, signal] as const),
  )
  expect(signals.get('escalating')?.value).toBe(3)
  expect(signals.get('surging')!.value).toBeGreaterThan(signals.get('surging')!.threshold)
})
