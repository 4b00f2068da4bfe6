import { compareText } from './cover-blocks.ts'

/** Weights of the score (method section 8). They add up to 1. */
export const RANK_WEIGHTS = {
  prominence: 0.35,
  velocity: 0.2,
  diversity: 0.2,
  contestation: 0.15,
  novelty: 0.1,
} as const
/** Hours in which an event loses half of its freshness (method section 8). */
export const FRESHNESS_HALF_LIFE_HOURS = 12
/** Days back in which an event is compared for novelty, and in which events are ranked (method section 8). */
export const RANK_WINDOW_DAYS = 14
/** Hours whose average the last hour is compared with (method section 8). */
export const VELOCITY_HOURS = 24
/** Radar: blocks and origins an event needs (product section 3). */
export const RADAR_BLOCKS = 2
export const RADAR_ORIGINS = 3
/** Radar: least prominence, ln(1 + origins). Start value: that of three origins. */
export const RADAR_PROMINENCE = Math.log1p(3)
/** Radar: least freshness. Start value: 72 h without a new article. */
export const RADAR_FRESHNESS = 2 ** (-72 / FRESHNESS_HALF_LIFE_HOURS)

const HOUR = 3_600_000

/** What ranking needs of one event. Times in milliseconds. One vote per origin: an origin counts once, when first seen. */
export interface RankInput {
  readonly event: string
  readonly origins: readonly { readonly at: number; readonly block: string }[]
  readonly firstAt: number
  readonly latestAt: number
  /** Normalised words of headline, summary and topics. */
  readonly words: readonly string[]
  readonly contestation: number
  /** The clock this event is judged by: now, or for a sample its own latest article. */
  readonly now: number
}

export interface RankParts {
  readonly prominence: number
  readonly velocity: number
  readonly diversity: number
  readonly contestation: number
  readonly novelty: number
  /** 2^(-age / 12 h), 0 to 1; multiplies the rest. */
  readonly freshness: number
}

export interface Ranked {
  readonly event: string
  readonly score: number
  /** Raw values, before they are turned into ranks. */
  readonly parts: RankParts
  readonly radar: boolean
}

/** Scores every event of the window and orders them, best first, ties by id. Pure. */
export function rankEvents(inputs: readonly RankInput[]): Ranked[] {
  const activeBlocks = new Set(inputs.flatMap((input) => input.origins.map((origin) => origin.block))).size
  const novelty = noveltyOf(inputs)
  const parts = inputs.map(
    (input): RankParts => ({
      prominence: Math.log1p(input.origins.length),
      velocity: velocityOf(input.origins, input.now),
      diversity: diversityOf(input.origins, activeBlocks),
      contestation: input.contestation,
      novelty: novelty.get(input.event) ?? 1,
      freshness: freshnessOf(input),
    }),
  )
  const names = Object.keys(RANK_WEIGHTS) as (keyof typeof RANK_WEIGHTS)[]
  const ranks = new Map(
    names.map((name) => [name, normalisedRanks(parts.map((part) => part[name]))] as const),
  )
  const ranked = inputs.map((input, at): Ranked => {
    const part = parts[at] as RankParts
    const sum = names.reduce((total, name) => total + RANK_WEIGHTS[name] * (ranks.get(name)?.[at] ?? 0), 0)
    return { event: input.event, score: part.freshness * sum, parts: part, radar: onRadar(input, part) }
  })
  return ranked.sort((a, b) => b.score - a.score || compareText(a.event, b.event))
}

function onRadar(input: RankInput, parts: RankParts): boolean {
  const blocks = new Set(input.origins.map((origin) => origin.block)).size
  return (
    blocks >= RADAR_BLOCKS &&
    input.origins.length >= RADAR_ORIGINS &&
    parts.prominence >= RADAR_PROMINENCE &&
    parts.freshness >= RADAR_FRESHNESS
  )
}

function freshnessOf(input: RankInput): number {
  const age = Math.max(0, input.now - input.latestAt) / HOUR
  return 2 ** (-age / FRESHNESS_HALF_LIFE_HOURS)
}

/**
 * New origins of the last hour against the hourly average of the 24 h before, as the difference of Anscombe
 * transforms, which has a standard deviation of about 1 for counts: 2 means "hardly chance".
 */
export function velocityOf(origins: readonly { readonly at: number }[], now: number): number {
  const age = origins.map((origin) => (now - origin.at) / HOUR)
  const last = age.filter((hours) => hours >= 0 && hours < 1).length
  const before = age.filter((hours) => hours >= 1 && hours < 1 + VELOCITY_HOURS).length / VELOCITY_HOURS
  return anscombe(last) - anscombe(before)
}

function anscombe(count: number): number {
  return 2 * Math.sqrt(count + 3 / 8)
}

/** Entropy of origins over blocks, divided by the largest possible over `activeBlocks`; 0 to 1. */
export function diversityOf(origins: readonly { readonly block: string }[], activeBlocks: number): number {
  if (activeBlocks < 2 || origins.length === 0) return 0
  const counts = new Map<string, number>()
  for (const { block } of origins) counts.set(block, (counts.get(block) ?? 0) + 1)
  const shares = [...counts.values()].map((count) => count / origins.length)
  return shares.reduce((sum, share) => sum - share * Math.log(share), 0) / Math.log(activeBlocks)
}

/** 1 minus the largest cosine with an event that began earlier inside the window. */
function noveltyOf(inputs: readonly RankInput[]): Map<string, number> {
  const ordered = [...inputs].sort((a, b) => a.firstAt - b.firstAt || compareText(a.event, b.event))
  const holders = new Map<string, number[]>()
  const norms: number[] = []
  const novelty = new Map<string, number>()
  for (const [at, input] of ordered.entries()) {
    const words = new Set(input.words)
    const shared = new Map<number, number>()
    for (const word of words) {
      const list = holders.get(word) ?? []
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1)
      list.push(at)
      holders.set(word, list)
    }
    norms.push(Math.sqrt(words.size))
    const largest = [...shared].reduce((best, [other, count]) => {
      const recent = input.firstAt - (ordered[other]?.latestAt ?? 0) <= RANK_WINDOW_DAYS * 24 * HOUR
      return recent ? Math.max(best, count / ((norms[other] ?? 1) * (norms[at] ?? 1))) : best
    }, 0)
    novelty.set(input.event, 1 - largest)
  }
  return novelty
}

/** Each value's place among all, 0 for the lowest to 1 for the highest; equal values share their mean place. */
export function normalisedRanks(values: readonly number[]): number[] {
  if (values.length < 2) return values.map(() => 1)
  const sorted = [...values].sort((a, b) => a - b)
  const first = new Map<number, number>()
  const count = new Map<number, number>()
  for (const [at, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, at)
    count.set(value, (count.get(value) ?? 0) + 1)
  }
  return values.map(
    (value) => ((first.get(value) ?? 0) + ((count.get(value) ?? 1) - 1) / 2) / (values.length - 1),
  )
}
