import type { Block, Source } from './block.ts'
import type { EntityKind, SpeechVerbClass } from './features.ts'
import type { FigureSlot } from './figure-slots.ts'
import type { BlockId, CountryCode, LanguageCode } from './identifiers.ts'

/** Everything reviewed by hand that the stages need: read once from `catalog/`, checked, never changed at run time. */
export interface Catalogue {
  readonly blocks: readonly Block[]
  readonly sources: readonly Source[]
  readonly gazetteer: readonly GazetteerEntry[]
  readonly lexicon: Lexicon
}

export interface GazetteerEntry {
  readonly id: string
  readonly kind: EntityKind
  readonly wikidata: string | null
  /** Country the entity belongs to or stands for, when one does. */
  readonly country: CountryCode | null
  /** Where the aliases come from; absent when they were written and checked by hand. */
  readonly method?: string
  readonly aliases: readonly Alias[]
}

export interface Alias {
  readonly language: LanguageCode | 'mul'
  readonly text: string
  /** `short`, `acronym` and `risky` never match without context. */
  readonly type: 'name' | 'official' | 'demonym' | 'altSpelling' | 'acronym' | 'short' | 'risky' | 'variant'
}

/** Words by meaning, per language. A trailing `*` in a term matches any ending; everything else matches whole words. */
export interface Lexicon {
  readonly concepts: readonly Concept[]
  readonly speechVerbs: readonly { readonly class: SpeechVerbClass; readonly terms: TermsByLanguage }[]
  readonly frames: readonly Frame[]
  readonly namings: readonly NamingSet[]
  /** Small closed word lists the analysis needs, by name: "negation", "hedge", "blame", "harm", "future", ... */
  readonly cues: Readonly<Record<string, TermsByLanguage>>
  /** The shapes an accusation or its denial takes, by where the accused stands: "accused-before", "cleared", ... */
  readonly blameShapes: Readonly<Record<string, TermsByLanguage>>
  /** Words that judge what somebody does, by how: "unlawful", "hostile", "lawful", "defensive". */
  readonly judgements: Readonly<Record<string, TermsByLanguage>>
  readonly figureSlots: readonly { readonly slot: FigureSlot; readonly terms: TermsByLanguage }[]
  /** The act of a concept as an English noun with its article, by concept id: "the explosion". */
  readonly actPhrases: Readonly<Record<string, string>>
  /** What figures measure beyond their slot: the key rate, votes against, aid. */
  readonly figureMeasures: readonly FigureMeasure[]
  /** Parts of those a toll counts: civilians, soldiers. */
  readonly figureGroups: readonly {
    readonly id: string
    readonly label: string
    readonly terms: TermsByLanguage
  }[]
  /** What the other content words of news mean, for comparing sentences of two languages. */
  readonly meanings: readonly Meaning[]
}

/**
 * One meaning and the usual words for it, which may be of several parts of speech ("reject", "rejection"). Single words;
 * a word may have several meanings. Words that have no star are compared by their stems.
 */
export interface Meaning {
  readonly id: string
  readonly terms: TermsByLanguage
}

/** One measured thing. */
export interface FigureMeasure {
  readonly id: string
  /** English words that fit behind "the" or "the number of". */
  readonly label: string
  readonly slots: readonly FigureSlot[]
  /** series: one quantity whose values follow or dispute each other. point: many quantities bear the name; only equal values are one. */
  readonly relation: 'series' | 'point'
  /** What tells quantities of one name apart: whose votes, which state's troops, yearly or monthly. */
  readonly of: 'person' | 'state' | 'period' | null
  readonly terms: TermsByLanguage
}

export type TermsByLanguage = Readonly<Record<LanguageCode, readonly string[]>>

export interface Concept {
  readonly id: string
  /** English words for a reader. */
  readonly label: string
  readonly terms: TermsByLanguage
  /** Concepts that cannot both be true of one act ("intercepted" and "hit"). */
  readonly opposes: readonly string[]
}

export interface Frame {
  readonly id: string
  /** Stands after "as": "a matter of security". */
  readonly label: string
  readonly terms: TermsByLanguage
}

/** One referent and the words that judge it ("operation", "invasion", "war"). */
export interface NamingSet {
  readonly id: string
  readonly label: string
  /** Entity or concept ids of which at least one must stand in the same article, so that the words mean this referent. */
  readonly context: readonly string[]
  /** True when one event has one such referent: an aircraft's loss, a state's government; not any attack or killing. */
  readonly definite?: true | undefined
  readonly variants: readonly {
    readonly id: string
    /** English gloss. */
    readonly label: string
    /** -1 plays the act down, 0 neutral, 1 condemns it. */
    readonly charge: -1 | 0 | 1
    readonly terms: TermsByLanguage
  }[]
}

/** Finds the column an article votes in. */
export interface BlockOfSource {
  readonly block: BlockId
  readonly subBlock: BlockId | null
}
