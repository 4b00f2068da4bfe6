import { type Assignment, bcubed } from '../clustering/score.ts'

/** A line of a labelled file of this folder: an event and the ids of its articles. */
export interface LabelledEvent {
  readonly event: string
  readonly ids: readonly string[]
}

export interface Agreement {
  readonly articles: number
  /** BCubed F1 of one reading against the other; it is the same whichever counts as the right one. */
  readonly bcubedF1: number
  /** Rand index corrected for chance (Hubert and Arabie 1985): 1 the same grouping, 0 what chance would give. */
  readonly adjustedRand: number
  /** Pairs of articles put together by both readings, and by one only. */
  readonly pairsBoth: number
  readonly pairsFirstOnly: number
  readonly pairsSecondOnly: number
}

/**
 * How far two readings of the same articles agree. The second reading names the articles that were read again: one that
 * the first reading left out stands there alone.
 */
export function measureAgreement(
  first: readonly LabelledEvent[],
  second: readonly LabelledEvent[],
): Agreement {
  const firstEvents = assignmentOf(first)
  const again = assignmentOf(second)
  const before: Assignment = new Map(
    [...again.keys()].map((id) => [id, firstEvents.get(id) ?? `alone:${id}`] as const),
  )
  const inFirst = pairsOf([...before.values()])
  const inSecond = pairsOf([...again.values()])
  const inBoth = pairsOf([...again].map(([id, event]) => `${before.get(id)}\n${event}`))
  const byChance = (inFirst * inSecond) / ((again.size * (again.size - 1)) / 2)
  const most = (inFirst + inSecond) / 2
  return {
    articles: again.size,
    bcubedF1: bcubed(before, again).f1,
    adjustedRand: most === byChance ? 1 : (inBoth - byChance) / (most - byChance),
    pairsBoth: inBoth,
    pairsFirstOnly: inFirst - inBoth,
    pairsSecondOnly: inSecond - inBoth,
  }
}

/** Which event each article stands in. A file that names an article twice is a mistake and throws. */
export function assignmentOf(events: readonly LabelledEvent[]): Assignment {
  const assignment = new Map<string, string>()
  for (const { event, ids } of events) {
    for (const id of ids) {
      if (assignment.has(id)) throw new Error(`Article ${id} is labelled twice`)
      assignment.set(id, event)
    }
  }
  return assignment
}

function pairsOf(events: readonly string[]): number {
  const sizes = new Map<string, number>()
  for (const event of events) sizes.set(event, (sizes.get(event) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}
