/** A feed as its publisher sent it, in one shape for every format. Nothing here has been judged yet. */
export interface ParsedFeed {
  readonly format: 'rss' | 'atom' | 'json' | 'sitemap'
  /** True when the document ended too early; only whole entries are here. */
  readonly cut: boolean
  readonly title: string | null
  readonly link: string | null
  readonly id: string | null
  readonly description: string | null
  readonly language: string | null
  /** ISO 8601 UTC. */
  readonly published: string | null
  readonly updated: string | null
  /** Minutes the publisher asks readers to wait between two visits; null when it asks for nothing. */
  readonly ttlMinutes: number | null
  /** Hours of the day in UTC, 0 to 23, in which the publisher asks not to be visited. */
  readonly skipHours: readonly number[]
  readonly entries: readonly ParsedEntry[]
}

export interface ParsedEntry {
  /** Plain text: entities decoded, markup gone. */
  readonly title: string | null
  /** Absolute http or https address. */
  readonly link: string | null
  readonly id: string | null
  /** Harmless HTML. */
  readonly summary: string | null
  /** Harmless HTML. */
  readonly content: string | null
  /** ISO 8601 UTC, as the publisher says; may be in the future or long ago. */
  readonly published: string | null
  readonly updated: string | null
  readonly author: string | null
  readonly categories: readonly string[]
  /** Language of this entry where it differs from the feed's or the feed names none. */
  readonly language: string | null
}

export type FeedFault = 'empty' | 'not-a-feed' | 'html-page' | 'sitemap-index' | 'bad-json' | 'too-large'

/** What is known about a feed document besides its bytes. */
export interface FeedOrigin {
  /** Address it came from, after redirects. */
  readonly url?: string | null
  /** HTTP headers by name in lower case. */
  readonly headers?: Readonly<Record<string, string>>
}
