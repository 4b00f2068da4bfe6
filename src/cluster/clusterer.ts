import { ApartEvents } from './apart-events.ts'
import { type Decision, decidePlacement } from './decide-placement.ts'
import type { EmbeddingChannel } from './embedding-channel.ts'
import { Events, eventIdOf, storyIdOf } from './events.ts'
import { Linker } from './link-events.ts'
import { NeutralCounts } from './neutral.ts'
import { type Change, Passes } from './passes.ts'
import type { PlacementInput } from './placement-input.ts'
import type { FeatureVector } from './score-placement.ts'
import { addItems, createStory, type Story } from './story.ts'
import {
  EXPIRE_EVERY,
  EXPIRE_EVERY_ARTICLES,
  PASS_EVERY,
  PASS_EVERY_ARTICLES,
  STEPS_PER_PLACEMENT,
} from './thresholds.ts'
import type { Item } from './vocabulary.ts'
import { WEIGHTS, type Weights } from './weights.ts'
import { LanguageWindow } from './window.ts'

/** Where one article was put, and why. */
export interface Placed {
  readonly id: string
  readonly language: string
  readonly story: string
  readonly event: string
  readonly decision: 'create' | 'join'
  /** Probability that it belongs, 1 for a founder. */
  readonly score: number
  readonly required: number
  /** Features against the story it joined, or against the best one it did not join. */
  readonly features: FeatureVector | null
  readonly nearest: { readonly story: string; readonly event: string; readonly score: number } | null
}

/**
 * Told when nothing can change an article's place any more: its number in the order of placing, from 0, and its last
 * story and event.
 */
export type OnFinal = (article: number, story: string, event: string) => void

/**
 * The online engine: takes articles in order of time and keeps the stories of each language in a window of bounded
 * age. Feed it articles of equal time in order of id, then the same articles always give the same events.
 */
export class Clusterer {
  readonly #windows = new Map<string, LanguageWindow>()
  readonly #events = new Events()
  readonly #counts = new NeutralCounts()
  readonly #linker: Linker
  readonly #weights: Weights
  readonly #apart = new ApartEvents()
  readonly #onFinal: OnFinal | null
  #clock = Number.NEGATIVE_INFINITY
  #nextPass = Number.NEGATIVE_INFINITY
  #nextExpiry = Number.NEGATIVE_INFINITY
  #sincePass = 0
  #sinceExpiry = 0
  #stories = 0
  #articles = 0
  /** Changes of the passes that placing has triggered since `takeChanges` was last called. */
  #changes: Change[] = []
  readonly #passes: Passes
  /** Passes that have begun and are not through. */
  #running: Generator<void> | null = null

  /** The channel of the embedding endpoint, null without one. */
  readonly channel: EmbeddingChannel | null

