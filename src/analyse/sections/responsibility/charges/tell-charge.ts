import type { Prepared } from '../../../claims/prepared.ts'
import { stop } from '../../../prose/lists.ts'
import { withArticle } from '../../../prose/noun-phrase.ts'
import { threshold } from '../../../thresholds.ts'
import { isOwnSide } from '../../find-blame.ts'
import { outletName } from '../../who-says.ts'
import { proveBlame } from '../prove-blame.ts'
import { type BlameTold, joinProof, otherVoices } from '../tell-blame.ts'
import type { ColumnCharge } from './sum-charges.ts'

const ORIGINS = threshold('narrativeOrigins')

/**
 * Whom `who` ("Russian outlets") charges and in whose voice, with the words that prove it. A charge of one origin is told
 * of its outlet. Null when no sentence proves it well enough to be shown.
 */
export function tellCharge(prepared: Prepared, who: string, reading: ColumnCharge): BlameTold | null {
  const label = prepared.names.entity(reading.actor)
  const proof = proveBlame(prepared, reading.charges)
  if (label === null || proof === null) return null
  const ofBlock = reading.origins >= ORIGINS
  const subject = ofBlock ? who : outletName(prepared, proof.blame.sentence)
  const shown = reading.charges.find((charge) => charge.sentence === proof.blame.sentence)
  const head = `${subject} ${verbOf(prepared, reading, shown?.kind === 'accused', ofBlock)} ${withArticle(label)}`
  // A sentence of reported speech may run on without its verb: whose voice it is stays with the words.
  const said = proof.kind === 'own' ? ({ ...proof, kind: 'reported' } as const) : proof
  return {
    sentence: {
      text: stop(`${head}${joinProof(said, ofBlock)}`),
      evidence: [...proof.evidence, ...otherVoices(reading.charges, proof.blame)],
      made: 'computed',
    },
    from: proof.blame.sentence,
    ofBlock,
  }
}

/** Speakers of the outlets' own country put the blame; others' accusations are carried; other words find fault. */
function verbOf(prepared: Prepared, reading: ColumnCharge, accused: boolean, plural: boolean): string {
  const own = reading.charges.some(({ accuser }) => accuser !== null) && isOwnSide(prepared, reading.charges)
  if (own) return `${plural ? 'put' : 'puts'} the blame on`
  const carry = plural ? 'carry' : 'carries'
  return accused ? `${carry} the accusation against` : `${carry} words that fault`
}
