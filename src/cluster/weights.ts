import { readFileSync } from 'node:fs'

/** What `eval/clustering/fit.ts` learned from the development data. The last weight of each list is the constant. */
export interface Weights {
  /** Article into story, in the order of `FEATURES`. */
  readonly place: readonly number[]
  /** Article and undated article of one language, in the order of `FEATURES`: both directions averaged. */
  readonly articlePair: readonly number[]
  /** Story to event across languages, in the order of `LINK_FEATURES`. */
  readonly link: readonly number[]
  /** Link in the light of its rivals, in the order of `DECISION_FEATURES`. */
  readonly decideLink: readonly number[]
  /** Probability from which an article joins, before the growth by age. */
  readonly required: number
  /** Probability from which two stories are one, inside a language. */
  readonly mergeRequired: number
  /** Mean probability of the pairs of members from which two undated stories are one. */
  readonly articlePairRequired: number
  /** Probability from which two stories of two languages are one event. */
  readonly linkRequired: number
}

export const WEIGHTS: Weights = JSON.parse(
  readFileSync(new URL('./weights.json', import.meta.url), 'utf8'),
) as Weights
