/** Which cluster or gold event each article stands in, by article id. */
export type Assignment = ReadonlyMap<string, string>

export interface Figures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

/** Harmonic mean; 0 when both are 0. */
export function f1Of(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/**
 * BCubed (Bagga and Baldwin 1998): for each article with a gold event, the share of its cluster that is of its event
 * (precision) and the share of its event that is in its cluster (recall), averaged over articles. Articles without a
 * gold event are left out of both; an article the system did not place counts as a cluster of its own.
 */
export function bcubed(gold: Assignment, system: Assignment): Figures {
  const parts = bcubedParts(gold, system)
  return averageOf(parts)
}

interface BcubedPart {
  readonly precision: number
  readonly recall: number
}

function averageOf(parts: readonly BcubedPart[]): Figures {
  const precision = mean(parts.map((part) => part.precision))
  const recall = mean(parts.map((part) => part.recall))
  return { precision, recall, f1: f1Of(precision, recall) }
}

function bcubedParts(gold: Assignment, system: Assignment): BcubedPart[] {
  const { sizes, clusterOf } = crossTable(gold, system)
  return [...gold].map(([id, event]) => {
    const cluster = clusterOf(id)
    const both = sizes.both.get(`${event}\n${cluster}`) as number
    return {
      precision: both / (sizes.cluster.get(cluster) as number),
      recall: both / (sizes.event.get(event) as number),
    }
  })
}

function crossTable(gold: Assignment, system: Assignment) {
  const sizes = {
    event: new Map<string, number>(),
    cluster: new Map<string, number>(),
    both: new Map<string, number>(),
  }
  const clusterOf = (id: string) => system.get(id) ?? `alone:${id}`
  for (const [id, event] of gold) {
    const cluster = clusterOf(id)
    add(sizes.event, event)
    add(sizes.cluster, cluster)
    add(sizes.both, `${event}\n${cluster}`)
  }
  return { sizes, clusterOf }
}

/** Precision, recall and F1 over pairs of articles that have gold events. `counts` says which pairs are looked at. */
export function pairwise(
  gold: Assignment,
  system: Assignment,
  counts: (left: string, right: string) => boolean = () => true,
): Figures & { readonly pairs: number } {
  const ids = [...gold.keys()]
  let together = 0
  let wanted = 0
  let right = 0
  for (let a = 0; a < ids.length; a += 1) {
    for (let b = a + 1; b < ids.length; b += 1) {
      const [one, other] = [ids[a] as string, ids[b] as string]
      if (!counts(one, other)) continue
      const same = gold.get(one) === gold.get(other)
      const placed = system.has(one) && system.get(one) === system.get(other)
      if (same) wanted += 1
      if (placed) together += 1
      if (same && placed) right += 1
    }
  }
  const precision = together === 0 ? 1 : right / together
  const recall = wanted === 0 ? 1 : right / wanted
  return { precision, recall, f1: f1Of(precision, recall), pairs: wanted }
}

/**
 * Share of a gold event among the labelled and unlabelled articles of the clusters it touches: how much stray matter a
 * reader of its pages would see. `sizes` gives the full size of each cluster in the stream.
 */
export function purityOfTouched(gold: Assignment, system: Assignment): number {
  const sizes = new Map<string, number>()
  for (const cluster of system.values()) add(sizes, cluster)
  const labelled = new Map<string, Map<string, number>>()
  for (const [id, event] of gold) {
    const cluster = system.get(id)
    if (cluster === undefined) continue
    const events = labelled.get(cluster) ?? new Map<string, number>()
    add(events, event)
    labelled.set(cluster, events)
  }
  let largest = 0
  let all = 0
  for (const [cluster, events] of labelled) {
    largest += Math.max(...events.values())
    all += sizes.get(cluster) as number
  }
  return all === 0 ? 0 : largest / all
}

/** Resamples of one interval. */
const RESAMPLES = 400

/** 95 % interval of BCubed F1 by resampling gold events with replacement; `random` gives numbers in [0, 1). */
export function bootstrapBcubed(gold: Assignment, system: Assignment, random: () => number): Interval {
  const parts = bcubedParts(gold, system)
  const byEvent = new Map<string, BcubedPart[]>()
  ;[...gold.values()].forEach((event, at) => {
    const list = byEvent.get(event) ?? []
    list.push(parts[at] as BcubedPart)
    byEvent.set(event, list)
  })
  const events = [...byEvent.values()]
  const scores = Array.from({ length: RESAMPLES }, () => {
    const drawn = events.flatMap(() => events[Math.floor(random() * events.length)] as BcubedPart[])
    return averageOf(drawn).f1
  }).sort((left, right) => left - right)
  return {
    low: scores[Math.floor(RESAMPLES * 0.025)] as number,
    high: scores[Math.floor(RESAMPLES * 0.975)] as number,
  }
}

/** Spearman rank correlation, ties by mean rank. */
export function spearman(left: readonly number[], right: readonly number[]): number {
  return pearson(ranks(left), ranks(right))
}

function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number))
  const ranked = new Array<number>(values.length)
  for (let start = 0; start < order.length; ) {
    let end = start
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end += 1
    for (let at = start; at < end; at += 1) ranked[order[at] as number] = (start + end - 1) / 2
    start = end
  }
  return ranked
}

function pearson(left: readonly number[], right: readonly number[]): number {
  const [meanLeft, meanRight] = [mean(left), mean(right)]
  let dot = 0
  let leftSquares = 0
  let rightSquares = 0
  left.forEach((value, at) => {
    const [a, b] = [value - meanLeft, (right[at] as number) - meanRight]
    dot += a * b
    leftSquares += a * a
    rightSquares += b * b
  })
  return dot === 0 ? 0 : dot / Math.sqrt(leftSquares * rightSquares)
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
