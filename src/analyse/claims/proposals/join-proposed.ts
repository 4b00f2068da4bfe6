import type { ClaimProposal, ClaimSpan, JoinNote } from '../../../domain/index.ts'
import { citeSpan } from '../../prose/cite.ts'
import { cleanSlice } from '../../prose/sentence-form.ts'
import type { ClaimUnit } from '../claim-group.ts'
import type { Prepared, PreparedSentence } from '../prepared.ts'
import { findJoinDefect, JOIN_CHECKS } from './judge-join.ts'

/** Units that state one claim, and what a model's proposals joined of them. */
export interface JoinedGroup {
  readonly units: readonly ClaimUnit[]
  readonly joined: readonly JoinNote[]
}

/** Sentences of each group that are held against each other before two groups become one. */
const HELD = 8

/**
 * Joins groups where a model has proposed it and every check holds, for the pair itself and, as far as they contradict each
 * other at all, for the sentences that come with it. Proposals are taken in a fixed order, so that a page can be made again.
 */
export function joinProposed(
  prepared: Prepared,
  groups: readonly (readonly ClaimUnit[])[],
  proposals: readonly ClaimProposal[],
): JoinedGroup[] {
  const all = new Map<number, JoinedGroup>(groups.map((units, at) => [at, { units, joined: [] }]))
  if (proposals.length === 0) return [...all.values()]
  const sentences = new Map(prepared.sentences.map((sentence) => [placeOf(spanOf(sentence)), sentence]))
  const groupOf = new Map<PreparedSentence, number>()
  groups.forEach((units, at) => {
    for (const { sentence, part } of units) if (part === null) groupOf.set(sentence, at)
  })
  for (const proposal of ordered(proposals)) {
    const [left, right] = [sentences.get(placeOf(proposal.left)), sentences.get(placeOf(proposal.right))]
    if (left === undefined || right === undefined) continue
    const [into, from] = [groupOf.get(left), groupOf.get(right)]
    if (into === undefined || from === undefined || into === from) continue
    const [a, b] = [all.get(into) as JoinedGroup, all.get(from) as JoinedGroup]
    if (findJoinDefect({ prepared, left, right, are: proposal.are }) !== null) continue
    if (contradicts(prepared, a.units, b.units)) continue
    all.set(into, {
      units: [...a.units, ...b.units],
      joined: [...a.joined, ...b.joined, noteOf(proposal, left, right)],
    })
    all.delete(from)
    for (const { sentence, part } of b.units) if (part === null) groupOf.set(sentence, into)
  }
  return [...all.values()]
}

function ordered(proposals: readonly ClaimProposal[]): ClaimProposal[] {
  const keyOf = ({ left, right, are }: ClaimProposal) => `${placeOf(left)} ${placeOf(right)} ${are}`
  return [...proposals].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Checks whose failure shows two sentences of one claim to be at odds, whatever else they tell. */
const AT_ODDS: ReadonlySet<string> = new Set(['days', 'names', 'acts'])

/** Sentences that come along are at odds: then the pair was no more than alike. Groups that rules made hold such pairs too, so most must be. */
function contradicts(prepared: Prepared, a: readonly ClaimUnit[], b: readonly ClaimUnit[]): boolean {
  const checks = JOIN_CHECKS.filter((check) => AT_ODDS.has(check.id))
  let [pairs, odd] = [0, 0]
  for (const { sentence: left } of a.slice(0, HELD)) {
    for (const { sentence: right } of b.slice(0, HELD)) {
      pairs += 1
      if (left === right || checks.some((check) => !check.holds({ prepared, left, right, are: 'opposed' })))
        odd += 1
    }
  }
  return odd * 2 > pairs
}

function noteOf(proposal: ClaimProposal, left: PreparedSentence, right: PreparedSentence): JoinNote {
  return {
    are: proposal.are,
    left: evidenceOf(left),
    right: evidenceOf(right),
    model: proposal.model,
    checks: JOIN_CHECKS.map((check) => check.id),
  }
}

/** Where a sentence stands. */
export function spanOf({ in: { article }, sentence: { field, start, end } }: PreparedSentence): ClaimSpan {
  return { article: article.id, field, start, end }
}

/** The sentence as a page quotes it. */
export function evidenceOf(sentence: PreparedSentence) {
  const slice = cleanSlice(sentence)
  return citeSpan(sentence.in.article, sentence.sentence.field, slice.start, slice.end)
}

function placeOf({ article, field, start, end }: ClaimSpan): string {
  return `${article} ${field} ${start} ${end}`
}
