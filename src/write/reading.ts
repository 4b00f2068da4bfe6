import type {
  Article,
  ArticleFeatures,
  BlockId,
  ConceptMention,
  DateMention,
  EntityMention,
  NameMention,
  NumberMention,
  Proposition,
  QuoteMention,
} from '../domain/index.ts'
import type { Mark } from '../text/find-marks.ts'
import type { Clause } from './read-clauses.ts'

/**
 * What rules read in one piece of text: a sentence of evidence or one that a model wrote. Both are read by the same rules,
 * so that they can be compared across languages. Offsets count in `text`.
 */
export interface Reading {
  readonly text: string
  readonly language: string
  readonly entities: readonly EntityMention[]
  readonly concepts: readonly ConceptMention[]
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly DateMention[]
  readonly names: readonly NameMention[]
  readonly quotes: readonly QuoteMention[]
  readonly propositions: readonly Proposition[]
  readonly marks: readonly Mark[]
  readonly clauses: readonly Clause[]
}

/** A sentence of evidence with where it stands. */
export interface CitedReading extends Reading {
  readonly id: string
  readonly article: string
  readonly block: BlockId
  readonly source: string
  readonly origin: string
  /** Country of the outlet, as a code; null where it is not known. */
  readonly country: string | null
}

/** Describes a text as enrich describes articles; handed in, because stages do not know each other. */
export type Describe = (
  text: Pick<Article, 'id' | 'language' | 'title' | 'text' | 'publishedAt' | 'country'>,
) => ArticleFeatures
