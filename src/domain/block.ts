import type { BlockId, CountryCode, LanguageCode } from './identifiers.ts'

/** A named view over outlets. `rule` says in one sentence which outlets belong, and is shown to the reader. */
export interface Block {
  readonly id: BlockId
  /** "Western", "Middle Eastern": stands before "outlets". */
  readonly name: string
  readonly rule: string
  /** Countries whose outlets fall here when nothing else is known about an outlet. */
  readonly countries: readonly CountryCode[]
  /** Other words by which a row may call it; ids of the record the catalogue was made from among them. */
  readonly alsoCalled?: readonly string[]
  readonly subBlocks: readonly SubBlock[]
}

export interface SubBlock {
  readonly id: BlockId
  /** "Israeli", "Iranian state": stands before "outlets". */
  readonly name: string
  readonly rule: string
  readonly countries: readonly CountryCode[]
  /**
   * True when this part must never be blended with the rest of its block, because the parts stand on opposed sides
   * of conflicts they report on. It then has a column, a narrative and a vote of its own.
   */
  readonly speaksAlone: boolean
  readonly alsoCalled?: readonly string[]
}

/** What the catalogue says about one outlet. */
export interface Source {
  readonly id: string
  readonly name: string
  readonly homepage: string
  /** Hosts, or host and first path parts ("bbc.com/russian"), whose pages are this outlet's; the longest match wins. */
  readonly domains?: readonly string[]
  readonly country: CountryCode
  /** Language of its main feed. */
  readonly language: LanguageCode
  readonly block: BlockId
  readonly subBlock: BlockId
  readonly ownership: string
  /** null: nobody whose method we can cite has looked. */
  readonly stateAffiliated: boolean | null
  /** Where the statement about state affiliation comes from; empty when `stateAffiliated` is null. */
  readonly stateBasis: string
  readonly kind: string
  /** Name of the owner when several sources share it; one owner is one origin for the same text. */
  readonly owner: string | null
  /** 1 leading, 2 national or specialised, 3 local or niche. */
  readonly tier: number
  readonly notes: string
  readonly sample: boolean
  readonly feeds: readonly Feed[]
}

export interface Feed {
  readonly url: string
  readonly language: LanguageCode
  /** Status as other people last recorded it; we have not fetched it when the catalogue was made. */
  readonly recordedStatus: string
}
