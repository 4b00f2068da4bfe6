import { longerColumn } from './longer-column.ts'
import type { Story } from './story.ts'
import { JOIN_WITHIN } from './thresholds.ts'

/** Stories one key may bring; a key of more is everywhere. */
const MAX_KEY_STORIES = 60
/** Stories that one search looks at, under its heaviest keys first. */
const MAX_SEEN = 300
const FIRST_CAPACITY = 1024
const STRIDE = 4
const NEWEST = 0
const OLDEST = 1
const LANGUAGE = 2

/**
 * Stories under their neutral keys, with what a search asks of them in columns: a search touches hundreds of stories and
 * memory is what it waits for. A slot is given back when its story is taken out.
 */
export class LinkIndex {
  #stories: (Story | undefined)[] = []
  /** Newest and oldest article and language of each slot, side by side. */
  #rows = new Float64Array(FIRST_CAPACITY * STRIDE)
  /** Search that reached a slot last, negative when it found the story out of reach. */
  #stamps = new Int32Array(FIRST_CAPACITY)
  #shared = new Float64Array(FIRST_CAPACITY)
  readonly #slotOf = new Map<Story, number>()
  readonly #keysOf: (readonly number[] | Set<number>)[] = []
  readonly #free: number[] = []
  readonly #postings: (number[] | undefined)[] = []
  readonly #numberOfLanguage = new Map<string, number>()
  readonly #found: number[] = []
  #search = 0

  /** Puts a story under its keys of now, beside those it had before, and takes over its times. */
  put(story: Story, keys: Int32Array): void {
    const known = this.#slotOf.get(story)
    const slot = known ?? this.#open(story)
    this.#rows[slot * STRIDE + NEWEST] = story.newest
    this.#rows[slot * STRIDE + OLDEST] = story.oldest
    if (known === undefined) {
      this.#keysOf[slot] = Array.from(keys)
      for (const key of keys) this.#post(key, slot)
    } else this.#putMore(slot, keys)
  }

  /** Takes a story out. */
  remove(story: Story): void {
    const slot = this.#slotOf.get(story)
    if (slot === undefined) return
    for (const key of this.#keysOf[slot] as Iterable<number>) {
      const posting = this.#postings[key] as number[]
      posting[posting.indexOf(slot)] = posting[posting.length - 1] as number
      posting.length -= 1
    }
    this.#slotOf.delete(story)
    this.#stories[slot] = undefined
    this.#free.push(slot)
  }

  /**
   * The `count` stories of other languages, within reach in time, that share most of `keys` by weight; best first, ties
   * by id. `weightOf` tells what a shared key counts.
   */
  search(story: Story, keys: Int32Array, weightOf: (key: number) => number, count: number): Story[] {
    this.#search += 1
    const own = this.#languageOf(story.language)
    const stamps = this.#stamps
    const shared = this.#shared
    const search = this.#search
    let seen = 0
    let found = 0
    for (const key of keys) {
      const posting = this.#postings[key]
      if (posting === undefined || posting.length > MAX_KEY_STORIES) continue
      seen += posting.length
      if (seen > MAX_SEEN) break
      const weight = weightOf(key)
      for (let at = 0; at < posting.length; at += 1) {
        const slot = posting[at] as number
        const stamp = stamps[slot]
        if (stamp === search) shared[slot] = (shared[slot] as number) + weight
        else if (stamp !== -search && this.#reach(slot, own, story)) {
          shared[slot] = weight
          this.#found[found] = slot
          found += 1
        }
      }
    }
    return this.#best(found, count)
  }

  #reach(slot: number, own: number, story: Story): boolean {
    const row = slot * STRIDE
    const isReached =
      this.#rows[row + LANGUAGE] !== own &&
      story.oldest - (this.#rows[row + NEWEST] as number) <= JOIN_WITHIN &&
      (this.#rows[row + OLDEST] as number) - story.newest <= JOIN_WITHIN
    this.#stamps[slot] = isReached ? this.#search : -this.#search
    return isReached
  }

  #best(found: number, count: number): Story[] {
    const best: number[] = []
    for (let at = 0; at < found; at += 1) {
      const slot = this.#found[at] as number
      if (best.length === count && !this.#before(slot, best[count - 1] as number)) continue
      let place = best.length < count ? best.push(slot) - 1 : count - 1
      while (place > 0 && this.#before(slot, best[place - 1] as number)) {
        best[place] = best[place - 1] as number
        place -= 1
      }
      best[place] = slot
    }
    return best.map((slot) => this.#stories[slot] as Story)
  }

  #before(left: number, right: number): boolean {
    const difference = (this.#shared[left] as number) - (this.#shared[right] as number)
    if (difference !== 0) return difference > 0
    return (this.#stories[left] as Story).id < (this.#stories[right] as Story).id
  }

  #open(story: Story): number {
    const slot = this.#free.pop() ?? this.#stories.length
    if (slot >= this.#stamps.length) this.#grow(slot)
    this.#stories[slot] = story
    this.#slotOf.set(story, slot)
    this.#rows[slot * STRIDE + LANGUAGE] = this.#languageOf(story.language)
    this.#stamps[slot] = 0
    return slot
  }

  #putMore(slot: number, keys: Int32Array): void {
    const before = this.#keysOf[slot] as readonly number[] | Set<number>
    const held = before instanceof Set ? before : new Set(before)
    for (const key of keys) {
      if (held.has(key)) continue
      held.add(key)
      this.#post(key, slot)
    }
    this.#keysOf[slot] = held
  }

  #post(key: number, slot: number): void {
    const postings = this.#postings
    // An array with gaps would become a hash table.
    while (postings.length <= key) postings.push(undefined)
    const posting = postings[key]
    if (posting === undefined) postings[key] = [slot]
    else posting.push(slot)
  }

  #languageOf(language: string): number {
    let number = this.#numberOfLanguage.get(language)
    if (number === undefined) {
      number = this.#numberOfLanguage.size
      this.#numberOfLanguage.set(language, number)
    }
    return number
  }

  #grow(slot: number): void {
    this.#rows = longerColumn(this.#rows, (slot + 1) * STRIDE - 1)
    this.#stamps = longerColumn(this.#stamps, slot)
    this.#shared = longerColumn(this.#shared, slot)
  }
}
