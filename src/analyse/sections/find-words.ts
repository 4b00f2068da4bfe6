import type { BlockId, Catalogue, NamingRow } from '../../domain/index.ts'
import { inContext } from '../claims/loaded-words.ts'
import type { Mark, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { citeAround } from '../prose/cite.ts'

/** Share of a sentence in quotation from which its words are the speaker's. */
const SPEAKERS_WORDS = 0.4
/** Origins that must use a word before it counts as a way of naming. */
const LEAST_ORIGINS = 2

/** One way a column names a referent in its own voice. */
export interface Naming {
  readonly set: string
  readonly variant: string
  readonly label: string
  /** What all variants of the set name, in words: "the released water". */
  readonly referent: string
  readonly charge: -1 | 0 | 1
  readonly column: BlockId
  readonly origins: ReadonlySet<string>
  readonly sentence: PreparedSentence
  readonly mark: Mark
}

/** The words each column uses in its own voice for referents of the naming table, most used first. */
export function collectNamings(prepared: Prepared, catalogue: Catalogue): Naming[] {
  const variants = variantsOf(catalogue)
  const uses = new Map<string, { first: Naming; origins: Set<string> }>()
  for (const sentence of prepared.sentences) {
    if (
      !sentence.usable ||
      sentence.quoted >= SPEAKERS_WORDS ||
      !prepared.columns.get(sentence.in.column)?.speaks
    )
      continue
    for (const mark of sentence.marks) {
      const variant = mark.list === 'naming' ? variants.get(mark.id) : undefined
      if (variant === undefined || !inContext(sentence, variant.context) || isQuotedWord(sentence, mark))
        continue
      const key = `${sentence.in.column} ${mark.id}`
      const use = uses.get(key) ?? {
        first: { ...variant, column: sentence.in.column, origins: new Set(), sentence, mark },
        origins: new Set(),
      }
      use.origins.add(sentence.in.origin)
      uses.set(key, use)
    }
  }
  return [...uses.values()]
    .map((use) => ({ ...use.first, origins: use.origins }))
    .sort((a, b) => b.origins.size - a.origins.size || a.sentence.key - b.sentence.key)
}

function variantsOf(catalogue: Catalogue) {
  return new Map<
    string,
    Pick<Naming, 'set' | 'variant' | 'label' | 'referent' | 'charge'> & { context: readonly string[] }
  >(
    catalogue.lexicon.namings.flatMap((set) =>
      set.variants.map(
        (variant) =>
          [
            `${set.id}/${variant.id}`,
            {
              set: set.id,
              variant: variant.id,
              label: variant.label,
              referent: set.label,
              charge: variant.charge,
              context: set.context,
            },
          ] as const,
      ),
    ),
  )
}

function isQuotedWord(sentence: PreparedSentence, mark: Mark): boolean {
  return sentence.quotes.some((quote) => quote.direct && quote.start <= mark.start && quote.end >= mark.end)
}

/** Referents that columns name differently: each column with its most used word, in the original. */
export function findWords(catalogue: Catalogue, namings: readonly Naming[]): NamingRow[] {
  return catalogue.lexicon.namings.flatMap((set) => {
    const leading = leadingByColumn(namings.filter((naming) => naming.set === set.id))
    if (countBacked(leading) < 2) return []
    return [{ referent: set.id, label: set.label, variants: leading.map(toVariant) }]
  })
}

/** Variants that at least two origins use, over all columns: one odd word is no difference in naming. */
function countBacked(leading: readonly Naming[]): number {
  const origins = new Map<string, Set<string>>()
  for (const naming of leading) {
    origins.set(naming.variant, new Set([...(origins.get(naming.variant) ?? []), ...naming.origins]))
  }
  return [...origins.values()].filter((set) => set.size >= LEAST_ORIGINS).length
}

/** The most used word of each column; the list is in order of use. */
export function leadingByColumn(namings: readonly Naming[]): Naming[] {
  const leading = new Map<BlockId, Naming>()
  for (const naming of namings) if (!leading.has(naming.column)) leading.set(naming.column, naming)
  return [...leading.values()]
}

function toVariant(naming: Naming): NamingRow['variants'][number] {
  return {
    block: naming.column,
    surface: naming.mark.surface,
    gloss: naming.sentence.language === 'en' ? null : naming.label,
    language: naming.sentence.language,
    origins: naming.origins.size,
    evidence: citeAround(naming.sentence, naming.mark),
  }
}
