import type { Disagreement } from '../../../domain/index.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { findEvidenceDefect } from '../../prose/check-evidence.ts'
import { outletsIn, type SideText } from '../make-disagreement.ts'
import { disagreeOnMatter } from './disagree-on-matter.ts'
import type { Dispute, DisputeSide } from './find-disputes.ts'
import { tellAnswer, tellSide } from './tell-dispute.ts'

/** Proofs tried for a side before it is given up. */
const TRIES = 4

/** One disagreement for each quarrel over responsibility whose two sides can be told. */
export function disagreeOnBlame(prepared: Prepared, disputes: readonly Dispute[]): Disagreement[] {
  return disputes.flatMap(({ accused, accusing, answering }) => {
    const here = sideOf(prepared, accusing, (who, side) => tellSide(prepared, who, accused, side))
    const there = sideOf(prepared, answering, (who, side) => tellAnswer(prepared, who, accused, side))
    return disagreeOnMatter(
      prepared,
      { told: here, voices: accusing.voices },
      { told: there, voices: answering.voices },
    )
  })
}

function sideOf(
  prepared: Prepared,
  side: DisputeSide,
  say: (
    who: string,
    side: DisputeSide,
  ) => { readonly sentence: SideText['sentence']; readonly from: unknown } | null,
): SideText | null {
  const who = outletsIn(prepared, side.columns)
  let voices = side.voices
  for (let tries = 0; tries < TRIES && voices.length > 0; tries++) {
    const told = say(who, { ...side, voices })
    if (told === null) return null
    if (findEvidenceDefect(prepared, told.sentence) === null)
      return { blocks: [...side.columns], origins: side.origins, sentence: told.sentence }
    voices = voices.filter((voice) => voice.sentence !== told.from)
  }
  return null
}
