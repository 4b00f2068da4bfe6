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
  const clusterer = new Clusterer(weights)
  const ledger = new Ledger()
  const placed = ordered.map((input) => {
    const placement = clusterer.place(input)
    ledger.apply(clusterer.takeChanges())
    ledger.record(placement)
    return placement
  })
  clusterer.runPasses()
  ledger.apply(clusterer.takeChanges())
  return placed.map((placement) => {
    const finalStory = ledger.storyOf(placement.id)
    return { ...placement, finalStory, finalEvent: ledger.eventOf(finalStory) }
  })
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
