import { createHash } from 'node:crypto'
import type { Story } from './story.ts'

/** Stories of several languages that are one event. */
export interface EventGroup {
  readonly id: string
  readonly stories: Set<Story>
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
  return createHash('sha256').update(text).digest('hex').slice(0, ID_DIGITS)
}

/** The events of the live stories. */
export class Events {
  readonly #groups = new Map<string, EventGroup>()
  readonly #ofStory = new Map<string, EventGroup>()

  /** Puts a story into an event, which is made when it does not exist. */
  assign(story: Story, event: string): void {
    const group = this.#groups.get(event) ?? { id: event, stories: new Set<Story>() }
    this.#groups.set(event, group)
    group.stories.add(story)
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
    this.#groups.delete(from.id)
  }

  /** Forgets a story that left the window or was merged away. */
  drop(story: Story): void {
    const group = this.#ofStory.get(story.id)
    if (group === undefined) return
    group.stories.delete(story)
    this.#ofStory.delete(story.id)
    if (group.stories.size === 0) this.#groups.delete(group.id)
  }
}

/** The elder of two events keeps its id: by its oldest article, then by id. */
export function elderFirst(left: EventGroup, right: EventGroup): readonly [EventGroup, EventGroup] {
  const difference = foundedAt(left) - foundedAt(right)
  return difference < 0 || (difference === 0 && left.id < right.id) ? [left, right] : [right, left]
}

function foundedAt(group: EventGroup): number {
  let oldest = Number.POSITIVE_INFINITY
  for (const story of group.stories) oldest = Math.min(oldest, story.oldest)
  return oldest
}
