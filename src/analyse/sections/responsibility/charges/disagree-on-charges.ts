import type { Disagreement } from '../../../../domain/index.ts'
import type { Prepared } from '../../../claims/prepared.ts'
import { findEvidenceDefect } from '../../../prose/check-evidence.ts'
import { outletsIn, type SideText } from '../../make-disagreement.ts'
import { disagreeOnMatter, type QuarrelSide } from '../disagree-on-matter.ts'
import type { ChargeSide, RivalCharges } from './find-rival-charges.ts'
import type { ColumnCharge } from './sum-charges.ts'
import { tellCharge } from './tell-charge.ts'

/** One disagreement for each two parties that blocks charge against each other, when both sides can be told. */
export function disagreeOnCharges(prepared: Prepared, rivals: readonly RivalCharges[]): Disagreement[] {
  return rivals.flatMap(({ charged, returned }) =>
    disagreeOnMatter(prepared, sideOf(prepared, charged), sideOf(prepared, returned)),
  )
}

function sideOf(prepared: Prepared, side: ChargeSide): QuarrelSide {
  const voices = side.readings.flatMap((reading) => reading.charges)
  return { told: tellSide(prepared, side, voices), voices }
}

function tellSide(
  prepared: Prepared,
  { actor, columns, origins }: ChargeSide,
  charges: ColumnCharge['charges'],
): SideText | null {
  const [column] = columns
  if (column === undefined) return null
  const told = tellCharge(prepared, outletsIn(prepared, columns), { column, actor, origins, charges })
  if (told === null || findEvidenceDefect(prepared, told.sentence) !== null) return null
  return { blocks: [...columns], origins, sentence: told.sentence }
}
