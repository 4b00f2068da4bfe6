import type { BlockId, Lexicon } from '../../../domain/index.ts'
import { createJudgementFinder } from '../../../text/find-marks.ts'
import { followsBlocks, type SideVote } from '../../claims/permute-labels.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { threshold } from '../../thresholds.ts'
import { type Judgement, readJudgements, stateOf } from './read-judgements.ts'

const AGREE = threshold('dividedUnder')
const LEAST = threshold('disputeOrigins')
const CHANCE = threshold('quarrelChance')

/** What the columns of one side say of two parties. */
export interface ConductSide {
  readonly columns: readonly BlockId[]
  readonly origins: number
  /** The side's judgements, one origin's after another. */
  readonly voices: readonly Voice[]
}

/** A judgement with the party of the quarrel it is about. */
export interface Voice extends Judgement {
  readonly party: string
}

/** A quarrel over conduct: blocks that condemn one party or defend the other, against blocks that do the reverse. */
export interface ConductQuarrel {
  readonly party: string
  /** Null when the party's conduct is judged without another's. */
  readonly rival: string | null
  readonly condemning: ConductSide
  readonly defending: ConductSide
}

/** All judgements of an event. */
export function findJudgements(prepared: Prepared, lexicon: Lexicon): Judgement[] {
  const find = createJudgementFinder(lexicon)
  return prepared.sentences.flatMap((sentence) =>
    sentence.usable && prepared.columns.get(sentence.in.column)?.speaks === true
      ? readJudgements(prepared, sentence, find(sentence.sentence, sentence.language))
      : [],
  )
}

/** Quarrels over conduct, parties who condemn each other first, one for each pair of camps. */
export function findConductQuarrels(prepared: Prepared, judgements: readonly Judgement[]): ConductQuarrel[] {
  const found = rivalries(prepared, judgements).flatMap(
    (pair) => quarrelOver(prepared, pair, judgements) ?? [],
  )
  return found.filter((quarrel, at) => !found.slice(0, at).some((other) => meets(quarrel, other)))
}

/** The same two camps, from the same side or from the other. */
function meets(one: ConductQuarrel, other: ConductQuarrel): boolean {
  const shares = (a: ConductSide, b: ConductSide) => a.columns.some((column) => b.columns.includes(column))
  const straight = shares(one.condemning, other.condemning) && shares(one.defending, other.defending)
  return straight || (shares(one.condemning, other.defending) && shares(one.defending, other.condemning))
}

interface Rivalry {
  readonly party: string
  readonly rival: string | null
}

/** Pairs of states of which one's voices condemn the other, those that most origins lead with first, then each condemned party alone. */
function rivalries(prepared: Prepared, judgements: readonly Judgement[]): Rivalry[] {
  const pairs = new Map<string, Rivalry>()
  const alone = new Set<string>()
  for (const { favours, named, own } of judgements) {
    if (favours || named === null || named === own) continue
    alone.add(named)
    if (own === null || ![named, own].every(isState)) continue
    const [party, rival] = [named, own].sort() as [string, string]
    pairs.set(`${party} ${rival}`, { party, rival })
  }
  const leading = leadingStates(prepared)
  const prominence = ({ party, rival }: Rivalry) =>
    Math.min(...[party, rival ?? party].map((id) => leading.get(id)?.size ?? 0))
  return [
    ...[...pairs.values()].sort((a, b) => prominence(b) - prominence(a) || a.party.localeCompare(b.party)),
    ...[...alone].sort().map((party) => ({ party, rival: null })),
  ]
}

/** The origins whose titles or first sentences name each state. */
function leadingStates(prepared: Prepared): Map<string, Set<string>> {
  const origins = new Map<string, Set<string>>()
  for (const {
    sentence,
    entityIds,
    in: { origin },
  } of prepared.sentences) {
    if (sentence.index > 1) continue
    for (const id of entityIds) {
      const state = stateOf(prepared, id)
      if (state !== null) origins.set(state, (origins.get(state) ?? new Set()).add(origin))
    }
  }
  return origins
}

const isState = (id: string) => id.startsWith('country_')

type Reading = 'left' | 'right'

/** The side each origin takes in a quarrel. */
function votesOver(prepared: Prepared, pair: Rivalry, judgements: readonly Judgement[]): Vote[] {
  const byOrigin = new Map<string, Record<Reading, Voice[]>>()
  for (const judgement of judgements) {
    const meant = pair.rival === null ? meantAlone(judgement, pair.party) : meantBetween(judgement, pair)
    if (meant === null || isHalf(prepared, judgement, pair, meant)) continue
    const { origin } = judgement.sentence.in
    const known = byOrigin.get(origin) ?? { left: [], right: [] }
    known[meant.side].push({ party: meant.party, ...judgement })
    byOrigin.set(origin, known)
  }
  return [...byOrigin.values()].flatMap((each) => takeSide(each) ?? [])
}

