import type { BlockId, Contention, Narrative, PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import type { Side } from '../claims/take-sides.ts'
import { asEnglish } from '../prose/english-of.ts'
import { stop } from '../prose/lists.ts'
import { asQuotation } from '../prose/quote-original.ts'
import type { Opposition } from './find-oppositions.ts'
import { bestSentence } from './pick-sentences.ts'
import { contendBlame } from './responsibility/contend-blame.ts'
import type { Dispute } from './responsibility/find-disputes.ts'

/** What a contention may be made of. */
export interface Rivals {
  readonly matrix: Matrix
  readonly oppositions: readonly Opposition[]
  readonly disputes: readonly Dispute[]
}

/**
 * The sharpest opposed reading between two blocks that both have a narrative below: who is held responsible first,
 * then opposed claims; null when there is none.
 */
export function findContention(
  prepared: Prepared,
  rivals: Rivals,
  narratives: readonly Narrative[],
): Contention | null {
  const told = new Set(narratives.map((narrative) => narrative.block))
  const overBlame = contendBlame(prepared, rivals.matrix, rivals.disputes, told)
  if (overBlame !== null) return overBlame
  for (const opposition of rivals.oppositions) {
    const left = pickVoice(prepared, opposition.sides.left, told)
    const right = pickVoice(prepared, opposition.sides.right, told)
    const claim = opposition.rows[0]?.claim.id
    if (left === null || right === null || claim === undefined) continue
    return {
      claim,
      sentence: contend(prepared, left, right),
      left: { block: left.block, origins: opposition.sides.left.origins },
      right: { block: right.block, origins: opposition.sides.right.origins },
    }
  }
  return null
}

interface Voice {
  readonly block: BlockId
  readonly sentence: PreparedSentence
}

/** Column of the side with most origins that has a narrative, and its best sentence. */
function pickVoice(prepared: Prepared, side: Side, told: ReadonlySet<BlockId>): Voice | null {
  const counts = side.columns
    .filter((column) => told.has(column))
    .map((column) => ({
      column,
      members: side.members.filter((member) => member.sentence.in.column === column),
    }))
    .sort((a, b) => b.members.length - a.members.length)
  for (const { column, members } of counts) {
    const sentence = bestSentence(
      prepared,
      members.map((member) => member.sentence),
    )
    if (sentence !== null) return { block: column, sentence }
  }
  return null
}

function contend(prepared: Prepared, left: Voice, right: Voice): PublishedSentence {
  const [a, b] = [prepared.names.block(left.block), prepared.names.block(right.block)]
  const first = asEnglish(prepared, left.sentence)
  const second = asEnglish(prepared, right.sentence)
  const quoted = { left: asQuotation(prepared, left.sentence), right: asQuotation(prepared, right.sentence) }
  const opening = `According to ${a} outlets, ${first?.text ?? quoted.left.text}`
  const answer =
    second === null
      ? `However, ${b} outlets see it otherwise: ${quoted.right.text}`
      : `However, ${b} outlets report that ${second.text}`
  return {
    text: `${stop(opening)} ${stop(answer)}`,
    evidence: [
      ...(first?.evidence ?? [quoted.left.evidence]),
      ...(second?.evidence ?? [quoted.right.evidence]),
    ],
    made: 'computed',
  }
}
