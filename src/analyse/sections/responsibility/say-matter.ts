import type { Evidence } from '../../../domain/index.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { cite } from '../../prose/cite.ts'
import type { BlamePair } from '../find-blame.ts'

/** What two accusations are about, as an indirect question: "who was behind the explosion". */
export interface Matter {
  readonly text: string
  readonly evidence: Evidence[]
}

/** The rarest act that both accusations speak of, as a question; without one, who bears the responsibility. */
export function sayMatter(prepared: Prepared, pair: BlamePair): Matter {
  const evidence = [cite(pair.left.sentence), cite(pair.right.sentence)]
  const act = [...pair.left.sentence.conceptIds]
    .filter((id) => pair.right.sentence.conceptIds.has(id) && prepared.names.act(id) !== null)
    .sort((a, b) => prepared.idWeight(b) - prepared.idWeight(a) || a.localeCompare(b))[0]
  const phrase = act === undefined ? null : prepared.names.act(act)
  return phrase === null
    ? { text: 'who bears the responsibility', evidence }
    : { text: `who was behind ${phrase.noun}`, evidence }
}
