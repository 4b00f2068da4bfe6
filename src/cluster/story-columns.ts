import type { Story } from './story.ts'
import { FREEZE_AFTER, JOIN_WITHIN } from './thresholds.ts'

const FIRST_CAPACITY = 1024

/** Times of one slot that stand together. */
const TIMES = 2
const NEWEST = 0
const OLDEST = 1
/** What one slot shares with the article that is searched for: idf and hits. */
const TALLY = 2
const SHARED = 0
const HITS = 1
/** Stamp of a slot whose story has left. */
const GONE = 0x7fffffff
/** Stories that a search brings at most. */
const MOST_FOUND = 64

/**
 * What candidate search asks of stories, as numbers that lie together instead of objects: a search touches thousands of
 * stories and memory is what it waits for. Slots are numbers that only grow; the rows are a ring over those that may be
 * live.
 */
export class StoryColumns {
  #capacity = FIRST_CAPACITY
  #stories: (Story | undefined)[] = new Array(FIRST_CAPACITY)
  #times = new Float64Array(FIRST_CAPACITY * TIMES)
  /** Search that reached a slot last, negative when it found the story out of reach: small, so that it stays in the cache. */
  #stamps = new Int32Array(FIRST_CAPACITY)
  #tallies = new Float64Array(FIRST_CAPACITY * TALLY)
  /** First slot that may be live, and the next to be given. */
  #first = 0
  #next = 0
  #search = 0
  #at = 0
  /** Slots found by the search. */
  #found = new Int32Array(FIRST_CAPACITY)
  #foundCount = 0
  readonly #best = new Int32Array(MOST_FOUND)

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
    const row = (story.slot & (this.#capacity - 1)) * TIMES
    this.#times[row + NEWEST] = story.newest
    this.#times[row + OLDEST] = story.oldest
  }

  /** Frees the slot of a story. Postings may keep it; searches pass over it. */
  close(story: Story): void {
    if (story.slot < this.#first || story.slot >= this.#next) return
    const place = story.slot & (this.#capacity - 1)
    this.#stories[place] = undefined
    this.#stamps[place] = GONE
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
    const stamps = this.#stamps
    const tallies = this.#tallies
    const search = this.#search
    const first = this.#first
    let live = 0
    let index = posting.length - 1
    for (; index >= 0 && live < limit; index -= 1) {
      const slot = posting[index] as number
      if (slot < first) continue
      const place = slot & mask
      const stamp = stamps[place] as number
      if (stamp === GONE) continue
      live += 1
      if (stamp === -search || (stamp !== search && !this.#reach(slot, place))) continue
      const row = place * TALLY
      tallies[row + SHARED] = (tallies[row + SHARED] as number) + idf
      tallies[row + HITS] = (tallies[row + HITS] as number) + hits
    }
    return posting.length - 1 - index - live
  }

  /** The `count` stories of most shared idf that have enough hits, best first, ties by founding. */
  best(leastHits: number, count: number): Story[] {
    const mask = this.#capacity - 1
    const tallies = this.#tallies
    const best = this.#best
    let size = 0
    for (let at = 0; at < this.#foundCount; at += 1) {
      const slot = this.#found[at] as number
      if ((tallies[(slot & mask) * TALLY + HITS] as number) < leastHits) continue
      if (size === count && !this.#before(slot, best[count - 1] as number)) continue
      if (size < count) size += 1
      let place = size - 1
      while (place > 0 && this.#before(slot, best[place - 1] as number)) {
        best[place] = best[place - 1] as number
        place -= 1
      }
      best[place] = slot
    }
    const stories: Story[] = []
    for (let at = 0; at < size; at += 1) stories.push(this.#stories[(best[at] as number) & mask] as Story)
    return stories
  }

  /** The last `count` slots of a posting list whose stories live. */
  lastLive(posting: readonly number[], count: number): number[] {
    const mask = this.#capacity - 1
    return posting
      .filter((slot) => slot >= this.#first && this.#stories[slot & mask] !== undefined)
      .slice(-count)
  }

  #reach(slot: number, place: number): boolean {
    const newest = this.#times[place * TIMES + NEWEST] as number
    const oldest = this.#times[place * TIMES + OLDEST] as number
    const at = this.#at
    // A story that is fed for ever (a live page of a war) would grow for ever: after ten days a new one begins.
    const isReached = at - newest <= JOIN_WITHIN && oldest - at <= JOIN_WITHIN && at - oldest <= FREEZE_AFTER
    this.#stamps[place] = isReached ? this.#search : -this.#search
    if (!isReached) return false
    this.#tallies[place * TALLY + SHARED] = 0
    this.#tallies[place * TALLY + HITS] = 0
    this.#found[this.#foundCount] = slot
    this.#foundCount += 1
    return true
  }

  #before(left: number, right: number): boolean {
    const mask = this.#capacity - 1
    const difference =
      (this.#tallies[(left & mask) * TALLY + SHARED] as number) -
      (this.#tallies[(right & mask) * TALLY + SHARED] as number)
    return difference > 0 || (difference === 0 && left < right)
  }

  #grow(): void {
    const [capacity, stories, times, stamps] = [this.#capacity, this.#stories, this.#times, this.#stamps]
    this.#capacity *= 2
    this.#stories = new Array(this.#capacity)
    this.#times = new Float64Array(this.#capacity * TIMES)
    this.#stamps = new Int32Array(this.#capacity)
    this.#tallies = new Float64Array(this.#capacity * TALLY)
    this.#found = new Int32Array(this.#capacity)
    for (let slot = this.#first; slot < this.#next; slot += 1) {
      const [from, to] = [slot & (capacity - 1), slot & (this.#capacity - 1)]
      this.#stories[to] = stories[from]
      this.#stamps[to] = stamps[from] as number
      this.#times.set(times.subarray(from * TIMES, (from + 1) * TIMES), to * TIMES)
    }
  }
}
