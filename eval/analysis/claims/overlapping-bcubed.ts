import { type Figures, f1Of } from '../../clustering/score.ts'

/** The groups each item stands in; an item may stand in several, because one sentence may state two claims. */
export type Groups = ReadonlyMap<string, ReadonlySet<string>>

/**
 * BCubed for overlapping groups (Amigó et al. 2009): for each item, over the items it shares a group with, how far the
 * number of groups shared in one grouping is matched by the other. Equal to plain BCubed when each item has one group.
 * Items a grouping does not know stand alone in it.
 */
export function overlappingBcubed(gold: Groups, system: Groups): Figures {
  const precision = oneWay(system, gold, [...gold.keys()])
  const recall = oneWay(gold, system, [...gold.keys()])
  return { precision, recall, f1: f1Of(precision, recall) }
}

/** Mean over items of the mean over their mates in `from` of min(shared in both) / shared in `from`. */
function oneWay(from: Groups, to: Groups, items: readonly string[]): number {
  const members = membersOf(from, items)
  let sum = 0
  for (const item of items) sum += matched({ item, from, to, members })
  return sum / items.length
}

interface Item {
  readonly item: string
  readonly from: Groups
  readonly to: Groups
  readonly members: ReadonlyMap<string, readonly string[]>
}

function matched({ item, from, to, members }: Item): number {
  const mates = new Set([item])
  for (const group of from.get(item) ?? []) for (const mate of members.get(group) ?? []) mates.add(mate)
  let sum = 0
  for (const mate of mates) {
    const own = mate === item ? Math.max(1, from.get(item)?.size ?? 1) : common(from, item, mate)
    const other = mate === item ? Math.max(1, to.get(item)?.size ?? 1) : common(to, item, mate)
    sum += Math.min(own, other) / own
  }
  return sum / mates.size
}

function common(groups: Groups, left: string, right: string): number {
  const rights = groups.get(right)
  let count = 0
  for (const group of groups.get(left) ?? []) if (rights?.has(group)) count += 1
  return count
}

function membersOf(groups: Groups, items: readonly string[]): Map<string, string[]> {
  const members = new Map<string, string[]>()
  for (const item of items) {
    for (const group of groups.get(item) ?? []) {
      const list = members.get(group)
      if (list === undefined) members.set(group, [item])
      else list.push(item)
    }
  }
  return members
}
