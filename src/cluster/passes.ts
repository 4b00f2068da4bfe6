import type { ApartEvents } from './apart-events.ts'
import { mergeMostAlike } from './average-link.ts'
import { type EventGroup, type Events, elderFirst, eventIdOf, spanTogether, storyIdOf } from './events.ts'
import type { Inside, Link, Linker } from './link-events.ts'
import { findMerge, likeness } from './merge-stories.ts'
import { isRepetition } from './repetition.ts'
import type { FeatureVector } from './score-placement.ts'
import { findSplit } from './split-stories.ts'
import { addItems, type Story, setItems } from './story.ts'
import {
  HOPELESS_MERGE,
  INDEXED_AT_ONCE,
  LONGEST_EVENT,
  MERGE_RECHECK_GROWTH,
  SPLIT_MIN_SIZE,
  SPLIT_RECHECK_GROWTH,
} from './thresholds.ts'
import type { Item } from './vocabulary.ts'
import type { Weights } from './weights.ts'
import type { LanguageWindow } from './window.ts'

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

/** What passes work on, and whom they tell. */
export interface PassField {
  readonly windows: ReadonlyMap<string, LanguageWindow>
  readonly events: Events
  readonly linker: Linker
  readonly apart: ApartEvents
  readonly weights: Weights
  /** Makes a story without articles. */
  makeStory(id: string, language: string): Story
  tell(change: Change): void
}

/**
 * Merge, split and link over the stories that changed since the last passes, in small steps, between which articles may
 * be placed and stories may leave.
 */
export class Passes {
  readonly #field: PassField

  constructor(field: PassField) {
    this.#field = field
  }

  /** One step after the other: each looks at one story or so. */
  *steps(): Generator<void> {
    const changed: Story[] = []
    for (const language of [...this.#field.windows.keys()].sort())
      yield* this.#insideSteps(this.#field.windows.get(language) as LanguageWindow, changed)
    yield* this.#acrossSteps(changed)
    for (const story of changed) story.changed = false
  }

  /** Splits and merges inside a language; adds the stories that had changed or are split off to `touched`. */
  *#insideSteps(window: LanguageWindow, touched: Story[]): Generator<void> {
    const changed = window.takeChanged()
    const known = new Set(changed)
    const act = (action: () => void) => {
      for (const story of window.changedBy(action)) known.add(story)
    }
    for (const story of changed) {
      if (!story.live || story.items.length < story.checkedSize * SPLIT_RECHECK_GROWTH) continue
      act(() => this.#splitIfMixed(window, story))
      if (story.items.length >= SPLIT_MIN_SIZE) yield
    }
    const undated = changed.filter((story) => story.live && isUndated(story))
    if (undated.length > 0)
      act(() =>
        mergeMostAlike(undated, window, this.#field.weights, ({ left, right, score }) =>
          this.#mergeStories(window, left, right, score),
        ),
      )
    changed.sort((left, right) => left.items.length - right.items.length || left.number - right.number)
    for (const story of changed) {
      if (!story.live || !isWorthMerging(story)) continue
      story.mergedSize = story.items.length
      const found = findMerge(story, window, this.#field.weights)
      if (found !== null) act(() => this.#mergeStories(window, story, found.other, found.score))
      yield
    }
    touched.push(...known)
  }

  #splitIfMixed(window: LanguageWindow, story: Story): void {
    story.checkedSize = story.items.length
    const found = findSplit(story, window.vocabulary)
    if (found === null) return
    const leaving = new Set(found.leaving)
    const first = found.leaving[0] as Item
    const rest = story.items.filter((item) => !leaving.has(item))
    const fresh = this.#field.makeStory(storyIdOf(story.language, `${story.id}:${first.id}`), story.language)
    setItems(story, rest, window.vocabulary)
    window.byId.set(fresh.id, fresh)
    addItems(fresh, found.leaving, window.vocabulary)
    window.index(story)
    window.index(fresh)
    const event = eventIdOf(`${story.id}:${first.id}`)
    this.#field.events.assign(fresh, event)
    const articles = found.leaving.map((item) => item.id)
    const fromEvent = this.#field.events.of(story).id
    this.#field.apart.keep(fromEvent, event)
    this.#field.tell({
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
    const [target, source] = [this.#field.events.of(into), this.#field.events.of(from)]
    if (isForbidden(into, from, this.#field)) return null
    window.forget(from)
    this.#field.linker.forget(from)
    addItems(into, from.items, window.vocabulary)
    window.index(into)
    this.#field.events.drop(from)
    const articles = from.items.map((item) => item.id)
    this.#field.tell({
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

  *#acrossSteps(changed: readonly Story[]): Generator<void> {
    if (this.#field.windows.size < 2) return
    for (const [at, story] of changed.entries()) {
      if (story.live) this.#field.linker.index(story)
      if (at % INDEXED_AT_ONCE === 0) yield
    }
    const inside = (one: Story, other: Story) =>
      likeness(
        one,
        other,
        (this.#field.windows.get(one.language) as LanguageWindow).vocabulary,
        this.#field.weights,
      )
    const links: Link[] = []
    for (const story of changed) {
      if (!story.live) continue
      const link = this.#field.linker.best(story, this.#field.events, inside)
      if (link !== null) links.push(link)
      yield
    }
    links.sort((left, right) => right.score - left.score || (left.left.id < right.left.id ? -1 : 1))
    for (const link of links) {
      if (link.left.live && link.right.live) this.#join(link, inside)
      yield
    }
  }

  #join(link: Link, inside: Inside): void {
    const [left, right] = [this.#field.events.of(link.left), this.#field.events.of(link.right)]
    if (
      left === right ||
      isForbidden(link.left, link.right, this.#field) ||
      !this.#field.linker.agrees(left, right, inside)
    )
      return
    this.#joinEvents(left, right, link.score, link.features)
  }

  #joinEvents(left: EventGroup, right: EventGroup, score: number, features: FeatureVector | null): void {
    const [into, from] = elderFirst(left, right)
    this.#field.tell({ action: 'link', from: from.id, into: into.id, score, features })
    this.#field.apart.move(from.id, into.id)
    this.#field.events.merge(from, into)
  }
}

/** Neither may be made one by a pass: taken apart before, too long together, or one tells that the other happens again. */
function isForbidden(left: Story, right: Story, { events, apart }: PassField): boolean {
  const [one, other] = [events.of(left), events.of(right)]
  if (apart.has(one.id, other.id) || isRepetition(left, right)) return true
  return one !== other && spanTogether(one, other) > LONGEST_EVENT
}

/** Whether anything can have changed since the last look for a story to merge with. */
function isWorthMerging(story: Story): boolean {
  if (story.items.length === 1) return story.nearest >= HOPELESS_MERGE
  return story.items.length >= story.mergedSize * MERGE_RECHECK_GROWTH
}

function isUndated(story: Story): boolean {
  return (story.items[0] as Item).undated
}
