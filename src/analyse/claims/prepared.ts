import type { Meanings } from '../../catalog/index.ts'
import type {
  Article,
  ArticleFeatures,
  BlockCoverage,
  BlockId,
  ConceptMention,
  Coverage,
  DateMention,
  EntityMention,
  NameMention,
  NumberMention,
  Proposition,
  QuoteMention,
  Sentence,
} from '../../domain/index.ts'
import type { Mark } from '../../text/find-marks.ts'
import type { ClaimMemory } from './claim-memory.ts'
import type { SentenceProfile } from './pairs/profile.ts'

export type { Mark }

export interface PreparedArticle {
  readonly article: Article
  readonly features: ArticleFeatures
  /** Block, or the sub-block that speaks alone, whose column this article votes in. */
  readonly column: BlockId
  readonly origin: string
  /** Milliseconds since 1970; null when undated. */
  readonly at: number | null
}

/**
 * All that is known of one sentence without looking at another article, so that no later step scans an article again
 * and nothing of it is read twice when an event grows.
 */
export interface SentenceReading {
  /** Number of the sentence among all that one memory has read. */
  readonly uid: number
  readonly article: Article
  readonly sentence: Sentence
  /** Offsets that are read: the sentence, or one part of it. */
  readonly extent: { readonly start: number; readonly end: number }
  readonly language: string
  /** Normalised words in order. */
  readonly words: readonly string[]
  readonly entities: readonly EntityMention[]
  readonly entityIds: ReadonlySet<string>
  readonly concepts: readonly ConceptMention[]
  readonly conceptIds: ReadonlySet<string>
  /** Entity and concept ids together. */
  readonly ids: ReadonlySet<string>
  readonly names: readonly NameMention[]
  readonly numbers: readonly NumberMention[]
  /** Numbers as comparable keys: "12", "24-99", "15-"; calendar years are left out. */
  readonly numberKeys: ReadonlySet<string>
  readonly dates: readonly DateMention[]
  readonly quotes: readonly QuoteMention[]
  readonly propositions: readonly Proposition[]
  readonly marks: readonly Mark[]
  readonly cues: ReadonlySet<string>
  /** Share of the sentence inside words somebody is said to have said, 0 to 1. */
  readonly quoted: number
}

/** A sentence of an event with its article's column and origin. */
export interface PreparedSentence extends SentenceReading {
  /** Position in `Prepared.sentences`. */
  readonly key: number
  readonly in: PreparedArticle
  /** What it is compared by. */
  readonly profile: SentenceProfile
  /** Its parts, when it tells two sides: each states a claim of its own. */
  readonly parts: readonly SentencePart[]
  /** Words as they stand, for length and case. */
  readonly wordCount: number
  /** Boilerplate, navigation or a fragment that no section may use. */
  readonly usable: boolean
}

/** A part of a two-sided sentence with all that is compared of it. Offsets of the field. */
export interface SentencePart {
  readonly uid: number
  readonly start: number
  readonly end: number
  readonly propositions: readonly Proposition[]
  readonly profile: SentenceProfile
}

export interface Column {
  readonly id: BlockId
  readonly coverage: BlockCoverage
  readonly articles: readonly PreparedArticle[]
  readonly origins: ReadonlySet<string>
  /** False for articles of unknown side: they are listed, but they speak for nobody. */
  readonly speaks: boolean
}

/** The coverage in the one shape every step of the analysis reads. */
export interface Prepared {
  readonly coverage: Coverage
  readonly articles: readonly PreparedArticle[]
  readonly byId: ReadonlyMap<string, PreparedArticle>
  readonly sentences: readonly PreparedSentence[]
  readonly columns: ReadonlyMap<BlockId, Column>
  readonly origins: number
  /** What was read and compared before; the same answers come without it. */
  readonly memory: ClaimMemory
  /** What words mean, for comparing languages. */
  readonly meanings: Meanings
  /** Rarity of an entity or concept id over the sentences of the event. */
  readonly idWeight: (id: string) => number
  readonly names: Labels
  /** Concepts that at least three origins speak of: what the event is about, and what a slip of the lexicon is not. */
  readonly commonConcepts: ReadonlySet<string>
  /** Words that stand in lower case somewhere in the coverage, by language: they are no names. */
  readonly lowerCase: ReadonlyMap<string, ReadonlySet<string>>
}

/** English names of ids, for sentences of our own. */
export interface Labels {
  readonly entity: (id: string) => string | null
  readonly concept: (id: string) => string | null
  readonly block: (id: BlockId) => string
  readonly outlet: (source: string) => string
  /** True for "Israeli" or "украинской", false for "Israel" and its cases: an adjective beside an act is its agent. */
  readonly isAdjective: (id: string, surface: string) => boolean
  /** Country, when the entity is a state or stands for one ("Kremlin", "Beijing"); otherwise the entity itself. */
  readonly actor: (id: string) => string
  readonly country: (id: string) => string | null
  /** Countries, as two letters, that a block or a part that speaks alone is edited in; empty for outlets in exile and for exchanges. */
  readonly home: (id: BlockId) => ReadonlySet<string>
  /** Concepts that cannot be true together with this one. */
  readonly opposes: (concept: string) => ReadonlySet<string>
  /**
   * For a variant of the naming table that judges what it names ("massacre", "martyred"): ids of which one must stand in
   * the article for it to mean its referent, none for always. Null for other variants.
   */
  readonly loadedContext: (naming: string) => readonly string[] | null
  /** "the explosion": the act of a concept as a noun, when the catalogue has it. */
  readonly act: (concept: string) => string | null
}
