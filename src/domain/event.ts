import type { Article } from './article.ts'
import type { Claim } from './claim.ts'
import type { BlockCoverage, Indicator } from './event-view.ts'
import type { ArticleFeatures } from './features.ts'
import type { LanguageCode } from './identifiers.ts'

/** One development in the world. Its id is stable; a merge leaves a redirect behind. */
export interface NewsEvent {
  readonly id: string
  readonly createdAt: string
  readonly status: 'live' | 'frozen' | 'merged' | 'retracted'
  readonly mergedInto: string | null
  readonly articleCount: number
  readonly firstArticleAt: string
  readonly lastArticleAt: string
  readonly sample: boolean
}

/** Why an article stands in an event. */
export interface Placement {
  readonly article: string
  readonly event: string
  /** Probability that the pair belongs together, 0 to 1; 1 for the founder of an event. */
  readonly score: number
  readonly reason: PlacementReason
  readonly method: string
  readonly version: number
}

export interface PlacementReason {
  readonly decision: 'create' | 'join' | 'link' | 'merge' | 'split' | 'move'
  /** Named features with their value and their share in the score, largest share first. */
  readonly features: readonly { readonly name: string; readonly value: number; readonly share: number }[]
  /** Score that was required at that moment. */
  readonly required: number
  /** Best event that was not chosen. */
  readonly nearest: { readonly event: string; readonly score: number } | null
  readonly language: LanguageCode
}

/** How an article belongs to its origin. */
export type OriginRelation = 'first' | 'copy' | 'derived' | 'translated' | 'credit' | 'owner'

/** The articles of one event that trace to one report. */
export interface Origin {
  /** Id of its first article. */
  readonly id: string
  /** Agency the members credit, when one is known. */
  readonly agency: string | null
  readonly members: readonly {
    readonly article: string
    readonly relation: OriginRelation
    /** Exact similarity behind the relation, 0 to 1. */
    readonly similarity: number
  }[]
}

/** A sentence by its place. */
export interface ClaimSpan {
  readonly article: string
  readonly field: 'title' | 'text'
  readonly start: number
  readonly end: number
}

/**
 * Two sentences of different languages that a language model takes to state one claim, or one the denial of the other. Only a
 * proposal: the checks of the analysis decide, at every analysis anew.
 */
export interface ClaimProposal {
  readonly left: ClaimSpan
  readonly right: ClaimSpan
  readonly are: 'same' | 'opposed'
  /** Id of the model that proposed it. */
  readonly model: string
}

/** All that analysis may look at: the articles of one event, what enrich says of them, and who was listened to. */
export interface Coverage {
  readonly event: string
  /** In order of publication, then id. */
  readonly articles: readonly Article[]
  /** Same order as `articles`. */
  readonly features: readonly ArticleFeatures[]
  readonly origins: readonly Origin[]
  /** Every column of this event, and every silent block that was listened to. */
  readonly blocks: readonly BlockCoverage[]
  /** What a model has proposed about these articles; absent: nothing. */
  readonly proposals?: readonly ClaimProposal[]
  /** Time of this analysis, ISO 8601 UTC. */
  readonly now: string
  /** Claims and indicators of the version before; null at the first analysis. */
  readonly previous: { readonly claims: readonly Claim[]; readonly indicators: readonly Indicator[] } | null
}
