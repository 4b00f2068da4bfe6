import type { BlockId, Contention, Narrative, PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import type { Side } from '../claims/take-sides.ts'
import { asEnglish } from '../prose/english-of.ts'
import { stop } from '../prose/lists.ts'
import { withArticle } from '../prose/noun-phrase.ts'
import { asQuotation } from '../prose/quote-original.ts'
import { threshold } from '../thresholds.ts'
import { type ColumnBlame, pairBlames } from './find-blame.ts'
import type { Opposition } from './find-oppositions.ts'
import { bestSentence } from './pick-sentences.ts'
import { blameFollowsBlocks } from './responsibility/disagree-on-blame.ts'
import { type Proof, proveBlame } from './responsibility/prove-blame.ts'
import { followProof } from './responsibility/tell-blame.ts'

const OPPOSED_ORIGINS = threshold('opposedOrigins')

/** What a contention may be made of. */
export interface Rivals {
  readonly matrix: Matrix
  readonly oppositions: readonly Opposition[]
  readonly blame: readonly ColumnBlame[]
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
  const overBlame = contendBlame(prepared, rivals, told)
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

/** The two columns with most origins that hold different actors responsible for one matter. */
function contendBlame(prepared: Prepared, rivals: Rivals, told: ReadonlySet<BlockId>): Contention | null {
  const entries = rivals.blame
    .filter(
      (entry) =>
        entry.stance === 'blames' &&
        !entry.answered &&
        entry.origins >= OPPOSED_ORIGINS &&
        told.has(entry.column),
    )
    .sort((a, b) => b.origins - a.origins)
  for (const left of entries) {
    for (const right of entries) {
      if (left.actor === right.actor || pairBlames(left.blames, right.blames) === null) continue
      if (!blameFollowsBlocks(prepared, rivals.blame, [left.actor, right.actor])) continue
      const proofs = { left: proveBlame(prepared, left.blames), right: proveBlame(prepared, right.blames) }
      const row = rivals.matrix.rows.find((entry) =>
        entry.group.members.some((member) => member.sentence === proofs.left?.blame.sentence),
      )
      if (proofs.left === null || proofs.right === null || row === undefined) continue
      const sentence = contendOverBlame(prepared, [left, proofs.left], [right, proofs.right])
      if (sentence === null) continue
      return {
        claim: row.claim.id,
        sentence,
        left: { block: left.column, origins: left.origins },
        right: { block: right.column, origins: right.origins },
      }
    }
  }
  return null
}

type Accusation = readonly [reading: ColumnBlame, proof: Proof]

function contendOverBlame(prepared: Prepared, left: Accusation, right: Accusation): PublishedSentence | null {
  const [accused, blamed] = [left, right].map(([reading]) => prepared.names.entity(reading.actor))
  if (accused == null || blamed == null) return null
  const [a, b] = [left, right].map(([reading]) => prepared.names.block(reading.column))
  const first = `According to ${a} outlets, the responsibility lies with ${withArticle(accused)}${followProof(left[1])}`
  const second = `However, ${b} outlets see it as the responsibility of ${withArticle(blamed)}${followProof(right[1])}`
  return {
    text: `${stop(first)} ${stop(second)}`,
    evidence: [...left[1].evidence, ...right[1].evidence],
    made: 'computed',
  }
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
