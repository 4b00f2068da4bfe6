import type { Disagreement } from '../../../../domain/index.ts'
import type { Prepared } from '../../../claims/prepared.ts'
import { findEvidenceDefect } from '../../../prose/check-evidence.ts'
import { makeDisagreement, outletsIn, type SideText } from '../../make-disagreement.ts'
import { sayMatter } from '../say-matter.ts'
import type { ChargeSide, RivalCharges } from './find-rival-charges.ts'
import { tellCharge } from './tell-charge.ts'

/** One disagreement for each two parties that blocks charge against each other, when both sides can be told. */
export function disagreeOnCharges(prepared: Prepared, rivals: readonly RivalCharges[]): Disagreement[] {
  return rivals.flatMap(({ charged, returned }) => {
    const sides = [charged, returned].flatMap((side) => sideOf(prepared, side) ?? [])
    if (sides.length < 2) return []
    const [here, there] = [charged, returned].map(({ readings }) =>
      readings.flatMap(({ charges }) => charges),
    )
    const matter = sayMatter(prepared, here ?? [], there ?? [])
    return makeDisagreement({
      kind: 'responsibility',
      claims: [],
      sides,
      unknown: `Readers cannot tell from these texts ${matter.text}`,
      evidence: matter.evidence,
    })
  })
}

function sideOf(prepared: Prepared, { actor, columns, origins, readings }: ChargeSide): SideText | null {
  const charges = readings.flatMap((reading) => reading.charges)
  const [first] = columns
  if (first === undefined) return null
  const told = tellCharge(prepared, outletsIn(prepared, columns), { column: first, actor, origins, charges })
  if (told === null || findEvidenceDefect(prepared, told.sentence) !== null) return null
  return { blocks: [...columns], origins, sentence: told.sentence }
}
