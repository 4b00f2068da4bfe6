import type { Disagreement } from '../../../domain/index.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { makeDisagreement, type SideText } from '../make-disagreement.ts'
import type { Blame } from './read-blames.ts'
import { sayMatter } from './say-matter.ts'

/** One party's place in a quarrel over responsibility: how it is told, null where it cannot be, and all that say it. */
export interface QuarrelSide {
  readonly told: SideText | null
  readonly voices: readonly Blame[]
}

/** The disagreement of two sides over what they hold each other responsible for; none unless both can be told. */
export function disagreeOnMatter(prepared: Prepared, here: QuarrelSide, there: QuarrelSide): Disagreement[] {
  if (here.told === null || there.told === null) return []
  const matter = sayMatter(prepared, here.voices, there.voices)
  return [
    makeDisagreement({
      kind: 'responsibility',
      claims: [],
      sides: [here.told, there.told],
      unknown: `Readers cannot tell from these texts ${matter.text}`,
      evidence: matter.evidence,
    }),
  ]
}
