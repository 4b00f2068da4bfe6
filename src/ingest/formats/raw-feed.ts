import type { TextConstruct } from './text-construct.ts'

/** Entries of one document that are read, in its order. The fullest news feed of the development data has 200. */
export const MAX_ENTRIES = 2000

/** What a format adapter hands on: everything found, nothing cleaned or cut yet. */
export interface RawFeed {
  readonly format: 'rss' | 'atom' | 'json' | 'sitemap'
  readonly title: TextConstruct | null
  readonly link: string | null
  readonly id: string | null
  readonly description: TextConstruct | null
  /** Base address of the description's links. */
  readonly base: string | null
  readonly language: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly ttlMinutes: number | null
  readonly skipHours: readonly number[]
  readonly entries: readonly RawEntry[]
}

export interface RawEntry {
  readonly title: TextConstruct | null
  readonly link: string | null
  readonly id: string | null
  readonly summary: TextConstruct | null
  readonly summaryBase: string | null
  readonly content: TextConstruct | null
  readonly contentBase: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly author: string | null
  readonly categories: readonly string[]
  readonly language: string | null
  /** False when the document ended inside this entry. */
  readonly whole: boolean
}
