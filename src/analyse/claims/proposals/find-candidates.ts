import type { ClaimProposal, ClaimSpan, Evidence } from '../../../domain/index.ts'
import { threshold } from '../../thresholds.ts'
import type { ClaimUnit } from '../claim-group.ts'
import { probabilityOf } from '../compare-sentences.ts'
import type { Prepared, PreparedSentence } from '../prepared.ts'
import { readVoice } from '../read-stance.ts'
import { evidenceOf, spanOf } from './join-proposed.ts'
import { compareContent, findJoinDefect, whole } from './judge-join.ts'

const GROUPS = threshold('joinGroups')
const PAIRS = threshold('joinPairs')
const PAIRS_OF_GROUP = threshold('joinPairsOfGroup')

/** Two claims of two languages that rules kept apart although they share names, figures or days. */
export interface JoinCandidate {
  readonly left: Evidence
  readonly right: Evidence
  /** The sentences themselves: evidence may be a slice of one. */
  readonly spans: readonly [ClaimSpan, ClaimSpan]
  /** The only answer that the checks would let pass. */
  readonly may: ClaimProposal['are']
  /** Probability of one claim, by rules. */
  readonly score: number
  /**
   * Two sentences that are surely not one claim, one of them of this pair, to be asked with it: whoever takes them for one
   * joins whatever it is shown. Null when the event has none.
   */
  readonly decoy: readonly [Evidence, Evidence] | null
}

interface Leader {
  readonly sentence: PreparedSentence
  readonly origins: number
}

/**
 * Pairs worth asking a model about: leading sentences of the most carried claims, of two languages, that every check would
 * let pass. Bounded by `joinGroups` and `joinPairs`; the most carried and most alike come first.
 */
export function findCandidates(
  prepared: Prepared,
  groups: readonly (readonly ClaimUnit[])[],
): JoinCandidate[] {
  const leaders = groups.flatMap(leaderOf).sort(compareLeaders).slice(0, GROUPS)
  const pairs = leaders.flatMap((left, at) =>
    leaders.slice(at + 1).flatMap((right) => pairOf(prepared, left, right)),
  )
  pairs.sort((a, b) => b.weight - a.weight || a.left.key - b.left.key || a.right.key - b.right.key)
  const chosen = choose(pairs)
  const near = chosen.flatMap(({ left, right }) => [left, right])
  const others = [...near, ...leaders.map((leader) => leader.sentence)]
  return chosen.map(({ left, right, may, score }, at) => ({
    left: evidenceOf(left),
    right: evidenceOf(right),
    spans: [spanOf(left), spanOf(right)],
    may,
    score,
    decoy: decoyOf(prepared, at % 2 === 0 ? left : right, others),
  }))
}

interface Pair {
  readonly left: PreparedSentence
  readonly right: PreparedSentence
  readonly may: ClaimProposal['are']
  readonly score: number
}

function choose(pairs: readonly Pair[]): Pair[] {
  const uses = new Map<PreparedSentence, number>()
  const used = (sentence: PreparedSentence) => uses.get(sentence) ?? 0
  const chosen: Pair[] = []
  for (const pair of pairs) {
    if (chosen.length >= PAIRS) break
    const { left, right } = pair
    if (used(left) >= PAIRS_OF_GROUP || used(right) >= PAIRS_OF_GROUP) continue
    uses.set(left, used(left) + 1)
    uses.set(right, used(right) + 1)
    chosen.push(pair)
  }
  return chosen
}

/** Under this probability, and with nothing in common but at most a state, two sentences are surely two claims. */
const SURELY_TWO = 0.01

function decoyOf(
  prepared: Prepared,
  sentence: PreparedSentence,
  others: readonly PreparedSentence[],
): JoinCandidate['decoy'] {
  const other = others.find(
    (one) =>
      one.in !== sentence.in &&
      one.language !== sentence.language &&
      probabilityOf(prepared, whole(sentence), whole(one)) < SURELY_TWO &&
      compareContent({ prepared, left: sentence, right: one }).dice < DECOY_CONTENT,
  )
  return other === undefined ? null : [evidenceOf(sentence), evidenceOf(other)]
}

/** Weighted Dice that a decoy stays under. */
const DECOY_CONTENT = 0.1

/** The sentence that a group is asked about: its most leading one that takes one side. */
function leaderOf(group: readonly ClaimUnit[]): Leader[] {
  const [first] = group
    .filter(({ sentence, part }) => part === null && readVoice(sentence).direction !== 0)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a.sentence.index - b.sentence.index || a.key - b.key)
  const origins = new Set(group.map(({ sentence }) => sentence.in.origin)).size
  return first === undefined ? [] : [{ sentence: first, origins }]
}

function compareLeaders(a: Leader, b: Leader): number {
  return (
    b.origins - a.origins ||
    a.sentence.sentence.index - b.sentence.sentence.index ||
    a.sentence.key - b.sentence.key
  )
}

function pairOf(prepared: Prepared, a: Leader, b: Leader) {
  const [left, right] = a.sentence.key < b.sentence.key ? [a.sentence, b.sentence] : [b.sentence, a.sentence]
  const may = readVoice(left).direction === readVoice(right).direction ? 'same' : 'opposed'
  if (findJoinDefect({ prepared, left, right, are: may }) !== null) return []
  const score = probabilityOf(prepared, whole(left), whole(right))
  return { left, right, may, score, weight: score * Math.log(1 + a.origins + b.origins) } as const
}
