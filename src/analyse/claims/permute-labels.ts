import type { BlockId } from '../../domain/index.ts'
import { mulberry32, shuffleInPlace } from '../../text/random.ts'
import { threshold } from '../thresholds.ts'
import type { Prepared } from './prepared.ts'

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
 * Share of shuffles of the event's labels, the true ones counted as one, in which `measure` is at least what it is for
 * the true labels (permutation test, Fisher 1935; with one added to both counts, Phipson and Smyth 2010). Small: what is
 * measured follows the blocks. The shuffles are the same for the same outlets, so that a page can be made again.
 */
export function chanceOfLabels(labels: Labels, measure: (labels: Labels) => number): number {
  const sources = [...labels.keys()].sort()
  const columns = sources.map((source) => labels.get(source) as BlockId)
  const found = measure(labels)
  const random = mulberry32(SEED)
  let reached = 1
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffleInPlace(columns, random)
    const drawn = new Map(sources.map((source, at) => [source, columns[at] as BlockId] as const))
    if (measure(drawn) >= found) reached += 1
  }
  return reached / (ROUNDS + 1)
}

/** True when the sides that outlets take follow their blocks, beyond what chance would give. */
export function followsBlocks(prepared: Prepared, votes: readonly SideVote[]): boolean {
  const cast = onePerOrigin(votes)
  return chanceOfLabels(labelsOf(prepared), (labels) => countAgreement(cast, labels)) <= CHANCE
}

/** One wire printed by four outlets is one vote. */
function onePerOrigin(votes: readonly SideVote[]): SideVote[] {
  const origins = new Map<string, SideVote>()
  for (const vote of votes) if (!origins.has(vote.origin)) origins.set(vote.origin, vote)
  return [...origins.values()]
}

/** Pairs of one block that take one side, less the pairs of one block that take different sides. */
function countAgreement(votes: readonly SideVote[], labels: Labels): number {
  let sum = 0
  for (const [at, left] of votes.entries()) {
    const column = labels.get(left.source)
    if (column === undefined) continue
    for (const right of votes.slice(at + 1))
      if (labels.get(right.source) === column) sum += left.side === right.side ? 1 : -1
  }
  return sum
}
