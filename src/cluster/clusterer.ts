import { ApartEvents } from './apart-events.ts'
import { mergeMostAlike } from './average-link.ts'
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
import {
  EXPIRE_EVERY,
  EXPIRE_EVERY_ARTICLES,
  HOPELESS_MERGE,
  PASS_EVERY,
  PASS_EVERY_ARTICLES,
  SPLIT_RECHECK_GROWTH,
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
  }

  /** Places one article. Runs the passes by itself whenever the stream's clock calls for them. */
  place(input: PlacementInput): Placed {
    this.#tick(input.at)
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
      known = createStory(story, input.language, this.#stories)
      this.#stories += 1
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
    this.#sincePass = 0
    this.#nextPass = this.#clock + PASS_EVERY
    const changed: Story[] = []
    for (const language of [...this.#windows.keys()].sort())
      changed.push(...this.#passInside(this.#windows.get(language) as LanguageWindow))
    this.#passAcross(changed.filter((story) => story.live))
    for (const story of changed) story.changed = false
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

  /** Splits and merges inside a language; returns the stories that had changed or were split off. */
  #passInside(window: LanguageWindow): Story[] {
    const changed = window.takeChanged()
    for (const story of changed) {
      if (story.live) this.#splitIfMixed(window, story)
    }
    const touched = [...changed]
    mergeMostAlike(changed.filter(isUndated), window, this.#weights, ({ left, right, score }) =>
      this.#mergeStories(window, left, right, score),
    )
    changed.sort((left, right) => left.items.length - right.items.length || left.number - right.number)
    for (const story of changed) {
      if (!story.live || (story.items.length === 1 && story.nearest < HOPELESS_MERGE)) continue
      const found = findMerge(story, window, this.#weights)
      if (found !== null) this.#mergeStories(window, story, found.other, found.score)
    }
    return [...new Set([...touched, ...window.takeChanged()])]
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

  /** Merges the younger story into the older and returns that; null when their events were taken apart. */
  #mergeStories(window: LanguageWindow, one: Story, other: Story, score: number): Story | null {
    const older = one.oldest < other.oldest || (one.oldest === other.oldest && one.id < other.id)
    const [into, from] = older ? [one, other] : [other, one]
    const [target, source] = [this.#events.of(into), this.#events.of(from)]
    if (this.#apart.has(target.id, source.id)) return null
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
    return into
  }

  #passAcross(changed: readonly Story[]): void {
    if (this.#windows.size < 2) return
    for (const story of changed) this.#linker.index(story)
    const inside = (one: Story, other: Story) =>
      likeness(one, other, this.#windowOf(one.language).vocabulary, this.#weights)
    const links = changed.flatMap((story) => this.#linker.best(story, this.#events, inside) ?? [])
    links.sort((left, right) => right.score - left.score || (left.left.id < right.left.id ? -1 : 1))
    for (const link of links) {
      const [left, right] = [this.#events.of(link.left), this.#events.of(link.right)]
      if (left === right || this.#apart.has(left.id, right.id) || !this.#linker.agrees(left, right, inside))
        continue
      this.#joinEvents(left, right, link.score, link.features)
    }
  }

  #joinEvents(left: EventGroup, right: EventGroup, score: number, features: FeatureVector | null): void {
    const [into, from] = elderFirst(left, right)
    this.#changes.push({ action: 'link', from: from.id, into: into.id, score, features })
    this.#apart.move(from.id, into.id)
    this.#events.merge(from, into)
  }
}

function isUndated(story: Story): boolean {
  return (story.items[0] as Item).undated
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
