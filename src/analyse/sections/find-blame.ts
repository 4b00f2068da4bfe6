import type { BlockId } from '../../domain/index.ts'
import type { Column, Prepared, PreparedSentence } from '../claims/prepared.ts'
import { isSelfContained } from '../prose/sentence-form.ts'
import { threshold } from '../thresholds.ts'
import { type Blame, readBlames } from './responsibility/read-blames.ts'

export type { Blame } from './responsibility/read-blames.ts'

const OUTLET = threshold('voiceOutlet')
const AGREE = threshold('dividedUnder')
const ORIGINS = threshold('narrativeOrigins')
/** Distance in UTF-16 units within which a denial is the accused's own. */
const DENIAL_REACH = 40

/** Where one column puts responsibility. */
export interface ColumnBlame {
  readonly column: BlockId
  /** blames: 70 % of its weight and two origins agree on `actor`. relays: two origins carry accusations against both. */
  readonly stance: 'blames' | 'relays'
  readonly actor: string
  /** The other accused, when the column relays both sides. */
  readonly rival: string | null
  readonly origins: number
  /** True when at least half of the origins that carry the accusation carry the accused's denial too. */
  readonly answered: boolean
  /** Against `actor`, strongest first. */
  readonly blames: readonly Blame[]
  /** Blame the same column puts elsewhere. */
  readonly others: readonly Blame[]
}

/** Finds who is blamed in the sentences of an event, in whatever voice. */
export function findBlame(prepared: Prepared): Blame[] {
  return prepared.sentences.flatMap((sentence) => (sentence.usable ? readBlames(prepared, sentence) : []))
}

/** True when the sentence puts an act of harm or blame on somebody, in whatever voice. */
export function blamesSomebody(prepared: Prepared, sentence: PreparedSentence): boolean {
  return readBlames(prepared, sentence).length > 0
}

/** Where each column puts responsibility: one vote per origin and actor. */
export function sumBlame(prepared: Prepared, blames: readonly Blame[]): ColumnBlame[] {
  return [...prepared.columns.values()].flatMap((column) => {
    if (!column.speaks) return []
    const own = blames.filter((blame) => blame.sentence.in.column === column.id)
    const ordered = [...own].sort((a, b) => b.weight - a.weight || a.sentence.key - b.sentence.key)
    return readColumn(prepared, column, ordered) ?? []
  })
}

function readColumn(prepared: Prepared, column: Column, blames: readonly Blame[]): ColumnBlame | null {
  const ranked = [...votesByActor(blames)].sort((a, b) => weigh(b[1]) - weigh(a[1]))
  const [first, second] = ranked
  if (first === undefined || first[1].size < ORIGINS) return null
  const total = ranked.reduce((sum, [, origins]) => sum + weigh(origins), 0)
  const reading = {
    column: column.id,
    actor: first[0],
    origins: first[1].size,
    answered: isAnswered(prepared, column, first[0], new Set(first[1].keys())),
    blames: blames.filter((blame) => blame.actor === first[0]),
    others: blames.filter((blame) => blame.actor !== first[0]),
  }
  if (weigh(first[1]) / total >= AGREE) return { ...reading, stance: 'blames', rival: null }
  const both =
    second !== undefined && second[1].size >= ORIGINS && accusesEachOther(blames, first[0], second[0])
  return both ? { ...reading, stance: 'relays', rival: second[0] } : null
}

function isAnswered(
  prepared: Prepared,
  column: Column,
  actor: string,
  accusing: ReadonlySet<string>,
): boolean {
  const denying = new Set(
    prepared.sentences
      .filter((sentence) => sentence.in.column === column.id && deniedBy(prepared, sentence, actor))
      .map((sentence) => sentence.in.origin),
  )
  return [...accusing].filter((origin) => denying.has(origin)).length * 2 >= accusing.size
}

/** A word of denial with the accused close before or behind it. */
function deniedBy(prepared: Prepared, sentence: PreparedSentence, actor: string): boolean {
  const denials = sentence.marks.filter((mark) => mark.list === 'speech' && mark.id === 'deny')
  return denials.some((mark) =>
    sentence.entities.some(
      (mention) =>
        prepared.names.actor(mention.id) === actor &&
        Math.max(mark.start - mention.end, mention.start - mark.end) <= DENIAL_REACH,
    ),
  )
}

/** Both accusations are about one matter and neither is the column's own word. */
function accusesEachOther(blames: readonly Blame[], first: string, second: string): boolean {
  const against = (actor: string) => blames.filter((blame) => blame.actor === actor)
  const own = [...against(first), ...against(second)].filter((blame) => blame.weight === OUTLET)
  return own.length === 0 && shareMatter(against(first), against(second))
}

function shareMatter(left: readonly Blame[], right: readonly Blame[]): boolean {
  return left.some((a) => right.some((b) => a.sentence === b.sentence || sharedMatters(a, b) > 0))
}

function votesByActor(blames: readonly Blame[]): Map<string, Map<string, number>> {
  const votes = new Map<string, Map<string, number>>()
  for (const blame of blames) {
    const origins = votes.get(blame.actor) ?? new Map<string, number>()
    const { origin } = blame.sentence.in
    origins.set(origin, Math.max(origins.get(origin) ?? 0, blame.weight))
    votes.set(blame.actor, origins)
  }
  return votes
}

function weigh(origins: ReadonlyMap<string, number>): number {
  return [...origins.values()].reduce((sum, weight) => sum + weight, 0)
}

/** True when most of the column's blaming origins speak in their own voice, not only carry an accusation. */
export function isOwnVoice(blames: readonly Blame[]): boolean {
  const all = new Set(blames.map((blame) => blame.sentence.in.origin))
  const own = blames.filter((blame) => blame.accuser === null && blame.weight === OUTLET)
  return new Set(own.map((blame) => blame.sentence.in.origin)).size * 2 > all.size
}

/** One sentence of each side that speak of the same matter. */
export interface BlamePair {
  readonly left: Blame
  readonly right: Blame
}

/**
 * The best pair of sentences in which two columns blame different actors for one matter: they share a concept or a
 * name that is no state. Without such a pair two accusations stand side by side and oppose nothing.
 */
export function pairBlames(left: readonly Blame[], right: readonly Blame[]): BlamePair | null {
  let best: BlamePair | null = null
  let bestShared = 0
  for (const a of left) {
    for (const b of right) {
      if (!isSelfContained(a.sentence) || !isSelfContained(b.sentence)) continue
      const shared = sharedMatters(a, b)
      if (shared > bestShared) {
        best = { left: a, right: b }
        bestShared = shared
      }
    }
  }
  return best
}

function sharedMatters(a: Blame, b: Blame): number {
  const matters = mattersOf(a.sentence)
  return [...mattersOf(b.sentence)].filter((id) => matters.has(id)).length
}

function mattersOf(sentence: PreparedSentence): Set<string> {
  const names = sentence.entities.filter((mention) => mention.kind === 'place').map((mention) => mention.id)
  return new Set([...sentence.conceptIds, ...names])
}
