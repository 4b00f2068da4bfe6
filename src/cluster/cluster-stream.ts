import { type Change, Clusterer, type Placed } from './clusterer.ts'
import type { PlacementInput } from './placement-input.ts'
import { WEIGHTS, type Weights } from './weights.ts'

/** An article of a finished stream. */
export interface StreamPlacement extends Placed {
  /** Event after all passes; `event` is what it was when the article came in. */
  readonly finalEvent: string
  readonly finalStory: string
}

/**
 * Runs a whole stream and gives one placement for each article, in order of time and id. Sorting first makes the
 * result the same whatever the order of the input.
 */
export function clusterStream(
  inputs: readonly PlacementInput[],
  weights: Weights = WEIGHTS,
): StreamPlacement[] {
  const ordered = [...inputs].sort(
    (left, right) => left.at - right.at || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0),
  )
  const run = new StreamRun(weights)
  const placed = ordered.map((input) => run.place(input))
  run.finish()
  return placed.map((placement) => ({ ...placement, ...run.finalOf(placement.id) }))
}

/**
 * One stream that is placed article by article, so that its caller need not hold it. Give the articles in order of time
 * and id; ask for final events after `finish`. Beyond the windows it keeps two ids for each article.
 */
export class StreamRun {
  readonly #clusterer: Clusterer
  readonly #ledger = new Ledger()

  constructor(weights: Weights = WEIGHTS) {
    this.#clusterer = new Clusterer(weights)
  }

  place(input: PlacementInput): Placed {
    const placement = this.#clusterer.place(input)
    this.#ledger.apply(this.#clusterer.takeChanges())
    this.#ledger.record(placement)
    return placement
  }

  /** Runs the last passes. */
  finish(): void {
    this.#clusterer.runPasses()
    this.#ledger.apply(this.#clusterer.takeChanges())
  }

  /** Story and event of an article after all passes. */
  finalOf(article: string): Pick<StreamPlacement, 'finalStory' | 'finalEvent'> {
    const finalStory = this.#ledger.storyOf(article)
    return { finalStory, finalEvent: this.#ledger.eventOf(finalStory) }
  }
}

/** Follows merges, splits and links, so that every article's last story and event can be told. */
class Ledger {
  readonly #storyOf = new Map<string, string>()
  readonly #eventOf = new Map<string, string>()
  readonly #storyMoved = new Map<string, string>()
  readonly #eventMoved = new Map<string, string>()

  record(placed: Placed): void {
    this.#storyOf.set(placed.id, placed.story)
    if (placed.decision === 'create') this.#eventOf.set(placed.story, placed.event)
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.action === 'link') this.#eventMoved.set(change.from, change.into)
      else if (change.action === 'merge') this.#storyMoved.set(change.from, change.into)
      else {
        for (const article of change.articles) this.#storyOf.set(article, change.into)
        this.#eventOf.set(change.into, change.event)
      }
    }
  }

  storyOf(article: string): string {
    return follow(this.#storyMoved, this.#storyOf.get(article) as string)
  }

  eventOf(story: string): string {
    return follow(this.#eventMoved, this.#eventOf.get(story) as string)
  }
}

function follow(moved: ReadonlyMap<string, string>, start: string): string {
  let at = start
  for (let next = moved.get(at); next !== undefined; next = moved.get(at)) at = next
  return at
}
