import type { Catalogue } from '../../domain/index.ts'
import type { Mark } from '../../text/find-marks.ts'
import { findQuotations } from '../../text/quote-marks.ts'
import { type Gate, type GateInput, overlaps } from './gate.ts'
import { speechClauses } from './known-voices.ts'
import { supportOf } from './support.ts'

/**
 * Words that judge ("regime", "invasion", "neutralised") stand between quotation marks or not at all where the cited
 * sentences speak of what the naming table says they judge; elsewhere ("crime", "partnership") a cited sentence has them. Across languages nothing can be quoted letter for letter:
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
    find: (input) => {
      const { statement, cited } = input
      const quoted = findQuotations(statement.text)
      const ids = new Set(
        [statement, ...cited].flatMap((one) =>
          [...one.entities, ...one.concepts].map((mention) => mention.id),
        ),
      )
      const isMeant = (id: string) => {
        const context = contexts.get(id.split('/')[0] as string)
        return context === undefined || [...context].some((one) => ids.has(one))
      }
      const judging = statement.marks.filter(
        (mark) =>
          mark.list === 'naming' && charged.has(mark.id) && !quoted.some((span) => overlaps(span, mark)),
      )
      const added = judging.find((mark) => !isMeant(mark.id) && !isCited(input, mark))
      if (added !== undefined)
        return { word: added.surface, why: 'this word can judge, and no cited sentence uses it' }
      const wrong = judging.find((mark) => isMeant(mark.id) && !isTranslated(input, mark.id))
      return wrong === undefined
        ? null
        : { word: wrong.surface, why: 'this word judges; it may only be quoted' }
    },
  }
}

/** A cited sentence has the same word, or one of another language names it so or means it by its word. */
function isCited(input: GateInput, mark: Mark): boolean {
  const { statement, cited } = input
  if (cited.some((one) => one.marks.some((other) => other.id === mark.id))) return true
  const words = supportOf(input).filter((word) => overlaps(word, mark))
  const same = cited.filter((one) => one.language === statement.language)
  const stems = new Set(same.flatMap((one) => one.clauses.flatMap((clause) => [...clause.units])))
  return (
    words.length > 0 &&
    words.every((word) => (same.length > 0 ? stems.has(word.unit) : word.support === 'held'))
  )
}

/** Somebody speaks, and every cited sentence of another language that names this names it so. */
function isTranslated({ statement, cited }: Pick<GateInput, 'statement' | 'cited'>, id: string): boolean {
  if (cited.some((one) => one.language === statement.language)) return false
  const isSaid = statement.quotes.some((one) => one.speaker !== null) || speechClauses(statement).length > 0
  return isSaid && cited.some((one) => one.marks.some((mark) => mark.list === 'naming' && mark.id === id))
}
