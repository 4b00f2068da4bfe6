import type { Catalogue } from '../../domain/index.ts'
import { findQuotations } from '../../text/quote-marks.ts'
import { type Gate, overlaps } from './gate.ts'

/**
 * Words that judge ("regime", "invasion", "neutralised") stand between quotation marks or not at all. They count where the
 * cited sentences speak of what the naming table says they judge.
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
    says: 'Words that judge stand between quotation marks only.',
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
        return isMeant && !quoted.some((span) => overlaps(span, mark))
      })
      return wrong === undefined
        ? null
        : { word: wrong.surface, why: 'this word judges; it may only be quoted' }
    },
  }
}
