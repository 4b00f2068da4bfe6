import type { Disagreement, PublishedSentence } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'
import { citeAround } from '../prose/cite.ts'
import { joinWords, stop } from '../prose/lists.ts'
import { languageName } from '../prose/own-words.ts'
import { quoteWords } from '../prose/quote-original.ts'
import { threshold } from '../thresholds.ts'
import { judgesByBlock, leadingByColumn, type Naming } from './find-words.ts'
import { makeDisagreement, outletsIn, type SideText } from './make-disagreement.ts'

const OPPOSED_ORIGINS = threshold('opposedOrigins')
/** Words of one side that are shown. */
const SHOWN = 3

/** Words of opposed charge for one referent: a difference in meaning, not in fact. */
export function disagreeOnWords(prepared: Prepared, namings: readonly Naming[]): Disagreement[] {
  return [...new Set(namings.map((naming) => naming.set))].flatMap((set) => {
    const uses = namings.filter((naming) => naming.set === set)
    if (!judgesByBlock(prepared, uses)) return []
    const leading = leadingByColumn(uses)
    const condemning = leading.filter((naming) => naming.charge === 1)
    const other = leading.filter((naming) => naming.charge < 1)
    const sides = [condemning, other].flatMap((side) => namingSide(prepared, side) ?? [])
    const referent = leading[0]?.referent
    if (sides.length < 2 || referent === undefined) return []
    const names = [condemning, other].map((side) => quoteWords(shortLabel(side[0])))
    const unknown = `Readers cannot tell from the words alone whether ${referent} is rightly called ${joinWords(names, 'or')}`
    return [makeDisagreement({ kind: 'meaning', claims: [], sides, unknown })]
  })
}

function namingSide(prepared: Prepared, side: readonly Naming[]): SideText | null {
  const origins = new Set(side.flatMap((naming) => [...naming.origins]))
  if (origins.size < OPPOSED_ORIGINS) return null
  const blocks = side.map((naming) => naming.column)
  const sentence: PublishedSentence = {
    text: stop(`${outletsIn(prepared, blocks)} speak of ${nameAll(side)}`),
    evidence: side.map((naming) => citeAround(naming.sentence, naming.mark)),
    made: 'computed',
  }
  return { blocks, origins: origins.size, sentence }
}

/** "“terror attack” (“теракт” in Russian, “恐袭” in Chinese) or “tragedy”": one English gloss, its words behind it. */
function nameAll(side: readonly Naming[]): string {
  const labels = [...new Set(side.map((naming) => naming.label))].slice(0, SHOWN)
  return joinWords(
    labels.map((label) => nameOne(side.filter((naming) => naming.label === label))),
    'or',
  )
}

/** "crime" of "crime or atrocity": one word can be quoted as a gloss. */
function shortLabel(naming: Naming | undefined): string {
  return naming?.label.split(' or ')[0] ?? ''
}

function nameOne(namings: readonly Naming[]): string {
  const english = namings.find((naming) => naming.sentence.language === 'en')
  const foreign = new Map<string, Naming>()
  for (const naming of namings)
    if (naming.sentence.language !== 'en') foreign.set(naming.sentence.language, naming)
  const originals = [...foreign.values()]
    .slice(0, SHOWN)
    .map(({ mark, sentence }) => `${quoteWords(mark.surface)} in ${languageName(sentence.language)}`)
  const gloss = quoteWords(english?.mark.surface.toLowerCase() ?? shortLabel(namings[0]))
  return originals.length === 0 ? gloss : `${gloss} (${joinWords(originals)})`
}