function quarrelOver(
  prepared: Prepared,
  pair: Rivalry,
  judgements: readonly Judgement[],
): ConductQuarrel | null {
  const votes = votesOver(prepared, pair, judgements)
  const [condemning, defending] = [gather(prepared, votes, 'left'), gather(prepared, votes, 'right')]
  if (condemning.origins === 0 || defending.origins === 0) return null
  if (condemning.origins + defending.origins < LEAST) return null
  const cast = votes.map(({ side, voices: [first] }): SideVote => {
    const { article, origin } = (first as Voice).sentence.in
    return { source: article.source, origin, side }
  })
  const countries = (id: string | null) => {
    const country = id === null ? null : prepared.names.country(id)
    return new Set(country === null ? [] : [country])
  }
  const sides = new Map([
    ['left', countries(pair.rival)],
    ['right', countries(pair.party)],
  ])
  return followsBlocks(prepared, cast, sides, CHANCE) ? { ...pair, condemning, defending } : null
}

/** What a judgement says in a quarrel: the side it speaks for, and whose conduct it is about. */
interface Meant {
  readonly side: Reading
  readonly party: string
}

/**
 * Which of two parties a judgement is about. What a party's own voices call defence or lawful is their own; what they
 * condemn without a name is the other's. Others must name whom they judge, and may call lawful, not a defence.
 */
function meantBetween(judgement: Judgement, { party, rival }: Rivalry): Meant | null {
  const { favours, list, named, own } = judgement
  const isParty = (id: string | null) => id !== null && (id === party || id === rival)
  const say = (about: string | null): Meant | null =>
    about === null ? null : { side: (about === party) === favours ? 'right' : 'left', party: about }
  if (favours) {
    if (isParty(own)) return say(own)
    return isParty(named) && list !== 'defensive' ? say(named) : null
  }
  if (isParty(named)) return named === own ? null : say(named)
  return named === null && isParty(own) ? say(own === party ? rival : party) : null
}

/** What a judgement says where one party alone is judged: others must name it. */
function meantAlone({ favours, list, named, own }: Judgement, party: string): Meant | null {
  const isNamed = named === party
  if (!favours) return isNamed && own !== party ? { side: 'left', party } : null
  return own === party || (isNamed && list !== 'defensive') ? { side: 'right', party } : null
}

/**
 * What a party's voices say is the reading of its own outlets; in others it is half of an exchange. So is what is said
 * against the state an outlet is of, and a part of a two-sided sentence in outlets of neither.
 */
function isHalf(prepared: Prepared, judgement: Judgement, { party, rival }: Rivalry, meant: Meant): boolean {
  const { favours, speaker, sentence, alone, quoted } = judgement
  const isAtHome = (state: string | null) => state !== null && isHomeOf(prepared, sentence, state)
  if (speaker !== null && (speaker === party || speaker === rival)) return !isAtHome(speaker)
  const names = (state: string | null) =>
    state !== null && sentence.entities.some(({ id }) => stateOf(prepared, id) === state)
  const isTheirs = isAtHome(party) || isAtHome(rival)
  if (!isTheirs && (!alone || (quoted && names(party) && names(rival)))) return true
  return !favours && speaker !== null && isAtHome(meant.party)
}

/** The outlet is of that state, or of a block that is at home there. */
function isHomeOf(
  prepared: Prepared,
  { in: { article, column } }: Judgement['sentence'],
  state: string,
): boolean {
  const country = prepared.names.country(state)
  return country !== null && (article.country === country || prepared.names.home(column).has(country))
}

interface Vote {
  readonly side: Reading
  readonly column: BlockId
  readonly voices: readonly Voice[]
}

/** An origin stands where more of its sentences do, and nowhere when as many stand on either side. */
function takeSide({ left, right }: Record<Reading, Voice[]>): Vote | null {
  const count = (voices: readonly Voice[]) => new Set(voices.map((voice) => voice.sentence)).size
  if (count(left) === count(right)) return null
  const [side, voices] = count(left) > count(right) ? (['left', left] as const) : (['right', right] as const)
  const first = voices[0]
  // Words without a name in nobody's mouth are too little to stand on.
  return first === undefined || !voices.some(isExplicit)
    ? null
    : { side, voices, column: first.sentence.in.column }
}

/** It names whom it judges, or is a party's own word for itself. */
export function isExplicit({ named, party, own, favours, list, speaker }: Voice): boolean {
  return named === party || (favours && own === party && (list !== 'defensive' || speaker !== null))
}

function gather(prepared: Prepared, votes: readonly Vote[], side: Reading): ConductSide {
  const columns = [...prepared.columns.values()].filter((column) => {
    const cast = votes.filter((vote) => vote.column === column.id)
    const mine = cast.filter((vote) => vote.side === side).length
    return column.speaks && mine > 0 && mine / cast.length >= AGREE
  })
  const ids = columns.map((column) => column.id)
  const own = votes.filter((vote) => vote.side === side && ids.includes(vote.column))
  return { columns: ids, origins: own.length, voices: own.flatMap((vote) => vote.voices) }
}
