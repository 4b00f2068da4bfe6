import { type JoinCandidate, proposeJoins, saveProposals } from '../../analyse/index.ts'
import type { ClaimProposal, Coverage } from '../../domain/index.ts'
import { findAnswers, keepAnswers } from '../../llm/index.ts'
import { buildGrouping, groupingKey, mayAsk, type Relation, readGrouping } from '../../write/index.ts'
import type { Pipeline } from '../context.ts'
import type { Asking } from './ask-model.ts'
import type { Writing } from './writing.ts'

/** Tokens of answer for one pair, and for the braces around them. */
const OUTPUT_PER_PAIR = 24
const OUTPUT_ENVELOPE = 60

/** Pairs of claims of two languages that the model was never asked about. */
export async function findUnasked(
  pipeline: Pipeline,
  writing: Writing,
  coverage: Coverage,
): Promise<JoinCandidate[]> {
  const memory = pipeline.claimMemories(coverage.event)
  const pairs = proposeJoins(coverage, pipeline.catalogue, memory).filter(mayAsk)
  const keyOf = (pair: JoinCandidate) => groupingKey(pair, writing.model.id)
  const kept = await findAnswers(pipeline.db, pairs.map(keyOf))
  return pairs.filter((pair) => !kept.has(keyOf(pair)))
}

/**
 * Asks the model, in one call, which claims of different languages are one, and keeps what it proposes. Nothing is decided
 * here: at the next analysis the checks of the analysis let a proposal join claims, or do not.
 */
export async function proposeClaims(
  pipeline: Pipeline,
  writing: Writing,
  coverage: Coverage,
): Promise<Asking & { readonly proposed: number }> {
  const none = { calls: 0, repairs: 0, used: { input: 0, output: 0 }, fault: null, proposed: 0 }
  const pairs = await findUnasked(pipeline, writing, coverage)
  if (pairs.length === 0) return none
  const built = buildGrouping(coverage, pairs, writing.random)
  const { system, prompt, schema } = built
  const answered = await writing.model.ask(
    { system, prompt, schema, maxOutputTokens: OUTPUT_ENVELOPE + pairs.length * OUTPUT_PER_PAIR },
    coverage.event,
  )
  if (!answered.ok)
    return {
      ...none,
      calls: answered.used === undefined ? 0 : 1,
      used: answered.used ?? none.used,
      fault: answered,
    }
  const { used, value } = answered.value
  // An answer in no shape proposes nothing; a model that cannot do this may still word sentences.
  const found = readGrouping(value, built) ?? new Map<number, Relation>()
  const proposals = pairs.flatMap(({ spans: [left, right] }, at): ClaimProposal[] => {
    const are = found.get(at)
    return are === undefined ? [] : [{ left, right, are, model: writing.model.id }]
  })
  const at = pipeline.now()
  await saveProposals(pipeline.db, proposals, at)
  const rows = pairs.map((pair, index) => ({
    key: groupingKey(pair, writing.model.id),
    task: 'grouping',
    answer: { are: found.get(index) ?? null },
  }))
  await keepAnswers(pipeline.db, writing.model.id, rows, at)
  return { ...none, calls: 1, used, proposed: proposals.length }
}
