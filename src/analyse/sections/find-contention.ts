import type { BlockId, Contention, Narrative, PublishedSentence } from '../../domain/index.ts'
import type { Matrix } from '../claims/build-matrix.ts'
import type { Prepared, PreparedSentence } from '../claims/prepared.ts'
import type { Side } from '../claims/take-sides.ts'
import { stop } from '../prose/lists.ts'
import { asQuotation } from '../prose/quote-original.ts'
import { asClause } from '../prose/write-clause.ts'
import { type ColumnBlame, pairBlames } from './find-blame.ts'
import type { Opposition } from './find-oppositions.ts'
import { bestSentence } from './pick-sentences.ts'

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

/** The two columns with most origins that hold different actors responsible. */
function contendBlame(prepared: Prepared, rivals: Rivals, told: ReadonlySet<BlockId>): Contention | null {
  const entries = rivals.blame.filter((entry) => told.has(entry.column)).sort((a, b) => b.origins - a.origins)
  for (const left of entries) {
    for (const right of entries) {
      const pair = left.actor === right.actor ? null : pairBlames(left.blames, right.blames)
      const row = rivals.matrix.rows.find((entry) =>
        entry.group.members.some((member) => member.sentence === pair?.left.sentence),
      )
      if (pair === null || row === undefined) continue
      return {
        claim: row.claim.id,
        sentence: contend(
          prepared,
          { block: left.column, sentence: pair.left.sentence },
          { block: right.column, sentence: pair.right.sentence },
        ),
        left: { block: left.column, origins: left.origins },
        right: { block: right.column, origins: right.origins },
      }
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
  const [first, second] = [say(prepared, left.sentence), say(prepared, right.sentence)]
  const [a, b] = [prepared.names.block(left.block), prepared.names.block(right.block)]
  const opening = first.quoted
    ? `According to ${a} outlets: ${first.text}.`
    : stop(`According to ${a} outlets, ${first.text}`)
  const answer = second.quoted
    ? `However, ${b} outlets see it otherwise: ${second.text}.`
    : stop(`However, ${b} outlets report that ${second.text}`)
  return { text: `${opening} ${answer}`, evidence: [first.evidence, second.evidence], made: 'computed' }
}

function say(prepared: Prepared, sentence: PreparedSentence) {
  const clause = asClause(prepared, sentence)
  return clause === null ? { ...asQuotation(prepared, sentence), quoted: true } : { ...clause, quoted: false }
}
