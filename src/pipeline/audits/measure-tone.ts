import type { Analysis, Catalogue } from '../../domain/index.ts'

/** Quoted words belong to whom the sentence says they belong to. */
const QUOTED = /“[^”]*”|«[^»]*»|"[^"]*"/gu

/** Words outside quotation marks that judge an act: each naming of the catalogue with a charge, in any language. */
export interface Tone {
  /** Sum of the charges: -1 plays an act down, 1 condemns it. */
  readonly charge: number
  readonly words: readonly string[]
}

export type ToneMeter = (analysis: Analysis) => Tone

/** Makes the meter for the text a page speaks in its own voice: headline, summary and shared facts. */
export function createToneMeter(catalogue: Catalogue): ToneMeter {
  const charged = catalogue.lexicon.namings.flatMap((set) =>
    set.variants
      .filter((variant) => variant.charge !== 0)
      .flatMap((variant) =>
        Object.values(variant.terms)
          .flat()
          .map((term) => ({ charge: variant.charge, word: toWord(term) })),
      ),
  )
  return (analysis) => {
    const own = [analysis.headline, ...analysis.summary, ...analysis.facts.map((fact) => fact.sentence)]
    const text = ` ${own
      .map((sentence) => sentence.text.replace(QUOTED, ' '))
      .join(' ')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
    const found = charged.filter(({ word }) => text.includes(word))
    return {
      charge: found.reduce((sum, { charge }) => sum + charge, 0),
      words: found.map(({ word }) => word.trim()),
    }
  }
}

/** "invad*" begins a word, anything else is a whole word. */
function toWord(term: string): string {
  const plain = term
    .toLowerCase()
    .replace(/[^\p{L}\p{N}*]+/gu, ' ')
    .trim()
  return plain.endsWith('*') ? ` ${plain.slice(0, -1)}` : ` ${plain} `
}
