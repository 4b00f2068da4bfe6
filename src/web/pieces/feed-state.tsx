import { plural } from '../../publish/index.ts'
import type { FeedHealth } from '../../sources/index.ts'
import { Time } from './time.tsx'

const STATES = { healthy: '● answers', failing: '○ does not answer', waiting: '○ not polled yet' } as const

/** One feed with what it last said. */
export function FeedState({ feed }: { feed: FeedHealth }) {
  return (
    <div class={`feed-state feed-${feed.state}`}>
      <p>
        <span class="feed-word">{STATES[feed.state]}</span> <code>{feed.url}</code>
      </p>
      <p class="note">
        {feed.lastOkAt === null ? (
          'Has not answered yet'
        ) : (
          <>
            Last answered <Time at={feed.lastOkAt} />
          </>
        )}
        {feed.lastNewAt !== null && (
          <>
            , last new article <Time at={feed.lastNewAt} />
          </>
        )}
        {feed.failures > 0 && `, ${plural(feed.failures, 'failure')} in a row`}
        {feed.lastError !== null && feed.state !== 'healthy' && `: ${feed.lastError}`}
      </p>
    </div>
  )
}
