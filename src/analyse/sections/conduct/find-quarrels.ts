import type { BlockId, Lexicon } from '../../../domain/index.ts'
import { createJudgementFinder } from '../../../text/find-marks.ts'
import { followsBlocks, type SideVote } from '../../claims/permute-labels.ts'
import type { Prepared } from '../../claims/prepared.ts'
import { threshold } from '../../thresholds.ts'
import { type Judgement, readJudgements } from './read-judgements.ts'

const AGREE = threshold('dividedUnder')
const LEAST = threshold('disputeOrigins')

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
  const found = rivalries(judgements)
    .flatMap((pair) => quarrelOver(prepared, pair, judgements) ?? [])
    .sort((a, b) => backing(b) - backing(a))
  return found.filter((quarrel, at) => !found.slice(0, at).some((other) => meets(quarrel, other)))
}

function backing({ condemning, defending }: ConductQuarrel): number {
  return Math.min(condemning.origins, defending.origins) * 100 + condemning.origins + defending.origins
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

/** Pairs of parties of which one's voices condemn the other, mutual and best backed first, then each condemned party alone. */
function rivalries(judgements: readonly Judgement[]): Rivalry[] {
  const pairs = new Map<string, { readonly pair: Rivalry; readonly by: Map<string, Set<string>> }>()
  const alone = new Set<string>()
  for (const { favours, named, own, sentence } of judgements) {
    if (favours || named === null || named === own) continue
    alone.add(named)
    if (own === null || ![named, own].every(isState)) continue
    const [party, rival] = [named, own].sort() as [string, string]
    const known = pairs.get(`${party} ${rival}`) ?? {
      pair: { party, rival },
      by: new Map<string, Set<string>>(),
    }
    known.by.set(named, (known.by.get(named) ?? new Set()).add(sentence.in.origin))
    pairs.set(`${party} ${rival}`, known)
  }
  const strength = (by: ReadonlyMap<string, ReadonlySet<string>>) => {
    const counts = [...by.values()].map((origins) => origins.size)
    const weaker = counts.length < 2 ? 0 : Math.min(...counts)
    return weaker * 100 + counts.reduce((sum, count) => sum + count, 0)
  }
  return [
    ...[...pairs.values()].sort((a, b) => strength(b.by) - strength(a.by)).map(({ pair }) => pair),
    ...[...alone].sort().map((party) => ({ party, rival: null })),
  ]
}

const isState = (id: string) => id.startsWith('country_')

type Reading = 'left' | 'right'

/** The side each origin takes between two parties. */
function votesOver(pair: Rivalry, judgements: readonly Judgement[]): Vote[] {
  const byOrigin = new Map<string, Record<Reading, Voice[]>>()
  for (const judgement of judgements) {
    const party = partyMeant(judgement, pair)
    if (party === null || isHalf(judgement, party, pair)) continue
    const { origin } = judgement.sentence.in
    const known = byOrigin.get(origin) ?? { left: [], right: [] }
    known[(party === pair.party) === judgement.favours ? 'right' : 'left'].push({ ...judgement, party })
    byOrigin.set(origin, known)
  }
  return [...byOrigin.values()].flatMap((each) => takeSide(each) ?? [])
}

function quarrelOver(
  prepared: Prepared,
  pair: Rivalry,
  judgements: readonly Judgement[],
): ConductQuarrel | null {
  const votes = votesOver(pair, judgements)
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
  return followsBlocks(prepared, cast, sides) ? { ...pair, condemning, defending } : null
}

/**
 * Which of the two parties a judgement is about. What a party's own voices call defence or lawful is their own; what they
 * condemn without a name is the other's. Others must name whom they judge, and may call lawful, not a defence.
 */
function partyMeant({ favours, list, named, own }: Judgement, { party, rival }: Rivalry): string | null {
  const isParty = (id: string | null) => id !== null && (id === party || id === rival)
  if (favours) {
    if (rival !== null && isParty(own)) return own
    return isParty(named) && (list !== 'defensive' || named === own) ? named : null
  }
  if (isParty(named)) return named === own ? null : named
  if (named !== null || rival === null || !isParty(own)) return null
  return own === party ? rival : party
}

/**
 * What a party's voices say is the reading of its own outlets; in others it is half of an exchange. So is what is said
 * against the state an outlet is of.
 */
function isHalf(judgement: Judgement, party: string, pair: Rivalry): boolean {
  const { favours, speaker, sentence, alone } = judgement
  const { country } = sentence.in.article
  const home = country === null ? null : `country_${country.toLowerCase()}`
  if (speaker !== null && (speaker === pair.party || speaker === pair.rival))
    return home !== null && home !== speaker
  const isTheirs = home !== null && (home === pair.party || home === pair.rival)
  return (!alone && !isTheirs) || (!favours && home === party && speaker !== null)
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
  return first === undefined ? null : { side, voices, column: first.sentence.in.column }
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
