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
  return Array.from(shuffle(labels), measure)
}

/** The shuffles of the labels, one at a time in one map. */
function* shuffle(labels: Labels): Generator<Labels> {
  const sources = [...labels.keys()].sort()
  const columns = sources.map((source) => labels.get(source) as BlockId)
  const random = mulberry32(SEED)
  const shuffled = new Map<string, BlockId>()
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffleInPlace(columns, random)
    for (const [at, source] of sources.entries()) shuffled.set(source, columns[at] as BlockId)
    yield shuffled
  }
}

/**
 * Share of shuffles of the event's labels, the true ones counted as one, in which what is measured is at least what it
 * is for the true labels (permutation test, Fisher 1935; with one added to both counts, Phipson and Smyth 2010). Small:
 * what is measured follows the blocks.
 */
function chanceOf(reached: number): number {
  return (reached + 1) / (ROUNDS + 1)
}

/** The states that speak on each side of a quarrel, by name of the side: none where the sides have no known party. */
export type Parties = ReadonlyMap<string, ReadonlySet<string>>

/**
 * True when the sides that outlets take follow their blocks, beyond what chance would give: outlets of one block stand
 * on one side, and those of a party's own country on that party's. The second tells something where a block has one
 * vote and cannot agree with itself. Who tries many
 * pairs of parties allows less `chance` for each.
 */
export function followsBlocks(
  prepared: Prepared,
  votes: readonly SideVote[],
  parties: Parties = new Map(),
  chance = CHANCE,
): boolean {
  const cast = onePerOrigin(votes)
  const gathering = createGathering(cast)
  const measure = (labels: Labels) => gathering(labels) + measureHomes(prepared, cast, labels, parties)
  return isBeyondChance(labelsOf(prepared), measure, chance)
}

/** True when the chance of the labels is at most `chance`; no shuffle is made that cannot change the answer. */
function isBeyondChance(labels: Labels, measure: (labels: Labels) => number, chance: number): boolean {
  const found = measure(labels)
  let reached = 0
  for (const shuffled of shuffle(labels)) {
    if (measure(shuffled) >= found) reached += 1
    if (chanceOf(reached) > chance) return false
  }
  return true
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
 * of the pairs across sides that are. Shares, so that a side of three counts as much as one of thirty. The pairs are
 * told apart once, and counted for any labels.
 */
function createGathering(votes: readonly SideVote[]): (labels: Labels) => number {
  const keys: string[] = []
  const all: number[] = []
  const kinds = votes.map((left, at) =>
    votes.slice(at + 1).map((right) => {
      const key = left.side === right.side ? left.side : ACROSS
      const kind = keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1
      all[kind] = (all[kind] ?? 0) + 1
      return kind
    }),
  )
  return (labels) => {
    const columns = votes.map((vote) => labels.get(vote.source))
    const together = new Int32Array(keys.length)
    for (const [at, column] of columns.entries()) {
      if (column === undefined) continue
      const row = kinds[at] as readonly number[]
      for (let next = 0; next < row.length; next += 1)
        if (columns[at + 1 + next] === column) together[row[next] as number]! += 1
    }
    return keys.reduce(
      (sum, key, kind) =>
        sum + ((key === ACROSS ? -1 : 1) * (together[kind] as number)) / (all[kind] as number),
      0,
    )
  }
}

/** Pairs of outlets on different sides; no side is called so. */
const ACROSS = ''
