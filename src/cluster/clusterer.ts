import { type Decision, decidePlacement } from './decide-placement.ts'
import type { EmbeddingChannel } from './embedding-channel.ts'
import { type EventGroup, Events, elderFirst, eventIdOf, storyIdOf } from './events.ts'
import { Linker } from './link-events.ts'
import { findMerge, likeness } from './merge-stories.ts'
import { NeutralCounts } from './neutral.ts'
import type { PlacementInput } from './placement-input.ts'
import type { FeatureVector } from './score-placement.ts'
import { findSplit } from './split-stories.ts'
import { addItems, createStory, type Story, setItems } from './story.ts'
import { HOUR, PASS_EVERY, PASS_EVERY_ARTICLES, SPLIT_RECHECK_GROWTH } from './thresholds.ts'
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

/** What a pass changed. Ids of stories and events only ever move by one of these. */
export type Change =
  | {
      /** Story `from` of event `fromEvent` goes into story `into` of `event`. */
      readonly action: 'merge'
      readonly from: string
      readonly into: string
      readonly fromEvent: string
      readonly event: string
      readonly articles: readonly string[]
      readonly score: number
    }
  | {
      /** Articles leave story `from` of `fromEvent` for the new story `into` of the new `event`. */
      readonly action: 'split'
      readonly from: string
      readonly into: string
      readonly fromEvent: string
      readonly event: string
      /** Time of the oldest article that leaves. */
      readonly at: number
      readonly articles: readonly string[]
      readonly score: number
    }
  | {
      /** Event `from` goes into event `into`. */
      readonly action: 'link'
      readonly from: string
      readonly into: string
      readonly score: number
      readonly features: FeatureVector | null
    }

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
  readonly #apart = new Set<string>()
  #clock = Number.NEGATIVE_INFINITY
  #nextPass = Number.NEGATIVE_INFINITY
  #nextExpiry = Number.NEGATIVE_INFINITY
  #sincePass = 0
  #stories = 0
  /** Changes of the passes that placing has triggered since `takeChanges` was last called. */
  #changes: Change[] = []

  /** The channel of the embedding endpoint, null without one. */
  readonly channel: EmbeddingChannel | null

  constructor(weights: Weights = WEIGHTS, channel: EmbeddingChannel | null = null) {
    this.#weights = weights
    this.channel = channel
    this.#linker = new Linker(this.#counts, weights, channel)
  }

  /** Places one article. Runs the passes by itself whenever the stream's clock calls for them. */
  place(input: PlacementInput): Placed {
    this.#tick(input.at)
    const window = this.#windowOf(input.language)
    const item = window.vocabulary.describe(input, this.#counts)
    this.channel?.remember(item, input.vector)
    const decision = decidePlacement(item, window.candidates(item), window.vocabulary, {
      weights: this.#weights,
      channel: this.channel,
    })
    const story = decision.chosen?.story ?? this.#found(item, input.language)
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
      known = createStory(story, input.language, this.#stories)
      this.#stories += 1
      window.byId.set(story, known)
      this.#events.assign(known, event)
    }
    this.#add(window, known, item)
  }

  /** Two events that a split or an editor has taken apart: no pass joins them again. */
  keepApart(left: string, right: string): void {
    this.#apart.add(pairKey(left, right))
  }

  /** Runs merge, split and link over every story that changed since the last run, whatever the clock says. */
  runPasses(): void {
    this.#sincePass = 0
    this.#nextPass = this.#clock + PASS_EVERY
    for (const language of [...this.#windows.keys()].sort())
      this.#passInside(this.#windows.get(language) as LanguageWindow)
    this.#passAcross()
    for (const window of this.#windows.values()) for (const story of window.stories) story.changed = false
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
    if (this.#clock >= this.#nextExpiry) {
      this.#nextExpiry = this.#clock + 6 * HOUR
      this.#expire()
    }
    if (this.#nextPass === Number.NEGATIVE_INFINITY) this.#nextPass = this.#clock + PASS_EVERY
    const still = this.#clock < this.#nextPass
    if (still && this.#sincePass < PASS_EVERY_ARTICLES) return
    this.runPasses()
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
    const story = createStory(storyIdOf(language, item.id), language, this.#stories)
    this.#stories += 1
    this.#windowOf(language).byId.set(story.id, story)
    this.#events.assign(story, eventIdOf(item.id))
    return story
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
        this.#events.drop(story)
      }
    }
  }

  #passInside(window: LanguageWindow): void {
    const changed = [...window.stories].filter((story) => story.changed)
    for (const story of changed) {
      if (story.live) this.#splitIfMixed(window, story)
    }
    changed.sort((left, right) => left.items.length - right.items.length || left.number - right.number)
    for (const story of changed) {
      const found = story.live ? findMerge(story, window, this.#weights) : null
      if (found !== null) this.#mergeStories(window, story, found.other, found.score)
    }
  }

  #splitIfMixed(window: LanguageWindow, story: Story): void {
    if (story.items.length < story.checkedSize * SPLIT_RECHECK_GROWTH) return
    story.checkedSize = story.items.length
    const found = findSplit(story, window.vocabulary)
    if (found === null) return
    const leaving = new Set(found.leaving)
    const first = found.leaving[0] as Item
    const rest = story.items.filter((item) => !leaving.has(item))
    const fresh = createStory(
      storyIdOf(story.language, `${story.id}:${first.id}`),
      story.language,
      this.#stories,
    )
    this.#stories += 1
    setItems(story, rest, window.vocabulary)
    window.byId.set(fresh.id, fresh)
    addItems(fresh, found.leaving, window.vocabulary)
    window.index(story)
    window.index(fresh)
    const event = eventIdOf(`${story.id}:${first.id}`)
    this.#events.assign(fresh, event)
    const articles = found.leaving.map((item) => item.id)
    const fromEvent = this.#events.of(story).id
    this.keepApart(fromEvent, event)
    this.#changes.push({
      action: 'split',
      from: story.id,
      into: fresh.id,
      fromEvent,
      event,
      at: fresh.oldest,
      articles,
      score: found.silhouette,
    })
  }

  #mergeStories(window: LanguageWindow, one: Story, other: Story, score: number): void {
    const older = one.oldest < other.oldest || (one.oldest === other.oldest && one.id < other.id)
    const [into, from] = older ? [one, other] : [other, one]
    const [target, source] = [this.#events.of(into), this.#events.of(from)]
    if (this.#apart.has(pairKey(target.id, source.id))) return
    window.forget(from)
    this.#linker.forget(from)
    addItems(into, from.items, window.vocabulary)
    window.index(into)
    this.#events.drop(from)
    const articles = from.items.map((item) => item.id)
    this.#changes.push({
      action: 'merge',
      from: from.id,
      into: into.id,
      fromEvent: source.id,
      event: target.id,
      articles,
      score,
    })
    if (source !== target) this.#joinEvents(source, target, score, null)
  }

  #passAcross(): void {
    if (this.#windows.size < 2) return
    const changed = [...this.#windows.values()].flatMap((window) =>
      [...window.stories].filter((story) => story.changed),
    )
    for (const story of changed) this.#linker.index(story)
    const links = changed.flatMap((story) => this.#linker.best(story, this.#events) ?? [])
    links.sort((left, right) => right.score - left.score || (left.left.id < right.left.id ? -1 : 1))
    const inside = (one: Story, other: Story) =>
      likeness(one, other, this.#windowOf(one.language).vocabulary, this.#weights)
    for (const link of links) {
      const [left, right] = [this.#events.of(link.left), this.#events.of(link.right)]
      if (
        left === right ||
        this.#apart.has(pairKey(left.id, right.id)) ||
        !this.#linker.agrees(left, right, inside)
      )
        continue
      this.#joinEvents(left, right, link.score, link.features)
    }
  }

  #joinEvents(left: EventGroup, right: EventGroup, score: number, features: FeatureVector | null): void {
    const [into, from] = elderFirst(left, right)
    this.#changes.push({ action: 'link', from: from.id, into: into.id, score, features })
    for (const pair of this.#apart) {
      const others = pair.split(' ').filter((id) => id !== from.id)
      if (others.length === 1) this.keepApart(into.id, others[0] as string)
    }
    this.#events.merge(from, into)
  }
}

function pairKey(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`
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
