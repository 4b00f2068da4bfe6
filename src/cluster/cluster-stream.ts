import { Clusterer, type OnFinal, type Placed } from './clusterer.ts'
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
  const finals: { readonly finalStory: string; readonly finalEvent: string }[] = new Array(ordered.length)
  const run = new StreamRun((article, finalStory, finalEvent) => {
    finals[article] = { finalStory, finalEvent }
  }, weights)
  const placed = ordered.map((input) => run.place(input))
  run.finish()
  return placed.map((placement, at) => ({
    ...placement,
    ...(finals[at] as { readonly finalStory: string; readonly finalEvent: string }),
  }))
}

/**
 * One stream that is placed article by article, so that its caller need not hold it. Give the articles in order of time
 * and id. `onFinal` hears of each article once, as soon as its event has left the window and at the latest in `finish`;
 * memory follows the window, not the stream.
 */
export class StreamRun {
  readonly #clusterer: Clusterer

  constructor(onFinal: OnFinal, weights: Weights = WEIGHTS) {
    this.#clusterer = new Clusterer(weights, null, onFinal)
  }

  place(input: PlacementInput): Placed {
    const placement = this.#clusterer.place(input)
    // Nobody asks for the changes: what they come to is told by `onFinal`.
    this.#clusterer.takeChanges()
    return placement
  }

  /** Runs the last passes. */
  finish(): void {
    this.#clusterer.finish()
  }
}