  constructor(
    weights: Weights = WEIGHTS,
    channel: EmbeddingChannel | null = null,
    onFinal: OnFinal | null = null,
  ) {
    this.#weights = weights
    this.channel = channel
    this.#onFinal = onFinal
    this.#linker = new Linker(this.#counts, weights, channel)
    this.#passes = new Passes({
      windows: this.#windows,
      events: this.#events,
      linker: this.#linker,
      apart: this.#apart,
      weights,
      makeStory: (id, language) => this.#makeStory(id, language),
      tell: (change) => this.#changes.push(change),
    })
  }

  /**
   * Places one article. Begins the passes by itself whenever the stream's clock calls for them; each of the next
   * placements then does a little of their work, so that none waits for all of it.
   */
  place(input: PlacementInput): Placed {
    this.#tick(input.at)
    this.#goOn(STEPS_PER_PLACEMENT)
    const window = this.#windowOf(input.language)
    const item = window.vocabulary.describe(input, this.#counts, this.#articles)
    this.#articles += 1
    this.channel?.remember(item, input.vector)
    const decision = decidePlacement(item, window.candidates(item), window.vocabulary, {
      weights: this.#weights,
      channel: this.channel,
    })
    const story = decision.chosen?.story ?? this.#found(item, input.language)
    if (decision.chosen === null) story.nearest = decision.nearest?.score ?? 0
    this.#add(window, story, item)
    return placedFrom(item, story, decision, (other) => this.#events.of(other).id)
  }

  /** Puts back an article that was placed before, when a window is rebuilt from tables. */
  restore(input: PlacementInput, story: string, event: string): void {
    this.#clock = Math.max(this.#clock, input.at)
    const window = this.#windowOf(input.language)
    const item = window.vocabulary.describe(input, this.#counts)
    this.channel?.remember(item, input.vector)
    let known = window.byId.get(story)
    if (known === undefined) {
      known = this.#makeStory(story, input.language)
      window.byId.set(story, known)
      this.#events.assign(known, event)
    }
    this.#add(window, known, item)
  }

  /** Two events that a split or an editor has taken apart: no pass joins them again. */
  keepApart(left: string, right: string): void {
    this.#apart.keep(left, right)
  }

  /** Runs merge, split and link over every story that changed since the last run, whatever the clock says. */
  runPasses(): void {
    this.#beginPasses()
    this.#goOn(Number.POSITIVE_INFINITY)
  }

  #beginPasses(): void {
    this.#goOn(Number.POSITIVE_INFINITY)
    this.#sincePass = 0
    this.#nextPass = this.#clock + PASS_EVERY
    this.#running = this.#passes.steps()
  }

  #goOn(steps: number): void {
    if (this.#running === null) return
    this.#linker.lookAnew()
    for (let step = 0; step < steps; step += 1) {
      if (this.#running.next().done !== true) continue
      this.#running = null
      return
    }
  }

  /** Ends the stream: the last passes run, and every article that is still in a window is final. */
  finish(): void {
    this.runPasses()
    for (const window of this.#windows.values()) for (const story of window.stories) this.#leave(story)
  }

  /** Changes since the last call, in order. */
  takeChanges(): Change[] {
    const changes = this.#changes
    this.#changes = []
    return changes
  }

  /** Articles in memory, for the tests of bounded memory. */
  get liveArticles(): number {
    return this.#counts.articles
  }

  #tick(at: number): void {
    this.#clock = Math.max(this.#clock, at)
    this.#sincePass += 1
    this.#sinceExpiry += 1
    if (this.#clock >= this.#nextExpiry || this.#sinceExpiry >= EXPIRE_EVERY_ARTICLES) {
      this.#nextExpiry = this.#clock + EXPIRE_EVERY
      this.#sinceExpiry = 0
      this.#expire()
    }
    if (this.#nextPass === Number.NEGATIVE_INFINITY) this.#nextPass = this.#clock + PASS_EVERY
    const still = this.#clock < this.#nextPass
    if (still && this.#sincePass < PASS_EVERY_ARTICLES) return
    this.#beginPasses()
  }

  #windowOf(language: string): LanguageWindow {
    let window = this.#windows.get(language)
    if (window === undefined) {
      window = new LanguageWindow(language)
      this.#windows.set(language, window)
    }
    return window
  }

  #found(item: Item, language: string): Story {
    const story = this.#makeStory(storyIdOf(language, item.id), language)
    this.#windowOf(language).byId.set(story.id, story)
    this.#events.assign(story, eventIdOf(item.id))
    return story
  }

  #makeStory(id: string, language: string): Story {
    this.#stories += 1
    return createStory(id, language, this.#stories - 1)
  }

  #add(window: LanguageWindow, story: Story, item: Item): void {
    window.vocabulary.add(item)
    this.#counts.add(story.language, item.keys)
    addItems(story, [item], window.vocabulary)
    window.index(story)
  }

  #expire(): void {
    for (const window of this.#windows.values()) {
      for (const story of window.expire(this.#clock)) {
        for (const item of story.items) this.#counts.remove(story.language, item.keys)
        this.#linker.forget(story)
        this.#leave(story)
      }
    }
  }

  /** A story leaves for good. Its articles are final when no story of its event is left that could be linked. */
  #leave(story: Story): void {
    const group = this.#events.of(story)
    if (this.#onFinal !== null)
      group.past.push({ id: story.id, articles: story.items.map((item) => item.number) })
    if (this.#events.drop(story) === null) return
    this.#apart.drop(group.id)
    for (const past of group.past)
      for (const article of past.articles) this.#onFinal?.(article, past.id, group.id)
  }
}

function placedFrom(item: Item, story: Story, decision: Decision, eventOf: (story: Story) => string): Placed {
  const { chosen, nearest, required } = decision
  return {
    id: item.id,
    language: story.language,
    story: story.id,
    event: eventOf(story),
    decision: chosen === null ? 'create' : 'join',
    score: chosen === null ? 1 : chosen.score,
    required,
    features: (chosen ?? nearest)?.features ?? null,
    nearest:
      nearest === null || !nearest.story.live
        ? null
        : { story: nearest.story.id, event: eventOf(nearest.story), score: nearest.score },
  }
}
