/** BCP 47 primary language subtag in lower case ("en", "zh"); "und" when it could not be told. */
export type LanguageCode = string

/** ISO 3166-1 alpha-2 in upper case ("RU"). */
export type CountryCode = string

/** Id of a block or of a sub-block that speaks for itself ("western", "iranian-state"). */
export type BlockId = string

/** Block of articles whose outlet, country and row say nothing about their side. */
export const UNASSIGNED: BlockId = 'unassigned'
