import type { SourceHealth } from './store-health.ts'

/** What "silent" may be said of: a block most of whose feeds answer. */
export interface BlockHealth {
  readonly block: string
  readonly sources: number
  /** Sources with at least one healthy feed. */
  readonly healthySources: number
  readonly feeds: number
  readonly healthyFeeds: number
  readonly failingFeeds: number
  readonly itemsPerDay: number
}

/** Sums per block over active feeds of real outlets, blocks by id. */
export function blockHealth(sources: readonly SourceHealth[]): BlockHealth[] {
  const real = sources.filter((source) => !source.sample && source.feeds.some((feed) => feed.active))
  const blocks = [...new Set(real.map((source) => source.block))].sort()
  return blocks.map((block) =>
    summarise(
      block,
      real.filter((source) => source.block === block),
    ),
  )
}

function summarise(block: string, sources: readonly SourceHealth[]): BlockHealth {
  const feeds = sources.flatMap((source) => source.feeds).filter((feed) => feed.active)
  const isHeard = (source: SourceHealth): boolean =>
    source.feeds.some((feed) => feed.active && feed.state === 'healthy')
  return {
    block,
    sources: sources.length,
    healthySources: sources.filter(isHeard).length,
    feeds: feeds.length,
    healthyFeeds: feeds.filter((feed) => feed.state === 'healthy').length,
    failingFeeds: feeds.filter((feed) => feed.state === 'failing').length,
    itemsPerDay: Math.round(feeds.reduce((sum, feed) => sum + feed.itemsPerDay, 0) * 10) / 10,
  }
}
