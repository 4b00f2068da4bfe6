import type { Evidence, PublishedSentence } from '../../domain/index.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import { asEnglish } from './english-of.ts'
import { stop } from './lists.ts'
import { languageName } from './own-words.ts'
import { asQuotation, type Point } from './quote-original.ts'

/** The two ways to lead a statement in: before "that", and before a colon with a quotation. */
export interface Lead {
  /** "Russian outlets report that". */
  readonly clause: string
  /** "Russian outlets lead with this report", "Sample wire writes". Without a colon. */
  readonly quotation: string
  /** What the sentence is told for: it is never cut away. */
  readonly point?: Point | undefined
}

/**
 * One sentence that passes on what an article says: as a clause where grammar allows, in the English of another outlet
 * or of a read proposition where the source is foreign, else in the outlet's own words with their language. The entry
 * point for every section that passes on a sentence.
 */
export function tell(
  prepared: Prepared,
  lead: Lead,
  sentence: PreparedSentence,
  more: readonly Evidence[] = [],
): PublishedSentence {
  const clause = asEnglish(prepared, sentence, lead.point)
  if (clause !== null) {
    return {
      text: stop(`${lead.clause} ${clause.text}`),
      evidence: [...clause.evidence, ...more],
      made: 'computed',
    }
  }
  const quotation = asQuotation(prepared, sentence, lead.point)
  return {
    text: stop(introduce(prepared, lead.quotation, sentence, quotation)),
    evidence: [quotation.evidence, ...more],
    made: 'computed',
  }
}

/** A lead that names the outlet is not followed by the outlet once more. */
function introduce(
  prepared: Prepared,
  lead: string,
  sentence: PreparedSentence,
  quotation: { readonly text: string; readonly words: string },
): string {
  const outlet = prepared.names.outlet(sentence.in.article.source)
  if (!lead.includes(outlet)) return `${lead}: ${quotation.text}`
  if (sentence.language !== 'en') return `${lead} in ${languageName(sentence.language)}: ${quotation.words}`
  const headline = sentence.sentence.field === 'title' && lead.endsWith(' writes')
  return headline
    ? `${lead.replace(/ writes$/u, ' runs the headline')} ${quotation.words}`
    : `${lead}: ${quotation.words}`
}
