import { hash } from 'node:crypto'
import type { Story } from './story.ts'

/** Stories of several languages that are one event. */
export interface EventGroup {
  readonly id: string
  readonly stories: Set<Story>
  /** Articles of the stories that have left the window, while others of the event are still in it. */
  readonly past: PastStory[]
  /** Times of its oldest and newest article, those that have left the window included. */
  oldest: number
  newest: number
}

/** What is remembered of a story that has left the window. */
export interface PastStory {
  readonly id: string
  /** Numbers of its articles in the order in which the engine took them. */
  readonly articles: readonly number[]
}

/** Hexadecimal digits of an id: 64 bits, so that ten million events meet with a chance of about 3 in a million. */
const ID_DIGITS = 16

/** Id of an event, fixed by the article that founded it. */
export function eventIdOf(founder: string): string {
  return `e${digest(`event:${founder}`)}`
}

/** Id of a story, fixed by its language and the article that founded it. */
export function storyIdOf(language: string, founder: string): string {
  return `${language}-${digest(`story:${founder}`)}`
}

function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, ID_DIGITS)
}

/** The events of the live stories. */
export class Events {
  readonly #groups = new Map<string, EventGroup>()
  readonly #ofStory = new Map<string, EventGroup>()

  /** Puts a story into an event, which is made when it does not exist. */
  assign(story: Story, event: string): void {
    const group = this.#groups.get(event) ?? {
      id: event,
      stories: new Set<Story>(),
      past: [],
      oldest: Number.POSITIVE_INFINITY,
      newest: Number.NEGATIVE_INFINITY,
    }
    this.#groups.set(event, group)
    group.stories.add(story)
    widen(group, story)
    this.#ofStory.set(story.id, group)
  }

  of(story: Story): EventGroup {
    const group = this.#ofStory.get(story.id)
    if (group === undefined) throw new Error(`Story ${story.id} stands in no event.`)
    return group
  }

  /** Moves every story of one event into another. */
  merge(from: EventGroup, into: EventGroup): void {
    for (const story of from.stories) {
      into.stories.add(story)
      this.#ofStory.set(story.id, into)
    }
    from.stories.clear()
    widen(into, from)
    into.past.push(...from.past)
    this.#groups.delete(from.id)
  }

  /** Forgets a story that left the window or was merged away; returns its event when that was its last one. */
  drop(story: Story): EventGroup | null {
    const group = this.#ofStory.get(story.id)
    if (group === undefined) return null
    group.stories.delete(story)
    widen(group, story)
    this.#ofStory.delete(story.id)
    if (group.stories.size > 0) return null
    this.#groups.delete(group.id)
    return group
  }
}

/** Milliseconds between the oldest and the newest article that two events would have as one. */
export function spanTogether(left: EventGroup, right: EventGroup): number {
  const newest = Math.max(newestOf(left), newestOf(right))
  return newest - Math.min(oldestOf(left), oldestOf(right))
}

/** Time of the oldest article of an event, those that have left the window included. */
export function oldestOf(group: EventGroup): number {
  let oldest = group.oldest
  for (const story of group.stories) oldest = Math.min(oldest, story.oldest)
  return oldest
}

function newestOf(group: EventGroup): number {
  let newest = group.newest
  for (const story of group.stories) newest = Math.max(newest, story.newest)
  return newest
}

function widen(group: EventGroup, by: Pick<EventGroup, 'oldest' | 'newest'>): void {
  group.oldest = Math.min(group.oldest, by.oldest)
  group.newest = Math.max(group.newest, by.newest)
}

/** The elder of two events keeps its id: by its oldest article, then by id. */
export function elderFirst(left: EventGroup, right: EventGroup): readonly [EventGroup, EventGroup] {
  const difference = oldestOf(left) - oldestOf(right)
  return difference < 0 || (difference === 0 && left.id < right.id) ? [left, right] : [right, left]
}
