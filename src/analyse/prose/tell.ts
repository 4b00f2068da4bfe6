import type { Evidence, PublishedSentence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { stop } from './lists.ts'
import { asClause, asQuotation } from './write-clause.ts'

/** The two ways to lead a statement in: before "that", and before a colon with a quotation. */
export interface Lead {
  /** "Russian outlets report that". */
  readonly clause: string
  /** "Russian outlets lead with this report". */
  readonly quotation: string
}

/** One sentence that passes on what an article says: as a clause where grammar allows, else as a quotation. */
export function tell(
  prepared: Prepared,
  lead: Lead,
  sentence: PreparedSentence,
  more: readonly Evidence[] = [],
): PublishedSentence {
  const clause = asClause(prepared, sentence)
  if (clause !== null) {
    return {
      text: stop(`${lead.clause} ${clause.text}`),
      evidence: [clause.evidence, ...more],
      made: 'computed',
    }
  }
  const quotation = asQuotation(prepared, sentence)
  return {
    text: `${lead.quotation}: ${quotation.text}.`,
    evidence: [quotation.evidence, ...more],
    made: 'computed',
  }
}
