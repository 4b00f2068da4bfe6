import type { Story } from './story.ts'
import { FREEZE_AFTER, JOIN_WITHIN } from './thresholds.ts'

const FIRST_CAPACITY = 1024

/** What stands together for one slot: times of the story, search that reached it last, what it shares with that. */
const STRIDE = 8
const NEWEST = 0
const OLDEST = 1
/** Negative when the search found the story out of reach. */
const STAMP = 2
const SHARED = 3
const HITS = 4

/**
 * What candidate search asks of stories, as numbers that lie together instead of objects: a search touches thousands of
 * stories and memory is what it waits for. Slots are numbers that only grow; the rows are a ring over those that may be
 * live.
 */
export class StoryColumns {
  #capacity = FIRST_CAPACITY
  #stories: (Story | undefined)[] = new Array(FIRST_CAPACITY)
  #rows = new Float64Array(FIRST_CAPACITY * STRIDE)
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
    this.#rows[place * STRIDE + STAMP] = 0
    return slot
  }

  /** Takes over the times of a story that has changed. */
  refresh(story: Story): void {
    const row = (story.slot & (this.#capacity - 1)) * STRIDE
    this.#rows[row + NEWEST] = story.newest
    this.#rows[row + OLDEST] = story.oldest
  }

  /** Frees the slot of a story. Postings may keep it; searches pass over it. */
  close(story: Story): void {
    if (story.slot < this.#first || story.slot >= this.#next) return
    const place = story.slot & (this.#capacity - 1)
    this.#stories[place] = undefined
    this.#rows[place * STRIDE + NEWEST] = Number.NEGATIVE_INFINITY
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
    const rows = this.#rows
    const search = this.#search
    const first = this.#first
    let live = 0
    let index = posting.length - 1
    for (; index >= 0 && live < limit; index -= 1) {
      const slot = posting[index] as number
      if (slot < first) continue
      const row = (slot & mask) * STRIDE
      if (rows[row + NEWEST] === Number.NEGATIVE_INFINITY) continue
      live += 1
      const stamp = rows[row + STAMP] as number
      if (stamp === search) {
        rows[row + SHARED] = (rows[row + SHARED] as number) + idf
        rows[row + HITS] = (rows[row + HITS] as number) + hits
      } else if (stamp !== -search) this.#reach(slot, row, idf, hits)
    }
    return posting.length - 1 - index - live
  }

  /** The `count` stories of most shared idf that have enough hits, best first, ties by founding. */
  best(leastHits: number, count: number): Story[] {
    const mask = this.#capacity - 1
    const rows = this.#rows
    const best: number[] = []
    for (let at = 0; at < this.#foundCount; at += 1) {
      const slot = this.#found[at] as number
      if ((rows[(slot & mask) * STRIDE + HITS] as number) < leastHits) continue
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

  #reach(slot: number, row: number, idf: number, hits: number): void {
    const rows = this.#rows
    const [newest, oldest] = [rows[row + NEWEST] as number, rows[row + OLDEST] as number]
    const at = this.#at
    // A story that is fed for ever (a live page of a war) would grow for ever: after ten days a new one begins.
    if (at - newest > JOIN_WITHIN || oldest - at > JOIN_WITHIN || at - oldest > FREEZE_AFTER) {
      rows[row + STAMP] = -this.#search
      return
    }
    rows[row + STAMP] = this.#search
    rows[row + SHARED] = idf
    rows[row + HITS] = hits
    this.#found[this.#foundCount] = slot
    this.#foundCount += 1
  }

  #before(left: number, right: number): boolean {
    const mask = this.#capacity - 1
    const difference =
      (this.#rows[(left & mask) * STRIDE + SHARED] as number) -
      (this.#rows[(right & mask) * STRIDE + SHARED] as number)
    return difference > 0 || (difference === 0 && left < right)
  }

  #grow(): void {
    const [capacity, stories, rows] = [this.#capacity, this.#stories, this.#rows]
    this.#capacity *= 2
    this.#stories = new Array(this.#capacity)
    this.#rows = new Float64Array(this.#capacity * STRIDE)
    for (let slot = this.#first; slot < this.#next; slot += 1) {
      const [from, to] = [slot & (capacity - 1), slot & (this.#capacity - 1)]
      this.#stories[to] = stories[from]
      this.#rows.set(rows.subarray(from * STRIDE, (from + 1) * STRIDE), to * STRIDE)
    }
  }
}
