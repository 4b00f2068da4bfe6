import type { BlockId, Contention } from '../../../domain/index.ts'
import type { Matrix } from '../../claims/build-matrix.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { findEvidenceDefect } from '../../prose/check-evidence.ts'
import { stop } from '../../prose/lists.ts'
import { withArticle } from '../../prose/noun-phrase.ts'
import { threshold } from '../../thresholds.ts'
import type { Blame } from '../find-blame.ts'
import type { Dispute, DisputeSide } from './find-disputes.ts'
import { proveBlame } from './prove-blame.ts'
import { followProof } from './tell-blame.ts'

const OPPOSED_ORIGINS = threshold('opposedOrigins')

/** What one column brings to a dispute. */
interface Camp {
  readonly column: BlockId
  readonly origins: number
  readonly voices: readonly Blame[]
}

/** The sharpest dispute over responsibility between two columns that have narratives, with `opposedOrigins` each. */
export function contendBlame(
  prepared: Prepared,
  matrix: Matrix,
  disputes: readonly Dispute[],
  told: ReadonlySet<BlockId>,
): Contention | null {
  for (const dispute of disputes) {
    for (const left of campsOf(dispute.accusing, told)) {
      for (const right of campsOf(dispute.answering, told)) {
        const contention = contend(prepared, matrix, dispute, [left, right])
        if (contention !== null) return contention
      }
    }
  }
  return null
}

/** The columns of one side that are strong enough to be named, best backed first. */
function campsOf(side: DisputeSide, told: ReadonlySet<BlockId>): Camp[] {
  const kind = side.kind === 'accuses-another' ? side.voices[0]?.actor : null
  return side.columns
    .filter((column) => told.has(column))
    .map((column) => {
      const voices = side.voices.filter(
        (voice) => voice.sentence.in.column === column && (kind === null || voice.actor === kind),
      )
      return { column, voices, origins: new Set(voices.map((voice) => voice.sentence.in.origin)).size }
    })
    .filter((camp) => camp.origins >= OPPOSED_ORIGINS)
    .sort((a, b) => b.origins - a.origins)
}

function contend(
  prepared: Prepared,
  matrix: Matrix,
  dispute: Dispute,
  [left, right]: readonly [Camp, Camp],
): Contention | null {
  const proofs = [left, right].map((camp) => proveBlame(prepared, camp.voices))
  const [first, second] = proofs
  if (first == null || second == null) return null
  const row = matrix.rows.find((entry) =>
    entry.group.members.some((member) => member.sentence === first.blame.sentence),
  )
  const accused = prepared.names.entity(dispute.accused)
  const answer = sayAnswer(prepared, dispute.answering.kind, right)
  if (row === undefined || accused === null || answer === null) return null
  const [a, b] = [left, right].map((camp) => prepared.names.block(camp.column))
  const opening = `According to ${a} outlets, the responsibility lies with ${withArticle(accused)}${followProof(first)}`
  const sentence = {
    text: `${stop(opening)} ${stop(`However, ${b} outlets ${answer}${followProof(second)}`)}`,
    evidence: [...first.evidence, ...second.evidence],
    made: 'computed' as const,
  }
  if (findEvidenceDefect(prepared, sentence) !== null) return null
  return {
    claim: row.claim.id,
    sentence,
    left: { block: left.column, origins: left.origins },
    right: { block: right.column, origins: right.origins },
  }
}

function sayAnswer(prepared: Prepared, kind: DisputeSide['kind'], { voices }: Camp): string | null {
  if (kind === 'cause') return 'carry a cause that nobody is behind'
  if (kind === 'denies') return 'carry the denial of that'
  const rival = prepared.names.entity(voices[0]?.actor ?? '')
  return rival === null ? null : `see it as the responsibility of ${withArticle(rival)}`
}
