import type { Catalogue } from '../../domain/index.ts'
import { findQuotations } from '../../text/quote-marks.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'
import { speechClauses } from './known-voices.ts'

/**
 * Words that judge ("regime", "invasion", "neutralised") stand between quotation marks or not at all. They count where the
 * cited sentences speak of what the naming table says they judge. Across languages nothing can be quoted letter for letter:
 * there such a word may stand in what a speaker is said to say, if he is cited with the same word.
 */
export function createLoadedGate(catalogue: Catalogue): Gate {
  const charged = new Set(
    catalogue.lexicon.namings.flatMap((set) =>
      set.variants.filter((variant) => variant.charge !== 0).map((variant) => `${set.id}/${variant.id}`),
    ),
  )
  const contexts = new Map(catalogue.lexicon.namings.map((set) => [set.id, new Set(set.context)]))
  return {
    id: 'loaded',
    says: 'Words that judge stand between quotation marks, or in the translated words of the one who used them.',
    find: ({ statement, cited }) => {
      const quoted = findQuotations(statement.text)
      const ids = new Set(
        [statement, ...cited].flatMap((one) =>
          [...one.entities, ...one.concepts].map((mention) => mention.id),
        ),
      )
      const wrong = statement.marks.find((mark) => {
        if (mark.list !== 'naming' || !charged.has(mark.id)) return false
        const context = contexts.get(mark.id.split('/')[0] as string)
        const isMeant = context === undefined || [...context].some((id) => ids.has(id))
        return (
          isMeant &&
          !quoted.some((span) => overlaps(span, mark)) &&
          !isTranslated({ statement, cited }, mark.id)
        )
      })
      return wrong === undefined
        ? null
        : { word: wrong.surface, why: 'this word judges; it may only be quoted' }
    },
  }
}

/** Somebody speaks, and every cited sentence of another language that names this names it so. */
function isTranslated({ statement, cited }: Pick<GateInput, 'statement' | 'cited'>, id: string): boolean {
  if (cited.some((one) => one.language === statement.language)) return false
  const isSaid = statement.quotes.some((one) => one.speaker !== null) || speechClauses(statement).length > 0
  return isSaid && cited.some((one) => one.marks.some((mark) => mark.list === 'naming' && mark.id === id))
}
