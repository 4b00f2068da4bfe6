import type { Story } from './story.ts'
import { FREEZE_AFTER, JOIN_WITHIN } from './thresholds.ts'

const FIRST_CAPACITY = 1024

/**
 * What candidate search asks of stories, in columns instead of objects: a search touches thousands of stories and
 * memory is what it waits for. Slots are numbers that only grow; the columns are a ring over those that may be live.
 */
export class StoryColumns {
  #capacity = FIRST_CAPACITY
  #stories: (Story | undefined)[] = new Array(FIRST_CAPACITY)
  #newest = new Float64Array(FIRST_CAPACITY)
  #oldest = new Float64Array(FIRST_CAPACITY)
  /** Search that reached a slot last, negative when it found the story out of reach. */
  #stamps = new Int32Array(FIRST_CAPACITY)
  #shared = new Float64Array(FIRST_CAPACITY)
  #hits = new Float64Array(FIRST_CAPACITY)
  /** First slot that may be live, and the next to be given. */
  #first = 0
  #next = 0
  #search = 0
  #at = 0
  /** Slots found by the search. */
  readonly #found: number[] = []
  #foundCount = 0

  /** Gives a story its slot. */
  open(story: Story): number {
    while (this.#first < this.#next && this.#stories[this.#first & (this.#capacity - 1)] === undefined)
      this.#first += 1
    if (this.#next - this.#first === this.#capacity) this.#grow()
    const slot = this.#next
    this.#next += 1
    const place = slot & (this.#capacity - 1)
    this.#stories[place] = story
    this.#stamps[place] = 0
    return slot
  }

  /** Takes over the times of a story that has changed. */
  refresh(story: Story): void {
    const place = story.slot & (this.#capacity - 1)
    this.#newest[place] = story.newest
    this.#oldest[place] = story.oldest
  }

  /** Frees the slot of a story. Postings may keep it; searches pass over it. */
  close(story: Story): void {
    if (story.slot < this.#first || story.slot >= this.#next) return
    const place = story.slot & (this.#capacity - 1)
    this.#stories[place] = undefined
    this.#newest[place] = Number.NEGATIVE_INFINITY
  }

  /** Begins a search for an article of the time `at`. */
  beginSearch(at: number): void {
    this.#search += 1
    this.#at = at
    this.#foundCount = 0
  }

  /** Counts one shared term for the last `limit` live stories of a posting list; returns how many dead ones it met. */
  hit(posting: readonly number[], limit: number, idf: number, hits: number): number {
    const mask = this.#capacity - 1
    const search = this.#search
    let live = 0
    let index = posting.length - 1
    for (; index >= 0 && live < limit; index -= 1) {
      const slot = posting[index] as number
      const place = slot & mask
      if (slot < this.#first || this.#newest[place] === Number.NEGATIVE_INFINITY) continue
      live += 1
      const stamp = this.#stamps[place]
      if (stamp === search) {
        this.#shared[place] = (this.#shared[place] as number) + idf
        this.#hits[place] = (this.#hits[place] as number) + hits
      } else if (stamp !== -search) this.#reach(slot, place, idf, hits)
    }
    return posting.length - 1 - index - live
  }

  /** The `count` stories of most shared idf that have enough hits, best first, ties by founding. */
  best(leastHits: number, count: number): Story[] {
    const mask = this.#capacity - 1
    const best: number[] = []
    for (let at = 0; at < this.#foundCount; at += 1) {
      const slot = this.#found[at] as number
      if ((this.#hits[slot & mask] as number) < leastHits) continue
      if (best.length === count && !this.#before(slot, best[count - 1] as number)) continue
      let place = best.length < count ? best.push(slot) - 1 : count - 1
      while (place > 0 && this.#before(slot, best[place - 1] as number)) {
        best[place] = best[place - 1] as number
        place -= 1
      }
      best[place] = slot
    }
    return best.map((slot) => this.#stories[slot & mask] as Story)
  }

  /** The last `count` slots of a posting list whose stories live. */
  lastLive(posting: readonly number[], count: number): number[] {
    const mask = this.#capacity - 1
    return posting
      .filter((slot) => slot >= this.#first && this.#stories[slot & mask] !== undefined)
      .slice(-count)
  }

  #reach(slot: number, place: number, idf: number, hits: number): void {
    const [newest, oldest] = [this.#newest[place] as number, this.#oldest[place] as number]
    const at = this.#at
    // A story that is fed for ever (a live page of a war) would grow for ever: after ten days a new one begins.
    if (at - newest > JOIN_WITHIN || oldest - at > JOIN_WITHIN || at - oldest > FREEZE_AFTER) {
      this.#stamps[place] = -this.#search
      return
    }
    this.#stamps[place] = this.#search
    this.#shared[place] = idf
    this.#hits[place] = hits
    this.#found[this.#foundCount] = slot
    this.#foundCount += 1
  }

  #before(left: number, right: number): boolean {
    const mask = this.#capacity - 1
    const difference = (this.#shared[left & mask] as number) - (this.#shared[right & mask] as number)
    return difference > 0 || (difference === 0 && left < right)
  }

  #grow(): void {
    const old = {
      capacity: this.#capacity,
      stories: this.#stories,
      newest: this.#newest,
      oldest: this.#oldest,
    }
    this.#capacity *= 2
    this.#stories = new Array(this.#capacity)
    this.#newest = new Float64Array(this.#capacity)
    this.#oldest = new Float64Array(this.#capacity)
    this.#stamps = new Int32Array(this.#capacity)
    this.#shared = new Float64Array(this.#capacity)
    this.#hits = new Float64Array(this.#capacity)
    for (let slot = this.#first; slot < this.#next; slot += 1) {
      const [from, to] = [slot & (old.capacity - 1), slot & (this.#capacity - 1)]
      this.#stories[to] = old.stories[from]
      this.#newest[to] = old.newest[from] as number
      this.#oldest[to] = old.oldest[from] as number
    }
  }
}
