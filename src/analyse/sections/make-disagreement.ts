import { createHash } from 'node:crypto'
import type { BlockId, Disagreement } from '../../domain/index.ts'
import type { Prepared } from '../claims/prepared.ts'
import { outletsOf, stop } from '../prose/lists.ts'

export type SideText = Disagreement['sides'][number]

/** What a disagreement is made of; its id follows from kind, claims and blocks, so that it stays over versions. */
export interface Differing {
  readonly kind: Disagreement['kind']
  readonly claims: readonly string[]
  readonly sides: readonly SideText[]
  /** "Readers cannot tell from these texts who destroyed the dam": specific to the matter. */
  readonly unknown: string
  /** Spans `unknown` rests on beside the first of each side. */
  readonly evidence?: SideText['sentence']['evidence']
}

export function makeDisagreement({ kind, claims, sides, unknown, evidence }: Differing): Disagreement {
  const key = `${kind}\n${claims.join(' ')}\n${sides.map((side) => side.blocks.join(' ')).join('|')}`
  return {
    id: `disagreement-${createHash('sha256').update(key).digest('hex').slice(0, 12)}`,
    kind,
    claims: [...claims],
    sides: [...sides],
    unknown: {
      text: stop(unknown),
      evidence: [...(evidence ?? []), ...sides.flatMap((side) => side.sentence.evidence.slice(0, 1))],
      made: 'computed',
    },
  }
}

/** "Russian and Iranian state outlets". */
export function outletsIn(prepared: Prepared, blocks: readonly BlockId[]): string {
  return outletsOf(blocks.map((block) => prepared.names.block(block)))
}
