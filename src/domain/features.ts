import type { ArticleField } from './article.ts'
import type { FigureSlot } from './figure-slots.ts'
import type { LanguageCode } from './identifiers.ts'

/** A half-open span [start, end) in UTF-16 code units of an article's title or text. */
export interface Span {
  readonly field: ArticleField
  readonly start: number
  readonly end: number
}

/** What enrich says about one article. A pure function of the article, the catalogue and `method`. */
export interface ArticleFeatures {
  readonly article: string
  readonly method: string
  readonly version: number
  readonly language: LanguageCode
  /** The title is the first sentence; the others follow in order of the text. */
  readonly sentences: readonly Sentence[]
  readonly entities: readonly EntityMention[]
  readonly concepts: readonly ConceptMention[]
  readonly numbers: readonly NumberMention[]
  readonly dates: readonly DateMention[]
  readonly quotes: readonly QuoteMention[]
  /** Clauses as far as rules can read them; a sentence may have none. In order of the text. */
  readonly propositions: readonly Proposition[]
  /** Names of people, places and bodies that the gazetteer does not know. */
  readonly names: readonly NameMention[]
  /** Ids of agencies the article credits for its text ("org_reuters"). */
  readonly credits: readonly string[]
  readonly fingerprint: Fingerprint
}

export interface Sentence extends Span {
  /** Position in `ArticleFeatures.sentences`. */
  readonly index: number
  readonly text: string
}

export interface EntityMention extends Span {
  /** Gazetteer id ("country_ru", "person_..."). */
  readonly id: string
  readonly kind: EntityKind
  readonly surface: string
  readonly sentence: number
}

export type EntityKind = 'country' | 'capital' | 'metonym' | 'person' | 'org' | 'place' | 'financial'

export interface ConceptMention extends Span {
  /** Concept id of the lexicon ("ceasefire"). */
  readonly id: string
  readonly sentence: number
}

/** A figure as an interval. "at least 12" is [12, Infinity), "dozens" [24, 99], "nearly 100" [90, 100]. */
export interface NumberMention extends Span {
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  /** "person", "percent", "usd", "km", "day", "year" (a calendar year), ... or null when bare. */
  readonly unit: string | null
  /** What is counted, as far as words beside it tell: "killed", "injured", "arrested", ... */
  readonly slot: FigureSlot | null
  readonly surface: string
  readonly sentence: number
}

export interface DateMention extends Span {
  /** First and last day meant, ISO date "2023-06-06", resolved against the time of publication. */
  readonly from: string
  readonly to: string
  readonly surface: string
  readonly sentence: number
}

/** Words somebody is said to have said: between quotation marks, or reported after a verb of speech. */
export interface QuoteMention extends Span {
  readonly direct: boolean
  /** null when no speaker could be tied to it. */
  readonly speaker: Speaker | null
  /** Class of the verb that introduces it. */
  readonly verb: SpeechVerbClass
  readonly sentence: number
}

export interface Speaker extends Span {
  readonly surface: string
  /** Gazetteer id when known. */
  readonly entity: string | null
  /** "Foreign Minister", "spokesman", in the words of the article; null when none stands there. */
  readonly title: string | null
}

export type SpeechVerbClass = 'neutral' | 'assert' | 'doubt' | 'accuse' | 'deny' | 'promise' | 'warn'

/**
 * What one clause says: who does what to whom, when, and in whose voice. Read by rules in the languages that have them
 * (see `PROPOSITION_LANGUAGES` in `src/enrich/`); a part that the rules cannot tell is null, never guessed.
 */
export interface Proposition extends Span {
  readonly sentence: number
  /** The doer, in active and passive clauses alike. */
  readonly actor: Participant | null
  readonly act: Act | null
  /** Whom or what the act is done to. */
  readonly object: Participant | null
  readonly place: Participant | null
  /** Days meant, resolved like `DateMention`. */
  readonly time: { readonly from: string; readonly to: string } | null
  /** Positions in `ArticleFeatures.numbers` of the figures inside the clause. */
  readonly numbers: readonly number[]
  /** `outlet`: the article says it itself. `quoted`: somebody is said to have said it, directly or indirectly. */
  readonly voice: 'outlet' | 'quoted'
  /** Who is said to have said it; null in the outlet's own voice, or when nobody can be tied to it. */
  readonly speaker: Speaker | null
  /** Class of the word that introduces a quoted clause; null in the outlet's own voice. */
  readonly verb: SpeechVerbClass | null
  /** -1: the clause says that the act did not happen ("did not hit", "denied having hit"). */
  readonly polarity: 1 | -1
  readonly modality: Modality
  /** "reportedly", "allegedly", "may have": the voice does not stand for it. */
  readonly hedged: boolean
}

/**
 * actual: is or was. future: will, is to, plans to. possible: may, could. conditional: stands under an "if", on either
 * side of it. demanded: must, should, calls for, urges.
 */
export type Modality = 'actual' | 'future' | 'possible' | 'conditional' | 'demanded'

/** A party or thing of a clause in the words of the article. */
export interface Participant extends Span {
  readonly surface: string
  /** Gazetteer id of its head, when known. */
  readonly entity: string | null
  /** Concept id of its head ("dam", "civilians"), when known. */
  readonly concept: string | null
}

/** The word or words that carry the act of a clause: a verb, or a noun with a doer beside it ("Israeli strikes"). */
export interface Act extends Span {
  readonly surface: string
  readonly concept: string | null
  /** harm: kills, destroys, shells. blame: accuses, holds responsible. Null: any other. */
  readonly kind: 'harm' | 'blame' | null
}

export interface NameMention extends Span {
  readonly surface: string
  /** Latin consonant skeleton, the same for a name in any script as far as rules can tell. */
  readonly skeleton: string
  readonly sentence: number
}

export interface Fingerprint {
  /** MinHash over word 5-shingles (8-character shingles in CJK) of title and text; empty when the text is too short. */
  readonly minhash: readonly number[]
  /** MinHash over the lead only. */
  readonly lead: readonly number[]
  /** Number of distinct shingles. */
  readonly size: number
}
