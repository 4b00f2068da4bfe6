import type { Evidence } from '../../../domain/index.ts'
import { isLoaded } from '../../claims/loaded-words.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { asEnglish } from '../../prose/english-of.ts'
import { withArticle } from '../../prose/noun-phrase.ts'
import { asQuotation } from '../../prose/quote-original.ts'
import { isSelfContained } from '../../prose/sentence-form.ts'
import { asAttributed } from '../../prose/write-clause.ts'
import { type Blame, isOwnVoice } from '../find-blame.ts'

/** UTF-16 units up to which a foreign sentence is short enough to be read beside the English around it. */
const SHORT_ORIGINAL = 160

/** The words that prove where a side puts responsibility, to be joined to "… put the blame on Ukraine". */
export interface Proof {
  /** quoted: "S as saying that C" is to follow "quoting". own, reported: a clause behind "that". original: a quotation. */
  readonly kind: 'quoted' | 'own' | 'reported' | 'original'
  readonly text: string
  /** Speaker of an original, when known and worth naming. */
  readonly speaker: string | null
  readonly evidence: readonly Evidence[]
  readonly blame: Blame
}

/**
 * The sentence that proves a reading best, taken apart for the sentence it will stand in: one voice, the outlets' own
 * when the reading is, told in English when that is possible; word for word where words judge, or when asked for. Null when
 * none stands alone.
 */
export function proveBlame(prepared: Prepared, blames: readonly Blame[], verbatim = false): Proof | null {
  const own = isOwnVoice(blames)
  const points = (blame: Blame): number => {
    const { sentence } = blame
    const english = asEnglish(prepared, sentence, blame.point) !== null
    return (
      (blame.alone ? 8 : 0) +
      (english ? 5 : 0) +
      ((blame.weight === 1) === own ? 2 : 0) +
      (blame.accuser === null ? 0 : 2) +
      (!english && sentence.language === 'en' ? -6 : 0) +
      (!english && sentence.sentence.text.length > SHORT_ORIGINAL ? -2 : 0)
    )
  }
  const fit = blames.filter((blame) => isSelfContained(blame.sentence) && !blame.alternative)
  const best = [...fit].sort((a, b) => points(b) - points(a) || a.sentence.key - b.sentence.key)[0]
  return best === undefined
    ? null
    : takeApart(prepared, best, own, verbatim || isLoaded(prepared, best.sentence))
}

function takeApart(prepared: Prepared, blame: Blame, own: boolean, verbatim: boolean): Proof {
  const { sentence, point } = blame
  const attributed = verbatim ? null : asAttributed(prepared, sentence, point)
  if (attributed !== null) {
    const text = `${attributed.speaker} as saying that ${attributed.text}`
    return { kind: 'quoted', text, speaker: null, evidence: [attributed.evidence], blame }
  }
  const clause = verbatim ? null : asEnglish(prepared, sentence, point)
  if (clause !== null) {
    const kind = own && blame.accuser === null && blame.weight === 1 ? 'own' : 'reported'
    return { kind, text: clause.text, speaker: null, evidence: clause.evidence, blame }
  }
  const quotation = asQuotation(prepared, sentence, point)
  const speaker = nameSpeaker(prepared, blame)
  return { kind: 'original', text: quotation.text, speaker, evidence: [quotation.evidence], blame }
}

/** A state as a speaker is told by the quotation itself; a person or a body is worth naming where the sentence does. */
function nameSpeaker(prepared: Prepared, blame: Blame): string | null {
  const { accuser, sentence } = blame
  if (accuser === null || accuser.startsWith('country_')) return null
  // "He recalled": a speaker whom the words shown do not name would stand without a proof.
  if (!sentence.entities.some(({ id }) => prepared.names.actor(id) === accuser)) return null
  const label = prepared.names.entity(accuser)
  return label === null ? null : withArticle(label)
}
