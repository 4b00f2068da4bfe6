import type { Meanings } from '../../catalog/index.ts'
import type { BlockId } from '../../domain/index.ts'
import type { CitedReading, Reading } from '../reading.ts'

/** Where a sentence is to stand. */
export interface Place {
  /** Block the sentence speaks for; null: it speaks for no single block. */
  readonly block: BlockId | null
  /** Language the page is read in. */
  readonly language: string
  /** headline: no full stop. question: asks. condition: "If ..., that would ...". translation: of one quotation. */
  readonly shape: 'sentence' | 'headline' | 'question' | 'condition' | 'translation'
}

/** What gates know of the event around a sentence. */
export interface EventWords {
  /** Every column of the event and its name as it stands before "outlets". */
  readonly blocks: ReadonlyMap<BlockId, string>
  /** Names of the outlets of an article's source. */
  readonly outlet: (source: string) => string
  /** The state an entity acts for, or the entity itself. */
  readonly actor: (entity: string) => string
  /** Code of the country that an entity belongs to; null where it belongs to none. */
  readonly countryOf: (entity: string) => string | null
  /** The state of a country's code. */
  readonly homeOf: (country: string | null) => string | null
  /** Names of an entity in a language, normalised. */
  readonly aliases: (entity: string, language: string) => readonly string[]
  /** Whether a normalised word is an ordinary word of a language. What articles of the event say makes no word ordinary. */
  readonly knows: (word: string, language: string) => boolean
  /** Whether it is one that news use day by day: two others in a row say something that must be cited. */
  readonly isCommon: (word: string, language: string) => boolean
  /** What words of any language mean, by the table of the catalogue. */
  readonly meanings: Meanings
}

/** All a gate may look at. */
export interface GateInput {
  readonly statement: Reading
  readonly cited: readonly CitedReading[]
  /** Ids that the sentence gave and that were never offered to it. */
  readonly foreignIds: readonly string[]
  readonly place: Place
  readonly event: EventWords
}

/** Which word failed, and why; both are shown to the model for its one repair, and to readers of "show how". */
export interface Defect {
  readonly gate: GateId
  readonly word: string
  readonly why: string
}

export type GateId =
  | 'form'
  | 'known-ids'
  | 'block'
  | 'numbers'
  | 'dates'
  | 'names'
  | 'titles'
  | 'quotes'
  | 'coverage'
  | 'negation'
  | 'hedge'
  | 'modality'
  | 'speaker'
  | 'roles'
  | 'universals'
  | 'loaded'

/** A rule that a sentence of a model must satisfy. Pure. */
export interface Gate {
  readonly id: GateId
  /** What it proves, for a reader. */
  readonly says: string
  readonly find: (input: GateInput) => Omit<Defect, 'gate'> | null
}

/** True when two spans of one text overlap. */
export function overlaps(
  left: { readonly start: number; readonly end: number },
  right: { readonly start: number; readonly end: number },
): boolean {
  return left.start < right.end && right.start < left.end
}
