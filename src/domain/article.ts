import type { BlockId, CountryCode, LanguageCode } from './identifiers.ts'

/** One article as the stages after ingest see it. `title` and `text` are what every offset points into. */
export interface Article {
  readonly id: string
  readonly url: string | null
  /** Source id of the catalogue, else the outlet's domain or name as the row gave it. */
  readonly source: string
  readonly sourceName: string
  readonly country: CountryCode | null
  readonly language: LanguageCode
  /** Block whose column this article votes in. */
  readonly block: BlockId
  readonly subBlock: BlockId | null
  /** How the block was found; shown on the page when it is not the catalogue's word. */
  readonly blockBasis: 'row' | 'catalogue' | 'country' | 'none'
  readonly owner: string | null
  readonly stateAffiliated: boolean | null
  /** ISO 8601 UTC; null when the publisher gave none that is sane. */
  readonly publishedAt: string | null
  readonly title: string
  /** Plain text without the title; paragraphs are separated by a blank line. May be empty. */
  readonly text: string
  /** Which step gave the text. */
  readonly how: 'page' | 'feed' | 'row' | 'none'
  readonly sample: boolean
}

/** Part of an article that offsets count in. */
export type ArticleField = 'title' | 'text'
