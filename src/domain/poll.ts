/** What one poll of one feed gave: made by ingest, recorded by sources. */
export interface PollReport {
  readonly feed: number
  /** ISO 8601 UTC, start of the poll. */
  readonly at: string
  readonly milliseconds: number
  /** HTTP status; null when no server answered. */
  readonly status: number | null
  readonly outcome: PollOutcome
  /** Where the address moved for good; null when it did not. */
  readonly movedTo: string | null
}

export type PollOutcome =
  | {
      readonly kind: 'read'
      /** Entries in the document. */
      readonly items: number
      /** Ids of articles that were not known before. */
      readonly newArticles: readonly string[]
      /** Ids of known articles whose publisher changed the title. */
      readonly retitled: readonly string[]
      /** For the next conditional request. */
      readonly etag: string | null
      readonly lastModified: string | null
      /** Seconds the publisher asks readers to wait (TTL, Cache-Control); null when it asks for nothing. */
      readonly waitSeconds: number | null
      /** Hours in UTC in which it asks not to be visited. */
      readonly skipHours: readonly number[]
    }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'failed'
      readonly reason: string
      /** A sentence for a person. */
      readonly message: string
      readonly retryAfterSeconds: number | null
    }
