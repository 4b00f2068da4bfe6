import type { Evidence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import type { Point } from './quote-original.ts'
import { asClause } from './write-clause.ts'

/** A clause behind "that" with everything it rests on. */
export interface EnglishClause {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

/** What a sentence says as an English clause: its own words; null when it has to be quoted. */
export function asEnglish(
  prepared: Prepared,
  sentence: PreparedSentence,
  point?: Point,
): EnglishClause | null {
  const own = asClause(prepared, sentence, point)
  return own === null ? null : { text: own.text, evidence: [own.evidence] }
}
