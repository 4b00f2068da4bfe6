import type { Disagreement, PublishedSentence } from '../../domain/index.ts'
import { followsBlocks, type SideVote } from '../claims/permute-labels.ts'
import type { Prepared } from '../claims/prepared.ts'
import { citeAround } from '../prose/cite.ts'
import { joinWords, stop } from '../prose/lists.ts'
import { quoteWords } from '../prose/quote-original.ts'
import { threshold } from '../thresholds.ts'
import { leadingByColumn, type Naming } from './find-words.ts'
import { makeDisagreement, outletsIn, type SideText } from './make-disagreement.ts'

const OPPOSED_ORIGINS = threshold('opposedOrigins')
/** Words of one side that are shown. */
const SHOWN = 3

/** Words of opposed charge for one referent: a difference in meaning, not in fact. */
export function disagreeOnWords(prepared: Prepared, namings: readonly Naming[]): Disagreement[] {
  return [...new Set(namings.map((naming) => naming.set))].flatMap((set) => {
    const uses = namings.filter((naming) => naming.set === set)
    if (!followsBlocks(prepared, votesOf(prepared, uses))) return []
    const leading = leadingByColumn(uses)
    const condemning = leading.filter((naming) => naming.charge === 1)
    const other = leading.filter((naming) => naming.charge < 1)
    const sides = [condemning, other].flatMap((side) => namingSide(prepared, side) ?? [])
    const referent = leading[0]?.referent
    if (sides.length < 2 || referent === undefined) return []
    const names = [condemning, other].map((side) => quoteWords(side[0]?.label ?? ''))
    const unknown = `Readers cannot tell from the words alone whether ${referent} is rightly called ${joinWords(names, 'or')}`
    return [makeDisagreement({ kind: 'meaning', claims: [], sides, unknown })]
  })
}

/** Which kind of word each outlet uses. */
function votesOf(prepared: Prepared, uses: readonly Naming[]): SideVote[] {
  return uses.flatMap(({ column, origins, charge }) =>
    prepared.articles
      .filter((entry) => entry.column === column && origins.has(entry.origin))
      .map(({ article, origin }) => ({
        source: article.source,
        origin,
        side: charge === 1 ? 'condemning' : 'other',
      })),
  )
}

function namingSide(prepared: Prepared, side: readonly Naming[]): SideText | null {
  const origins = new Set(side.flatMap((naming) => [...naming.origins]))
  if (origins.size < OPPOSED_ORIGINS) return null
  const blocks = side.map((naming) => naming.column)
  const words = [...new Set(side.map(quoteWord))].slice(0, SHOWN)
  const sentence: PublishedSentence = {
    text: stop(`${outletsIn(prepared, blocks)} speak of ${joinWords(words, 'or')}`),
    evidence: side.map((naming) => citeAround(naming.sentence, naming.mark)),
    made: 'computed',
  }
  return { blocks, origins: origins.size, sentence }
}

function quoteWord(naming: Naming): string {
  const word = quoteWords(naming.mark.surface)
  return naming.sentence.language === 'en' ? word : `${word} (${naming.label})`
}
