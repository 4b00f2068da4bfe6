import type { BlockId } from '../../domain/index.ts'
import { mulberry32, shuffleInPlace } from '../../text/random.ts'
import { threshold } from '../thresholds.ts'
import type { Prepared, PreparedSentence } from './prepared.ts'

const ROUNDS = threshold('labelRounds')
const CHANCE = threshold('labelChance')
const SEED = 0x9e3779b9

/** Column of each outlet, by source id. */
export type Labels = ReadonlyMap<string, BlockId>

/** One outlet's vote: which side it takes. */
export interface SideVote {
  readonly source: string
  readonly origin: string
  readonly side: string
}

/** The true columns of the event's outlets, those of unknown side left out. */
export function labelsOf(prepared: Prepared): Map<string, BlockId> {
  const labels = new Map<string, BlockId>()
  for (const { article, column } of prepared.articles)
    if (prepared.columns.get(column)?.speaks === true) labels.set(article.source, column)
  return labels
}

/**
 * What `measure` gives for each shuffle of the labels. The shuffles are the same for the same outlets, so that a page
 * can be made again.
 */
export function measureShuffles(labels: Labels, measure: (labels: Labels) => number): number[] {
  const sources = [...labels.keys()].sort()
  const columns = sources.map((source) => labels.get(source) as BlockId)
  const random = mulberry32(SEED)
  return Array.from({ length: ROUNDS }, () => {
    shuffleInPlace(columns, random)
    return measure(new Map(sources.map((source, at) => [source, columns[at] as BlockId] as const)))
  })
}

/**
 * Share of shuffles of the event's labels, the true ones counted as one, in which `measure` is at least what it is for
 * the true labels (permutation test, Fisher 1935; with one added to both counts, Phipson and Smyth 2010). Small: what is
 * measured follows the blocks.
 */
export function chanceOfLabels(labels: Labels, measure: (labels: Labels) => number): number {
  const found = measure(labels)
  const reached = measureShuffles(labels, measure).filter((value) => value >= found).length
  return (reached + 1) / (ROUNDS + 1)
}

/** The states that speak on each side of a quarrel, by name of the side: none where the sides have no known party. */
export type Parties = ReadonlyMap<string, ReadonlySet<string>>

/**
 * True when the sides that outlets take follow their blocks, beyond what chance would give: outlets of one block stand
 * on one side, and those of a party's own country on that party's. The second tells something where a block has one
 * vote and cannot agree with itself.
 */
export function followsBlocks(
  prepared: Prepared,
  votes: readonly SideVote[],
  parties: Parties = new Map(),
): boolean {
  const cast = onePerOrigin(votes)
  const measure = (labels: Labels) =>
    measureGathering(cast, labels) + measureHomes(prepared, cast, labels, parties)
  return chanceOfLabels(labelsOf(prepared), measure) <= CHANCE
}

/**
 * How far outlets stand with their own country: of the votes of each side, the share from blocks at home with its party,
 * less the share from blocks at home with the other party.
 */
function measureHomes(
  prepared: Prepared,
  votes: readonly SideVote[],
  labels: Labels,
  parties: Parties,
): number {
  let sum = 0
  for (const [side, own] of parties) {
    const cast = votes.filter((vote) => vote.side === side)
    const others = [...parties].filter(([other]) => other !== side).flatMap(([, states]) => [...states])
    for (const { source } of cast) {
      const home = prepared.names.home(labels.get(source) ?? '')
      const stands = [...own].some((state) => home.has(state))
      const strays = others.some((state) => home.has(state))
      sum += (Number(stands) - Number(strays)) / cast.length
    }
  }
  return sum
}

/** The votes of sentences on two sides; an origin that carries both takes none. */
export function votesOn(left: readonly VotingSentence[], right: readonly VotingSentence[]): SideVote[] {
  const origins = [left, right].map((side) => new Set(side.map((sentence) => sentence.in.origin)))
  const castBy = (side: readonly VotingSentence[], name: string, other: ReadonlySet<string> | undefined) =>
    side
      .filter((sentence) => other?.has(sentence.in.origin) !== true)
      .map(({ in: { article, origin } }) => ({ source: article.source, origin, side: name }))
  return [...castBy(left, 'left', origins[1]), ...castBy(right, 'right', origins[0])]
}

/** What a vote is read from. */
type VotingSentence = Pick<PreparedSentence, 'in'>

/** One wire printed by four outlets is one vote. */
function onePerOrigin(votes: readonly SideVote[]): SideVote[] {
  const origins = new Map<string, SideVote>()
  for (const vote of votes) if (!origins.has(vote.origin)) origins.set(vote.origin, vote)
  return [...origins.values()]
}

/**
 * How far sides gather in blocks: for each side the share of its pairs of outlets that are in one block, less the share
 * of the pairs across sides that are. Shares, so that a side of three counts as much as one of thirty.
 */
function measureGathering(votes: readonly SideVote[], labels: Labels): number {
  const together = new Map<string, number>()
  const all = new Map<string, number>()
  for (const [at, left] of votes.entries()) {
    for (const right of votes.slice(at + 1)) {
      const key = left.side === right.side ? left.side : ACROSS
      all.set(key, (all.get(key) ?? 0) + 1)
      const column = labels.get(left.source)
      if (column !== undefined && column === labels.get(right.source))
        together.set(key, (together.get(key) ?? 0) + 1)
    }
  }
  let sum = 0
  for (const [key, count] of all) sum += ((key === ACROSS ? -1 : 1) * (together.get(key) ?? 0)) / count
  return sum
}

/** Pairs of outlets on different sides; no side is called so. */
const ACROSS = ''
