import type { BlockId, Catalogue, NamingRow } from '../../domain/index.ts'
import { inContext } from '../claims/loaded-words.ts'
import { followsBlocks, type SideVote } from '../claims/permute-labels.ts'
import type { Mark, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { citeAround } from '../prose/cite.ts'

/** Share of a sentence in quotation from which its words are the speaker's. */
const SPEAKERS_WORDS = 0.4
/** Origins that must use a word before it counts as a way of naming. */
const LEAST_ORIGINS = 2
/** Share of a column's origins that must use a word that judges before it is the column's word. */
const TELLING = 0.4

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

/**
 * The words each column uses for referents of the naming table, most used first: in its own voice, or in the reported
 * words of speakers of the outlet's own country. Each origin counts once for a referent, with its telling word.
 */
export function collectNamings(prepared: Prepared, catalogue: Catalogue): Naming[] {
  const variants = variantsOf(catalogue)
  const byOrigin = new Map<string, Use>()
  for (const sentence of prepared.sentences) {
    if (
      !sentence.usable ||
      !prepared.columns.get(sentence.in.column)?.speaks ||
      !isOwnWord(prepared, sentence)
    )
      continue
    for (const mark of sentence.marks) {
      const variant = mark.list === 'naming' ? variants.get(mark.id) : undefined
      if (variant === undefined || !inContext(sentence, variant.context) || isQuotedWord(sentence, mark))
        continue
      const key = `${sentence.in.column} ${variant.set} ${sentence.in.origin}`
      const known = byOrigin.get(key)
      if (known === undefined || (known.variant.charge === 0 && variant.charge !== 0))
        byOrigin.set(key, { variant, sentence, mark })
    }
  }
  return gather([...byOrigin.values()])
}

interface Use {
  readonly variant: Variant
  readonly sentence: PreparedSentence
  readonly mark: Mark
}

/** One naming for each column and variant, with the origins whose telling word it is. */
function gather(uses: readonly Use[]): Naming[] {
  const namings = new Map<string, Naming & { readonly origins: Set<string> }>()
  for (const { variant, sentence, mark } of uses) {
    const { column, origin } = sentence.in
    const key = `${column} ${mark.id}`
    const known = namings.get(key)
    if (known === undefined)
      namings.set(key, { column, sentence, mark, origins: new Set([origin]), ...variant })
    else known.origins.add(origin)
  }
  return [...namings.values()].sort(
    (a, b) => b.origins.size - a.origins.size || a.sentence.key - b.sentence.key,
  )
}

/** The outlet's own words, or those of its own side: what a foreign speaker is quoted with is not its naming. */
function isOwnWord(prepared: Prepared, sentence: PreparedSentence): boolean {
  if (sentence.quoted < SPEAKERS_WORDS) return true
  const { country } = sentence.in.article
  const speakers = sentence.quotes.flatMap((quote) => quote.speaker?.entity ?? [])
  return (
    country !== null &&
    speakers.length > 0 &&
    speakers.every((speaker) => prepared.names.country(speaker) === country)
  )
}

type Variant = Pick<Naming, 'set' | 'variant' | 'label' | 'referent' | 'charge'> & {
  readonly context: readonly string[]
}

function variantsOf(catalogue: Catalogue): Map<string, Variant> {
  return new Map(
    catalogue.lexicon.namings.flatMap(({ id, label, context, variants }) =>
      variants.map((variant) => [
        `${id}/${variant.id}`,
        {
          set: id,
          variant: variant.id,
          label: variant.label,
          referent: label,
          charge: variant.charge,
          context,
        },
      ]),
    ),
  )
}

function isQuotedWord(sentence: PreparedSentence, mark: Mark): boolean {
  return sentence.quotes.some((quote) => quote.direct && quote.start <= mark.start && quote.end >= mark.end)
}

/**
 * Referents that columns name differently, and not by chance: each column with its telling word, in the original. Both
 * ways of naming need two origins, and the words must follow the blocks, word by word or by how they judge.
 */
export function findWords(prepared: Prepared, catalogue: Catalogue, namings: readonly Naming[]): NamingRow[] {
  return catalogue.lexicon.namings.flatMap((set) => {
    const uses = namings.filter((naming) => naming.set === set.id)
    const leading = leadingByColumn(uses)
    if (!(set.definite && judgesApart(leading)) && (countBacked(uses) < 2 || !namesByBlock(prepared, uses)))
      return []
    if (new Set(leading.map((naming) => naming.variant)).size < 2) return []
    return [{ referent: set.id, label: set.label, variants: leading.map(toVariant) }]
  })
}

/** Origins that the telling words of one referent need together. */
const LEAST_TELLING = 4

/**
 * One column's telling word judges the referent and another's does not, or judges it the other way: what each says is
 * shown as it stands; that it follows the blocks is not claimed.
 */
function judgesApart(leading: readonly Naming[]): boolean {
  const origins = new Set(leading.flatMap((naming) => [...naming.origins]))
  return new Set(leading.map((naming) => naming.charge)).size > 1 && origins.size >= LEAST_TELLING
}

function namesByBlock(prepared: Prepared, uses: readonly Naming[]): boolean {
  return (
    followsBlocks(
      prepared,
      votesOf(prepared, uses, (naming) => naming.variant),
    ) || judgesByBlock(prepared, uses)
  )
}

/** Words that condemn stand in some blocks, others in the rest. */
export function judgesByBlock(prepared: Prepared, uses: readonly Naming[]): boolean {
  return followsBlocks(
    prepared,
    votesOf(prepared, uses, (naming) => (naming.charge === 1 ? 'condemning' : 'other')),
  )
}

/** Which kind of word each outlet uses. */
function votesOf(
  prepared: Prepared,
  uses: readonly Naming[],
  sideOf: (naming: Naming) => string,
): SideVote[] {
  return uses.flatMap((naming) =>
    prepared.articles
      .filter((entry) => entry.column === naming.column && naming.origins.has(entry.origin))
      .map(({ article, origin }) => ({ source: article.source, origin, side: sideOf(naming) })),
  )
}

/** Variants that at least two origins use, over all columns: one odd word is no difference in naming. */
function countBacked(uses: readonly Naming[]): number {
  const origins = new Map<string, Set<string>>()
  for (const naming of uses) {
    origins.set(naming.variant, new Set([...(origins.get(naming.variant) ?? []), ...naming.origins]))
  }
  return [...origins.values()].filter((set) => set.size >= LEAST_ORIGINS).length
}

/** The telling word of each column: one that judges, when four in ten of its origins use it, else its most used; the list is in order of use. */
export function leadingByColumn(namings: readonly Naming[]): Naming[] {
  const columns = [...new Set(namings.map((naming) => naming.column))]
  return columns.flatMap((column) => {
    const own = namings.filter((naming) => naming.column === column)
    const all = own.reduce((sum, naming) => sum + naming.origins.size, 0)
    const judging = own.find((naming) => naming.charge !== 0 && naming.origins.size >= all * TELLING)
    return judging ?? own[0] ?? []
  })
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
