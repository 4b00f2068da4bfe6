import { NeutralCounts } from './neutral.ts'
import type { PlacementInput } from './placement-input.ts'
import { linkProbability, measureLink } from './score-link.ts'
import { measure, probability } from './score-placement.ts'
import { addItems, createStory, type Story } from './story.ts'
import type { Item } from './vocabulary.ts'
import { WEIGHTS, type Weights } from './weights.ts'
import { LanguageWindow } from './window.ts'

/** How well the articles of one event hold together. */
export interface Coherence {
  /** Mean of the articles' scores, 0 to 1; 1 for a single article. */
  readonly mean: number
  /** Articles that hold least, lowest first: what an editor should look at. */
  readonly loosest: readonly { readonly article: string; readonly score: number }[]
}

/** Other articles that each one is held against, spread over the event: the cost stays in proportion to its size. */
const HELD_AGAINST = 12
/** Articles named. */
const NAMED = 3

/**
 * Scores each article against the others of its event as if it came now: by the weights of placement when others of its
 * language are there, else by those of the link across languages. The words' rarity is that of the background and of the
 * event, not of the stream it once came in, so that the figure of an event does not change with other events.
 */
export function measureCoherence(inputs: readonly PlacementInput[], weights: Weights = WEIGHTS): Coherence {
  if (inputs.length < 2) return { mean: 1, loosest: [] }
  const event = new Members(inputs)
  const scores = inputs.map(({ id }, at) => ({ article: id, score: event.scoreOf(at, weights) }))
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length
  scores.sort((left, right) => left.score - right.score || (left.article < right.article ? -1 : 1))
  return { mean, loosest: scores.slice(0, NAMED) }
}

class Members {
  readonly #counts = new NeutralCounts()
  readonly #windows = new Map<string, LanguageWindow>()
  readonly #items: readonly Item[]
  readonly #languages: readonly string[]

  constructor(inputs: readonly PlacementInput[]) {
    this.#languages = inputs.map((input) => input.language)
    this.#items = inputs.map((input, at) => {
      const { vocabulary } = this.#windowOf(input.language)
      const item = vocabulary.describe(input, this.#counts, at)
      vocabulary.add(item)
      this.#counts.add(input.language, item.keys)
      return item
    })
  }

  scoreOf(at: number, weights: Weights): number {
    const language = this.#languages[at] as string
    const others = this.#others(at, (other) => this.#languages[other] === language)
    if (others.length > 0) {
      const item = this.#items[at] as Item
      return probability(
        measure(item, this.#storyOf(others), this.#windowOf(language).vocabulary),
        weights.place,
      )
    }
    const own = this.#storyOf([at])
    const scores = this.#others(at, () => true).map((other) =>
      linkProbability(measureLink(own, this.#storyOf([other]), this.#counts), weights.link),
    )
    return Math.max(...scores)
  }

  /** Places of other items that fit, at most `HELD_AGAINST`, spread evenly. */
  #others(at: number, fits: (other: number) => boolean): number[] {
    const all = [...this.#items.keys()].filter((other) => other !== at && fits(other))
    const step = Math.max(1, all.length / HELD_AGAINST)
    const size = Math.min(all.length, HELD_AGAINST)
    return Array.from({ length: size }, (_, place) => all[Math.floor(place * step)] as number)
  }

  /** A story of items of one language. */
  #storyOf(places: readonly number[]): Story {
    const language = this.#languages[places[0] as number] as string
    const story = createStory('', language, 0)
    const items = places.map((place) => this.#items[place] as Item)
    addItems(story, items, this.#windowOf(language).vocabulary)
    return story
  }

  #windowOf(language: string): LanguageWindow {
    const known = this.#windows.get(language)
    if (known !== undefined) return known
    const window = new LanguageWindow(language)
    this.#windows.set(language, window)
    return window
  }
}
